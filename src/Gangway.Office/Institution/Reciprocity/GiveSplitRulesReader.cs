using System.Collections.Immutable;
using System.Globalization;
using Gangway.Office.Community;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>Reads edits to a split from a CSV: <c>key</c>, <c>weight</c> (1 is the default, 0 leaves out). The list of shares, with a column filled in, is one.</summary>
public static class GiveSplitRulesReader
{
    public static GiveSplitRulesReading Read(string text, string source)
    {
        var table = CsvTable.Read(text, source, ["key", "weight"], []);
        var weights = ImmutableDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => row["weight"] is not null))
        {
            if (row["key"] is not { } key)
            {
                table.Reject(row.Line, "A weight for nobody.", "Fill `key`.");
            }
            else if (!decimal.TryParse(row["weight"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > 1_000_000)
            {
                table.Reject(row.Line, "The weight is no number from 0 to 1000000.", "Write 2 for twice a neighbor's part, 0 to leave out.");
            }
            else if (!weights.TryAdd(key, weight))
            {
                table.Reject(row.Line, "This key stands twice; the first weight counts.", "Delete one of the two.");
            }
        }

        return new(GiveSplitRules.Default with { Weights = weights.ToImmutable() }, table.Issues);
    }
}
