using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Opens foreign JSON strictly: nesting to 512 levels (the default of 64 refuses legal SBOMs), no key twice in an
/// object, nothing after the end, no text that is not Unicode.
/// </summary>
internal static class JsonText
{
    /// <summary>The deepest nesting that is read; the parsers' own default of 64 refuses legal SBOMs.</summary>
    public const int Depth = 512;

    /// <summary>Time and memory are linear in the content. The caller disposes the document.</summary>
    public static bool TryOpen(
        ReadOnlyMemory<byte> content, string source, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out BomReading? refusal)
    {
        document = null;
        if (!DocumentText.TryToUtf8(content, out var utf8, out var line))
        {
            refusal = BomReading.Refused(source, "the text is neither UTF-8 nor UTF-16", line, "save the file as UTF-8");
            return false;
        }

        if (!utf8.Span.ContainsAnyExcept(" \t\r\n"u8))
        {
            refusal = Empty().Reading(source);
            return false;
        }

        if (HalfSurrogate(utf8.Span) is var half and >= 0)
        {
            refusal = HalfCharacter(DocumentText.LineOf(utf8.Span, half)).Reading(source);
            return false;
        }

        refusal = Parse(utf8, source, out document);
        return document is not null;
    }

    private static BomReading? Parse(ReadOnlyMemory<byte> utf8, string source, out JsonDocument? document)
    {
        document = null;
        try
        {
            document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = Depth, AllowDuplicateProperties = false });
        }
        catch (JsonException broken) when (broken.LineNumber is null && DuplicateKey(utf8.Span) is { } duplicate)
        {
            return KeyTwice(duplicate.Key, duplicate.Line).Reading(source);
        }
        catch (JsonException broken)
        {
            return Broken(broken).Reading(source);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return null;
        }

        var kind = document.RootElement.ValueKind;
        document.Dispose();
        document = null;
        return NoObject(kind.ToString().ToLowerInvariant()).Reading(source);
    }

    public static RefusedException Empty() => new("the file is empty", null, "create the document again; its export did not finish");

    public static RefusedException HalfCharacter(string line) =>
        new("a \\u escape is half of a surrogate pair", line, "write the whole character, or leave it out");

    public static RefusedException KeyTwice(string key, string line) =>
        new($"the key {BomIssues.Quote(key)} stands twice in one object", line, "keep one of the two; which one counts is not defined");

    public static RefusedException NoObject(string kind) => new($"the document is a JSON {kind}, not an object", "line 1", "give one document a file");

    public static RefusedException Broken(JsonException broken) =>
        Broken(Sentence(broken.Message), $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}");

    public static RefusedException Broken(string sentence, string place) => new(
        $"not valid JSON: {sentence}",
        place,
        $"create or fetch the document again; it must be one whole JSON object, nested at most {Depth} levels deep");

    /// <summary>The parser's sentence without the position, which the issue states by itself.</summary>
    private static string Sentence(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? message : message[..position]).TrimEnd('.');
    }

    /// <summary>Offset of a <c>\uD800</c> to <c>\uDFFF</c> without its partner (the parser lets them pass and throws on reading), or -1.</summary>
    public static int HalfSurrogate(ReadOnlySpan<byte> utf8)
    {
        for (var at = 0; utf8[at..].IndexOf((byte)'\\') is var next and >= 0;)
        {
            at += next;
            var unit = CodeUnit(utf8[at..]);
            if (unit is < 0xD800 or > 0xDFFF)
            {
                at = Math.Min(at + 2, utf8.Length);
                continue;
            }

            if (unit > 0xDBFF || CodeUnit(utf8[(at + 6)..]) is < 0xDC00 or > 0xDFFF)
            {
                return at;
            }

            at += 12;
        }

        return -1;
    }

    /// <summary>What <c>\uXXXX</c> at the start stands for; 0 where it is no such escape.</summary>
    private static int CodeUnit(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 6 && utf8[0] == '\\' && utf8[1] == 'u'
        && ushort.TryParse(utf8[2..6], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? unit
            : 0;

    private static (string Key, string Line)? DuplicateKey(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Depth });
        var objects = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                objects.Push([]);
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                objects.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && !objects.Peek().Add(reader.GetString()!))
            {
                return (reader.GetString()!, DocumentText.LineOf(utf8, (int)reader.TokenStartIndex));
            }
        }

        return null;
    }
}
