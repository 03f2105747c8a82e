using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The dependency graph of one document: edges once each, in document order; cycles are allowed.</summary>
internal sealed class BomGraph
{
    private readonly Dictionary<Dependency, (DependencyScope Scope, bool IsDependency)> edges = [];
    private readonly ImmutableArray<Dependency>.Builder order = ImmutableArray.CreateBuilder<Dependency>();
    private Dictionary<string, DependencyScope>? scopes;

    public ImmutableArray<Dependency> Edges => order.ToImmutable();

    public void Add(string from, string to, DependencyScope scope, bool isDependency)
    {
        var edge = new Dependency(from, to);
        if (!edges.TryGetValue(edge, out var known))
        {
            order.Add(edge);
            edges[edge] = (scope, isDependency);
            return;
        }

        // Two relations between the same two: the one that says what for says more.
        var tells = known.Scope == DependencyScope.Unknown ? scope : known.Scope;
        edges[edge] = (tells, known.IsDependency || isDependency);
    }

    /// <summary>What the edges into a component say it is needed for: shipped if any of them ships it.</summary>
    public DependencyScope ScopeOf(string id) => (scopes ??= FoldScopes()).GetValueOrDefault(id);

    /// <summary>Per id reached from the subject; empty where there is no subject. Breadth first, without recursion.</summary>
    public Dictionary<string, Directness> Directness(string? subject)
    {
        var reached = new Dictionary<string, Directness>(StringComparer.Ordinal);
        if (subject is null)
        {
            return reached;
        }

        var needs = order.Where(edge => edges[edge].IsDependency).ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        reached[subject] = Inventory.Directness.Unknown;
        var waiting = new Queue<string>([subject]);
        while (waiting.TryDequeue(out var from))
        {
            foreach (var to in needs[from])
            {
                if (reached.TryAdd(to, from == subject ? Inventory.Directness.Direct : Inventory.Directness.Transitive))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return reached;
    }

    private Dictionary<string, DependencyScope> FoldScopes()
    {
        var folded = new Dictionary<string, DependencyScope>(StringComparer.Ordinal);
        foreach (var (edge, (scope, isDependency)) in edges)
        {
            if (isDependency && (!folded.TryGetValue(edge.To, out var known) || Rank(scope) < Rank(known)))
            {
                folded[edge.To] = scope;
            }
        }

        return folded;
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
