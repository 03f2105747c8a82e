using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>
/// What do we take from whom? Components are joined to the repository they are built from. Criticality is the mean over all products of how near the
/// project is to each: 1 where a product ships it and names it itself, half of that where it comes through another component (or nobody knows), a quarter
/// of it where it never leaves the house. The weights are our own inference.
/// </summary>
public static class Takes
{
    private const double Indirect = 0.5;
    private const double Inside = 0.25;

    /// <param name="upstreams">Repository of a component's key, normalized; null where it is not known.</param>
    /// <param name="products">How many there are; at least those that take something.</param>
    /// <returns>Most critical first; the components without a known repository as one take without a name, last.</returns>
    public static ImmutableArray<UpstreamTake> Of(IEnumerable<TakenComponent> components, Func<TakenComponent, string?> upstreams, int products)
    {
        var takes = components.GroupBy(component => upstreams(component) ?? "").Select(group => Of(group.Key, [.. group], Math.Max(products, 1)));
        return [.. takes.OrderBy(take => take.Upstream is null).ThenByDescending(take => take.Criticality).ThenBy(take => take.Upstream, StringComparer.Ordinal)];
    }

    private static UpstreamTake Of(string upstream, ImmutableArray<TakenComponent> components, int products)
    {
        var uses = components.SelectMany(component => component.Uses).ToList();
        var nearest = uses.GroupBy(use => use.Product).Select(group => group.Max(Weight)).Sum();
        var depth = uses.Exists(use => use.Directness == Directness.Direct) ? Directness.Direct : uses.Exists(use => use.Directness == Directness.Transitive) ? Directness.Transitive : Directness.Unknown;
        return new(upstream.Length == 0 ? null : upstream, [.. components.Select(component => component.Key)], [.. uses.Select(use => use.Product).Distinct().Order(StringComparer.Ordinal)],
            depth, uses.Exists(use => use.IsShipped), Math.Min(1, nearest / products));
    }

    private static double Weight(ComponentUse use) => (use.Directness == Directness.Direct ? 1 : Indirect) * (use.IsShipped ? 1 : Inside);
}
