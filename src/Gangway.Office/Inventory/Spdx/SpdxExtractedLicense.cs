using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A license that is not on the SPDX license list (SPDX 2.3, clause 10).</summary>
public sealed record SpdxExtractedLicense
{
    /// <summary><c>LicenseRef-…</c>.</summary>
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Name { get; init; }

    public ImmutableArray<string> CrossReferences { get; init; } = [];

    public string? Comment { get; init; }

    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
