namespace Gangway.Office.Inventory.Versions;

/// <summary>How the constraints of one notation are decided. As it stands: by the order of the versions alone.</summary>
internal class RangeRules
{
    /// <summary>Null where one of the two is no version.</summary>
    public virtual bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version) =>
        order.Compare(version, constraint.Version) is { } difference ? constraint.Accepts(difference) : null;

    /// <summary>Whether a version that all constraints of an alternative accept is admitted: some notations leave prereleases out.</summary>
    public virtual bool Admits(VersionAlternative alternative, ReadOnlySpan<char> version) => true;

    /// <summary>Whether the constraint can be decided at all.</summary>
    public virtual bool IsDecidable(VersionOrder order, VersionConstraint constraint) => order.IsVersion(constraint.Version);

    /// <summary>The constraint in plain comparators, as VERS has them: alternatives of constraints. Null where VERS cannot say it.</summary>
    public virtual IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint) => [[constraint]];
}
