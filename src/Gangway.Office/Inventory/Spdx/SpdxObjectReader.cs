using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX 2 from an encoding that has the shape of its JSON schema: JSON itself, YAML, XML.</summary>
internal static partial class SpdxObjectReader
{
    private const string DefaultId = "SPDXRef-DOCUMENT";

    /// <summary>Time and memory are linear in the document.</summary>
    public static SpdxDocument Read(SpdxFields root, string version, SpdxDraft draft)
    {
        var id = root.Text("SPDXID");
        AddElements(root, draft, id ?? DefaultId);
        return draft.Finish(new SpdxDocument
        {
            Version = version,
            Id = id,
            Name = root.Text("name"),
            DataLicense = root.Text("dataLicense"),
            Namespace = root.Text("documentNamespace"),
            Comment = root.Prose("comment"),
            Creation = root.Object("creationInfo") is { } creation ? CreationOf(creation, draft) : null,
            ExternalDocuments = [.. root.Objects("externalDocumentRefs").Select(ExternalDocumentOf)],
            Extra = draft.IsWhole ? root.Others(SpdxFieldNames.Document) : SpdxExtra.None,
            Place = root.Place,
        });
    }

    private static void AddElements(SpdxFields root, SpdxDraft draft, string id)
    {
        Annotate(root, id, draft);
        foreach (var described in root.Texts("documentDescribes"))
        {
            draft.Imply(new SpdxRelationship(id, "DESCRIBES", described) { Place = root.Place });
        }

        foreach (var license in root.Objects("hasExtractedLicensingInfos"))
        {
            draft.Add(ExtractedLicenseOf(license, draft));
        }

        foreach (var package in root.Objects("packages"))
        {
            draft.Add(PackageOf(package, draft));
            AddHasFiles(package, draft);
            Annotate(package, package.Text("SPDXID"), draft);
        }

        foreach (var file in root.Objects("files"))
        {
            var fileId = file.Text("SPDXID");
            draft.AddFile(fileId, () => FileOf(file, fileId));
            Annotate(file, fileId, draft);
        }

        foreach (var snippet in root.Objects("snippets"))
        {
            var snippetId = snippet.Text("SPDXID");
            draft.AddSnippet(snippetId, () => SnippetOf(snippet, snippetId));
            Annotate(snippet, snippetId, draft);
        }

        foreach (var relationship in root.Objects("relationships"))
        {
            AddRelationship(relationship, draft);
        }
    }

    private static void AddHasFiles(SpdxFields package, SpdxDraft draft)
    {
        if (!draft.IsWhole || package.Text("SPDXID") is not { } id)
        {
            return;
        }

        foreach (var file in package.Texts("hasFiles"))
        {
            draft.Imply(new SpdxRelationship(id, "CONTAINS", file) { Place = package.Place });
        }
    }

    private static void AddRelationship(SpdxFields relationship, SpdxDraft draft)
    {
        if (relationship.Text("spdxElementId") is { } from
            && relationship.Text("relationshipType") is { } type
            && relationship.Text("relatedSpdxElement") is { } to)
        {
            draft.Add(new SpdxRelationship(from, type, to, draft.IsWhole ? relationship.Prose("comment") : null)
            {
                Extra = draft.IsWhole ? relationship.Others(SpdxFieldNames.Relationship) : SpdxExtra.None,
                Place = relationship.Place,
            });
        }
    }

    private static void Annotate(SpdxFields element, string? id, SpdxDraft draft)
    {
        if (!draft.IsWhole || id is null)
        {
            return;
        }

        foreach (var annotation in element.Objects("annotations"))
        {
            draft.Add(new SpdxAnnotation(
                id, annotation.Text("annotator"), annotation.Text("annotationDate"), annotation.Text("annotationType"), annotation.Prose("comment"))
            {
                Place = annotation.Place,
            });
        }
    }

    private static SpdxCreation CreationOf(SpdxFields creation, SpdxDraft draft) => new()
    {
        Created = creation.Text("created"),
        Creators = [.. creation.Texts("creators")],
        Comment = creation.Prose("comment"),
        LicenseListVersion = creation.Text("licenseListVersion"),
        Extra = draft.IsWhole ? creation.Others(SpdxFieldNames.Creation) : SpdxExtra.None,
        Place = creation.Place,
    };

    private static SpdxExternalDocument ExternalDocumentOf(SpdxFields document) => new(
        document.Text("externalDocumentId"),
        document.Text("spdxDocument"),
        document.Object("checksum") is { } checksum ? ChecksumOf(checksum) : null)
    {
        Place = document.Place,
    };

    private static SpdxExtractedLicense ExtractedLicenseOf(SpdxFields license, SpdxDraft draft) => new()
    {
        Id = license.Text("licenseId"),
        Text = license.Prose("extractedText"),
        Name = license.Text("name"),
        CrossReferences = [.. license.Texts("seeAlsos")],
        Comment = license.Prose("comment"),
        Extra = draft.IsWhole ? license.Others(SpdxFieldNames.ExtractedLicense) : SpdxExtra.None,
        Place = license.Place,
    };

    private static SpdxChecksum ChecksumOf(SpdxFields checksum) =>
        new(checksum.Text("algorithm") ?? "", checksum.Text("checksumValue") ?? "");

    private static ImmutableArray<SpdxChecksum> ChecksumsOf(SpdxFields element) => [.. element.Objects("checksums").Select(ChecksumOf)];
}
