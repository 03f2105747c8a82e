namespace Gangway.Office.Inventory.Sboms;

internal sealed partial class BomDraft
{
    private readonly List<int> leaves = [];

    /// <summary>The document says that it needs nothing: "components that do not have their own dependencies must be declared as empty elements" (CycloneDX, dependencies).</summary>
    public void AddLeaf(int node)
    {
        if (IsComponent(node))
        {
            leaves.Add(node);
        }
    }

    public void AddDependency(string from, string to, string locator, DependencyScope scope = DependencyScope.Unknown) =>
        AddEdge(nodes.Of(from), nodes.Of(to), locator, scope, isDependency: true);

    /// <summary>Part of it, but not for that a dependency.</summary>
    public void AddPart(string whole, string part, string locator) =>
        AddEdge(nodes.Of(whole), nodes.Of(part), locator, DependencyScope.Unknown, isDependency: false);

    /// <summary>An edge between numbered ids; false where one of them is no component, and <see cref="AddDependency(int, int, string)"/> has something to say.</summary>
    public bool TryAddDependency(int from, int to)
    {
        var isEdge = IsComponent(from) && IsComponent(to);
        if (isEdge)
        {
            graph.Add(from, to, DependencyScope.Unknown, isDependency: true);
        }

        return isEdge;
    }

    /// <summary>The same, after all that edges may name.</summary>
    public void AddDependency(int from, int to, string locator) => AddEdge(from, to, locator, DependencyScope.Unknown, isDependency: true);

    private void AddEdge(int from, int to, string locator, DependencyScope scope, bool isDependency)
    {
        if (Stands(from, locator) & Stands(to, locator))
        {
            graph.Add(from, to, scope, isDependency);
        }
    }

    private bool IsComponent(int node) => nodes[node] == BomNodes.Standing.Component;

    /// <summary>Edges come after all components are known. BOM-Links and DocumentRefs name components of other documents.</summary>
    private bool Stands(int node, string locator)
    {
        var id = nodes.Id(node);
        var isElsewhere = id.StartsWith("urn:cdx:", StringComparison.Ordinal) || id.StartsWith("DocumentRef-", StringComparison.Ordinal);
        if (nodes[node] == BomNodes.Standing.Nothing && !isElsewhere)
        {
            issues.Add(
                "references to nothing",
                Severity.Warning,
                $"{BomIssues.Quote(id)} is no component of this document; the edge was left out",
                locator,
                "name a component that is there, or add it");
        }

        return IsComponent(node);
    }
}
