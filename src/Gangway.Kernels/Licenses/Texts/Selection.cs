namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Of the likenesses found in one text, those that stand: each stretch of the text is explained once, by what explains most of it.</summary>
internal static class Selection
{
    /// <param name="found">Is sorted.</param>
    /// <param name="stands">Receives them, the one that explains most first.</param>
    public static void Into(List<Likeness> stands, List<Likeness> found)
    {
        stands.Clear();
        if (found.Count == 0)
        {
            return;
        }

        found.Sort(Compare);
        var taken = Reused<List<Likeness>>.Take() ?? [];
        foreach (var likeness in found)
        {
            var place = PlaceOf(likeness, taken);
            if (!Overlaps(taken, place, likeness))
            {
                stands.Add(likeness);
                taken.Insert(place, likeness);
            }
        }

        taken.Clear();
        Reused<List<Likeness>>.Give(taken);
    }

    private static int Compare(Likeness left, Likeness right) =>
        left.Net != right.Net ? right.Net.CompareTo(left.Net)
        : left.Score != right.Score ? right.Score.CompareTo(left.Score)
        : left.Reference != right.Reference ? left.Reference.CompareTo(right.Reference)
        : left.Start.CompareTo(right.Start); // the same license twice

    /// <summary>Behind all that begin before it or with it.</summary>
    private static int PlaceOf(Likeness likeness, List<Likeness> taken)
    {
        var (low, high) = (0, taken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = taken[middle].Start <= likeness.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Neighbors may share a few words (a title, a notice), a fifth of the shorter. What stands is disjoint but for that, so two neighbors decide.</summary>
    private static bool Overlaps(List<Likeness> taken, int place, Likeness likeness)
    {
        for (var before = place - 1; before >= 0 && (before == place - 1 || taken[before].Start == likeness.Start); before--)
        {
            if (Shares(taken[before], likeness))
            {
                return true;
            }
        }

        for (var next = place; next < taken.Count && taken[next].Start <= likeness.End; next++)
        {
            if (Shares(taken[next], likeness))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shares(Likeness other, Likeness likeness)
    {
        var common = Math.Min(other.End, likeness.End) - Math.Max(other.Start, likeness.Start) + 1;
        var shorter = Math.Min(other.End - other.Start, likeness.End - likeness.Start) + 1;
        return common * 5 > shorter;
    }
}
