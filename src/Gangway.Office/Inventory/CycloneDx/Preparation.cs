namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What every document must have and no JSON schema says: unique references; and what only XML of a version asks for.</summary>
internal sealed class Preparation(DocumentTree tree, CycloneDxVersion version, ChangeLog changes)
{
    private readonly HashSet<string> references = new(StringComparer.Ordinal);

    public void Apply()
    {
        Visit(0);
        if (version.Minor <= 1 && tree.Find(0, "components") == 0)
        {
            // The element is required until 1.2; that there are none is no change.
            tree.Add(0, NodeKind.Array, tree.Names.OfKey("components"), tree[0].Origin);
        }
    }

    private void Visit(int parent)
    {
        foreach (var node in tree.Children(parent))
        {
            if (tree[node] is { Kind: NodeKind.Text, Name: >= 0 } && tree.KeyOf(node) == "bom-ref")
            {
                DropRepeated(node);
            }
            else if (version.Minor == 0 && tree[node] is { Kind: NodeKind.Array, Name: >= 0 } && tree.KeyOf(node) == "components")
            {
                StateModified(node);
            }

            Visit(node);
        }
    }

    /// <summary>"Every bom-ref must be unique within the BOM" (refType in the JSON schemas, xs:unique in those of XML).</summary>
    private void DropRepeated(int node)
    {
        if (!references.Add(tree.Text(node)))
        {
            tree[node].IsRemoved = true;
            changes.Drop(node, "the same bom-ref stands before it; each may stand only once");
        }
    }

    private void StateModified(int components)
    {
        foreach (var component in tree.Children(components))
        {
            if (tree.KindOf(component) == NodeKind.Object && tree.Find(component, "modified") == 0)
            {
                var added = tree.Add(component, NodeKind.False, tree.Names.OfKey("modified"), tree[component].Origin);
                (tree[added].Start, tree[added].End) = tree.Pool.Add("false");
                changes.Change(added, "CycloneDX 1.0 asks whether a component was modified; that it was not was assumed");
            }
        }
    }
}
