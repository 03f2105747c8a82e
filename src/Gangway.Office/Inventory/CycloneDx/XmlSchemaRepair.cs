using System.Xml.Schema;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Drops from an XML tree what its schema refuses, the smallest part that helps first.</summary>
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
                Drop(fault, places);
            }
        }

        return false;
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
