namespace Gangway.Office.Inventory.Spdx;

/// <summary>Another SPDX document that this one refers to (SPDX 2.3, 6.6).</summary>
/// <param name="Id"><c>DocumentRef-…</c>.</param>
/// <param name="Namespace">The other document's namespace.</param>
/// <param name="Checksum">Of the other document; null where none is given.</param>
public sealed record SpdxExternalDocument(string? Id, string? Namespace, SpdxChecksum? Checksum)
{
    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
