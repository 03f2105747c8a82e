namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Writes a JSON tree as an XML tree of the same version, in the order the XML schema asks for. Text is not copied.</summary>
internal sealed partial class XmlFromJson(DocumentTree json, DocumentTree? foreign, string space, ChangeLog changes)
{
    private readonly DocumentTree xml = new(json.Pool, new NameTable(), positions: null) { HasPositions = false };

    /// <summary>Children of the records being written, each with its place in the sequence: one list for all depths.</summary>
    private readonly List<(int Order, int Node)> pending = [];

    /// <summary>The origin of an XML node is the JSON node it was written from.</summary>
    public DocumentTree Convert(Shape root)
    {
        var bom = xml.Add(0, NodeKind.Element, Name("bom"), 0);
        xml.AddText(bom, NodeKind.Attribute, xml.Names.OfXml("", "xmlns", XmlName.Xmlns), 0, space);
        CopyDeclarations(bom);
        WriteRecord(0, root, bom);
        return xml;
    }

    private int Name(string local) => xml.Names.OfXml("", local, space);

    private void WriteElement(int node, Shape shape, int parent, string name)
    {
        var element = xml.Add(parent, NodeKind.Element, Name(name), node);
        switch (json.KindOf(node))
        {
            case NodeKind.Object when shape.IsUnion:
                WriteItem(node, shape, element);
                break;
            case NodeKind.Object when shape.LoneKey is { } key:
                WriteLone(node, key, element);
                break;
            case NodeKind.Object when shape.IsRecord:
                WriteRecord(node, shape, element);
                break;
            case NodeKind.Array when shape.Items.Length > 0:
                xml[element].IsSelfClosed = true;
                WriteItems(node, shape, element);
                break;
            case NodeKind.Text or NodeKind.Number or NodeKind.True or NodeKind.False when shape.IsUnion:
                WriteItem(node, shape, element);
                break;
            case NodeKind.Text or NodeKind.Number or NodeKind.True or NodeKind.False when shape.TextAttribute is { } attribute:
                AddText(node, element, NodeKind.Attribute, xml.Names.OfXml("", attribute, ""));
                xml[element].IsSelfClosed = true;
                break;
            case NodeKind.Text or NodeKind.Number or NodeKind.True or NodeKind.False when shape.IsText || shape.LoneKey is not null:
                AddText(node, element, NodeKind.Characters, -1);
                break;
            default:
                xml[element].IsRemoved = true;
                changes.Drop(node, $"a JSON {json.KindOf(node).ToString().ToLowerInvariant()} has no form in XML here");
                break;
        }
    }

    private void WriteItems(int node, Shape shape, int element)
    {
        foreach (var item in json.Children(node))
        {
            WriteItem(item, shape, element);
        }
    }

    private void WriteItem(int node, Shape shape, int parent)
    {
        if (json.KindOf(node) == NodeKind.Foreign)
        {
            CopyForeign(node, parent);
            return;
        }

        if (Array.Find(shape.Items, item => item.Fits(json, node)) is not { } form)
        {
            changes.Drop(node, "no element of the XML schema holds this");
            return;
        }

        if (form.Key is not { } key || json.KindOf(node) != NodeKind.Object)
        {
            WriteElement(node, form.Shape, parent, form.Element);
            return;
        }

        WriteElement(json.Find(node, key), form.Shape, parent, form.Element);
        DropOthers(node, key);
    }

    private void WriteLone(int node, string key, int element)
    {
        if (json.Find(node, key) is var text and not 0)
        {
            AddText(text, element, NodeKind.Characters, -1);
        }

        DropOthers(node, key);
    }

    private void DropOthers(int node, string key)
    {
        foreach (var child in json.Children(node))
        {
            if (json.KindOf(child) != NodeKind.Foreign && json.KeyOf(child) != key)
            {
                changes.Drop(child, $"the XML schema has no place for it beside {key}");
            }
        }
    }

    private void WriteRecord(int node, Shape shape, int element)
    {
        var start = pending.Count;
        var content = 0;
        foreach (var child in json.Children(node))
        {
            if (json.KindOf(child) == NodeKind.Foreign)
            {
                CopyForeign(child, element, attributesOnly: true);
                continue;
            }

            switch (shape.OfKey(json.KeyOf(child)))
            {
                case null:
                    DropUnknown(node, child);
                    break;
                case { Companion: { } companion } field when json.KeyOf(child) == companion:
                    if (json.Find(node, field.Key) == 0)
                    {
                        changes.Drop(child, $"in XML it is an attribute of {field.XmlName}, which is not there");
                    }

                    break;
                case { Place: ShapePlace.Attribute } field:
                    WriteAttribute(child, element, field.XmlName);
                    break;
                case { Place: ShapePlace.Content }:
                    content = child;
                    break;
                case { } field:
                    pending.Add((field.Order, child));
                    break;
            }
        }

        if (content != 0)
        {
            AddText(content, element, NodeKind.Characters, -1);
        }

        WriteFields(start, shape, element);
        xml[element].IsSelfClosed = shape.Content is null || content == 0;
        foreach (var child in json.Children(node))
        {
            if (json.KindOf(child) == NodeKind.Foreign)
            {
                CopyForeign(child, element, attributesOnly: false);
            }
        }
    }

    private void WriteFields(int start, Shape shape, int element)
    {
        pending.Sort(start, pending.Count - start, ByOrder);
        var end = pending.Count;
        for (var at = start; at < end; at++)
        {
            var node = pending[at].Node;
            WriteField(node, shape.OfKey(json.KeyOf(node))!, element);
        }

        pending.RemoveRange(start, end - start);
    }

    private static readonly IComparer<(int Order, int Node)> ByOrder = Comparer<(int Order, int Node)>.Default;

    private void WriteField(int node, ShapeField field, int element)
    {
        if (field.Companion is { } companion)
        {
            var child = xml.Add(element, NodeKind.Element, Name(field.XmlName), node);
            if (Sibling(element, companion) is var attribute and not 0)
            {
                WriteAttribute(attribute, child, companion);
            }

            AddText(node, child, NodeKind.Characters, -1);
        }
        else if (field.IsRepeated && json.KindOf(node) == NodeKind.Array)
        {
            foreach (var item in json.Children(node))
            {
                WriteElement(item, field.Shape, element, field.XmlName);
            }
        }
        else
        {
            WriteElement(node, field.Shape, element, field.XmlName);
        }
    }

    /// <summary>A key of the object that an element was written from.</summary>
    private int Sibling(int element, string key) => json.Find(xml[element].Origin, key);

    private void WriteAttribute(int node, int element, string name)
    {
        if (json.KindOf(node) is NodeKind.Object or NodeKind.Array or NodeKind.Null)
        {
            changes.Drop(node, "an attribute of XML holds only text");
            return;
        }

        AddText(node, element, NodeKind.Attribute, xml.Names.OfXml("", name, ""));
    }

    private void DropUnknown(int parent, int child)
    {
        var key = json.KeyOf(child);
        if (parent == 0 && key is "$schema" or "bomFormat" or "specVersion")
        {
            // The namespace says it.
            return;
        }

        changes.Drop(child, key == "signature"
            ? "a signature in JSON (JSF) signs JSON and cannot be carried over to XML"
            : "the XML schema of this version does not define it");
    }
}
