namespace Gangway.Office.Inventory.Spdx;

/// <summary>SPDX ids for the components of an inventory, whose own ids may be anything.</summary>
internal sealed class SpdxBomIds
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DependencyScope> scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "SPDXRef-DOCUMENT" };
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public SpdxBomIds(Bom bom)
    {
        foreach (var component in bom.Subject is { } subject ? bom.Components.Prepend(subject) : bom.Components)
        {
            ids.TryAdd(component.Id, Unique(SpdxIds.IsElement(component.Id) ? component.Id : "SPDXRef-" + Readable(component)));
            scopes.TryAdd(component.Id, component.Scope);
        }
    }

    public string Of(string id) => ids.TryGetValue(id, out var known) ? known : "SPDXRef-" + SpdxIds.Plain(id);

    public bool Has(string id) => ids.ContainsKey(id);

    public DependencyScope ScopeOf(string id) => scopes.GetValueOrDefault(id);

    private static string Readable(Component component) =>
        SpdxIds.Plain(string.Join('-', new[] { component.Purl?.Type, component.Group, component.Name, component.Version }.OfType<string>()));

    private string Unique(string id)
    {
        var unique = id;
        while (!taken.Add(unique))
        {
            counts[id] = counts.GetValueOrDefault(id, 1) + 1;
            unique = $"{id}-{counts[id]}";
        }

        return unique;
    }
}
