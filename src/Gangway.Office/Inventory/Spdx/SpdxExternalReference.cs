namespace Gangway.Office.Inventory.Spdx;

/// <summary>What a package is elsewhere (SPDX 2.3, 7.21).</summary>
/// <param name="Category"><c>SECURITY</c>, <c>PACKAGE-MANAGER</c>, <c>PERSISTENT-ID</c>, <c>OTHER</c>; <c>PACKAGE_MANAGER</c> stays as written.</param>
/// <param name="Type"><c>purl</c>, <c>cpe23Type</c>, or an address of its own.</param>
/// <param name="Locator">The purl, the CPE, the address.</param>
/// <param name="Comment">Null where none is given.</param>
public sealed record SpdxExternalReference(string? Category, string? Type, string? Locator, string? Comment = null)
{
    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
