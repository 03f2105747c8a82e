namespace Gangway.Office.Inventory.Versions;

/// <summary>Composer: a branch is only ever the same branch; versions are compared in their normalized form.</summary>
internal sealed class ComposerRules : RangeRules
{
    public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version)
    {
        if (ComposerVersion.Normalize(version) is not { } tested)
        {
            return null;
        }

        if (ComposerVersion.IsBranch(tested) || ComposerVersion.IsBranch(constraint.Version))
        {
            return constraint.Comparator switch
            {
                Comparator.Equal => tested == constraint.Version,
                Comparator.NotEqual => tested != constraint.Version,
                _ => false,
            };
        }

        return constraint.Accepts(PhpVersion.Compare(tested, constraint.Version));
    }

    public override bool IsDecidable(VersionOrder order, VersionConstraint constraint) => true;

    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint) =>
        ComposerVersion.IsBranch(constraint.Version) && constraint.Comparator != Comparator.Equal ? null : [[constraint]];
}
