using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A package (SPDX 2.3, clause 7).</summary>
public sealed record SpdxPackage
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Version { get; init; }

    public string? FileName { get; init; }

    /// <summary><c>Person: …</c>, <c>Organization: …</c> or <c>NOASSERTION</c>.</summary>
    public string? Supplier { get; init; }

    public string? Originator { get; init; }

    public string? DownloadLocation { get; init; }

    /// <summary>Null where the document does not say: SPDX 2 then takes it as true.</summary>
    public bool? FilesAnalyzed { get; init; }

    public SpdxVerificationCode? VerificationCode { get; init; }

    public ImmutableArray<SpdxChecksum> Checksums { get; init; } = [];

    public string? Homepage { get; init; }

    public string? SourceInformation { get; init; }

    public string? LicenseConcluded { get; init; }

    public ImmutableArray<string> LicensesFromFiles { get; init; } = [];

    public string? LicenseDeclared { get; init; }

    public string? LicenseComments { get; init; }

    public string? Copyright { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Comment { get; init; }

    public ImmutableArray<SpdxExternalReference> ExternalReferences { get; init; } = [];

    public ImmutableArray<string> AttributionTexts { get; init; } = [];

    /// <summary>The word of SPDX 2.3: <c>LIBRARY</c>, <c>OPERATING-SYSTEM</c>; that of SPDX 3 where 2.3 has none.</summary>
    public string? PrimaryPurpose { get; init; }

    public string? ReleaseDate { get; init; }

    public string? BuiltDate { get; init; }

    public string? ValidUntilDate { get; init; }

    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
