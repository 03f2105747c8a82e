using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A part of a file (SPDX 2.3, clause 9).</summary>
public sealed record SpdxSnippet
{
    public string? Id { get; init; }

    /// <summary>The id of the file.</summary>
    public string? File { get; init; }

    public ImmutableArray<SpdxRange> Ranges { get; init; } = [];

    public string? LicenseConcluded { get; init; }

    public ImmutableArray<string> LicensesInSnippet { get; init; } = [];

    public string? LicenseComments { get; init; }

    public string? Copyright { get; init; }

    public string? Comment { get; init; }

    public string? Name { get; init; }

    public ImmutableArray<string> AttributionTexts { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
