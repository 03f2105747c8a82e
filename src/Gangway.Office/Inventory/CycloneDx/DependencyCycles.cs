using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Circles in the dependency graph, one finding a circle of components (strongly connected component; Tarjan 1972, without recursion).</summary>
internal static class DependencyCycles
{
    public static IEnumerable<BomFault> In(DocumentTree tree, int dependencies)
    {
        var graph = new Graph(tree, dependencies);
        foreach (var (first, size) in graph.Circles())
        {
            var name = BomIssues.Quote(tree.Text(graph.Places[first]));
            yield return new BomFault(graph.Places[first], CycloneDxRules.Cycle, Severity.Note,
                size == 1 ? $"{name} depends on itself" : $"{size} components depend on one another in a circle, {name} among them",
                "no need to, where the packages really do; otherwise remove the edge that is wrong");
        }
    }

    private sealed class Graph
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<List<int>> edges = [];

        public Graph(DocumentTree tree, int dependencies)
        {
            foreach (var entry in tree.Children(dependencies))
            {
                if (tree.Find(entry, "ref") is not (not 0 and var from) || tree.KindOf(from) != NodeKind.Text)
                {
                    continue;
                }

                var number = NumberOf(tree, from);
                if (tree.Find(entry, "dependsOn") is var list and not 0)
                {
                    foreach (var to in tree.Children(list))
                    {
                        if (tree.KindOf(to) == NodeKind.Text)
                        {
                            edges[number].Add(NumberOf(tree, to));
                        }
                    }
                }
            }
        }

        /// <summary>Where each was named first.</summary>
        public List<int> Places { get; } = [];

        public IEnumerable<(int First, int Size)> Circles()
        {
            var (order, low, onPath) = (new int[edges.Count], new int[edges.Count], new bool[edges.Count]);
            var path = new Stack<int>();
            var calls = new Stack<(int Node, int Edge)>();
            var count = 0;
            for (var root = 0; root < edges.Count; root++)
            {
                if (order[root] == 0)
                {
                    Enter(root);
                }

                while (calls.TryPop(out var call))
                {
                    var (node, edge) = call;
                    if (edge < edges[node].Count)
                    {
                        calls.Push((node, edge + 1));
                        var to = edges[node][edge];
                        if (order[to] == 0)
                        {
                            Enter(to);
                        }
                        else if (onPath[to])
                        {
                            low[node] = Math.Min(low[node], order[to]);
                        }

                        continue;
                    }

                    if (calls.TryPeek(out var caller))
                    {
                        low[caller.Node] = Math.Min(low[caller.Node], low[node]);
                    }

                    if (low[node] == order[node] && Leave(node) is var size && (size > 1 || edges[node].Contains(node)))
                    {
                        yield return (node, size);
                    }
                }
            }

            void Enter(int node)
            {
                order[node] = low[node] = ++count;
                onPath[node] = true;
                path.Push(node);
                calls.Push((node, 0));
            }

            int Leave(int node)
            {
                for (var size = 1; ; size++)
                {
                    var left = path.Pop();
                    onPath[left] = false;
                    if (left == node)
                    {
                        return size;
                    }
                }
            }
        }

        private int NumberOf(DocumentTree tree, int node)
        {
            var reference = tree.Text(node);
            if (!numbers.TryGetValue(reference, out var number))
            {
                number = edges.Count;
                numbers.Add(reference, number);
                edges.Add([]);
                Places.Add(node);
            }

            return number;
        }
    }
}
