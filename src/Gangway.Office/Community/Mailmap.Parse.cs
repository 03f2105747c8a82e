using System.Collections.Immutable;
using System.Text;

namespace Gangway.Office.Community;

// The grammar is that of git's mailmap.c (read_mailmap_line), the only reader whose answer counts.
public sealed partial class Mailmap
{
    private const int MostIssues = 20;

    /// <summary>Reads the file's bytes (UTF-8, lenient). A line no mapping can be read from is an issue of severity Warning.</summary>
    /// <param name="source">Names the file in issues.</param>
    public static MailmapReading Parse(ReadOnlySpan<byte> content, string source)
    {
        var byMail = new Dictionary<string, Target>();
        var byMailAndName = new Dictionary<string, Target>();
        var malformed = new List<int>();
        var number = 0;
        var text = Encoding.UTF8.GetString(content).AsSpan();
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            number++;
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (!Add(line, byMail, byMailAndName) && line.Trim() is { IsEmpty: false } words && words[0] != '#')
            {
                malformed.Add(number);
            }
        }

        return new(new(byMail, byMailAndName), Issues(malformed, source));
    }

    private static bool Add(ReadOnlySpan<char> line, Dictionary<string, Target> byMail, Dictionary<string, Target> byMailAndName)
    {
        var rest = NameAndMail(line, allowEmptyMail: false, out var newName, out var newMail);
        if (newMail is null)
        {
            return false;
        }

        NameAndMail(rest, allowEmptyMail: true, out var oldName, out var oldMail);
        if (oldMail is null)
        {
            (oldMail, newMail) = (newMail, null);
        }

        if (oldName is not null)
        {
            byMailAndName[Key(Fold(oldMail), Fold(oldName))] = new(newName, newMail);
            return true;
        }

        var known = byMail.GetValueOrDefault(Fold(oldMail));
        byMail[Fold(oldMail)] = new(newName ?? known?.Name, newMail ?? known?.Mail);
        return true;
    }

    private static ReadOnlySpan<char> NameAndMail(ReadOnlySpan<char> text, bool allowEmptyMail, out string? name, out string? mail)
    {
        (name, mail) = (null, null);
        var open = text.IndexOf('<');
        var close = open < 0 ? -1 : text[(open + 1)..].IndexOf('>');
        if (close < 0 || (close == 0 && !allowEmptyMail))
        {
            return default;
        }

        name = text[..open].Trim(" \t\r\n") is { IsEmpty: false } words ? words.ToString() : null;
        mail = text.Slice(open + 1, close).ToString();
        return text[(open + close + 2)..];
    }

    private static ImmutableArray<Issue> Issues(List<int> lines, string source)
    {
        var issues = lines.Take(MostIssues).Select(line => new Issue(source, "This line maps nobody: it has no <address>.", Severity.Warning,
            $"line {line}", "Write `Wanted Name <wanted@address> Name as committed <committed@address>`, as gitmailmap(5) shows."));
        return lines.Count <= MostIssues
            ? [.. issues]
            : [.. issues, new Issue(source, $"{lines.Count - MostIssues} more lines map nobody.", Severity.Warning)];
    }
}
