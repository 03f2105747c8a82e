using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>
/// Which record of a tree holds for which file (REUSE 3.3, "Order of precedence"; DEP-5, "Files"): of one record the last entry that
/// matches; an override nearest to the top before all; else what aggregates, and for silent files the closest record.
/// </summary>
public sealed class StatedTree
{
    private readonly ImmutableArray<ImmutableArray<StatedTerms>> records;

    /// <param name="terms">Of all records; those of one record in its order.</param>
    public StatedTree(IEnumerable<StatedTerms> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        records = [.. terms.GroupBy(term => term.Record, StringComparer.Ordinal).OrderBy(group => Depth(group.First().Folder)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToImmutableArray())];
    }

    /// <summary>A file beside which <c>X.license</c> speaks for <c>X</c>; null for another file.</summary>
    public static string? CompanionOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        const string Ending = ".license";
        return path.EndsWith(Ending, StringComparison.Ordinal) && path.Length > Ending.Length && path[^(Ending.Length + 1)] != '/' ? path[..^Ending.Length] : null;
    }

    /// <param name="path">From the top of the tree, "/" between names.</param>
    public StatedForPath For(string path)
    {
        var beside = ImmutableArray.CreateBuilder<StatedTerms>();
        StatedTerms? closest = null;
        foreach (var record in records)
        {
            if (record.LastOrDefault(term => term.Covers(path)) is not { } last)
            {
                continue;
            }

            switch (last.Precedence)
            {
                case StatedPrecedence.Override: return new StatedForPath(last, [], null);
                case StatedPrecedence.Aggregate: beside.Add(last); break;
                default: closest = last; break;
            }
        }

        return new StatedForPath(null, beside.ToImmutable(), closest);
    }

    private static int Depth(string folder) => folder.Length == 0 ? 0 : 1 + folder.Count(c => c == '/');
}
