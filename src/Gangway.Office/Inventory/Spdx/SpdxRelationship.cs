using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>What one element is to another (SPDX 2.3, clause 11).</summary>
/// <param name="From">An id of this document, or <c>DocumentRef-…:SPDXRef-…</c>.</param>
/// <param name="Type">The word of SPDX 2.3: <c>DEPENDS_ON</c>; that of SPDX 3 (<c>testedOn</c>) where 2.3 has none.</param>
/// <param name="To">As <paramref name="From"/>, or <c>NONE</c>, <c>NOASSERTION</c>.</param>
/// <param name="Comment">Null where none is given.</param>
public sealed record SpdxRelationship(string From, string Type, string To, string? Comment = null)
{
    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
