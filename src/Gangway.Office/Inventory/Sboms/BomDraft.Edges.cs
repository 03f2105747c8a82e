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

    /// <summary>An edge between numbered ids, which may also stand before what they name; after all of that.</summary>
    /// <param name="locator">Asked only where there is something to say.</param>
    public void AddDependency<T>(int from, int to, T place, Func<T, string> locator)
    {
        if (IsComponent(from) && IsComponent(to))
        {
            graph.Add(from, to, DependencyScope.Unknown, isDependency: true);
        }
        else
        {
            AddEdge(from, to, locator(place), DependencyScope.Unknown, isDependency: true);
        }
    }

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
