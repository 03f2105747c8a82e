namespace Gangway.Office.Inventory.Versions;

/// <summary>rpm: where the dependency or the package names no release, releases do not count: <c>= 1.0</c> is satisfied by 1.0-5.</summary>
internal sealed class RpmRules : RangeRules
{
    public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version) =>
        constraint.Accepts(RpmOrder.CompareDependency(version, constraint.Version));
}
