using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Writes SPDX 3.0.1 in JSON-LD: one flat graph, elements in the order of the document.</summary>
internal sealed partial class Spdx3Writer
{
    private readonly SpdxDocument document;
    private readonly Dictionary<string, SpdxExtractedLicense> extracted = new(StringComparer.Ordinal);
    private readonly Spdx3Addresses addresses;
    private readonly Spdx3NewAgents agents;
    private readonly Dictionary<string, string> licenseAddresses = new(StringComparer.Ordinal);
    private readonly string creation;

    public Spdx3Writer(SpdxDocument document, BomIssues losses)
    {
        this.document = document;
        addresses = new Spdx3Addresses(document, losses);
        agents = new Spdx3NewAgents(document, addresses, losses);
        foreach (var license in document.ExtractedLicenses)
        {
            extracted.TryAdd(license.Id ?? "", license);
        }

        creation = document.Creation?.Extra.TryGetValue("@id", out var json) == true && json.StartsWith('"') ? JsonSerializer.Deserialize<string>(json)! : "_:creationInfo";
    }

    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, SpdxJsonWriter.Options);
        json.WriteStartObject();
        json.WriteString("@context", Spdx3Words.Context);
        json.WriteStartArray("@graph");
        foreach (var element in Elements())
        {
            SpdxJsonWriter.WriteValue(json, element);
            SpdxJsonWriter.FlushSome(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private IEnumerable<SpdxTree> Elements() =>
        new[] { Creation(), Document() }
            .Concat(document.DataLicense is { } license && Expression(license, LicenseAddress(license)) is { } element ? [element] : [])
            .Concat(document.OtherElements.Select(Raw))
            .Concat(document.Packages.SelectMany(Package))
            .Concat(document.Files.SelectMany(File))
            .Concat(document.Snippets.SelectMany(Snippet))
            .Concat(document.ExtractedLicenses.Select(ExtractedLicense))
            .Concat(Relationships())
            .Concat(document.Annotations.SelectMany(Annotation))
            .Concat(agents.Elements(creation));

    private static SpdxTree Raw(string json)
    {
        using var element = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1024 });
        return SpdxTreeBuilder.Of(element.RootElement);
    }

    private SpdxTree Creation()
    {
        var creators = document.Creation?.Creators ?? [];
        var people = creators.Where(creator => !Spdx3NewAgents.IsTool(creator)).Select(agents.AddressOf).ToImmutableArray();
        return new SpdxTreeBuilder()
            .Text("type", "CreationInfo")
            .Text("@id", creation)
            .Text("specVersion", "3.0.1")
            .Text("created", document.Creation?.Created)
            .Texts("createdBy", people.Length > 0 ? people : [Spdx3NewAgents.NoAssertion])
            .Texts("createdUsing", [.. creators.Where(Spdx3NewAgents.IsTool).Select(agents.AddressOf)])
            .Text("comment", document.Creation?.Comment)
            .Tree;
    }

    private SpdxTree Document()
    {
        var roots = document.Relationships
            .Where(relationship => relationship.Type == "DESCRIBES" && relationship.From == addresses.DocumentId)
            .Select(relationship => addresses.Of(relationship.To));
        var builder = Begin("SpdxDocument", addresses.DocumentId)
            .Text("name", document.Name)
            .Text("comment", document.Comment)
            .Text("dataLicense", document.DataLicense is { } license ? LicenseAddress(license) : null);
        if (!document.Extra.ContainsKey("rootElement"))
        {
            builder.Texts("rootElement", [.. roots]);
        }

        return builder
            .List("namespaceMap", document.ExternalDocuments, NamespaceMap)
            .List("import", document.ExternalDocuments, Import)
            .Join(document.Extra)
            .Tree;
    }

    private static SpdxTree NamespaceMap(SpdxExternalDocument reference) => new SpdxTreeBuilder()
        .Text("type", "NamespaceMap")
        .Text("prefix", reference.Id)
        .Text("namespace", reference.Namespace + "#")
        .Tree;

    private static SpdxTree Import(SpdxExternalDocument reference) => new SpdxTreeBuilder()
        .Text("type", "ExternalMap")
        .Text("externalSpdxId", reference.Namespace + "#SPDXRef-DOCUMENT")
        .List("verifiedUsing", reference.Checksum is { } checksum ? [checksum] : Array.Empty<SpdxChecksum>(), Hash)
        .Tree;

    private SpdxTree ExtractedLicense(SpdxExtractedLicense license)
    {
        var isSimple = license.CrossReferences.Length == 0 && license.Extra.Keys.All(key => key == "spdxId");
        return new SpdxTreeBuilder()
            .Text("type", isSimple ? "simplelicensing_SimpleLicensingText" : "expandedlicensing_CustomLicense")
            .Text("spdxId", license.Extra.ContainsKey("spdxId") ? null : addresses.Of(license.Id ?? "LicenseRef-0"))
            .Text("creationInfo", license.Extra.ContainsKey("creationInfo") ? null : creation)
            .Text("name", license.Name)
            .Text("comment", license.Comment)
            .Text("simplelicensing_licenseText", license.Text)
            .Texts("expandedlicensing_seeAlso", license.CrossReferences)
            .Extra(license.Extra)
            .Tree;
    }

    private IEnumerable<SpdxTree> Annotation(SpdxAnnotation annotation)
    {
        var info = annotation.Extra.ContainsKey("creationInfo") ? null : creation;
        var main = document.Creation;
        if (info is not null && (annotation.Date != main?.Created || main?.Creators is not [var creator, ..] || creator != annotation.Annotator))
        {
            info = addresses.NewBlank("annotation");
            yield return new SpdxTreeBuilder()
                .Text("type", "CreationInfo")
                .Text("@id", info)
                .Text("specVersion", "3.0.1")
                .Text("created", annotation.Date ?? main?.Created)
                .Texts("createdBy", [annotation.Annotator is { } annotator ? agents.AddressOf(annotator) : Spdx3NewAgents.NoAssertion])
                .Tree;
        }

        yield return new SpdxTreeBuilder()
            .Text("type", "Annotation")
            .Text("spdxId", annotation.Extra.ContainsKey("spdxId") ? null : addresses.New("annotation"))
            .Text("creationInfo", info)
            .Text("annotationType", annotation.Type?.ToLowerInvariant())
            .Text("subject", addresses.Of(annotation.Element))
            .Text("statement", annotation.Comment)
            .Extra(annotation.Extra)
            .Tree;
    }

    private SpdxTreeBuilder Begin(string type, string? id, ImmutableSortedDictionary<string, string>? extra = null) => new SpdxTreeBuilder()
        .Text("type", extra?.ContainsKey("type") == true ? null : type)
        .Text("spdxId", id is null ? addresses.New("claim") : addresses.Of(id))
        .Text("creationInfo", extra?.ContainsKey("creationInfo") == true ? null : creation);

    private static SpdxTree Hash(SpdxChecksum checksum) => new SpdxTreeBuilder()
        .Text("type", "Hash")
        .Text("algorithm", Spdx3Words.Algorithm3(checksum.Algorithm))
        .Text("hashValue", checksum.Value)
        .Tree;
}
