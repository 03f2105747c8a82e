using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A file (SPDX 2.3, clause 8).</summary>
public sealed record SpdxFile
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The words of SPDX 2.3: <c>SOURCE</c>, <c>BINARY</c>, <c>ARCHIVE</c> …</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    public ImmutableArray<SpdxChecksum> Checksums { get; init; } = [];

    public string? LicenseConcluded { get; init; }

    public ImmutableArray<string> LicensesInFile { get; init; } = [];

    public string? LicenseComments { get; init; }

    public string? Copyright { get; init; }

    public string? Comment { get; init; }

    public string? Notice { get; init; }

    public ImmutableArray<string> Contributors { get; init; } = [];

    public ImmutableArray<string> AttributionTexts { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
