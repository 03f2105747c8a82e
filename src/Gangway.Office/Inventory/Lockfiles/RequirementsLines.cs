using System.Text;

namespace Gangway.Office.Inventory.Lockfiles;

// A requirements file as logical lines: a backslash at the end continues, a # at the start or after a blank begins a comment
// (https://pip.pypa.io/en/stable/reference/requirements-file-format/).
internal static class RequirementsLines
{
    public static IEnumerable<(string Text, int Line)> Of(string text)
    {
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
            if (WithoutComment(pending.ToString()) is { Length: > 0 } logical)
            {
                yield return (logical, first);
            }

            pending.Clear();
        }

        if (WithoutComment(pending.ToString()) is { Length: > 0 } last)
        {
            yield return (last, first);
        }
    }

    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return line[..at].Trim();
            }
        }

        return line.Trim();
    }
}
