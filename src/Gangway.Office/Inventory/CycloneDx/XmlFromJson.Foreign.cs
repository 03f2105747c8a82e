namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What CycloneDX does not define goes from XML to XML as it is.</summary>
internal sealed partial class XmlFromJson
{
    /// <summary>Prefixes of foreign elements are declared at the root, as a rule.</summary>
    private void CopyDeclarations(int bom)
    {
        if (foreign is null)
        {
            return;
        }

        foreach (var child in foreign.Children(0))
        {
            if (foreign.KindOf(child) == NodeKind.Attribute && foreign.Names[foreign[child].Name] is { Space: XmlName.Xmlns, Prefix: "xmlns" } name
                && !foreign.Text(child).StartsWith("http://cyclonedx.org/schema/bom/", StringComparison.Ordinal))
            {
                xml.AddText(bom, NodeKind.Attribute, xml.Names.OfXml(name.Prefix, name.Local, name.Space), 0, foreign.Text(child));
            }
        }
    }

    private void CopyForeign(int node, int parent, bool attributesOnly)
    {
        if (foreign![json[node].Start].Kind == NodeKind.Attribute == attributesOnly)
        {
            CopyForeign(node, parent);
        }
    }

    private void CopyForeign(int node, int parent) => CopyNode(json[node].Start, parent, node);

    private void CopyNode(int source, int parent, int origin)
    {
        var node = foreign![source];
        var name = node.Name < 0 ? -1 : xml.Names.OfXml(foreign.Names[node.Name].Prefix, foreign.Names[node.Name].Local, foreign.Names[node.Name].Space);
        if (node.Kind != NodeKind.Element)
        {
            var copied = xml.AddCopy(parent, name, node);
            xml[copied].Origin = origin;
            return;
        }

        var element = xml.Add(parent, NodeKind.Element, name, origin);
        xml[element].IsSelfClosed = node.IsSelfClosed;
        foreach (var child in foreign.Children(source))
        {
            CopyNode(child, element, origin);
        }
    }
}
