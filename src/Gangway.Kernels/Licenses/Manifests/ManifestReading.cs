using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>What a package manifest says of its license; no fields where it says nothing.</summary>
/// <param name="Fields">In the order of the file.</param>
/// <param name="Relation">How several fields of <see cref="ManifestRole.License"/> belong together.</param>
public sealed record ManifestReading(ImmutableArray<ManifestField> Fields, ManifestRelation Relation);
