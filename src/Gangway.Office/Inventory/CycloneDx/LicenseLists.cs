namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Lists of licenses that hold an expression beside others: 1.7 has them, and JSON up to 1.4 lets them pass.</summary>
internal static class LicenseLists
{
    /// <summary>An expression beside other licenses, or every expression, becomes a license with that name.</summary>
    public static void NameExpressions(DocumentTree tree, bool always, CycloneDxVersion version, ChangeLog changes)
    {
        var (licenses, count) = (tree.Names.Find("licenses"), tree.Count);
        for (var node = 0; node < count && licenses >= 0; node++)
        {
            if (tree[node].Name == licenses && tree.KindOf(node) == NodeKind.Array && (always || Count(tree, node) > 1))
            {
                NameExpressions(tree, node, version, changes);
            }
        }
    }

    private static void NameExpressions(DocumentTree tree, int list, CycloneDxVersion version, ChangeLog changes)
    {
        foreach (var item in tree.Children(list))
        {
            if (tree.Find(item, "expression") is var expression and not 0 && tree.KindOf(expression) == NodeKind.Text && tree.Find(item, "license") == 0)
            {
                var license = tree.Add(item, NodeKind.Object, tree.Names.OfKey("license"), tree[item].Origin);
                tree.AddCopy(license, tree.Names.OfKey("name"), tree[expression]);
                tree[expression].IsRemoved = true;
                MoveMarks(tree, item, license);
                changes.Change(expression, $"CycloneDX {version} has no expression beside other licenses; it became the name of one");
            }
        }
    }

    private static void MoveMarks(DocumentTree tree, int item, int license)
    {
        foreach (var key in new[] { "acknowledgement", "bom-ref" })
        {
            if (tree.Find(item, key) is var mark and not 0)
            {
                tree.AddDeepCopy(license, tree[mark].Name, mark);
                tree[mark].IsRemoved = true;
            }
        }
    }

    private static int Count(DocumentTree tree, int list)
    {
        var count = 0;
        foreach (var _ in tree.Children(list))
        {
            count++;
        }

        return count;
    }
}
