namespace Gangway.Kernels.Licenses.Names;

/// <summary>What a name of a license stands for.</summary>
/// <param name="Family">The family whose version decides; null for a single license.</param>
/// <param name="Expression">What it means by itself; null where a version is needed.</param>
/// <param name="IsWeak">Also an everyday word, or a bare abbreviation.</param>
/// <param name="IsId">An SPDX id, spelled as such.</param>
internal sealed record NamedLicense(LicenseFamily? Family, string? Expression, bool IsWeak, bool IsId = false);
