using System.Globalization;
using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Community.Forges;

/// <summary>The JSON that forges export: an array of entries, an array of pages, or an object that holds arrays.</summary>
internal static class ForgeExport
{
    /// <returns>Null where it is no JSON document that can be read; the issue says where and why.</returns>
    public static JsonDocument? Open(ReadOnlyMemory<byte> content, string source, out Issue? issue)
    {
        issue = null;
        if (!DocumentText.TryToUtf8(content, out var utf8, out var line))
        {
            issue = new(source, "The text is neither UTF-8 nor UTF-16.", Severity.Error, line, "Save the export as UTF-8.");
            return null;
        }

        if (JsonText.HalfSurrogate(utf8.Span) >= 0)
        {
            issue = new(source, "A \\u escape is half of a surrogate pair.", Severity.Error, null, "Export again; write whole characters.");
            return null;
        }

        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = JsonText.Depth, AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } number ? $"line {number + 1}" : null;
            issue = new(source, place is null ? "A key stands twice in one object." : "The export is no valid JSON, or it ends too early.", Severity.Error, place, "Export again; it must be one whole JSON document.");
            return null;
        }
    }

    // GitHub lists a pull request twice, as an issue and as itself: both have one number there.
    public static IEnumerable<(JsonElement Element, string Pointer)> Entries(JsonElement root)
    {
        var lists = root.ValueKind == JsonValueKind.Object && !root.TryGetProperty("created_at", out _) && !root.TryGetProperty("createdAt", out _)
            ? root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).Select(member => (member.Value, "/" + member.Name))
            : [(root, "")];
        foreach (var (list, at) in lists)
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                yield return (list, at);
                continue;
            }

            var index = 0;
            foreach (var item in list.EnumerateArray())
            {
                var pointer = $"{at}/{index++}";
                if (item.ValueKind != JsonValueKind.Array)
                {
                    yield return (item, pointer);
                    continue;
                }

                var inner = 0;
                foreach (var element in item.EnumerateArray())
                {
                    yield return (element, $"{pointer}/{inner++}");
                }
            }
        }
    }

    /// <summary>The first of the members that holds a time.</summary>
    public static DateTimeOffset? Time(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
                && DateTimeOffset.TryParse(member.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return time;
            }
        }

        return null;
    }
}
