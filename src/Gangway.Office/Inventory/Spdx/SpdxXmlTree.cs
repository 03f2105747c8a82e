using System.Text;
using System.Xml;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Builds the tree of an XML element: an element with child elements is a mapping, any other is text. Attributes are left out.</summary>
internal static class SpdxXmlTree
{
    /// <param name="reader">Stands on the element; afterwards on its end.</param>
    public static SpdxTree Read(XmlReader reader)
    {
        var root = new SpdxTree { Line = SpdxXmlText.LineOf(reader) };
        if (reader.IsEmptyElement)
        {
            root.Text = "";
            return root;
        }

        var open = new Stack<(SpdxTree Tree, StringBuilder Text)>();
        open.Push((root, new StringBuilder()));
        while (open.Count > 0 && SpdxXmlText.Next(reader))
        {
            Take(reader, open);
        }

        return root;
    }

    private static void Take(XmlReader reader, Stack<(SpdxTree Tree, StringBuilder Text)> open)
    {
        var (parent, text) = open.Peek();
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var child = new SpdxTree { Line = SpdxXmlText.LineOf(reader) };
                (parent.Entries ??= []).Add((reader.LocalName, child));
                if (reader.IsEmptyElement)
                {
                    child.Text = "";
                }
                else
                {
                    open.Push((child, new StringBuilder()));
                }

                break;
            case XmlNodeType.EndElement:
                parent.Text = parent.Entries is null ? text.ToString() : null;
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when parent.Entries is null:
                text.Append(reader.Value);
                break;
        }
    }
}
