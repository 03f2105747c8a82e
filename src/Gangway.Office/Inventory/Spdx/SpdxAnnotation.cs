using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>What somebody says about an element (SPDX 2.3, clause 12).</summary>
/// <param name="Element">The id of the element.</param>
/// <param name="Annotator"><c>Person: …</c>, <c>Organization: …</c>, <c>Tool: …</c>.</param>
/// <param name="Date">As written.</param>
/// <param name="Type"><c>REVIEW</c> or <c>OTHER</c>.</param>
/// <param name="Comment">What is said.</param>
public sealed record SpdxAnnotation(string Element, string? Annotator, string? Date, string? Type, string? Comment)
{
    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
