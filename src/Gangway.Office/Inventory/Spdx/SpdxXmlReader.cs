using System.Xml;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX 2.1 to 2.3 in XML, the form that the SPDX tools write. No DTD, no entity, no address is ever resolved.</summary>
public static class SpdxXmlReader
{
    /// <summary>Packages become components; places are lines. Time and memory are linear in the content.</summary>
    /// <param name="content">In any encoding that the XML declaration names, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => SpdxReader.Inventory(content, source, Read);

    internal static SpdxOpening Read(ReadOnlyMemory<byte> content, BomIssues issues, SpdxDraft draft) =>
        SpdxXmlText.Read(content, issues.Source, reader => Read(reader, issues, draft));

    private static SpdxOpening Read(XmlReader reader, BomIssues issues, SpdxDraft draft)
    {
        reader.MoveToContent();
        var line = $"line {SpdxXmlText.LineOf(reader)}";
        if (reader.LocalName is not ("Document" or "SpdxDocument"))
        {
            return SpdxOpening.Refused(issues.Source, $"the root element is {BomIssues.Quote(reader.LocalName)}, not Document", line, "give an SPDX document in XML");
        }

        var tree = SpdxXmlTree.Read(reader);
        if (tree.Entries is null)
        {
            return SpdxOpening.Refused(issues.Source, "the document is empty", line, "create the document again; its export did not finish");
        }

        var root = new SpdxTreeFields(tree, repeats: true, issues);
        var version = root.Text("spdxVersion");
        return SpdxVersions.Refuse(version, "XML", root.Place.At("spdxVersion"), issues)
            ?? new SpdxOpening(SpdxObjectReader.Read(root, SpdxVersions.Number(version!), draft), "XML");
    }
}
