namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Reads an XML tree as the JSON tree of the same version. What CycloneDX does not define becomes foreign nodes, which XML
/// can be written from again. Text is not copied.
/// </summary>
internal sealed partial class JsonFromXml(DocumentTree xml, CycloneDxVersion version, ChangeLog changes)
{
    private readonly DocumentTree json = new(xml.Pool, new NameTable(), xml.Positions) { HasPositions = xml.HasPositions };

    public DocumentTree Convert(Shape root, string? schemaAddress)
    {
        json.Add(0, NodeKind.Object, -1, xml[0].Origin);
        AddMark("$schema", schemaAddress);
        AddMark("bomFormat", "CycloneDX");
        AddMark("specVersion", version.ToString());
        ReadRecord(0, root, 0);
        return json;
    }

    private void AddMark(string key, string? value)
    {
        if (value is not null)
        {
            json.AddText(0, NodeKind.Text, json.Names.OfKey(key), xml[0].Origin, value);
        }
    }

    /// <summary>Adds what an element says as the value of a key, or as an item where the name is -1.</summary>
    private void ReadValue(int element, Shape shape, int parent, int name)
    {
        if (shape.IsUnion)
        {
            ReadUnion(element, shape, parent, name);
        }
        else if (shape.Items.Length > 0 && (!shape.IsRecord || HasItems(element, shape)))
        {
            ReadItems(element, shape, json.Add(parent, NodeKind.Array, name, xml[element].Origin));
        }
        else if (shape.LoneKey is { } key)
        {
            var wrapped = json.Add(parent, NodeKind.Object, name, xml[element].Origin);
            AddScalar(element, shape, wrapped, json.Names.OfKey(key));
        }
        else if (shape.TextAttribute is { } attribute)
        {
            ReadTextAttribute(element, attribute, parent, name);
        }
        else if (shape.IsRecord && !(shape is { IsText: true, Content: null } && IsTextOnly(element)))
        {
            ReadRecord(element, shape, json.Add(parent, NodeKind.Object, name, xml[element].Origin));
        }
        else
        {
            AddScalar(element, shape, parent, name);
        }
    }

    private void ReadUnion(int element, Shape shape, int parent, int name)
    {
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) == NodeKind.Element && ItemFor(child, shape) is { } form)
            {
                ReadValue(child, form.Shape, parent, name);
                return;
            }
        }

        changes.DropIn(parent, NameOf(element), "it is empty");
    }

    private void ReadTextAttribute(int element, string attribute, int parent, int name)
    {
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) == NodeKind.Attribute && xml.KeyOf(child) == attribute)
            {
                CopyText(child, parent, name);
                return;
            }
        }

        changes.DropIn(parent, NameOf(element), $"it has no {attribute}");
    }

    private void ReadItems(int element, Shape shape, int array)
    {
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) == NodeKind.Element && ItemFor(child, shape) is { } form)
            {
                ReadItem(child, form, array);
            }
            else
            {
                KeepForeign(child, array);
            }
        }
    }

    private void ReadItem(int element, ShapeItem form, int array)
    {
        if (form.Key is { } key)
        {
            var wrapped = json.Add(array, NodeKind.Object, -1, xml[element].Origin);
            ReadValue(element, form.Shape, wrapped, json.Names.OfKey(key));
            return;
        }

        ReadValue(element, form.Shape, array, -1);
        if (form.Element == "dependency" && form.Shape.IsRecord)
        {
            ReadNested(element, form, array);
        }
    }

    /// <summary>XML may nest the graph as deep as it likes; JSON has each of its nodes once, side by side.</summary>
    private void ReadNested(int element, ShapeItem form, int array)
    {
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) == NodeKind.Element && xml.KeyOf(child) == form.Element && HasElements(child))
            {
                ReadItem(child, form, array);
            }
        }
    }

    private void ReadRecord(int element, Shape shape, int node)
    {
        // Arrays of this record that are already begun, by the order of their field.
        var begun = new Dictionary<ShapeField, int>();
        foreach (var child in xml.Children(element))
        {
            var field = xml.KindOf(child) switch
            {
                NodeKind.Attribute when xml.Names[xml[child].Name].Space.Length == 0 => shape.OfAttribute(xml.KeyOf(child)),
                NodeKind.Element when xml.Names[xml[child].Name].IsCycloneDx => shape.OfElement(xml.KeyOf(child)),
                _ => null,
            };
            if (field is null)
            {
                if (shape.Content is null || xml.KindOf(child) is not (NodeKind.Characters or NodeKind.CData))
                {
                    KeepForeign(child, node);
                }
            }
            else if (field.Place == ShapePlace.Attribute)
            {
                AddScalarText(child, field.Shape, node, json.Names.OfKey(field.Key), xml.Chars(child));
            }
            else
            {
                ReadField(child, field, node, begun);
            }
        }

        if (shape.Content is { } content && (content.IsRequired || !xml[element].IsSelfClosed))
        {
            AddScalar(element, content.Shape, node, json.Names.OfKey(content.Key));
        }
    }

    private void ReadField(int child, ShapeField field, int node, Dictionary<ShapeField, int> begun)
    {
        var name = json.Names.OfKey(field.Key);
        if (field.IsRepeated)
        {
            if (!begun.TryGetValue(field, out var array))
            {
                array = json.Add(node, NodeKind.Array, name, xml[child].Origin);
                begun.Add(field, array);
            }

            ReadValue(child, field.Shape, array, -1);
            return;
        }

        if (!begun.TryAdd(field, 0))
        {
            changes.DropIn(node, field.Key, "the element stands twice where JSON has one value; the first was taken");
            return;
        }

        if (field.Companion is { } companion)
        {
            ReadTextAttributeIfAny(child, companion, node);
            AddScalar(child, field.Shape, node, name);
            return;
        }

        ReadValue(child, field.Shape, node, name);
    }

    private void ReadTextAttributeIfAny(int element, string attribute, int parent)
    {
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) == NodeKind.Attribute && xml.KeyOf(child) == attribute)
            {
                CopyText(child, parent, json.Names.OfKey(attribute));
            }
        }
    }

    /// <summary>Kept as a foreign node; white space, comments, declarations and what is meant for validators are not.</summary>
    private void KeepForeign(int source, int node)
    {
        if (xml.KindOf(source) is NodeKind.Comment or NodeKind.Instruction || IsSpace(source) || IsMark(source))
        {
            return;
        }

        if (xml.KindOf(source) is NodeKind.Characters or NodeKind.CData)
        {
            changes.DropIn(node, "text()", "text stands between elements, where no schema allows it");
            return;
        }

        var origin = xml[source].Origin;
        json.Add(node, NodeKind.Foreign, json.Names.OfKey(NameOf(source)), origin, source);
    }

    private bool IsSpace(int source) => xml.KindOf(source) == NodeKind.Characters && xml.Raw(source).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private bool IsMark(int source)
    {
        var name = xml[source].Name;
        return xml.KindOf(source) == NodeKind.Attribute
            && xml.Names[name].Space is XmlName.Xmlns or "http://www.w3.org/2001/XMLSchema-instance";
    }

    private bool HasItems(int element, Shape shape)
    {
        var hasElements = false;
        foreach (var child in xml.Children(element))
        {
            hasElements |= xml.KindOf(child) == NodeKind.Element;
            if (xml.KindOf(child) == NodeKind.Element && ItemFor(child, shape) is not null)
            {
                return true;
            }
        }

        return !hasElements;
    }

    private bool HasElements(int element)
    {
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) == NodeKind.Element)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTextOnly(int element) => !HasElements(element) && Joined(element).AsSpan().ContainsAnyExcept(" \t\r\n");

    private ShapeItem? ItemFor(int element, Shape shape) =>
        xml.Names[xml[element].Name].IsCycloneDx ? Array.Find(shape.Items, item => item.Element == xml.KeyOf(element)) : null;

    private string NameOf(int element) => xml.Names[xml[element].Name].ToString();
}
