using System.Xml.Schema;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Drops from an XML tree what its schema refuses, the smallest part that helps first. A component or reference of a type
/// that 1.0 and 1.1 do not know stays, as one of unknown type.
/// </summary>
internal sealed class XmlSchemaRepair(DocumentTree xml, XmlSchemaSet schemas, ChangeLog changes)
{
    private const int Patience = 20;

    /// <summary>False where the document cannot be made valid.</summary>
    public bool Run()
    {
        for (var round = 0; round < Patience * 2; round++)
        {
            var faults = XmlSchemaCheck.Faults(xml, schemas);
            if (faults.Count == 0)
            {
                return true;
            }

            var places = round < Patience ? null : new NodePlaces(xml);
            foreach (var fault in faults)
            {
                if (places is not null || !OtherType(fault))
                {
                    Drop(fault, places);
                }
            }
        }

        return false;
    }

    private bool OtherType(XmlSchemaFault fault)
    {
        if (fault.Moment != XmlSchemaMoment.Attribute || xml.KeyOf(fault.Node) != "type" || xml.KindOf(fault.Node) != NodeKind.Attribute)
        {
            return false;
        }

        var other = fault.Element switch { "component" => "library", "reference" => "other", _ => null };
        if (other is null || xml.Chars(fault.Node).SequenceEqual(other))
        {
            return false;
        }

        changes.Change(xml[fault.Node].Origin, $"the XML schema does not know {Sboms.BomIssues.Quote(xml.Text(fault.Node))} here; it became {other}");
        xml.SetText(fault.Node, other);
        xml[fault.Node].Kind = NodeKind.Attribute;
        return true;
    }

    /// <param name="places">Given where patience is at its end: then the outermost element goes.</param>
    private void Drop(XmlSchemaFault fault, NodePlaces? places)
    {
        var node = fault.Node;
        while (places is not null && node != 0 && places.ParentOf(node) != 0)
        {
            node = places.ParentOf(node);
        }

        if (node != 0 && !xml[node].IsRemoved)
        {
            xml[node].IsRemoved = true;
            changes.Drop(xml[node].Origin, $"the XML schema refuses it: {fault.Message}");
        }
    }
}
