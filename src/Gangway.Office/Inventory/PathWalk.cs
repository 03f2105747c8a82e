namespace Gangway.Office.Inventory;

/// <summary>
/// A breadth-first walk that reaches every component up to three times, each time by another path. The paths form a tree;
/// pointers that jump towards its root (Myers 1983, applicative random-access stacks) tell in log n steps whether a path has
/// been through a component.
/// </summary>
internal sealed class PathWalk
{
    private const int MostPaths = 3;
    private const int None = -1;

    private readonly List<Step> steps = [];
    private readonly int[] reached;

    /// <param name="Component">Where it leads.</param>
    /// <param name="Parent">The step before; none at a start.</param>
    /// <param name="Jump">A step further back.</param>
    /// <param name="Depth">How many steps come before.</param>
    private readonly record struct Step(int Component, int Parent, int Jump, int Depth);

    public PathWalk(ComponentGraph graph, IEnumerable<int> starts)
    {
        reached = new int[graph.Count * MostPaths];
        Array.Fill(reached, None);
        foreach (var start in starts)
        {
            reached[start * MostPaths] = steps.Count;
            steps.Add(new Step(start, None, steps.Count, 0));
        }

        for (var at = 0; at < steps.Count; at++)
        {
            foreach (var target in graph.NeedsOf(steps[at].Component))
            {
                Reach(target, at);
            }
        }
    }

    public bool Reaches(int component) => reached[component * MostPaths] != None;

    /// <summary>Each from a start to the component; the shortest first.</summary>
    public IEnumerable<int[]> PathsTo(int component)
    {
        foreach (var end in reached.AsSpan(component * MostPaths, MostPaths).ToArray())
        {
            if (end != None)
            {
                yield return Path(end);
            }
        }
    }

    private void Reach(int target, int from)
    {
        var slots = reached.AsSpan(target * MostPaths, MostPaths);
        var free = slots.IndexOf(None);
        if (free < 0)
        {
            return;
        }

        foreach (var earlier in slots[..free])
        {
            // The same edge written twice is not another path.
            if (steps[earlier].Parent == from || IsOnPath(earlier, from))
            {
                return;
            }
        }

        slots[free] = steps.Count;
        var parent = steps[from];
        var jump = steps[parent.Jump];
        var isFar = parent.Depth - jump.Depth == jump.Depth - steps[jump.Jump].Depth;
        steps.Add(new Step(target, from, isFar ? jump.Jump : from, parent.Depth + 1));
    }

    /// <summary>Whether the path that ends with one step goes through another.</summary>
    private bool IsOnPath(int earlier, int end)
    {
        var depth = steps[earlier].Depth;
        while (steps[end].Depth > depth)
        {
            end = steps[steps[end].Jump].Depth >= depth ? steps[end].Jump : steps[end].Parent;
        }

        return end == earlier;
    }

    private int[] Path(int end)
    {
        var path = new int[steps[end].Depth + 1];
        for (var step = end; step != None; step = steps[step].Parent)
        {
            path[steps[step].Depth] = steps[step].Component;
        }

        return path;
    }
}
