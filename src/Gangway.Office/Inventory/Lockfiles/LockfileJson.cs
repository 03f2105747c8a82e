using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

// A JSON document read with the limits foreign input needs. What it returns can be walked without exceptions: the bytes are
// valid UTF-8 and every surrogate escape has its partner, so GetString() and property names always decode.
internal static class LockfileJson
{
    // The deepest legal package-lock v1 seen nests some 30 packages; System.Text.Json's own 64 is too few for v1, 512 is cheap.
    private const int MaxDepth = 512;

    /// <summary>The document, whose root is an object; or null with the refusal.</summary>
    /// <param name="repeatedKeysAllowed">True for manifests written by hand: the last value counts, with a warning.</param>
    /// <param name="commentsAllowed">True for JSON with comments and trailing commas.</param>
    public static JsonDocument? Parse(
        ReadOnlyMemory<byte> content, LockfileIssues issues, bool repeatedKeysAllowed, out BomReading? refusal, bool commentsAllowed = false)
    {
        if (LockfileText.DecodeToUtf8(content, out var brokenAt) is not { } utf8)
        {
            refusal = issues.Refused("The document is neither UTF-8 nor UTF-16.", brokenAt, "Save it as UTF-8.");
            return null;
        }

        if (FirstLoneSurrogate(utf8.Span) is { } offset)
        {
            refusal = issues.Refused("The document holds half of a surrogate pair.", Line(utf8.Span, offset));
            return null;
        }

        var document = ParseUtf8(utf8, issues, repeatedKeysAllowed, commentsAllowed, out refusal);
        if (document is not null && document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.Dispose();
            refusal = issues.Refused("The document is JSON but not an object.", "line 1");
            return null;
        }

        return document;
    }

    private static JsonDocument? ParseUtf8(
        ReadOnlyMemory<byte> utf8, LockfileIssues issues, bool repeatedKeysAllowed, bool commentsAllowed, out BomReading? refusal)
    {
        refusal = null;
        var comments = commentsAllowed ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow;
        var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = commentsAllowed, CommentHandling = comments };
        try
        {
            return JsonDocument.Parse(utf8, options with { AllowDuplicateProperties = false });
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            refusal = issues.Refused("The document is not valid JSON, or it ends too early.", $"line {line + 1}, byte {e.BytePositionInLine + 1}");
            return null;
        }
        catch (JsonException)
        {
            // The one failure System.Text.Json reports without a place is a repeated key.
        }

        var place = Line(utf8.Span, FirstRepeatedKey(utf8.Span, options) ?? 0);
        if (!repeatedKeysAllowed)
        {
            refusal = issues.Refused("A key stands twice in one object, so the document can be read in two ways.", place,
                "Write the file anew with the tool that made it.");
            return null;
        }

        issues.Warning("A key stands twice in one object; the last one was read.", place, "Delete one of the two.");
        return JsonDocument.Parse(utf8, options);
    }

    private static string Line(ReadOnlySpan<byte> utf8, long offset) => $"line {LockfileText.LineAt(utf8, offset)}";

    private static long? FirstRepeatedKey(ReadOnlySpan<byte> utf8, JsonDocumentOptions options)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            MaxDepth = options.MaxDepth,
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.CommentHandling,
        });
        var open = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push([]);
                    break;
                case JsonTokenType.EndObject:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName when !open.Peek().Add(reader.GetString()!):
                    return reader.TokenStartIndex;
            }
        }

        return null;
    }

    // Backslashes stand only inside JSON strings; in a document where they do not, the parser refuses it afterwards.
    private static int? FirstLoneSurrogate(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (true)
        {
            var step = utf8[at..].IndexOf((byte)'\\');
            if (step < 0)
            {
                return null;
            }

            at += step;
            var unit = EscapedUnit(utf8[at..]);
            if (unit is null || !char.IsSurrogate(unit.Value))
            {
                at = Math.Min(at + 2, utf8.Length);
                continue;
            }

            if (!char.IsHighSurrogate(unit.Value) || EscapedUnit(utf8[(at + 6)..]) is not { } second || !char.IsLowSurrogate(second))
            {
                return at;
            }

            at += 12;
        }
    }

    private static char? EscapedUnit(ReadOnlySpan<byte> at) =>
        at.Length >= 6 && at[0] == '\\' && at[1] == 'u'
        && ushort.TryParse(at[2..6], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : null;
}
