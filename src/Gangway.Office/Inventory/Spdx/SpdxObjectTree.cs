using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>An SPDX 2 document in the shape of its JSON schema, element by element, for the encodings that have that shape.</summary>
internal sealed partial class SpdxObjectTree
{
    private readonly SpdxDocument document;
    private readonly ILookup<string, SpdxAnnotation> annotations;
    private readonly HashSet<string> annotated = new(StringComparer.Ordinal);

    public SpdxObjectTree(SpdxDocument document)
    {
        this.document = document;
        annotations = document.Annotations.ToLookup(annotation => annotation.Element, StringComparer.Ordinal);
    }

    /// <summary>The fields of the document itself.</summary>
    public SpdxTree Head() => new SpdxTreeBuilder()
        .Text("spdxVersion", "SPDX-" + document.Version)
        .Text("dataLicense", document.DataLicense)
        .Text("SPDXID", document.Id)
        .Text("name", document.Name)
        .Text("documentNamespace", document.Namespace)
        .Text("comment", document.Comment)
        .Mapping("creationInfo", document.Creation is { } creation ? Creation(creation) : null)
        .List("externalDocumentRefs", document.ExternalDocuments, ExternalDocument)
        .List("annotations", Annotations(document.Id), Annotation)
        .Extra(document.Extra)
        .Tree;

    /// <summary>The lists that may be long; they are made while they are written.</summary>
    public IEnumerable<(string Name, IEnumerable<SpdxTree> Items)> Lists()
    {
        if (document.Packages.Length > 0)
        {
            yield return ("packages", document.Packages.Select(Package));
        }

        if (document.Files.Length > 0)
        {
            yield return ("files", document.Files.Select(File));
        }

        if (document.Snippets.Length > 0)
        {
            yield return ("snippets", document.Snippets.Select(Snippet));
        }

        if (document.ExtractedLicenses.Length > 0)
        {
            yield return ("hasExtractedLicensingInfos", document.ExtractedLicenses.Select(ExtractedLicense));
        }

        if (document.Relationships.Length > 0)
        {
            yield return ("relationships", document.Relationships.Select(Relationship));
        }
    }

    /// <summary>Of the first element that has the id.</summary>
    private IEnumerable<SpdxAnnotation> Annotations(string? id) => id is not null && annotated.Add(id) ? annotations[id] : [];

    private static SpdxTree Creation(SpdxCreation creation) => new SpdxTreeBuilder()
        .Text("created", creation.Created)
        .Texts("creators", creation.Creators)
        .Text("comment", creation.Comment)
        .Text("licenseListVersion", creation.LicenseListVersion)
        .Extra(creation.Extra)
        .Tree;

    private static SpdxTree ExternalDocument(SpdxExternalDocument reference) => new SpdxTreeBuilder()
        .Text("externalDocumentId", reference.Id)
        .Text("spdxDocument", reference.Namespace)
        .Mapping("checksum", reference.Checksum is { } checksum ? Checksum(checksum) : null)
        .Tree;

    private static SpdxTree Annotation(SpdxAnnotation annotation) => new SpdxTreeBuilder()
        .Text("annotator", annotation.Annotator)
        .Text("annotationDate", annotation.Date)
        .Text("annotationType", annotation.Type)
        .Text("comment", annotation.Comment)
        .Tree;

    private static SpdxTree Checksum(SpdxChecksum checksum) => new SpdxTreeBuilder()
        .Text("algorithm", checksum.Algorithm)
        .Text("checksumValue", checksum.Value)
        .Tree;

    private static SpdxTree ExtractedLicense(SpdxExtractedLicense license) => new SpdxTreeBuilder()
        .Text("licenseId", license.Id)
        .Text("extractedText", license.Text)
        .Text("name", license.Name)
        .Texts("seeAlsos", license.CrossReferences)
        .Text("comment", license.Comment)
        .Extra(license.Extra)
        .Tree;

    private static SpdxTree Relationship(SpdxRelationship relationship) => new SpdxTreeBuilder()
        .Text("spdxElementId", relationship.From)
        .Text("relationshipType", relationship.Type)
        .Text("relatedSpdxElement", relationship.To)
        .Text("comment", relationship.Comment)
        .Extra(relationship.Extra)
        .Tree;
}
