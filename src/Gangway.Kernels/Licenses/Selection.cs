namespace Gangway.Kernels.Licenses;

/// <summary>Of the likenesses found in one text, those that stand: each stretch of the text is explained once, by what explains most of it.</summary>
internal static class Selection
{
    public static List<Likeness> Of(List<Likeness> found)
    {
        found.Sort(Compare);
        var stands = new List<Likeness>();
        var taken = new SortedSet<(int Start, int End)>();
        foreach (var likeness in found)
        {
            if (!Overlaps(taken, likeness))
            {
                stands.Add(likeness);
                taken.Add((likeness.Start, likeness.End));
            }
        }

        return stands;
    }

    private static int Compare(Likeness left, Likeness right) =>
        left.Net != right.Net ? right.Net.CompareTo(left.Net)
        : left.Score != right.Score ? right.Score.CompareTo(left.Score)
        : left.Reference.CompareTo(right.Reference);

    /// <summary>Neighbors may share a few words (a title, a notice), a fifth of the shorter. What stands is disjoint but for that, so two neighbors decide.</summary>
    private static bool Overlaps(SortedSet<(int Start, int End)> taken, Likeness likeness)
    {
        if (taken.Count > 0 && taken.Min.Start <= likeness.Start && Shares(taken.GetViewBetween((0, 0), (likeness.Start, int.MaxValue)).Max, likeness))
        {
            return true;
        }

        foreach (var next in taken.GetViewBetween((likeness.Start, 0), (likeness.End, int.MaxValue)))
        {
            if (Shares(next, likeness))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shares((int Start, int End) other, Likeness likeness)
    {
        var common = Math.Min(other.End, likeness.End) - Math.Max(other.Start, likeness.Start) + 1;
        var shorter = Math.Min(other.End - other.Start, likeness.End - likeness.Start) + 1;
        return common * 5 > shorter;
    }
}
