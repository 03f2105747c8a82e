using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Reads CNCF gitdm's <c>developers_affiliationsN.txt</c>: a line <c>login: mail!example.com, other!example.org</c>, and below it, indented, one
/// line a firm: <c>Firm</c>, <c>Firm until 2019-02-01</c>, <c>Firm from 2019-02-01</c>, or both. A key with a space is a name, not a login.
/// </summary>
public static class GitdmAffiliationsReader
{
    public static PeopleReading Read(string text, string source, MailProviders providers)
    {
        var lines = new GitdmLines(source);
        var people = ImmutableArray.CreateBuilder<PersonEntry>();
        (int Line, ImmutableArray<string> Keys)? open = null;
        var enrollments = new List<Enrollment>();
        foreach (var (number, line) in GitdmLines.Of(text))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                Close();
                open = Head(number, line, lines, providers);
            }
            else if (open is null)
            {
                lines.Warn(number, "A firm that belongs to nobody.", "Begin a person with a line `login: mail!example.com`.");
            }
            else if (Employment(number, line.Trim(), lines) is { } enrollment)
            {
                enrollments.Add(enrollment);
            }
        }

        Close();
        return new(people.ToImmutable(), [], lines.Issues);

        void Close()
        {
            if (open is { } person)
            {
                people.Add(new(person.Keys, Chain(enrollments), lines.At(person.Line)));
            }

            open = null;
            enrollments.Clear();
        }
    }

    private static (int, ImmutableArray<string>)? Head(int number, string line, GitdmLines lines, MailProviders providers)
    {
        var colon = line.IndexOf(':');
        var mails = colon < 0 ? [] : line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(GitdmLines.Mail).ToList();
        var valid = mails.Where(mail => MailDomain.Of(mail) is not null).Select(mail => PersonKey.Of(new("", mail), providers)).ToList();
        var head = colon < 0 ? "" : line[..colon].Trim();
        if (IsLogin(head))
        {
            valid.Insert(0, PersonKey.Of(new ForgeAccount("github.com", null, head.ToLowerInvariant())));
        }

        if (valid.Count == 0)
        {
            lines.Warn(number, "This line names no login and no address.", "Write `login: mail!example.com, other!example.org`.");
            return null;
        }

        return (number, [.. valid.Distinct()]);
    }

    // GitHub: letters, digits and single hyphens, at most 39.
    private static bool IsLogin(string head) =>
        head.Length is > 0 and <= 39 && head.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    internal static Enrollment? Employment(int number, string text, GitdmLines lines)
    {
        var (rest, until) = Cut(text, " until ");
        (rest, var from) = Cut(rest, " from ");
        if (!DayText.TryRead(from, out var first) || !DayText.TryRead(until, out var last))
        {
            lines.Warn(number, "`from` or `until` is no day.", DayText.HowToFix);
            return null;
        }

        var span = new DaySpan(first, last);
        if (!span.IsPossible)
        {
            lines.Warn(number, "`until` is not after `from`.", "`until` is the first day on which it no longer holds.");
            return null;
        }

        return new(rest.Trim(), span);
    }

    // "until" alone follows the employer before it: A until 2015, B until 2017, C.
    private static ImmutableArray<Enrollment> Chain(List<Enrollment> enrollments)
    {
        if (enrollments.Any(enrollment => enrollment.When.From is not null))
        {
            return [.. enrollments];
        }

        DateOnly? from = null;
        var chained = ImmutableArray.CreateBuilder<Enrollment>();
        foreach (var enrollment in enrollments.OrderBy(enrollment => enrollment.When.Until ?? DateOnly.MaxValue))
        {
            chained.Add(enrollment with { When = new(from, enrollment.When.Until) });
            from = enrollment.When.Until ?? from;
        }

        return chained.ToImmutable();
    }

    // "New From Scratch" is a firm's name: the word counts only before a day.
    private static (string Before, string? Day) Cut(string text, string word)
    {
        var at = text.LastIndexOf(word, StringComparison.Ordinal);
        return at > 0 && at + word.Length < text.Length && char.IsAsciiDigit(text[at + word.Length])
            ? (text[..at], text[(at + word.Length)..])
            : (text, null);
    }
}
