using System.Runtime.InteropServices;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The dependency graph of one document over numbered nodes; cycles are allowed. All is linear in nodes and edges.</summary>
/// <param name="expected">About how many edges there will be.</param>
internal sealed class BomGraph(int expected)
{
    private readonly List<int> from = new(expected);
    private readonly List<int> to = new(expected);
    private Edge[] edges = new Edge[Math.Max(expected, 16)];

    /// <param name="Scope">What for.</param>
    /// <param name="IsDependency">False where the one is only a part of the other.</param>
    /// <param name="IsRepeated">True where an earlier edge stands between the same two.</param>
    private readonly record struct Edge(DependencyScope Scope, bool IsDependency, bool IsRepeated = false);

    public void Add(int fromNode, int toNode, DependencyScope scope, bool isDependency)
    {
        from.Add(fromNode);
        to.Add(toNode);
        if (to.Count > edges.Length)
        {
            Array.Resize(ref edges, edges.Length * 2);
        }

        edges[to.Count - 1] = new Edge(scope, isDependency);
    }

    /// <summary>Each edge once, in the order they were added. After <see cref="Settle"/>.</summary>
    public IEnumerable<(int From, int To)> Edges()
    {
        for (var at = 0; at < to.Count; at++)
        {
            if (!edges[at].IsRepeated)
            {
                yield return (from[at], to[at]);
            }
        }
    }

    /// <summary>What the edges say about each node.</summary>
    /// <param name="nodes">How many there are.</param>
    /// <param name="subject">Null where the document has none: nothing is reached then.</param>
    public (DependencyScope[] Scopes, Directness[] Levels, int EdgeCount) Settle(int nodes, int? subject)
    {
        var (starts, grouped) = Group(nodes);
        var count = MarkRepeated(nodes, starts, grouped);
        return (Scopes(nodes), subject is { } root ? Levels(root, nodes, starts, grouped) : new Directness[nodes], count);
    }

    /// <summary>The edges by the node they leave, in the order they were added: those of n stand from starts[n] to starts[n + 1].</summary>
    private (int[] Starts, int[] Grouped) Group(int nodes)
    {
        var starts = new int[nodes + 1];
        foreach (var node in CollectionsMarshal.AsSpan(from))
        {
            starts[node + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        var next = starts.AsSpan(0, nodes).ToArray();
        var grouped = new int[from.Count];
        for (var edge = 0; edge < from.Count; edge++)
        {
            grouped[next[from[edge]]++] = edge;
        }

        return (starts, grouped);
    }

    /// <summary>Two relations between the same two become one: the one that says what for says more.</summary>
    private int MarkRepeated(int nodes, int[] starts, int[] grouped)
    {
        var first = new int[nodes];
        Array.Fill(first, -1);
        var count = 0;
        for (var node = 0; node < nodes; node++)
        {
            foreach (var edge in grouped.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                ref var known = ref first[to[edge]];
                if (known < 0 || from[known] != node)
                {
                    known = edge;
                    count++;
                    continue;
                }

                var (kept, other) = (edges[known], edges[edge]);
                var scope = kept.Scope == DependencyScope.Unknown ? other.Scope : kept.Scope;
                edges[known] = new Edge(scope, kept.IsDependency || other.IsDependency);
                edges[edge] = other with { IsRepeated = true };
            }
        }

        return count;
    }

    /// <summary>What the edges into a node say it is needed for: shipped if any of them ships it.</summary>
    private DependencyScope[] Scopes(int nodes)
    {
        var scopes = new DependencyScope[nodes];
        var isKnown = new bool[nodes];
        for (var at = 0; at < to.Count; at++)
        {
            var (node, edge) = (to[at], edges[at]);
            if (edge is { IsDependency: true, IsRepeated: false } && (!isKnown[node] || Rank(edge.Scope) < Rank(scopes[node])))
            {
                scopes[node] = edge.Scope;
                isKnown[node] = true;
            }
        }

        return scopes;
    }

    /// <summary>Breadth first from the subject over dependencies, without recursion.</summary>
    private Directness[] Levels(int subject, int nodes, int[] starts, int[] grouped)
    {
        var levels = new Directness[nodes];
        var waiting = new Queue<int>();
        waiting.Enqueue(subject);
        while (waiting.TryDequeue(out var node))
        {
            var level = node == subject ? Directness.Direct : Directness.Transitive;
            foreach (var edge in grouped.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                if (edges[edge].IsDependency && to[edge] != subject && levels[to[edge]] == Directness.Unknown)
                {
                    levels[to[edge]] = level;
                    waiting.Enqueue(to[edge]);
                }
            }
        }

        return levels;
    }

    private static int Rank(DependencyScope scope) => scope switch
    {
        DependencyScope.Runtime => 0,
        DependencyScope.Unknown => 1,
        DependencyScope.Optional => 2,
        DependencyScope.Development => 3,
        _ => 4,
    };
}
