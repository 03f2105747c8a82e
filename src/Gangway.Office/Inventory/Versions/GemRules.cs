namespace Gangway.Office.Inventory.Versions;

/// <summary>Gem::Requirement: <c>~> 2.2.0</c> is at least 2.2.0 and of a release before 2.3, so that 2.3.rc1 is left out.</summary>
internal sealed class GemRules : RangeRules
{
    public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version)
    {
        if (constraint.Comparator != Comparator.Compatible)
        {
            return base.Holds(order, constraint, version);
        }

        return GemOrder.TryRead(version, out var tested) && GemOrder.TryRead(constraint.Version, out var named)
            ? GemOrder.CompareSegments(tested, named) >= 0 && GemOrder.CompareSegments(GemOrder.Release(tested), Next(named)) < 0
            : null;
    }

    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint)
    {
        if (constraint.Comparator != Comparator.Compatible)
        {
            return [[constraint]];
        }

        return GemOrder.TryRead(constraint.Version, out var named)
            ? [[new(Comparator.GreaterOrEqual, constraint.Version), new(Comparator.Less, string.Join('.', Next(named)))]]
            : null;
    }

    /// <summary>The release without its last number, and the number before that one higher.</summary>
    private static List<string> Next(List<string> segments)
    {
        var release = GemOrder.Release(segments);
        if (release.Count > 1)
        {
            release.RemoveAt(release.Count - 1);
        }

        release[^1] = VersionText.Increment(release[^1]);
        return release;
    }
}
