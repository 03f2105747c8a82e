using System.Text;

namespace Gangway.Office.Inventory.Lockfiles;

// A requirements file as logical lines: a backslash at the end continues, a # at the start or after a blank begins a comment
// (https://pip.pypa.io/en/stable/reference/requirements-file-format/).
internal static class RequirementsLines
{
    public static List<RequirementsLine> Of(string text)
    {
        var lines = new List<RequirementsLine>();
        var pending = new StringBuilder();
        var (number, first) = (0, 0);
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            number++;
            first = pending.Length == 0 ? number : first;
            var isComment = line.AsSpan().TrimStart().StartsWith("#");
            if (line.EndsWith('\\') && !isComment)
            {
                pending.Append(line.AsSpan(0, line.Length - 1)).Append(' ');
                continue;
            }

            pending.Append(isComment ? " " : line);
            Take(pending, first, lines);
            if (isComment)
            {
                lines.LastOrDefault()?.Remark(line.TrimStart()[1..]);
            }
        }

        Take(pending, first, lines);
        return lines;
    }

    private static void Take(StringBuilder pending, int first, List<RequirementsLine> lines)
    {
        var logical = pending.ToString();
        pending.Clear();
        var comment = CommentOf(logical);
        if ((comment < 0 ? logical : logical[..comment]).Trim() is { Length: > 0 } plain)
        {
            var line = new RequirementsLine(plain, first);
            lines.Add(line);
            if (comment >= 0)
            {
                line.Remark(logical[(comment + 1)..]);
            }
        }
    }

    private static int CommentOf(string line)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }
}
