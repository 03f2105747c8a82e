using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Reads XML into a tree that keeps comments, white space and foreign elements. No DTD, no entity, no address is ever resolved.</summary>
internal static class XmlTreeReader
{
    /// <summary>Null, with an issue, where the content is not one XML document of at most 512 levels.</summary>
    public static DocumentTree? Read(ReadOnlyMemory<byte> content, string source, out Issue? issue)
    {
        try
        {
            using var reader = Open(content, new XmlReaderSettings());
            var tree = new DocumentTree(new TextPool(default), new NameTable(), []);
            Fill(tree, reader);
            issue = null;
            return tree;
        }
        catch (XmlException broken)
        {
            issue = new Issue(source, BrokenXml.Sentence(broken), Severity.Error,
                new TextPosition(Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition)).ToString(),
                BrokenXml.HowToFix(broken));
            return null;
        }
    }

    /// <param name="settings">What is to be read otherwise; its ways to the outside are closed here.</param>
    public static XmlReader Open(ReadOnlyMemory<byte> content, XmlReaderSettings settings)
    {
        settings.DtdProcessing = DtdProcessing.Prohibit;
        settings.XmlResolver = null;
        settings.MaxCharactersFromEntities = 1024;
        if (DocumentText.Utf16Of(content.Span) is null)
        {
            var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
            return XmlReader.Create(new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false), settings);
        }

        if (!DocumentText.TryToUtf8(content, out var utf8, out var line))
        {
            throw new XmlException($"the text is not UTF-16 at {line}");
        }

        return XmlReader.Create(new StringReader(Encoding.UTF8.GetString(utf8.Span)), settings);
    }

    private static void Fill(DocumentTree tree, XmlReader reader)
    {
        var spaces = new Dictionary<string, (int Start, int Length)>(StringComparer.Ordinal);
        var open = new Stack<int>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    AddElement(tree, open, reader);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                // What stands around the root element says nothing of the bill of materials.
                case var kind when open.Count > 0 && KindOf(kind) is { } leaf:
                    var name = leaf == NodeKind.Instruction ? tree.Names.OfXml("", reader.Name, "") : -1;
                    var (start, length) = kind is XmlNodeType.Whitespace ? Once(tree, spaces, reader.Value) : tree.Pool.Add(reader.Value);
                    tree.Add(open.Peek(), leaf, name, 0, start, length);
                    break;
            }
        }
    }

    private static NodeKind? KindOf(XmlNodeType type) => type switch
    {
        XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => NodeKind.Characters,
        XmlNodeType.CDATA => NodeKind.CData,
        XmlNodeType.Comment => NodeKind.Comment,
        XmlNodeType.ProcessingInstruction => NodeKind.Instruction,
        _ => null,
    };

    /// <summary>Indentation repeats itself; its text is kept once.</summary>
    private static (int Start, int Length) Once(DocumentTree tree, Dictionary<string, (int Start, int Length)> spaces, string space)
    {
        if (spaces.TryGetValue(space, out var known))
        {
            return known;
        }

        var added = tree.Pool.Add(space);
        if (space.Length < 1024 && spaces.Count < 1024)
        {
            spaces.Add(space, added);
        }

        return added;
    }

    private static void AddElement(DocumentTree tree, Stack<int> open, XmlReader reader)
    {
        var at = (IXmlLineInfo)reader;
        if (open.Count >= DocumentTree.MaxDepth)
        {
            throw new XmlException($"elements are nested more than {DocumentTree.MaxDepth} levels deep", null, at.LineNumber, at.LinePosition);
        }

        tree.Positions!.Add(((long)at.LineNumber << 32) | (uint)at.LinePosition);
        var origin = tree.Positions.Count - 1;
        var isEmpty = reader.IsEmptyElement;
        var node = tree.Add(open.TryPeek(out var parent) ? parent : 0, NodeKind.Element, NameOf(tree, reader), origin);
        tree[node].IsSelfClosed = isEmpty;
        while (reader.MoveToNextAttribute())
        {
            tree.AddText(node, NodeKind.Attribute, NameOf(tree, reader), origin, reader.Value);
        }

        if (!isEmpty)
        {
            open.Push(node);
        }
    }

    private static int NameOf(DocumentTree tree, XmlReader reader) => tree.Names.OfXml(reader.Prefix, reader.LocalName, reader.NamespaceURI);
}
