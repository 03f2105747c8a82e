namespace Gangway.Office.Inventory.Versions;

/// <summary>npm and Cargo: a prerelease is admitted only where a constraint of the alternative names a prerelease of the same version.</summary>
internal sealed class PrereleaseRules : RangeRules
{
    public override bool Admits(VersionAlternative alternative, ReadOnlySpan<char> version)
    {
        if (!SemVerOrder.TryReadNpm(version, out var tested) || tested.Prerelease.IsEmpty)
        {
            return true;
        }

        foreach (var constraint in alternative.Constraints)
        {
            if (SemVerOrder.TryReadNpm(constraint.Version, out var named)
                && !named.Prerelease.IsEmpty
                && VersionText.CompareDotted(named.Release, tested.Release) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>VERS has no word for the first prerelease of a version: <c>&lt;2.0.0-0</c> is written <c>&lt;2.0.0</c>, as its definition of npm does.</summary>
    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint) =>
        constraint.Comparator == Comparator.Less && constraint.Version.EndsWith("-0", StringComparison.Ordinal)
            ? [[constraint with { Version = constraint.Version[..^2] }]]
            : [[constraint]];
}
