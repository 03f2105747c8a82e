using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>Who needs whom, over all documents of all products: packages without their versions, what the firm publishes itself left out.</summary>
/// <param name="Direct">What a product names itself, each once.</param>
/// <param name="DirectIsAssumed">No document says what is direct: everything counts as direct.</param>
/// <param name="Needs">What a package needs, as far as a document says it.</param>
/// <param name="Components">Distinct packages.</param>
public sealed record TakenGraph(ImmutableArray<string> Direct, bool DirectIsAssumed, ImmutableDictionary<string, ImmutableArray<string>> Needs, int Components)
{
    public static TakenGraph Of(IEnumerable<CollectedPlace> places)
    {
        var (direct, all) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var needs = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var own = place.Publishes.Select(package => package.Purl?.WithoutVersion().ToString()).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var document in place.Documents.Where(document => document.Role is not (PathRole.Test or PathRole.Fixture)))
            {
                Add(document.Bom, own, direct, all, needs);
            }
        }

        return new([.. direct.Count > 0 ? direct : all], direct.Count == 0 && all.Count > 0, needs.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal), all.Count);
    }

    /// <summary>The package, whatever its version: two versions are one who is given to.</summary>
    public static string KeyOf(Component component) =>
        component.Purl is { } purl ? purl.WithoutVersion().ToString() : $"name:{(component.Group is null ? "" : component.Group + "/")}{component.Name}";

    private static void Add(Bom bom, HashSet<string> own, SortedSet<string> direct, SortedSet<string> all, Dictionary<string, HashSet<string>> needs)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var component in bom.Components.Where(component => component.File is null && component.Type is not ("file" or "operating-system")))
        {
            var key = KeyOf(component);
            if (own.Contains(key))
            {
                continue;
            }

            keys[component.Id] = key;
            all.Add(key);
            if (component.Directness == Directness.Direct)
            {
                direct.Add(key);
            }
        }

        foreach (var edge in bom.Dependencies)
        {
            if (keys.TryGetValue(edge.From, out var from) && keys.TryGetValue(edge.To, out var to) && from != to)
            {
                (needs.TryGetValue(from, out var known) ? known : needs[from] = new(StringComparer.Ordinal)).Add(to);
            }
        }
    }
}
