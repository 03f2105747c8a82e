namespace Gangway.Office.Community.Measures;

/// <summary>How few make up half of it? What absence and elephant factors share.</summary>
public static class Concentration
{
    /// <summary>The smallest number of parts whose sum reaches the share of the whole; null where the whole is zero. n log n.</summary>
    /// <param name="counts">Not negative.</param>
    /// <param name="share">0 to 1: CHAOSS says 0.5.</param>
    public static int? Factor(IEnumerable<long> counts, double share = 0.5)
    {
        var sorted = counts.Where(count => count > 0).OrderDescending().ToList();
        var total = sorted.Sum();
        if (total == 0)
        {
            return null;
        }

        long sum = 0;
        var parts = 0;
        while (parts < sorted.Count && sum < share * total)
        {
            sum += sorted[parts++];
        }

        return Math.Max(parts, 1);
    }

    /// <summary>
    /// The factor if the unknown is all of one part, and if each of it is a part of its own; null where there is nothing. The one part may be the largest that is known:
    /// only so is the first a bound, and the factor of the known alone always lies between the two.
    /// </summary>
    public static (double Least, double Most)? Interval(IReadOnlyCollection<long> counts, long unknown, double share = 0.5)
    {
        var largest = counts.DefaultIfEmpty().Max();
        if (Factor(counts.OrderDescending().Skip(1).Append(largest + unknown), share) is not { } least)
        {
            return null;
        }

        return (least, DistinctFactor(counts, unknown, share));
    }

    /// <summary>0 where all parts are equal, towards 1 where one part is all; null where there is nothing.</summary>
    public static double? Gini(IEnumerable<long> counts)
    {
        var sorted = counts.Order().ToList();
        double total = sorted.Sum(), weighted = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            weighted += (2.0 * (i + 1) - sorted.Count - 1) * sorted[i];
        }

        return total == 0 ? null : weighted / (sorted.Count * total);
    }

    // Parts of one come after all known parts: they need no list of their own, however many they are.
    private static double DistinctFactor(IEnumerable<long> counts, long unknown, double share)
    {
        var sorted = counts.Where(count => count > 0).OrderDescending().ToList();
        var wanted = share * (sorted.Sum() + unknown);
        long sum = 0;
        var parts = 0;
        while (parts < sorted.Count && sum < wanted)
        {
            sum += sorted[parts++];
        }

        return Math.Max(1, parts + (sum < wanted ? Math.Ceiling(wanted - sum) : 0));
    }
}
