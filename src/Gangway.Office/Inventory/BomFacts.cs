namespace Gangway.Office.Inventory;

/// <summary>What a format can tell of the components it lists; a document may still leave any of it open.</summary>
[Flags]
public enum BomFacts
{
    None = 0,

    /// <summary>That a component is used. Without it the format lists what may be: versions to choose from, checksums of what was fetched once.</summary>
    Use = 1,

    /// <summary>Pinned versions, not ranges only.</summary>
    PinnedVersions = 2,

    /// <summary>Whether the product names a component itself.</summary>
    Direct = 4,

    Scope = 8,

    /// <summary>Which component needs which.</summary>
    Graph = 16,

    Licenses = 32,

    /// <summary>Where the source is kept, at least of what comes from there.</summary>
    SourceRepository = 64,

    All = Use | PinnedVersions | Direct | Scope | Graph | Licenses | SourceRepository,
}
