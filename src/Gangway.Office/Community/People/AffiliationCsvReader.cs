using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Reads affiliations from a CSV such as a personnel office exports. Columns: <c>email</c>, <c>login</c> (github.com/login), one of them in each row;
/// <c>firm</c>; <c>from</c>, <c>until</c> (the first day on which it no longer holds); <c>person</c> (any mark: rows with one mark are one person).
/// Other columns are not read, and not kept.
/// </summary>
public static class AffiliationCsvReader
{
    public static PeopleReading Read(string text, string source, MailProviders providers)
    {
        var table = CsvTable.Read(text, source, ["firm"], ["email", "login", "person", "from", "until"]);
        var rows = table.Rows.Select(row => (row.Line, Mark: row["person"], Entry: Entry(row, table, source, providers))).Where(row => row.Entry is not null).ToList();
        var people = rows.GroupBy(row => row.Mark is { } mark ? "person " + mark : row.Entry!.Keys[0])
            .Select(group => new PersonEntry(
                [.. group.SelectMany(row => row.Entry!.Keys).Distinct()],
                [.. group.SelectMany(row => row.Entry!.Enrollments).Distinct()],
                group.First().Entry!.Evidence));
        return new([.. people], [], table.Issues);
    }

    private static PersonEntry? Entry(CsvRow row, CsvTable table, string source, MailProviders providers)
    {
        if (Keys(row, table, providers) is not { } keys)
        {
            return null;
        }

        if (row["firm"] is not { } firm)
        {
            table.Reject(row.Line, "The firm is empty.", "Name the firm; write `independent` for somebody who works for none.");
            return null;
        }

        if (!DayText.TryRead(row["from"], out var from) || !DayText.TryRead(row["until"], out var until))
        {
            table.Reject(row.Line, "`from` or `until` is no day.", DayText.HowToFix);
            return null;
        }

        if (new DaySpan(from, until) is { IsPossible: true } span)
        {
            return new(keys, [new(firm, span)], new(source, $"line {row.Line}"));
        }

        table.Reject(row.Line, "`until` is not after `from`.", "`until` is the first day on which it no longer holds.");
        return null;
    }

    private static ImmutableArray<string>? Keys(CsvRow row, CsvTable table, MailProviders providers)
    {
        var keys = new List<string>();
        if (row["email"] is { } mail)
        {
            if (MailDomain.Of(mail) is null)
            {
                table.Reject(row.Line, "This is no valid mail address.", "Write it as person@example.com.");
                return null;
            }

            keys.Add(PersonKey.Of(new("", mail), providers));
        }

        if (row["login"] is { } login)
        {
            var key = PersonKey.Parse(login.Contains('/') || login.Contains('#') ? login : "github.com/" + login.TrimStart('@'), providers);
            if (key is null || key.StartsWith("name:", StringComparison.Ordinal))
            {
                table.Reject(row.Line, "This is no account on a forge.", "Write it as github.com/login.");
                return null;
            }

            keys.Add(key);
        }

        if (keys.Count > 0)
        {
            return [.. keys];
        }

        table.Reject(row.Line, "Neither an address nor a login.", "Fill one of the columns `email` and `login`.");
        return null;
    }
}
