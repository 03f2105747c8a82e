using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Arranges an RDF graph as the tree that the other encodings write out.</summary>
internal sealed class SpdxRdfTree
{
    private readonly RdfGraph graph;
    private readonly RdfNode document;
    private readonly SpdxRdfIds ids;
    private readonly SpdxRdfLicenses licenses;

    public SpdxRdfTree(RdfGraph graph, RdfNode document, BomIssues issues)
    {
        this.graph = graph;
        this.document = document;
        ids = new SpdxRdfIds(document);
        licenses = new SpdxRdfLicenses(ids, issues);
    }

    public SpdxTree Read()
    {
        var root = Mapping(document);
        AddText(root, "documentNamespace", ids.Namespace, document.Line);
        foreach (var node in graph.Nodes)
        {
            if (ListOf(node) is { } list)
            {
                root.Entries!.Add((list, Mapping(node)));
            }
        }

        AddRelationships(root, document);
        foreach (var node in graph.Nodes.Where(node => ListOf(node) is not (null or "hasExtractedLicensingInfos")))
        {
            AddRelationships(root, node);
        }

        return root;
    }

    private static string? ListOf(RdfNode node)
    {
        foreach (var type in node.Types)
        {
            switch (type)
            {
                case SpdxRdfTerms.Spdx + "Package": return "packages";
                case SpdxRdfTerms.Spdx + "File": return "files";
                case SpdxRdfTerms.Spdx + "Snippet": return "snippets";
                case SpdxRdfTerms.Spdx + "ExtractedLicensingInfo": return "hasExtractedLicensingInfos";
            }
        }

        return null;
    }

    /// <summary>The fields of an element; parts of it that are objects in the other encodings go one or two levels down.</summary>
    private SpdxTree Mapping(RdfNode node, int depth = 0)
    {
        var mapping = new SpdxTree { Line = node.Line, Entries = [] };
        if (!node.IsBlank && depth == 0)
        {
            AddText(mapping, ListOf(node) == "hasExtractedLicensingInfos" ? "licenseId" : "SPDXID", ids.Of(node.Name), node.Line);
        }

        foreach (var (predicate, literal, value, line) in node.Statements)
        {
            if (SpdxRdfTerms.FieldOf(predicate) is not { } field)
            {
                continue;
            }

            if (literal is not null)
            {
                AddText(mapping, field, literal, line);
            }
            else
            {
                AddNode(mapping, field, value!, line, depth);
            }
        }

        return mapping;
    }

    private void AddNode(SpdxTree mapping, string field, RdfNode value, int line, int depth)
    {
        switch (field)
        {
            case "relationship" or "hasExtractedLicensingInfos" or "referencesFile":
                break;
            case "licenseConcluded" or "licenseDeclared" or "dataLicense" or "licenseInfoFromFiles" or "licenseInfoInFiles" or "licenseInfoInSnippets":
                AddText(mapping, field, licenses.TextOf(value), line);
                break;
            case "fileTypes" or "primaryPackagePurpose" or "annotationType" or "referenceCategory" or "algorithm":
                AddText(mapping, field, SpdxRdfTerms.WordOf(value.Name), line);
                break;
            case "referenceType":
                AddText(mapping, field, ids.ReferenceType(value.Name), line);
                break;
            case "checksums" or "annotations" or "externalRefs" or "packageVerificationCode" or "creationInfo" or "ranges" or "startPointer" or "endPointer" or "checksum"
                when depth < 3:
                mapping.Entries!.Add((field, Mapping(value, depth + 1)));
                break;
            case "externalDocumentRefs" when depth == 0:
                mapping.Entries!.Add((field, ExternalDocument(value)));
                break;
            default:
                AddText(mapping, field, ids.Of(value.Name), line);
                break;
        }
    }

    private SpdxTree ExternalDocument(RdfNode node)
    {
        var mapping = new SpdxTree { Line = node.Line, Entries = [] };
        AddText(mapping, "externalDocumentId", node.Literal(SpdxRdfTerms.Spdx + "externalDocumentId") ?? ids.Of(node.Name), node.Line);
        AddText(mapping, "spdxDocument", node.Node(SpdxRdfTerms.Spdx + "spdxDocument")?.Name ?? node.Literal(SpdxRdfTerms.Spdx + "spdxDocument"), node.Line);
        if (node.Node(SpdxRdfTerms.Spdx + "checksum") is { } checksum)
        {
            mapping.Entries.Add(("checksum", Mapping(checksum, 1)));
        }

        return mapping;
    }

    private void AddRelationships(SpdxTree root, RdfNode element)
    {
        foreach (var relationship in element.Nodes(SpdxRdfTerms.Spdx + "relationship"))
        {
            var mapping = new SpdxTree { Line = relationship.Line, Entries = [] };
            AddText(mapping, "spdxElementId", ids.Of(element.Name), relationship.Line);
            foreach (var (predicate, literal, value, line) in relationship.Statements)
            {
                var field = SpdxRdfTerms.FieldOf(predicate);
                if (field == "relationshipType")
                {
                    AddText(mapping, field, value is null ? literal : SpdxRdfTerms.WordOf(value.Name), line);
                }
                else if (field is "relatedSpdxElement" or "comment")
                {
                    AddText(mapping, field, value is null ? literal : ids.Of(value.Name), line);
                }
            }

            root.Entries!.Add(("relationships", mapping));
        }
    }

    private static void AddText(SpdxTree mapping, string field, string? text, int line)
    {
        if (text is not null)
        {
            mapping.Entries!.Add((field, new SpdxTree { Line = line, Text = text }));
        }
    }
}
