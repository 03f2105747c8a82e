using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>
/// A table in RFC 4180's form with a header line, as spreadsheets write it: commas, semicolons or tabs, told from the header.
/// Columns are found by name in any case and order; columns nobody asked for are not kept.
/// </summary>
internal sealed partial class CsvTable
{
    private const int MostRows = 1_000_000;
    private const int LongestField = 10_000;
    private const int MostIssues = 50;

    private readonly List<Issue> issues = [];
    private readonly string source;

    private CsvTable(string source) => this.source = source;

    public ImmutableArray<CsvRow> Rows { get; private set; } = [];

    /// <summary>At most 50, and one that counts the others.</summary>
    public ImmutableArray<Issue> Issues => suppressed == 0
        ? [.. issues]
        : [.. issues, new(source, $"{suppressed} more lines have something wrong.", Severity.Warning, HowToFix: "Correct those above first.")];

    private int suppressed;

    /// <summary>Says what is wrong with a row; it is then left out by whoever asked for it.</summary>
    public void Reject(int line, string message, string howToFix)
    {
        if (issues.Count < MostIssues)
        {
            issues.Add(new(source, message, Severity.Warning, $"line {line}", howToFix));
        }
        else
        {
            suppressed++;
        }
    }

    /// <param name="required">A table without one of these columns is refused.</param>
    public static CsvTable Read(string text, string source, ImmutableArray<string> required, ImmutableArray<string> optional)
    {
        var table = new CsvTable(source);
        text = text is ['\uFEFF', ..] ? text[1..] : text;
        var records = Records(text, DelimiterOf(text)).Take(MostRows + 1).ToList();
        if (records is [.., { IsBroken: true } broken])
        {
            return table.Refuse("A quotation mark opens a field and none closes it.", $"line {broken.Line}", "Close the field, or double the quotation mark inside it.");
        }

        if (records.Count == 0)
        {
            return table.Refuse("The table is empty.", null, $"Begin with a header line: {string.Join(',', required.Concat(optional))}");
        }

        if (records.Count > MostRows)
        {
            return table.Refuse($"The table has more than {MostRows} rows.", null, "Divide it.");
        }

        return table.Fill(records, required, optional);
    }

    private CsvTable Fill(List<Record> records, ImmutableArray<string> required, ImmutableArray<string> optional)
    {
        var header = records[0].Fields.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var wanted = required.Concat(optional).ToImmutableArray();
        if (required.FirstOrDefault(name => !header.Contains(name)) is { } missing)
        {
            return Refuse($"The header has no column `{missing}`.", $"line {records[0].Line}", $"Give the columns {string.Join(", ", required)}; more are known: {string.Join(", ", optional)}.");
        }

        if (wanted.FirstOrDefault(name => header.Count(other => other == name) > 1) is { } twice)
        {
            return Refuse($"The column `{twice}` stands twice.", $"line {records[0].Line}", "Keep one of the two.");
        }

        var places = wanted.Where(header.Contains).ToImmutableDictionary(name => name, header.IndexOf, StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<CsvRow>(records.Count - 1);
        foreach (var record in records.Skip(1).Where(record => record.Fields.Any(field => field.Trim().Length > 0)))
        {
            if (record.Fields.Length != header.Count)
            {
                Reject(record.Line, $"This row has {record.Fields.Length} fields, the header {header.Count}.", "Put quotation marks around a field that holds the separator.");
            }
            else if (record.Fields.Any(field => field.Length > LongestField))
            {
                Reject(record.Line, $"A field is longer than {LongestField} characters.", "Shorten it.");
            }
            else
            {
                rows.Add(new(record.Line, places, record.Fields));
            }
        }

        Rows = rows.ToImmutable();
        return this;
    }

    private CsvTable Refuse(string message, string? path, string howToFix)
    {
        issues.Add(new(source, message, Severity.Error, path, howToFix));
        return this;
    }
}
