using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>The edges between numbered components. Edges that name none of them are left out.</summary>
internal sealed class ComponentGraph
{
    private readonly int[] starts;
    private readonly int[] targets;
    private readonly bool[] isNeeded;

    /// <param name="components">A component's number is its index; of two with one id the first counts.</param>
    /// <param name="dependencies">In any order.</param>
    public ComponentGraph(ImmutableArray<Component> components, ImmutableArray<Dependency> dependencies)
    {
        var numbers = new Dictionary<string, int>(components.Length, StringComparer.Ordinal);
        for (var index = 0; index < components.Length; index++)
        {
            numbers.TryAdd(components[index].Id, index);
        }

        Count = components.Length;
        isNeeded = new bool[Count];
        starts = new int[Count + 1];
        var edges = new List<(int From, int To)>(dependencies.Length);
        foreach (var edge in dependencies)
        {
            if (numbers.TryGetValue(edge.From, out var from) && numbers.TryGetValue(edge.To, out var to) && from != to)
            {
                edges.Add((from, to));
                starts[from + 1]++;
                isNeeded[to] = true;
            }
        }

        targets = Grouped(edges);
    }

    public int Count { get; }

    public ReadOnlySpan<int> NeedsOf(int component) => targets.AsSpan(starts[component]..starts[component + 1]);

    /// <summary>What nothing needs.</summary>
    public int[] Roots() => [.. Enumerable.Range(0, Count).Where(component => !isNeeded[component])];

    private int[] Grouped(List<(int From, int To)> edges)
    {
        for (var component = 0; component < Count; component++)
        {
            starts[component + 1] += starts[component];
        }

        var next = starts.AsSpan(0, Count).ToArray();
        var grouped = new int[edges.Count];
        foreach (var (from, to) in edges)
        {
            grouped[next[from]++] = to;
        }

        return grouped;
    }
}
