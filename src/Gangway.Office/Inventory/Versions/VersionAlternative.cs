namespace Gangway.Office.Inventory.Versions;

/// <summary>Constraints that hold together; none at all accept every version.</summary>
/// <param name="AdmitsPrereleases">Said so by the range itself, as in Conan.</param>
internal sealed record VersionAlternative(IReadOnlyList<VersionConstraint> Constraints, bool AdmitsPrereleases = false);
