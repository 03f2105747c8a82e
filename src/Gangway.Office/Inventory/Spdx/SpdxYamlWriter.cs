using System.Text;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Writes SPDX 2 in YAML: mappings and lists in block style, every text in double quotation marks, so that none is taken for a number or a date.</summary>
internal static class SpdxYamlWriter
{
    public static void Write(SpdxDocument document, Stream output)
    {
        var tree = new SpdxObjectTree(document);
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        WriteMapping(text, tree.Head(), 0);
        foreach (var (name, items) in tree.Lists())
        {
            text.Write(name);
            text.WriteLine(':');
            foreach (var item in items)
            {
                WriteItem(text, item, 0);
            }
        }
    }

    private static void WriteMapping(StreamWriter text, SpdxTree mapping, int indent, bool isInItem = false)
    {
        foreach (var (name, value) in mapping.Entries!)
        {
            if (!isInItem)
            {
                Indent(text, indent);
            }

            isInItem = false;
            WriteKey(text, name);
            text.Write(':');
            WriteValue(text, value, indent);
        }
    }

    private static void WriteValue(StreamWriter text, SpdxTree value, int indent)
    {
        if (value.Entries is { Count: > 0 })
        {
            text.WriteLine();
            WriteMapping(text, value, indent + 2);
        }
        else if (value.Items is { Count: > 0 })
        {
            text.WriteLine();
            foreach (var item in value.Items)
            {
                WriteItem(text, item, indent);
            }
        }
        else
        {
            text.Write(' ');
            WriteScalar(text, value);
        }
    }

    private static void WriteItem(StreamWriter text, SpdxTree item, int indent)
    {
        Indent(text, indent);
        text.Write("- ");
        if (item.Entries is { Count: > 0 })
        {
            WriteMapping(text, item, indent + 2, isInItem: true);
        }
        else if (item.Items is { Count: > 0 })
        {
            // A list in a list: only fields that SPDX does not define hold one.
            text.WriteLine();
            foreach (var inner in item.Items)
            {
                WriteItem(text, inner, indent + 2);
            }
        }
        else
        {
            WriteScalar(text, item);
        }
    }

    private static void WriteScalar(StreamWriter text, SpdxTree value)
    {
        if (value.Entries is not null)
        {
            text.WriteLine("{}");
        }
        else if (value.Items is not null)
        {
            text.WriteLine("[]");
        }
        else if (value.IsPlain)
        {
            text.WriteLine(value.Text);
        }
        else
        {
            WriteQuoted(text, value.Text!);
            text.WriteLine();
        }
    }

    private static void WriteKey(StreamWriter text, string name)
    {
        if (name.Length > 0 && name.Length < 64 && name.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(name[0]) && name is not ("true" or "false" or "null" or "yes" or "no" or "y" or "n" or "on" or "off"))
        {
            text.Write(name);
        }
        else
        {
            WriteQuoted(text, name);
        }
    }

    private static void WriteQuoted(StreamWriter text, string value)
    {
        text.Write('"');
        foreach (var letter in value)
        {
            switch (letter)
            {
                case '"': text.Write("\\\""); break;
                case '\\': text.Write("\\\\"); break;
                case '\n': text.Write("\\n"); break;
                case '\r': text.Write("\\r"); break;
                case '\t': text.Write("\\t"); break;
                default: WriteLetter(text, letter); break;
            }
        }

        text.Write('"');
    }

    /// <summary>YAML's printable characters as they are (YAML 1.2, 5.1), without its line breaks and the byte order mark.</summary>
    private static void WriteLetter(StreamWriter text, char letter)
    {
        if (letter is < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')
        {
            text.Write($"\\u{(int)letter:x4}");
        }
        else
        {
            text.Write(letter);
        }
    }

    private static void Indent(StreamWriter text, int indent)
    {
        for (var at = 0; at < indent; at++)
        {
            text.Write(' ');
        }
    }
}
