using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>A package version that a document says is used. Names are kept as written; identity is the purl.</summary>
public sealed record Component
{
    private Directness directness;
    private DependencyScope scope;

    /// <summary>The document's own id for it (bom-ref, SPDXID, lockfile path); unique inside one <see cref="Bom"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Namespace of the package: Maven groupId, npm scope with its @, Go path before the last segment.</summary>
    public string? Group { get; init; }

    public required string Name { get; init; }

    /// <summary>The resolved version; null where the document does not pin one.</summary>
    public string? Version { get; init; }

    /// <summary>The version constraint where only that is known: <c>^1.2</c>, <c>[2.8.6,2.9)</c>, <c>>=3</c>.</summary>
    public string? Constraint { get; init; }

    public PackageUrl? Purl { get; init; }

    /// <summary>CycloneDX component type (library, application, file …); null where the document has no such notion.</summary>
    public string? Type { get; init; }

    public Directness Directness { get => directness; init => directness = value; }

    public DependencyScope Scope { get => scope; init => scope = value; }

    /// <summary>What the supplier declares, in document order; empty is "nothing declared", not "no license".</summary>
    public ImmutableArray<LicenseClaim> Declared { get; init; } = [];

    /// <summary>What an SBOM's author concluded; empty where none.</summary>
    public ImmutableArray<LicenseClaim> Concluded { get; init; } = [];

    public string? Copyright { get; init; }

    /// <summary>Address of the source repository as declared, not cleaned; null where none is named.</summary>
    public string? SourceRepository { get; init; }

    /// <summary>Who distributes it; null where the document does not say.</summary>
    public Party? Supplier { get; init; }

    /// <summary>Who made it (CycloneDX manufacturer or author, SPDX originator); null where the document does not say.</summary>
    public Party? Creator { get; init; }

    /// <summary>Of the component or its distribution; empty where none is stated.</summary>
    public ImmutableArray<ComponentHash> Hashes { get; init; } = [];

    /// <summary>Unique identifiers beside the purl: CPE, SWID tag, SWHID, OmniBOR; empty where none is stated.</summary>
    public ImmutableArray<string> OtherIds { get; init; } = [];

    /// <summary>Where it can be fetched, as written; null where the document does not say.</summary>
    public string? DownloadLocation { get; init; }

    public ComponentFile? File { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>
    /// Adds what the graph says, for the reader that made the component and has not handed it out yet: the graph stands at the
    /// end of a document, and copies of all its components were a tenth of the time of reading it.
    /// </summary>
    internal void Settle(Directness reached, DependencyScope edgeScope)
    {
        directness = reached;
        scope = scope == DependencyScope.Unknown ? edgeScope : scope;
    }
}
