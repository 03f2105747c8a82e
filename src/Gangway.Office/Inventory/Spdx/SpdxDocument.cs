using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// One SPDX document, whatever its encoding: the field names are those of SPDX 2.3, clauses 6 to 12. Text is as written;
/// null and empty mean that the document does not say.
/// </summary>
public sealed record SpdxDocument
{
    /// <summary><c>2.1</c> to <c>2.3</c>, <c>3.0.0</c> or <c>3.0.1</c>.</summary>
    public required string Version { get; init; }

    /// <summary><c>SPDXRef-DOCUMENT</c>; in SPDX 3 an IRI, unless it begins with the namespace and a #.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? DataLicense { get; init; }

    /// <summary>The address that makes ids unique, without a #.</summary>
    public string? Namespace { get; init; }

    public string? Comment { get; init; }

    public SpdxCreation? Creation { get; init; }

    public ImmutableArray<SpdxExternalDocument> ExternalDocuments { get; init; } = [];

    public ImmutableArray<SpdxPackage> Packages { get; init; } = [];

    public ImmutableArray<SpdxFile> Files { get; init; } = [];

    public ImmutableArray<SpdxSnippet> Snippets { get; init; } = [];

    public ImmutableArray<SpdxExtractedLicense> ExtractedLicenses { get; init; } = [];

    /// <summary>In document order, after those that <c>documentDescribes</c> and <c>hasFiles</c> state and no relationship repeats.</summary>
    public ImmutableArray<SpdxRelationship> Relationships { get; init; } = [];

    public ImmutableArray<SpdxAnnotation> Annotations { get; init; } = [];

    /// <summary>Ids in other documents that SPDX 3 imports.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>Elements of SPDX 3 that have no field here, as JSON.</summary>
    public ImmutableArray<string> OtherElements { get; init; } = [];

    /// <summary>Fields that have none here, as JSON by name.</summary>
    public ImmutableSortedDictionary<string, string> Extra { get; init; } = SpdxExtra.None;

    public SpdxPlace Place { get; init; } = SpdxPlace.Top;
}
