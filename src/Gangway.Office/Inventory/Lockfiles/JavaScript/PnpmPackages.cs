namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// One component for each package version, out of its installations: direct and shipped where one of them is.
internal static class PnpmPackages
{
    public static Bom Of(Bom installations, Dictionary<string, string> packageOf)
    {
        var packages = new OrderedDictionary<string, Component>(StringComparer.Ordinal);
        foreach (var component in installations.Components)
        {
            var id = packageOf[component.Id];
            packages[id] = packages.TryGetValue(id, out var known) ? Joined(known, component) : component with { Id = id };
        }

        var edges = installations.Dependencies
            .Select(edge => new Dependency(packageOf[edge.From], packageOf[edge.To]))
            .Where(edge => edge.From != edge.To)
            .Distinct();
        return installations with { Components = [.. packages.Values], Dependencies = [.. edges] };
    }

    private static Component Joined(Component known, Component other) => known with
    {
        Directness = known.Directness == Directness.Direct ? Directness.Direct : other.Directness,
        Scope = LockfileScopes.Wider(known.Scope, other.Scope),
    };
}
