namespace Gangway.Office.Inventory.Lockfiles;

// A lockfile's components together with what a manifest names: directness and, where the lock has none, scope along the graph.
internal static class LockfileJoin
{
    /// <param name="bom">The lockfile's.</param>
    /// <param name="subject">The project's own package, as the manifest says; null where it does not.</param>
    /// <param name="scopes">What the manifest names, by the key of a component, and what for.</param>
    /// <param name="keyOf">The key under which a component is named.</param>
    public static Bom Of(Bom bom, Component? subject, IReadOnlyDictionary<string, DependencyScope> scopes, Func<Component, string> keyOf)
    {
        var graph = new LockfileGraph();
        var places = bom.Components.ToDictionary(component => component.Id, graph.Add, StringComparer.Ordinal);
        foreach (var edge in bom.Dependencies.Where(edge => places.ContainsKey(edge.From) && places.ContainsKey(edge.To)))
        {
            graph.Connect(places[edge.From], places[edge.To]);
        }

        foreach (var component in bom.Components)
        {
            if (scopes.TryGetValue(keyOf(component), out var scope))
            {
                graph.Name(places[component.Id], scope);
            }
        }

        graph.ScopesAreStated = bom.Components.Any(component => component.Scope != DependencyScope.Unknown);
        return graph.ToBom(bom.Format, subject ?? bom.Subject, bom.Evidence);
    }
}
