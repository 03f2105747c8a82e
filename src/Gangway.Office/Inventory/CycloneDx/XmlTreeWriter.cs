using System.Text;
using System.Xml;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Writes a tree as XML in UTF-8. A tree that was read as XML keeps its own white space; another is indented.</summary>
internal static class XmlTreeWriter
{
    public static void Write(DocumentTree tree, Stream output, bool isIndented)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = isIndented,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        };
        using (var writer = XmlWriter.Create(output, settings))
        {
            writer.WriteStartDocument();
            WriteElement(tree, 0, writer);
            writer.WriteEndDocument();
        }

        output.Write("\n"u8);
    }

    private static void WriteElement(DocumentTree tree, int node, XmlWriter writer)
    {
        var name = tree.Names[tree[node].Name];
        writer.WriteStartElement(name.Prefix, name.Local, name.Space);
        foreach (var child in tree.Children(node))
        {
            WriteNode(tree, child, writer);
        }

        if (tree[node].IsSelfClosed)
        {
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteFullEndElement();
        }
    }

    private static void WriteNode(DocumentTree tree, int node, XmlWriter writer)
    {
        switch (tree.KindOf(node))
        {
            case NodeKind.Element:
                WriteElement(tree, node, writer);
                break;
            case NodeKind.Attribute:
                var name = tree.Names[tree[node].Name];
                writer.WriteAttributeString(name.Prefix, name.Local, name.Space, tree.Text(node));
                break;
            case NodeKind.CData:
                writer.WriteCData(tree.Text(node));
                break;
            case NodeKind.Comment:
                writer.WriteComment(tree.Text(node));
                break;
            case NodeKind.Instruction:
                writer.WriteProcessingInstruction(tree.KeyOf(node), tree.Text(node));
                break;
            default:
                writer.WriteString(tree.Text(node));
                break;
        }
    }
}
