using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>What one document (an SBOM, a lockfile, a manifest) says a product is made of.</summary>
public sealed record Bom
{
    /// <summary>The format's own name and version: <c>CycloneDX 1.6 JSON</c>, <c>package-lock.json v3</c>.</summary>
    public required string Format { get; init; }

    /// <summary>True for an SBOM (it describes a product for others), false for a build's own lockfile or manifest.</summary>
    public bool IsSbom { get; init; }

    /// <summary>What the document is about; null where it does not say.</summary>
    public Component? Subject { get; init; }

    /// <summary>In document order; the subject is not among them.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];

    public ImmutableArray<Dependency> Dependencies { get; init; } = [];

    /// <summary>Ids of which the document says that they need nothing, which is more than not saying what they need.</summary>
    public ImmutableArray<string> Leaves { get; init; } = [];

    /// <summary>Who wrote the document, without tools; empty where it does not say.</summary>
    public ImmutableArray<Party> Authors { get; init; } = [];

    /// <summary>With what it was written, name and version as far as given.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>When it was written; null where it does not say.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Its own identity: CycloneDX serialNumber, SPDX document namespace; null where it has none.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>How it came about: the creator comment of SPDX, the lifecycle phases of CycloneDX; null where it does not say.</summary>
    public string? Comment { get; init; }

    public required Evidence Evidence { get; init; }
}
