using System.Text;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// The block between two lines of three dashes at the head of a file, and the text below it. Of YAML only what such blocks are made of is
/// read: one level of <c>key: value</c>, values folded over indented lines, lists of plain values. No aliases, tags or nesting, so nothing
/// can be made to grow.
/// </summary>
internal sealed class FrontMatter
{
    private const int MostFields = 200;

    private readonly Dictionary<string, List<string>> fields = new(StringComparer.Ordinal);

    private FrontMatter(string text) => Text = text;

    /// <summary>All below the block.</summary>
    public string Text { get; }

    public string? this[string key] => fields.TryGetValue(key, out var values) && values.Count > 0 && values[0].Length > 0 ? values[0] : null;

    public IReadOnlyList<string> List(string key) => fields.TryGetValue(key, out var values) ? values : [];

    public bool Says(string key) => this[key]?.ToUpperInvariant() is "YES" or "TRUE" or "ON" or "Y" or "1";

    /// <param name="content">UTF-8.</param>
    /// <param name="found">The block and the text.</param>
    /// <param name="whyNot">A sentence part for people, where there is none.</param>
    public static bool TryRead(ReadOnlySpan<byte> content, out FrontMatter found, out string whyNot)
    {
        var all = Encoding.UTF8.GetString(content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content).ReplaceLineEndings("\n");
        found = new FrontMatter("");
        if (!all.StartsWith("---\n", StringComparison.Ordinal))
        {
            whyNot = "it does not begin with a block of fields between two lines of three dashes";
            return false;
        }

        var end = all.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end < 0)
        {
            whyNot = "its block of fields is not closed by a line of three dashes";
            return false;
        }

        var below = all.IndexOf('\n', end + 1);
        found = new FrontMatter(below < 0 ? "" : all[(below + 1)..]);
        return found.Read(all.AsSpan(Math.Min(4, end), Math.Max(0, end - 4)), out whyNot);
    }

    private bool Read(ReadOnlySpan<char> block, out string whyNot)
    {
        var number = 1;
        List<string>? open = null;
        foreach (var range in block.Split('\n'))
        {
            number++;
            var line = block[range].TrimEnd();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (line[0] is ' ' or '\t' || line.StartsWith("- ") || line is "-")
            {
                Continue(open, line.Trim());
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')) || fields.Count >= MostFields)
            {
                whyNot = $"line {number} is no field: {Shortened(line)}";
                return false;
            }

            open = [];
            fields[line[..colon].Trim().ToString()] = open;
            var value = line[(colon + 1)..].Trim();
            if (!value.IsEmpty && value is not ("|" or ">" or "|-" or ">-" or "[]"))
            {
                open.Add(Unquoted(value));
            }
        }

        whyNot = "";
        return true;
    }

    private static void Continue(List<string>? open, ReadOnlySpan<char> line)
    {
        if (open is null)
        {
            return;
        }

        if (line.StartsWith("- ") || line is "-")
        {
            open.Add(Unquoted(line[1..].Trim()));
        }
        else if (open.Count == 0)
        {
            open.Add(Unquoted(line));
        }
        else if (open[^1].Length < 10_000)
        {
            open[^1] = $"{open[^1]} {line}";
        }
    }

    private static string Unquoted(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1].ToString() : value.ToString();

    private static string Shortened(ReadOnlySpan<char> line) => line.Length > 60 ? $"{line[..60]}…" : line.ToString();
}
