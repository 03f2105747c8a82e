namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// One package of a Yarn 1 lockfile: the patterns ("name@range") it answers, what it resolved to, what it needs.
internal sealed class YarnClassicEntry(List<string> patterns, int line)
{
    public IReadOnlyList<string> Patterns => patterns;

    public string Place { get; } = $"line {line}";

    public string? Version { get; private set; }

    public string? Resolved { get; private set; }

    public string? Integrity { get; private set; }

    public List<(string Pattern, bool IsOptional)> Needs { get; } = [];

    public static List<YarnClassicEntry> All(string text, LockfileIssues issues)
    {
        var entries = new List<YarnClassicEntry>();
        var section = "";
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            var indent = line.AsSpan().IndexOfAnyExcept(' ');
            if (indent < 0 || line[indent] == '#')
            {
                continue;
            }

            var words = Words(line.AsSpan(indent));
            if (indent == 0)
            {
                entries.Add(new YarnClassicEntry(words, number));
                section = "";
            }
            else if (entries.Count == 0 || words.Count == 0 || !entries[^1].Take(words, indent, ref section))
            {
                issues.Warning("The line belongs to no package, or says nothing a package has, and was left out.", $"line {number}");
            }
        }

        return entries;
    }

    // version "1.0.0" | dependencies: | (deeper) name "range"
    private bool Take(List<string> words, int indent, ref string section)
    {
        if (indent > 2)
        {
            var isNeed = section is "dependencies" or "optionalDependencies";
            if (isNeed && words.Count == 2)
            {
                Needs.Add(($"{words[0]}@{words[1]}", section == "optionalDependencies"));
            }

            return !isNeed || words.Count == 2;
        }

        section = words.Count == 1 ? words[0] : "";
        Version = words[0] == "version" && words.Count == 2 ? words[1] : Version;
        Resolved = words[0] == "resolved" && words.Count == 2 ? words[1] : Resolved;
        Integrity = words[0] == "integrity" && words.Count >= 2 ? string.Join(' ', words.Skip(1)) : Integrity;
        return true;
    }

    // Words stand plain or in quotes with JSON's escapes; commas separate patterns, a colon ends a key.
    private static List<string> Words(ReadOnlySpan<char> rest)
    {
        var words = new List<string>();
        while (!rest.IsEmpty)
        {
            if (rest[0] is ' ' or ',' or ':')
            {
                rest = rest[1..];
                continue;
            }

            var length = rest[0] == '"' ? Quoted(rest, words) : Plain(rest, words);
            rest = rest[length..];
        }

        return words;
    }

    private static int Plain(ReadOnlySpan<char> rest, List<string> words)
    {
        var end = rest.IndexOfAny(' ', ',');
        end = end < 0 ? rest.Length : end;
        words.Add(rest[..end].TrimEnd(':').ToString());
        return end;
    }

    private static int Quoted(ReadOnlySpan<char> rest, List<string> words)
    {
        var end = 1;
        while (end < rest.Length && rest[end] != '"')
        {
            end += rest[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, rest.Length);
        var inner = rest[1..Math.Max(end, 1)].ToString();
        words.Add(inner.Contains('\\', StringComparison.Ordinal)
            ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : inner);
        return Math.Min(end + 1, rest.Length);
    }
}
