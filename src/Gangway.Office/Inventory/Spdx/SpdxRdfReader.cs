using System.Xml;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX 2.1 to 2.3 in RDF/XML.</summary>
public static class SpdxRdfReader
{
    /// <summary>
    /// Packages become components in the order in which the document first mentions them; places are lines. RDF knows no order:
    /// the members of a set of licenses are sorted. Time and memory are linear in the content.
    /// </summary>
    /// <param name="content">In any encoding that the XML declaration names, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => SpdxReader.Inventory(content, source, Read);

    internal static SpdxOpening Read(ReadOnlyMemory<byte> content, BomIssues issues, SpdxDraft draft) =>
        SpdxXmlText.Read(content, issues.Source, reader => Read(reader, issues, draft));

    private static SpdxOpening Read(XmlReader reader, BomIssues issues, SpdxDraft draft)
    {
        reader.MoveToContent();
        var graph = RdfGraph.Read(reader);
        var documents = graph.Nodes.Where(node => node.Types.Contains(SpdxRdfTerms.Spdx + "SpdxDocument")).ToList();
        if (documents.Count == 0)
        {
            return SpdxOpening.Refused(issues.Source, "there is no SpdxDocument in the RDF", "line 1", "give one SPDX document");
        }

        if (documents.Count > 1)
        {
            issues.Add(
                "more documents", Severity.Warning, $"{documents.Count} documents stand in the file; the first was read", $"line {documents[1].Line}", "give one document a file");
        }

        var tree = new SpdxRdfTree(graph, documents[0], issues).Read();
        var root = new SpdxTreeFields(tree, repeats: true, issues);
        var version = root.Text("spdxVersion");
        return SpdxVersions.Refuse(version, "RDF/XML", root.Place.At("spdxVersion"), issues)
            ?? new SpdxOpening(SpdxObjectReader.Read(root, SpdxVersions.Number(version!), draft), "RDF/XML");
    }
}
