namespace Gangway.Kernels.Licenses.Names;

/// <summary>One version of a license that a text names, and whether later ones are meant too.</summary>
internal readonly record struct VersionGrant(uint Version, bool OrLater);
