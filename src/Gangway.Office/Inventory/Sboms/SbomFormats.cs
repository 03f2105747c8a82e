using System.Collections.Immutable;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The SBOM formats that are read, each known by its content first and by its file name where the content is silent.</summary>
public static class SbomFormats
{
    public static ImmutableArray<BomFormat> All { get; } =
    [
        Format("CycloneDX JSON", SbomKind.CycloneDxJson, CycloneDxJsonReader.Read) with { ReadStream = CycloneDxJsonReader.Read, PassStream = CycloneDxJsonReader.Read },
        Format("CycloneDX XML", SbomKind.CycloneDxXml, CycloneDxXmlReader.Read),
        Format("SPDX JSON", SbomKind.SpdxJson, SpdxJsonReader.Read),
        Format("SPDX tag-value", SbomKind.SpdxTagValue, SpdxTagValueReader.Read),
        Format("SPDX YAML", SbomKind.SpdxYaml, SpdxYamlReader.Read),
        Format("SPDX XML", SbomKind.SpdxXml, SpdxXmlReader.Read),
        Format("SPDX RDF/XML", SbomKind.SpdxRdf, SpdxRdfReader.Read),
    ];

    private static BomFormat Format(string name, SbomKind kind, Func<ReadOnlyMemory<byte>, string, BomReading> read) =>
        new(name, null, (file, head) => SbomRecognition.Of(file, head) == kind, read);
}
