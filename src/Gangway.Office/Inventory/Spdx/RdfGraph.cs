using System.Text;
using System.Xml;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// Reads the part of RDF/XML (W3C, 2014) that SPDX tools write: typed and untyped node elements, rdf:about, rdf:ID, rdf:nodeID,
/// rdf:resource, property attributes, parseType Resource, nested or flat. Without recursion; nothing is fetched.
/// </summary>
internal sealed class RdfGraph
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string XmlNames = "http://www.w3.org/2000/xmlns/";

    private readonly Dictionary<string, RdfNode> named = new(StringComparer.Ordinal);
    private readonly List<RdfNode> nodes = [];
    private readonly Stack<Frame> open = new();
    private string baseAddress = "";

    /// <summary>In the order of their first mention.</summary>
    public IReadOnlyList<RdfNode> Nodes => nodes;

    /// <param name="reader">Stands on the root element.</param>
    public static RdfGraph Read(XmlReader reader)
    {
        var graph = new RdfGraph { baseAddress = reader.GetAttribute("base", Xml) ?? "" };
        var isWrapped = reader.NamespaceURI == Rdf && reader.LocalName == "RDF";
        if (reader.IsEmptyElement && isWrapped)
        {
            return graph;
        }

        graph.open.Push(new Frame(null, null, 0));
        if (!isWrapped)
        {
            graph.Begin(reader);
        }

        while (graph.open.Count > 0 && SpdxXmlText.Next(reader))
        {
            graph.Take(reader);
        }

        return graph;
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Begin(reader);
                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                open.Peek().Append(reader.Value);
                break;
        }
    }

    /// <summary>Node elements and property elements take turns.</summary>
    private void Begin(XmlReader reader)
    {
        var (parent, isEmpty) = (open.Peek(), reader.IsEmptyElement);
        open.Push(parent.Describes is { } node ? BeginProperty(reader, node) : BeginNode(reader, parent));
        if (isEmpty)
        {
            End();
        }
    }

    private Frame BeginNode(XmlReader reader, Frame property)
    {
        var line = SpdxXmlText.LineOf(reader);
        var node = NodeOf(reader, line);
        if (reader.NamespaceURI != Rdf || reader.LocalName != "Description")
        {
            AddType(node, reader.NamespaceURI + reader.LocalName);
        }

        AddAttributes(reader, node, line);
        property.Refer(node);
        return new Frame(node, null, line);
    }

    private Frame BeginProperty(XmlReader reader, RdfNode subject)
    {
        var line = SpdxXmlText.LineOf(reader);
        var frame = new Frame(subject, reader.NamespaceURI + reader.LocalName, line);
        if (reader.GetAttribute("resource", Rdf) is { } resource)
        {
            frame.Refer(Named(Absolute(resource), line));
        }
        else if (reader.GetAttribute("nodeID", Rdf) is { } name)
        {
            frame.Refer(Named("_:" + name, line));
        }
        else if (reader.GetAttribute("parseType", Rdf) == "Resource")
        {
            // What stands inside are properties of a node without a name.
            var node = Blank(line);
            frame.Refer(node);
            frame.Inner = node;
        }

        return frame;
    }

    private void End()
    {
        var frame = open.Pop();
        if (frame.Property is not { } property)
        {
            return;
        }

        if (frame.Value is { } type && property == Rdf + "type")
        {
            AddType(frame.Subject!, type.Name);
        }
        else
        {
            frame.Subject!.Statements.Add((property, frame.Value is null ? frame.Text : null, frame.Value, frame.Line));
        }
    }

    private RdfNode NodeOf(XmlReader reader, int line) =>
        reader.GetAttribute("about", Rdf) is { } about ? Named(Absolute(about), line)
        : reader.GetAttribute("ID", Rdf) is { } id ? Named(baseAddress + "#" + id, line)
        : reader.GetAttribute("nodeID", Rdf) is { } name ? Named("_:" + name, line)
        : Blank(line);

    private static void AddAttributes(XmlReader reader, RdfNode node, int line)
    {
        for (var has = reader.MoveToFirstAttribute(); has; has = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == Rdf && reader.LocalName == "type")
            {
                AddType(node, reader.Value);
            }
            else if (reader.NamespaceURI is not (Rdf or Xml or XmlNames or ""))
            {
                node.Statements.Add((reader.NamespaceURI + reader.LocalName, reader.Value, null, line));
            }
        }

        reader.MoveToElement();
    }

    private static void AddType(RdfNode node, string type)
    {
        if (!node.Types.Contains(type))
        {
            node.Types.Add(type);
        }
    }

    private string Absolute(string address) =>
        address.Length == 0 ? baseAddress : address[0] == '#' ? baseAddress + address : address;

    private RdfNode Named(string name, int line)
    {
        if (!named.TryGetValue(name, out var node))
        {
            node = new RdfNode(name, line);
            named.Add(name, node);
            nodes.Add(node);
        }

        return node;
    }

    private RdfNode Blank(int line)
    {
        var node = new RdfNode("_:", line);
        nodes.Add(node);
        return node;
    }

    /// <summary>An open element: of a node, or of a property of the subject.</summary>
    private sealed class Frame(RdfNode? subject, string? property, int line)
    {
        private StringBuilder? text;

        public RdfNode? Subject => subject;

        public string? Property => property;

        public int Line => line;

        /// <summary>The node that the property refers to.</summary>
        public RdfNode? Value { get; private set; }

        /// <summary>A node without a name whose properties stand inside the property (parseType Resource).</summary>
        public RdfNode? Inner { get; set; }

        /// <summary>The node whose properties the elements inside are; null where they are nodes.</summary>
        public RdfNode? Describes => property is null ? subject : Inner;

        public string Text => text?.ToString() ?? "";

        public void Refer(RdfNode value) => Value ??= value;

        public void Append(string more)
        {
            if (property is not null && Value is null)
            {
                (text ??= new StringBuilder()).Append(more);
            }
        }
    }
}
