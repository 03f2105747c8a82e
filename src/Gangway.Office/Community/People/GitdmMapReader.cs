using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Reads gitdm's <c>email-map</c> and <c>domain-map</c>: <c>mail!example.com Firm</c> or <c>example.com Firm &lt; 2017-05-01</c>, where the day is
/// the first one on which it no longer holds. Several lines for one address follow one another in time.
/// </summary>
public static class GitdmMapReader
{
    private sealed record Row(int Line, string What, Enrollment Enrollment);

    public static PeopleReading Read(string text, string source, MailProviders providers)
    {
        var lines = new GitdmLines(source);
        var rows = GitdmLines.Of(text).Select(line => Read(line.Number, line.Text.Trim(), lines)).OfType<Row>().ToList();
        var people = rows.Where(row => row.What.Contains('@')).GroupBy(row => PersonKey.Of(new("", row.What), providers))
            .Select(group => new PersonEntry([group.Key], InOrder(group), lines.At(group.First().Line)));
        return new([.. people], Firms(rows, providers, lines), lines.Issues);
    }

    private static Row? Read(int number, string line, GitdmLines lines)
    {
        var space = line.AsSpan().IndexOfAny(' ', '\t');
        var sign = line.LastIndexOf('<');
        var (what, firm) = space < 0 ? (line, "") : (line[..space], (sign > space ? line[space..sign] : line[space..]).Trim());
        if (firm.Length == 0)
        {
            lines.Warn(number, "This line names no firm.", "Write `mail!example.com Firm` or `mail!example.com Firm < 2017-05-01`.");
            return null;
        }

        if (!DayText.TryRead(sign > space ? line[(sign + 1)..] : null, out var until) || (sign > space && until is null))
        {
            lines.Warn(number, "What follows `<` is no day.", DayText.HowToFix);
            return null;
        }

        var mail = GitdmLines.Mail(what);
        if ((mail.Contains('@') ? MailDomain.Of(mail) : MailDomain.Normalize(mail)) is not { } domain)
        {
            lines.Warn(number, "This line begins with no address and no domain.", "Begin it with `mail!example.com` or `example.com`.");
            return null;
        }

        return new(number, mail.Contains('@') ? mail : domain, new(firm, new(null, until)));
    }

    private static ImmutableArray<Firm> Firms(List<Row> rows, MailProviders providers, GitdmLines lines)
    {
        var domains = new List<(string Firm, FirmDomain Domain)>();
        foreach (var group in rows.Where(row => !row.What.Contains('@')).GroupBy(row => row.What))
        {
            if (providers.Find(group.Key) is not null)
            {
                lines.Warn(group.First().Line, $"Anybody can have an address at {group.Key}: it tells no firm.", "Delete the line.");
                continue;
            }

            domains.AddRange(InOrder(group).Select(enrollment => (enrollment.Firm, new FirmDomain(group.Key, enrollment.When))));
        }

        return [.. domains.GroupBy(row => FirmList.Fold(row.Firm)).Select(group => new Firm { Name = group.First().Firm, Domains = [.. group.Select(row => row.Domain)] })];
    }

    private static ImmutableArray<Enrollment> InOrder(IEnumerable<Row> rows)
    {
        DateOnly? from = null;
        var enrollments = ImmutableArray.CreateBuilder<Enrollment>();
        foreach (var enrollment in rows.Select(row => row.Enrollment).OrderBy(enrollment => enrollment.When.Until ?? DateOnly.MaxValue))
        {
            var span = new DaySpan(from, enrollment.When.Until);
            if (span.IsPossible)
            {
                enrollments.Add(new(enrollment.Firm, span));
                from = enrollment.When.Until ?? from;
            }
        }

        return enrollments.ToImmutable();
    }
}
