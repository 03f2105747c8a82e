using System.Text;
using System.Text.Json;
using Gangway.Office.Inventory.CycloneDx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Finds the lines that JSON pointers (RFC 6901) point to, all of them in one pass over the text.</summary>
internal static class JsonLines
{
    /// <summary>Where each value begins; of a value that is missing, what it is missing in. What stands in no JSON is left out.</summary>
    public static Dictionary<string, TextPosition> Of(ReadOnlySpan<byte> utf8, IReadOnlyCollection<string> pointers)
    {
        var root = new Step(null);
        var wanted = pointers.ToDictionary(pointer => pointer, pointer => Path(root, pointer), StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonText.Depth, AllowMultipleValues = true });
            if (reader.Read())
            {
                Visit(ref reader, root);
            }
        }
        catch (JsonException)
        {
            // Broken further on: what was found until there is what there is.
        }

        return Positions(utf8, wanted.Where(want => want.Value.Nearest is not null).Select(want => (want.Key, want.Value.Nearest!.Value)));
    }

    private static Step Path(Step root, string pointer)
    {
        var step = root;
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            step = step.Add(segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return step;
    }

    /// <summary>Recursion is as deep as the pointers, which are of documents that were read.</summary>
    private static void Visit(ref Utf8JsonReader reader, Step step)
    {
        step.Offset = (int)reader.TokenStartIndex;
        if (!step.HasNext || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            reader.Skip();
            return;
        }

        var isObject = reader.TokenType == JsonTokenType.StartObject;
        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var next = step.Next(isObject ? reader.GetString()! : $"{index}");
            if (isObject)
            {
                reader.Read();
            }

            if (next is null)
            {
                reader.Skip();
            }
            else
            {
                Visit(ref reader, next);
            }
        }
    }

    private static Dictionary<string, TextPosition> Positions(ReadOnlySpan<byte> utf8, IEnumerable<(string Pointer, int Offset)> found)
    {
        var positions = new Dictionary<string, TextPosition>(StringComparer.Ordinal);
        var (line, lineStart, counted) = (1, 0, 0);
        foreach (var (pointer, offset) in found.OrderBy(found => found.Offset))
        {
            var between = utf8[counted..offset];
            line += between.Count((byte)'\n');
            lineStart = between.LastIndexOf((byte)'\n') is var last and >= 0 ? counted + last + 1 : lineStart;
            counted = offset;
            positions[pointer] = new TextPosition(line, Encoding.UTF8.GetCharCount(utf8[lineStart..offset]) + 1);
        }

        return positions;
    }

    private sealed class Step(Step? parent)
    {
        private Dictionary<string, Step>? steps;

        public int? Offset { get; set; }

        /// <summary>Its own offset, or that of what it should stand in.</summary>
        public int? Nearest => Offset ?? parent?.Nearest;

        public bool HasNext => steps is not null;

        public Step? Next(string segment) => steps!.GetValueOrDefault(segment);

        public Step Add(string segment)
        {
            steps ??= new Dictionary<string, Step>(StringComparer.Ordinal);
            if (!steps.TryGetValue(segment, out var next))
            {
                steps.Add(segment, next = new Step(this));
            }

            return next;
        }
    }
}
