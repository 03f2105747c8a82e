namespace Gangway.Office.Inventory.Spdx;

/// <summary>The ways to write an SPDX document down.</summary>
public enum SpdxEncoding
{
    /// <summary>JSON of SPDX 2.</summary>
    Json,

    /// <summary>Lines of <c>Tag: value</c>.</summary>
    TagValue,

    Yaml,

    Xml,

    /// <summary>RDF/XML; it is read, not written.</summary>
    Rdf,

    /// <summary>JSON-LD of SPDX 3.</summary>
    JsonLd,
}
