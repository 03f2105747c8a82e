namespace Gangway.Office.Inventory.Sboms;

/// <summary>Which SBOM a file is, by the look of it.</summary>
internal enum SbomKind
{
    None,
    CycloneDxJson,
    CycloneDxXml,
    SpdxJson,
    SpdxTagValue,
    SpdxYaml,
    SpdxXml,
    SpdxRdf,
}
