namespace Gangway.Office.Inventory.Versions;

/// <summary>The intervals that the sorted constraints of a VERS stand for.</summary>
internal static class VersIntervals
{
    /// <summary>What is wrong with the sequence of comparators (clause 5.4); null where nothing is.</summary>
    public static string? Misfit(List<VersionConstraint> constraints)
    {
        Comparator? before = null;
        Comparator? bound = null;
        foreach (var constraint in constraints)
        {
            if (constraint.Comparator == Comparator.NotEqual)
            {
                continue;
            }

            var isPoint = constraint.Comparator == Comparator.Equal;
            if ((before == Comparator.Equal && IsUpper(constraint.Comparator))
                || (isPoint && bound is { } open && IsLower(open))
                || (!isPoint && bound is { } last && IsLower(last) == IsLower(constraint.Comparator)))
            {
                return $"the constraint on {constraint.Version} says nothing new after the one before it";
            }

            before = constraint.Comparator;
            bound = isPoint ? bound : constraint.Comparator;
        }

        return null;
    }

    /// <summary>One alternative an interval or version. Where only versions are left out, everything else is in.</summary>
    public static IEnumerable<VersionAlternative> Of(List<VersionConstraint> constraints)
    {
        VersionConstraint? lower = null;
        foreach (var constraint in constraints.Where(constraint => constraint.Comparator != Comparator.NotEqual))
        {
            if (IsLower(constraint.Comparator))
            {
                lower = constraint;
                continue;
            }

            yield return new VersionAlternative(lower is { } from ? [from, constraint] : [constraint]);
            lower = null;
        }

        if (lower is { } last)
        {
            yield return new VersionAlternative([last]);
        }

        if (constraints.TrueForAll(constraint => constraint.Comparator == Comparator.NotEqual))
        {
            yield return new VersionAlternative([]);
        }
    }

    /// <summary>
    /// The constraints sorted by version and without redundant ones: of two lower ends that follow each other the first counts, of two upper
    /// ends the last, and a version inside an interval adds nothing.
    /// </summary>
    /// <returns>Null where versions have no order, or where one stands twice with different comparators.</returns>
    public static List<VersionConstraint>? Simplified(VersionOrder order, List<VersionConstraint> constraints)
    {
        var sorted = constraints.Distinct().ToList();
        if (!sorted.TrueForAll(constraint => order.Compare(constraint.Version, sorted[0].Version) is not null))
        {
            return null;
        }

        sorted.Sort((left, right) => order.Compare(left.Version, right.Version) ?? 0);
        var kept = new List<VersionConstraint>();
        foreach (var constraint in sorted.Where(constraint => constraint.Comparator != Comparator.NotEqual))
        {
            while (IsUpper(constraint.Comparator) && kept.Count > 0 && !IsLower(kept[^1].Comparator))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (IsUpper(constraint.Comparator) || kept.Count == 0 || !IsLower(kept[^1].Comparator))
            {
                kept.Add(constraint);
            }
        }

        kept.AddRange(sorted.Where(constraint => constraint.Comparator == Comparator.NotEqual));
        kept.Sort((left, right) => order.Compare(left.Version, right.Version) ?? 0);
        return kept;
    }

    private static bool IsUpper(Comparator comparator) => comparator is Comparator.Less or Comparator.LessOrEqual;

    private static bool IsLower(Comparator comparator) => comparator is Comparator.Greater or Comparator.GreaterOrEqual;
}
