using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Reads JSON into a tree in one pass over its bytes. Strict as ECMA-404 is, and stricter: no key twice, no half surrogate pair.</summary>
internal static class JsonTreeReader
{
    /// <summary>Null, with an issue, where the content is not one JSON object of at most 512 levels.</summary>
    public static DocumentTree? Read(ReadOnlyMemory<byte> content, string source, out Issue? issue)
    {
        if (!DocumentText.TryToUtf8(content, out var utf8, out var badLine))
        {
            issue = new Issue(source, "the text is neither UTF-8 nor UTF-16", Severity.Error, badLine, "save the file as UTF-8");
            return null;
        }

        var tree = new DocumentTree(new TextPool(utf8), new NameTable(), positions: null);
        try
        {
            issue = Fill(tree) is { } refusal
                ? new Issue(source, refusal.Message, Severity.Error, TextPosition.Of(utf8.Span, refusal.Offset).ToString(), refusal.HowToFix)
                : null;
        }
        catch (JsonException broken)
        {
            var at = new TextPosition((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            issue = new Issue(source, $"not valid JSON: {Sentence(broken.Message)}", Severity.Error, at.ToString(),
                $"create or fetch the document again; it must be one whole JSON object, nested at most {DocumentTree.MaxDepth} levels deep");
        }

        return issue is null ? tree : null;
    }

    private static (string Message, int Offset, string HowToFix)? Fill(DocumentTree tree)
    {
        var document = tree.Pool.Document;
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = DocumentTree.MaxDepth });
        var open = new Stack<int>();
        var seen = new List<int>();
        var name = -1;
        while (reader.Read())
        {
            var offset = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && HasHalfSurrogate(reader.ValueSpan))
            {
                return ("a \\u escape is half of a surrogate pair", offset, "write the whole character, or leave it out");
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Name(tree, ref reader);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(tree.Add(open.TryPeek(out var parent) ? parent : 0, KindOf(reader.TokenType), name, offset));
                    name = -1;
                    break;
                case JsonTokenType.EndArray:
                    open.Pop();
                    break;
                case JsonTokenType.EndObject:
                    if (Repeated(tree, open.Pop(), seen) is var repeated and not 0)
                    {
                        return ($"the key {BomIssues.Quote(tree.KeyOf(repeated))} stands twice in one object", tree[repeated].Origin, "keep one of the two; which one counts is not defined");
                    }

                    break;
                default:
                    if (open.Count == 0)
                    {
                        return ("the document is a single JSON value, not an object", offset, "give one document a file");
                    }

                    AddScalar(tree, open.Peek(), name, ref reader);
                    name = -1;
                    break;
            }
        }

        return tree.KindOf(0) == NodeKind.Object ? null : ("the document is a JSON array, not an object", 0, "give one document a file");
    }

    private static void AddScalar(DocumentTree tree, int parent, int name, ref Utf8JsonReader reader)
    {
        var isText = reader.TokenType == JsonTokenType.String;
        var offset = (int)reader.TokenStartIndex;
        var node = tree.Add(parent, KindOf(reader.TokenType), name, offset, isText ? offset + 1 : offset, reader.ValueSpan.Length);
        tree[node].IsEscaped = isText && reader.ValueIsEscaped;
    }

    private static int Name(DocumentTree tree, ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > 256)
        {
            return tree.Names.OfKey(reader.GetString());
        }

        Span<char> name = stackalloc char[256];
        return tree.Names.OfKey(name[..reader.CopyString(name)]);
    }

    /// <summary>Each name is stamped with the object that has it: linear, however many keys an object has.</summary>
    private static int Repeated(DocumentTree tree, int node, List<int> seen)
    {
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(seen, Math.Max(seen.Count, tree.Names.Count));
        foreach (var child in tree.Children(node))
        {
            // The root is node 0, what was never stamped as well.
            if (seen[tree[child].Name] == node + 1)
            {
                return child;
            }

            seen[tree[child].Name] = node + 1;
        }

        return 0;
    }

    private static NodeKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => NodeKind.Object,
        JsonTokenType.StartArray => NodeKind.Array,
        JsonTokenType.String => NodeKind.Text,
        JsonTokenType.Number => NodeKind.Number,
        JsonTokenType.True => NodeKind.True,
        JsonTokenType.False => NodeKind.False,
        _ => NodeKind.Null,
    };

    private static bool HasHalfSurrogate(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\\') is var at and >= 0)
        {
            text = text[at..];
            var unit = CodeUnit(text);
            var isPair = unit is >= 0xD800 and <= 0xDBFF && text.Length > 6 && CodeUnit(text[6..]) is >= 0xDC00 and <= 0xDFFF;
            if (unit is >= 0xD800 and <= 0xDFFF && !isPair)
            {
                return true;
            }

            text = text[(isPair ? 12 : 2)..];
        }

        return false;
    }

    private static int CodeUnit(ReadOnlySpan<byte> text) =>
        text is [(byte)'\\', (byte)'u', ..] && text.Length >= 6
        && ushort.TryParse(text[2..6], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? unit
            : 0;

    private static string Sentence(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? message : message[..position]).TrimEnd('.');
    }
}
