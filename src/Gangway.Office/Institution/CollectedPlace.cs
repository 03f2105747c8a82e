using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>Everything that was read of one place: a repository, a folder with a gangway.yml, or a plain folder.</summary>
public sealed record CollectedPlace
{
    /// <summary>Relative to what was scanned; "." is the whole of it.</summary>
    public required string Path { get; init; }

    /// <summary>The folder's own name, or the repository's.</summary>
    public required string Name { get; init; }

    public ProductDeclaration? Declaration { get; init; }

    public ImmutableArray<CollectedDocument> Documents { get; init; } = [];

    /// <summary>The packages that the place itself publishes, by its manifests.</summary>
    public ImmutableArray<Component> Publishes { get; init; } = [];

    /// <summary>Licenses found in the place's own license files, one finding per file and license.</summary>
    public ImmutableArray<LicenseFinding> OwnLicenses { get; init; } = [];

    public SourceTerms Terms { get; init; } = SourceTerms.None;

    public ImmutableArray<ProvidedArtifact> Artifacts { get; init; } = [];

    /// <summary>Inventory files that are known but not read by this version, so that what they list is unknown.</summary>
    public ImmutableArray<string> NotRead { get; init; } = [];

    /// <summary>Null for a plain folder.</summary>
    public CollectedRepository? Repository { get; init; }
}
