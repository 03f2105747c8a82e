using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// Opens an SPDX document in JSON as strictly as any foreign JSON, but for two things that writers do: a document inside an
/// array, and something after its end. Both are read with a warning.
/// </summary>
internal static class SpdxJsonText
{
    /// <summary>The caller disposes the document. <paramref name="root"/> is the object that holds the fields of SPDX, as far as one can be told.</summary>
    public static bool TryOpen(
        ReadOnlyMemory<byte> content,
        BomIssues issues,
        [NotNullWhen(true)] out JsonDocument? document,
        out JsonPlace root,
        [NotNullWhen(false)] out BomReading? refusal)
    {
        var pointer = "";
        if (DocumentText.TryToUtf8(content, out var utf8, out _) && utf8.Span.TrimStart(" \t\r\n"u8).StartsWith("["u8))
        {
            (content, pointer) = FirstOfArray(utf8, issues) is { IsEmpty: false } first ? (first, "/0") : (content, "");
        }

        var isOpen = JsonText.TryOpen(content, issues.Source, out document, out refusal);
        if (!isOpen && WithoutTrail(utf8, issues) is { IsEmpty: false } whole)
        {
            isOpen = JsonText.TryOpen(whole, issues.Source, out document, out refusal);
        }

        root = isOpen ? Unwrapped(new JsonPlace(document!.RootElement, pointer, issues)) : default;
        return isOpen;
    }

    /// <summary>GitHub's dependency graph wraps the document in <c>sbom</c>; early tools wrapped it in <c>Document</c>.</summary>
    private static JsonPlace Unwrapped(JsonPlace root) =>
        root.Element.TryGetProperty("spdxVersion", out _) ? root
        : root.Element.TryGetProperty("sbom", out _) ? root.Object("sbom") ?? root
        : root.Element.TryGetProperty("Document", out _) ? root.Object("Document") ?? root
        : root;

    /// <summary>The first object of the array, at its own offset; empty where there is none.</summary>
    private static ReadOnlyMemory<byte> FirstOfArray(ReadOnlyMemory<byte> utf8, BomIssues issues)
    {
        var reader = Reader(utf8);
        try
        {
            reader.Read();
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var end = (int)reader.BytesConsumed;
            var others = CountRest(ref reader);
            issues.Add(
                "arrays around the document",
                others == 0 ? Severity.Note : Severity.Warning,
                others == 0 ? "the document stands in a JSON array; it was read" : $"the file is a JSON array; its first document was read, {others} more were not",
                DocumentText.LineOf(utf8.Span, 0),
                "give one document a file, without an array around it");
            var alone = new byte[end];
            KeepLines(utf8.Span[..start], alone);
            utf8.Span[start..end].CopyTo(alone.AsSpan(start));
            return alone;
        }
        catch (JsonException)
        {
            // Broken inside: the array is refused as it stands, with the place where it breaks.
            return default;
        }
    }

    private static int CountRest(ref Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            reader.Skip();
        }

        return count;
    }

    private static void KeepLines(ReadOnlySpan<byte> before, Span<byte> blank)
    {
        for (var at = 0; at < before.Length; at++)
        {
            blank[at] = before[at] == '\n' ? (byte)'\n' : (byte)' ';
        }
    }

    /// <summary>The first value of a text that goes on behind it; empty where the text is broken in another way.</summary>
    private static ReadOnlyMemory<byte> WithoutTrail(ReadOnlyMemory<byte> utf8, BomIssues issues)
    {
        var reader = Reader(utf8);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            reader.Skip();
        }
        catch (JsonException)
        {
            return default;
        }

        var end = (int)reader.BytesConsumed;
        var trail = utf8.Span[end..].TrimStart(" \t\r\n"u8);
        if (trail.IsEmpty)
        {
            return default;
        }

        issues.Add(
            "data after the end",
            Severity.Warning,
            $"{trail.Length} bytes follow the end of the document, and were left out",
            DocumentText.LineOf(utf8.Span, utf8.Length - trail.Length),
            "end the file where the document ends");
        return utf8[..end];
    }

    private static Utf8JsonReader Reader(ReadOnlyMemory<byte> utf8) =>
        new(utf8.Span, new JsonReaderOptions { MaxDepth = 512, AllowMultipleValues = true });
}
