using System.Globalization;
using Gangway.Office.Community;
using Gangway.Office.Community.People;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>
/// Reads the report of hours, money, seats and memberships from a CSV. Columns: <c>kind</c> (hours, money, seat, membership), <c>to</c> (a repository's address, or a name),
/// <c>amount</c> (1250.50), <c>currency</c> (EUR; for money), <c>from</c>, <c>until</c> (the first day after), <c>purpose</c>. Other columns are not read.
/// </summary>
public static class ReportedGiftsReader
{
    private const decimal MostAmount = 1_000_000_000_000m;

    public static ReportedGiftsReading Read(string text, string source)
    {
        var table = CsvTable.Read(text, source, ["kind", "to", "amount"], ["currency", "from", "until", "purpose"]);
        return new([.. table.Rows.Select(row => Gift(row, table, source)).OfType<ReportedGift>().ToList()], table.Issues);
    }

    private static ReportedGift? Gift(CsvRow row, CsvTable table, string source)
    {
        var (message, fix) = Wrong(row, out var kind, out var amount, out var span);
        if (message is not null)
        {
            table.Reject(row.Line, message, fix!);
            return null;
        }

        var to = RepositoryAddress.Normalize(row["to"]) ?? row["to"]!;
        return new(kind, to, amount, kind == GiveKind.Money ? row["currency"]!.ToUpperInvariant() : null, span, row["purpose"], new(source, $"line {row.Line}"));
    }

    private static (string? Message, string? HowToFix) Wrong(CsvRow row, out GiveKind kind, out decimal amount, out DaySpan span)
    {
        (amount, span) = (0, default);
        var isKind = Enum.TryParse(row["kind"], true, out kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(row["kind"]![0]);
        if (!isKind)
        {
            return ("The kind is none that is known.", "Write hours, money, seat or membership.");
        }

        if (row["to"] is null)
        {
            return ("Nobody is named who got it.", "Fill `to` with a repository's address or a name.");
        }

        if (!decimal.TryParse(row["amount"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) || amount > MostAmount)
        {
            return ("The amount is no number.", "Write it without separators of thousands: 1250.50.");
        }

        if (kind == GiveKind.Money && row["currency"] is not { Length: 3 })
        {
            return ("Money without a currency.", "Write the ISO 4217 code, such as EUR.");
        }

        if (!DayText.TryRead(row["from"], out var from) || !DayText.TryRead(row["until"], out var until))
        {
            return ("`from` or `until` is no day.", DayText.HowToFix);
        }

        span = new(from, until);
        return span.IsPossible ? (null, null) : ("`until` is not after `from`.", "`until` is the first day on which it no longer holds.");
    }
}
