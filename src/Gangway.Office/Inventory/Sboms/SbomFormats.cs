using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The SBOM formats that are read, each known by its content first and by its file name where the content is silent.</summary>
public static class SbomFormats
{
    public static ImmutableArray<BomFormat> All { get; } =
    [
        new("CycloneDX JSON", null, (name, head) => SbomRecognition.Of(name, head) == SbomKind.CycloneDxJson, CycloneDxJsonReader.Read)
        {
            ReadStream = CycloneDxJsonReader.Read,
        },
        new("CycloneDX XML", null, (name, head) => SbomRecognition.Of(name, head) == SbomKind.CycloneDxXml, CycloneDxXmlReader.Read),
        new("SPDX JSON", null, (name, head) => SbomRecognition.Of(name, head) == SbomKind.SpdxJson, SpdxJsonReader.Read),
    ];
}
