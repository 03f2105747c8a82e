using System.Collections.Immutable;

namespace Gangway.Office.Community.Privacy;

/// <summary>
/// Which figures about people may be shown? None with fewer than k people behind it, none of them among zero too, for "none of this team" is said of each of its members.
/// Then complementary suppression: along every sum the hidden parts must be two or more, and k people or more together, or the total is hidden with them. It guards each
/// sum by itself; an attacker who combines several tables is kept out by publishing one.
/// </summary>
public static class Suppression
{
    /// <summary>The least number of people behind a figure where nothing else was agreed.</summary>
    public const int DefaultLeast = 10;

    /// <param name="people">Behind each figure, totals among them; not negative.</param>
    /// <param name="lines">Which add up to which.</param>
    /// <param name="least">At least 2.</param>
    /// <returns>For each figure; cost: figures × lines in the worst case, most often one pass.</returns>
    public static ImmutableArray<SuppressionReason> Of(ImmutableArray<long> people, ImmutableArray<SumLine> lines, int least = DefaultLeast)
    {
        var reasons = people.Select(count => count < Math.Max(least, 2) ? SuppressionReason.TooFew : SuppressionReason.None).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var line in lines)
            {
                while (Next(line, reasons, people, least) is { } hide)
                {
                    reasons[hide] = SuppressionReason.Complementary;
                    changed = true;
                }
            }
        }

        return [.. reasons];
    }

    /// <summary>Groups and their total, which stands last in the answer.</summary>
    public static ImmutableArray<SuppressionReason> OfGroups(ImmutableArray<long> people, int least = DefaultLeast) =>
        Of([.. people, people.Sum()], [new([.. Enumerable.Range(0, people.Length)], people.Length)], least);

    /// <summary>A table with totals of rows and columns: the answer has a row and a column more.</summary>
    /// <param name="people">Rows of equal length.</param>
    public static ImmutableArray<ImmutableArray<SuppressionReason>> OfTable(ImmutableArray<ImmutableArray<long>> people, int least = DefaultLeast)
    {
        var (rows, columns) = (people.Length, people.IsEmpty ? 0 : people[0].Length);
        var whole = people.Select(row => row.Add(row.Sum())).ToImmutableArray();
        whole = whole.Add([.. Enumerable.Range(0, columns + 1).Select(column => whole.Sum(row => row[column]))]);
        var lines = Enumerable.Range(0, rows + 1).Select(row => new SumLine([.. Enumerable.Range(0, columns).Select(column => At(row, column))], At(row, columns)))
            .Concat(Enumerable.Range(0, columns + 1).Select(column => new SumLine([.. Enumerable.Range(0, rows).Select(row => At(row, column))], At(rows, column))));
        var reasons = Of([.. whole.SelectMany(row => row)], [.. lines], least);
        return [.. Enumerable.Range(0, rows + 1).Select(row => reasons.Slice(row * (columns + 1), columns + 1))];

        int At(int row, int column) => row * (columns + 1) + column;
    }

    // The shown part with the fewest people, or the total where no part is left; null where the line tells nothing hidden.
    private static int? Next(SumLine line, SuppressionReason[] reasons, ImmutableArray<long> people, int least)
    {
        var hidden = line.Parts.Where(part => reasons[part] != SuppressionReason.None).ToList();
        var totalHidden = reasons[line.Total] != SuppressionReason.None;
        var safe = hidden.Count == 0 && !totalHidden
            || hidden.Count > 0 && totalHidden
            || hidden.Count > 1 && hidden.Sum(part => people[part]) >= least;
        if (safe)
        {
            return null;
        }

        var shown = line.Parts.Where(part => reasons[part] == SuppressionReason.None).ToList();
        return shown.Count > 0 ? shown.MinBy(part => (people[part], part)) : totalHidden ? null : line.Total;
    }
}
