using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Who made a document, when (SPDX 2.3, 6.8 to 6.10).</summary>
public sealed record SpdxCreation
{
    /// <summary>As written; the specification asks for <c>YYYY-MM-DDThh:mm:ssZ</c>.</summary>
    public string? Created { get; init; }

    /// <summary><c>Tool: …</c>, <c>Organization: …</c>, <c>Person: …</c>.</summary>
    public ImmutableArray<string> Creators { get; init; } = [];

    public string? Comment { get; init; }

    public string? LicenseListVersion { get; init; }

    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
