using System.Text;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells in data a license that is said of what a record is about from that of the file: a field in each of several records, a sentence in
/// a field that describes something.
/// </summary>
internal static class RecordFields
{
    private const int LongestLine = 400;
    private const int Near = 4;
    private const int LongestSentence = 40;

    private static readonly byte[][] describing = [.. "description desc summary title subtitle message text body note notes question answer reason mitigation risk issue finding comment-text label hint tooltip".Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static readonly byte[][] demands = [.. "header Header pattern Pattern template Template regex Regex snippet new-project newproject default scaffold".Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static readonly SmallSet openers = new(Word.Each("this these licensed licenced released distributed available published all permission use copyright redistribution you dual code data content except unless lizenziert"));

    /// <summary>Takes out the license fields of several records: of each of them, none of the file.</summary>
    public static void Drop(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        var fields = new List<(Mention Mention, int Key)>();
        foreach (var mention in mentions)
        {
            if (FieldBefore(prose, text, mention.Start) is >= 0 and var field)
            {
                fields.Add((mention, prose[field].Start));
            }
        }

        if (fields.Select(field => field.Key).Distinct().Count() < 2)
        {
            return;
        }

        var nested = new Dictionary<Mention, int>(MentionComparer.Instance);
        var depth = new JsonDepth(text);
        var isXml = text.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8);
        foreach (var (mention, key) in fields)
        {
            if (isXml ? InOtherElement(text, key) : depth.IsJson ? depth.At(key) > 1 : IsIndented(text, key))
            {
                nested[mention] = key;
            }
        }

        if (nested.Values.Distinct().Count() > 1)
        {
            mentions.RemoveAll(nested.ContainsKey);
        }
    }

    /// <summary>"description: The loader is licensed under", which says nothing of the file; "description: Licensed under" does.</summary>
    public static bool Describes(Prose prose, ReadOnlySpan<byte> text, int start)
    {
        if (!IsDescribing(KeyOf(LineOf(text, prose[start].Start))))
        {
            return false;
        }

        var first = start;
        while (first > 0 && start - first < LongestSentence && !prose.Has(first, ProseMark.Line) && prose.At(first - 1) is not (ProseWord.Stop or ProseWord.Colon or ProseWord.Equal))
        {
            first--;
        }

        return !openers.Contains(prose.At(first)) || IsMessage(KeyOf(LineOf(text, prose[start].Start)));
    }

    /// <summary>header/header: [2, "block", ["Licensed under …"]]: what the files that a checker reads shall have in them.</summary>
    public static bool IsDemanded(Prose prose, ReadOnlySpan<byte> text, int start)
    {
        var line = LineOf(text, prose[start].Start);
        var key = KeyOf(line);
        if (IsDemand(SectionOf(text, prose[start].Start)))
        {
            return true;
        }

        foreach (var sign in demands)
        {
            if (key.IndexOf(sign) >= 0 && line.IndexOfAny((byte)'"', (byte)'\'') > key.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>[headers], above the line.</summary>
    private static ReadOnlySpan<byte> SectionOf(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestLine)..start];
        var open = lead.LastIndexOf("\n["u8) is >= 0 and var found ? found + 1 : lead.StartsWith("["u8) ? 0 : -1;
        var section = open < 0 ? default : lead[open..];
        return section.IndexOf((byte)'\n') is >= 0 and var end ? section[..end] : default;
    }

    private static bool IsDemand(ReadOnlySpan<byte> section)
    {
        foreach (var sign in demands)
        {
            if (section.IndexOf(sign) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the word "license" of the field stands whose value this is; -1 where it is none.</summary>
    private static int FieldBefore(Prose prose, ReadOnlySpan<byte> text, int start)
    {
        var field = start - 1;
        while (field >= 0 && start - field < Near && prose.At(field) is ProseWord.Colon or ProseWord.Equal)
        {
            field--;
        }

        return prose.Is(field, ProseTerms.License) && (field < start - 1 || (prose[field].Start > 0 && text[prose[field].Start - 1] == '<')) ? field : -1;
    }

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestLine)..start];
        return lead[(lead.LastIndexOf((byte)'\n') + 1)..];
    }

    /// <summary>The first name before ":" or "=" on the line.</summary>
    private static ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOfAny((byte)':', (byte)'=');
        return end < 0 ? default : line[..end].Trim(" \t\"'-{,"u8);
    }

    /// <summary>message: "This component is licensed under the GPL": what a program says.</summary>
    private static bool IsMessage(ReadOnlySpan<byte> key) => Ascii.EqualsIgnoreCase(key, "message"u8) || Ascii.EqualsIgnoreCase(key, "hint"u8) || Ascii.EqualsIgnoreCase(key, "tooltip"u8);

    private static bool IsDescribing(ReadOnlySpan<byte> key)
    {
        foreach (var name in describing)
        {
            if (Ascii.EqualsIgnoreCase(key, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>&lt;dependency&gt;&lt;name&gt;x&lt;/name&gt;&lt;license&gt;: beside the name of what it is the license of.</summary>
    private static bool InOtherElement(ReadOnlySpan<byte> text, int key)
    {
        var lead = text[Math.Max(0, key - LongestLine)..key];
        var open = lead.LastIndexOf("<license"u8);
        lead = open < 0 ? lead : lead[..open];
        return lead.LastIndexOf("</name>"u8) > lead.LastIndexOf("</license"u8) || lead.LastIndexOf("</version>"u8) > lead.LastIndexOf("</license"u8) || lead.LastIndexOf("</artifactId>"u8) > lead.LastIndexOf("</license"u8);
    }

    private static bool IsIndented(ReadOnlySpan<byte> text, int key)
    {
        var line = LineOf(text, key);
        return (line.Length > 0 && line[0] is (byte)' ' or (byte)'\t' or (byte)'-') || IsInTable(text[Math.Max(0, key - LongestLine)..key]);
    }

    /// <summary>[[package]], one of many.</summary>
    private static bool IsInTable(ReadOnlySpan<byte> lead) => lead.LastIndexOf("\n["u8) is >= 0 and var table ? lead[(table + 1)..].StartsWith("[["u8) : lead.StartsWith("[["u8);

    /// <summary>How many braces and brackets are open at places that are asked for in order; one pass over the text.</summary>
    private ref struct JsonDepth(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> text = text;
        private int at;
        private int open;
        private bool quoted;

        public readonly bool IsJson => text.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..] or [(byte)'[', (byte)'{' or (byte)'"' or (byte)' ' or (byte)'\r' or (byte)'\n', ..];

        public int At(int place)
        {
            for (; at < place; at++)
            {
                var next = text[at];
                if (quoted && next == '\\')
                {
                    at++;
                    continue;
                }

                quoted ^= next == '"';
                open += quoted ? 0 : next is (byte)'{' or (byte)'[' ? 1 : next is (byte)'}' or (byte)']' ? -1 : 0;
            }

            return open;
        }
    }
}
