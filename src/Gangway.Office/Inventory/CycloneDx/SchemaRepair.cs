namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Makes a JSON tree valid by the schema of a version: says what it can in the words of that version, and drops the rest, the
/// smallest part that helps first. Each round is one pass; a document rarely needs more than three.
/// </summary>
/// <param name="tree">Its nodes are marked and added to.</param>
/// <param name="rule">The schema of the version.</param>
/// <param name="version">The version, for the sentences.</param>
/// <param name="isForXml">Only names and structure count: what a text may be, the XML schema says otherwise.</param>
/// <param name="changes">Where to say what was done.</param>
internal sealed class SchemaRepair(DocumentTree tree, SchemaRule rule, CycloneDxVersion version, bool isForXml, ChangeLog changes)
{
    /// <summary>Beyond this, what is still refused is dropped by its outermost key.</summary>
    private const int Patience = 20;

    private readonly SchemaReplacements replacements = new(tree, version, changes);

    /// <summary>False where the document cannot be made valid.</summary>
    public bool Run()
    {
        var check = new SchemaCheck(tree);
        for (var round = 0; round < Patience * 2; round++)
        {
            var faults = check.Faults(rule);
            faults.RemoveAll(fault => isForXml && fault.Keyword is (SchemaKeyword.Format or SchemaKeyword.Pattern or SchemaKeyword.UniqueItems));
            if (faults.Count == 0)
            {
                return true;
            }

            if (round < Patience)
            {
                faults.ForEach(Mend);
            }
            else
            {
                DropOutermost(faults);
            }
        }

        return false;
    }

    private void Mend(SchemaFault fault)
    {
        if (!tree[fault.Node].IsRemoved && !replacements.Replace(fault))
        {
            Drop(fault);
        }
    }

    private void Drop(SchemaFault fault)
    {
        switch (fault.Keyword)
        {
            case SchemaKeyword.Undefined:
                Remove(fault.Node, Undefined(fault.Node));
                break;
            // Of keys that exclude one another the first stays.
            case SchemaKeyword.OneOf or SchemaKeyword.Not when fault.Names.Skip(1).Any(name => tree.Find(fault.Node, name) != 0):
                foreach (var name in fault.Names.Skip(1))
                {
                    if (tree.Find(fault.Node, name) is var other and not 0)
                    {
                        Remove(other, $"CycloneDX {version} does not allow it beside {fault.Names[0]}");
                    }
                }

                break;
            case SchemaKeyword.Required or SchemaKeyword.RequiredOneOf:
                Remove(fault.Node, $"CycloneDX {version} asks for {string.Join(" or ", fault.Names)} here");
                break;
            default:
                Remove(fault.Node, $"{FaultSentence.Of(tree, fault)} in CycloneDX {version}");
                break;
        }
    }

    private string Undefined(int node)
    {
        var isConcluded = tree[node].Name == tree.Names.Find("acknowledgement") && tree.IsText(node, "concluded");
        return isConcluded
            ? $"CycloneDX {version} does not define it: that the license was concluded, not declared, is lost"
            : $"CycloneDX {version} does not define it";
    }

    private void Remove(int node, string why)
    {
        if (node != 0)
        {
            tree[node].IsRemoved = true;
            changes.Drop(node, why);
        }
    }

    private void DropOutermost(List<SchemaFault> faults)
    {
        var places = new NodePlaces(tree);
        foreach (var fault in faults)
        {
            var node = fault.Node;
            while (node != 0 && places.ParentOf(node) != 0)
            {
                node = places.ParentOf(node);
            }

            if (!tree[node].IsRemoved)
            {
                Remove(node, $"its content is not valid in CycloneDX {version}");
            }
        }
    }
}
