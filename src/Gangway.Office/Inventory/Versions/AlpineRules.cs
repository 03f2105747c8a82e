namespace Gangway.Office.Inventory.Versions;

/// <summary>apk: <c>~1.2</c> accepts 1.2 and all versions that begin with it, token by token.</summary>
internal sealed class AlpineRules : RangeRules
{
    public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version)
    {
        if (constraint.Comparator != Comparator.Compatible)
        {
            return base.Holds(order, constraint, version);
        }

        return order.IsVersion(version) ? AlpineOrder.CompareFuzzy(version, constraint.Version) == 0 : null;
    }

    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint) =>
        constraint.Comparator == Comparator.Compatible ? null : [[constraint]];
}
