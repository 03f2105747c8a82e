using System.Text;

namespace Gangway.Community;

/// <summary>
/// Reads git's configuration format (git-config(1), "CONFIGURATION FILE") as text: nothing is included, expanded or obeyed. A line
/// that does not parse is skipped: the file is foreign, and only a few facts are wanted from it.
/// </summary>
internal static class GitConfigReader
{
    public static IEnumerable<GitConfigEntry> Read(string text)
    {
        var (section, subsection) = ("", (string?)null);
        foreach (var line in LogicalLines(text))
        {
            var rest = line.Trim();
            if (rest.StartsWith('['))
            {
                rest = Header(rest, ref section, ref subsection);
            }

            var equals = rest.IndexOf('=');
            var key = (equals < 0 ? rest : rest[..equals]).Trim().ToLowerInvariant();
            if (section.Length > 0 && key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            {
                yield return new(section, subsection, key, equals < 0 ? "true" : Value(rest[(equals + 1)..]));
            }
        }
    }

    private static IEnumerable<string> LogicalLines(string text)
    {
        var pending = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd('\r');
            if (trimmed.EndsWith('\\') && !trimmed.EndsWith("\\\\", StringComparison.Ordinal))
            {
                pending.Append(trimmed, 0, trimmed.Length - 1);
                continue;
            }

            yield return pending.Append(trimmed).ToString();
            pending.Clear();
        }

        yield return pending.ToString();
    }

    // [section], [section "Sub\"section"] and the old [section.subsection]; what follows the bracket may be a key.
    private static string Header(string line, ref string section, ref string? subsection)
    {
        var (name, quoted, sub, at) = (new StringBuilder(), false, (StringBuilder?)null, 1);
        for (; at < line.Length && (quoted || line[at] != ']'); at++)
        {
            if (line[at] == '"')
            {
                (quoted, sub) = (!quoted, sub ?? new());
            }
            else if (quoted)
            {
                at += line[at] == '\\' && at + 1 < line.Length ? 1 : 0;
                sub!.Append(line[at]);
            }
            else
            {
                name.Append(line[at]);
            }
        }

        var words = name.ToString().Trim().ToLowerInvariant();
        var dot = sub is null ? words.IndexOf('.') : -1;
        (section, subsection) = dot < 0 ? (words, sub?.ToString()) : (words[..dot], words[(dot + 1)..]);
        return at < line.Length ? line[(at + 1)..].Trim() : "";
    }

    private static string Value(string raw)
    {
        var value = new StringBuilder();
        var (quoted, kept) = (false, 0);
        for (var i = 0; i < raw.Length; i++)
        {
            if (!quoted && raw[i] is '#' or ';')
            {
                break;
            }

            if (raw[i] == '"')
            {
                quoted = !quoted;
                kept = value.Length;
                continue;
            }

            var escaped = raw[i] == '\\' && i + 1 < raw.Length;
            i += escaped ? 1 : 0;
            value.Append(escaped && raw[i] == 'n' ? '\n' : escaped && raw[i] == 't' ? '\t' : raw[i]);
            kept = quoted || escaped || !char.IsWhiteSpace(raw[i]) ? value.Length : kept;
        }

        value.Length = kept;
        return value.ToString().TrimStart();
    }
}
