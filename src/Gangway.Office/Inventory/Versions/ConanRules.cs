namespace Gangway.Office.Inventory.Versions;

/// <summary>Conan: prereleases are admitted only where the range says include_prerelease.</summary>
internal sealed class ConanRules : RangeRules
{
    public override bool Admits(VersionAlternative alternative, ReadOnlySpan<char> version) =>
        alternative.AdmitsPrereleases || !ConanOrder.IsPrerelease(version);

    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint) =>
        [[constraint with { Version = constraint.Version.TrimEnd('-') }]];
}
