using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// Components and their edges while a lockfile is read. What the product names decides directness, and scope along the edges.
internal sealed class LockfileGraph
{
    private readonly LockfileIds _ids = new();
    private readonly List<Node> _nodes = [];
    private bool _hasNamed;

    public int Count => _nodes.Count;

    /// <summary>False where what the product names is only partly known: the others' directness and scope then stay as they are.</summary>
    public bool NamesAreComplete { get; set; } = true;

    /// <summary>True where the document says the scope of each component itself.</summary>
    public bool ScopesAreStated { get; set; }

    public Component this[int node]
    {
        get => _nodes[node].Component;
        set => _nodes[node].Component = value;
    }

    /// <summary>The component's place in the graph. An id that stands already gets a number.</summary>
    public int Add(Component component)
    {
        var id = _ids.Unique(component.Id);
        _nodes.Add(new Node(id == component.Id ? component : component with { Id = id }));
        return _nodes.Count - 1;
    }

    /// <summary>The product itself names this one; named twice, the wider scope counts.</summary>
    public void Name(int node, DependencyScope scope)
    {
        var named = _nodes[node];
        named.Named = named.IsNamed ? LockfileScopes.Wider(named.Named, scope) : scope;
        named.IsNamed = _hasNamed = true;
    }

    /// <param name="from">What needs.</param>
    /// <param name="to">What is needed.</param>
    /// <param name="what">What for: Optional and Development narrow the scope of whatever is reached this way.</param>
    public void Connect(int from, int to, DependencyScope what = DependencyScope.Runtime)
    {
        if (from != to)
        {
            (_nodes[from].Needs ??= []).Add(new Need(to, what));
        }
    }

    public void Connect(int from, int to, bool isOptional) => Connect(from, to, isOptional ? DependencyScope.Optional : DependencyScope.Runtime);

    /// <summary>Names what nothing else needs: all that a lockfile without its manifest tells of directness.</summary>
    public void NameUnneeded()
    {
        var needed = new bool[Count];
        _nodes.ForEach(node => node.Needs?.ForEach(need => needed[need.To] = true));
        for (var node = 0; node < Count; node++)
        {
            if (!needed[node])
            {
                Name(node, DependencyScope.Unknown);
            }
        }

        NamesAreComplete = false;
    }

    public Bom ToBom(string format, Component? subject, Evidence evidence) => new()
    {
        Format = format,
        Subject = subject,
        Components = Components(),
        Dependencies = [.. Edges(subject)],
        Evidence = evidence,
    };

    private ImmutableArray<Component> Components()
    {
        if (!_hasNamed)
        {
            return [.. _nodes.Select(node => node.Component)];
        }

        var scopes = NamesAreComplete && !ScopesAreStated ? Scopes() : null;
        return [.. _nodes.Select((node, at) => node.Component with
        {
            Directness = node.IsNamed ? Directness.Direct : NamesAreComplete ? Directness.Transitive : node.Component.Directness,
            Scope = scopes?[at] ?? node.Component.Scope,
        })];
    }

    // From the widest scope to the narrowest, so the first scope that reaches a component is the one that counts.
    private DependencyScope?[] Scopes()
    {
        var scopes = new DependencyScope?[Count];
        var open = LockfileScopes.WidestFirst.Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < Count; node++)
        {
            if (_nodes[node].IsNamed)
            {
                open[LockfileScopes.Rank(_nodes[node].Named)].Add(node);
            }
        }

        foreach (var scope in LockfileScopes.WidestFirst)
        {
            for (var reached = open[LockfileScopes.Rank(scope)]; reached.Count > 0;)
            {
                var node = reached[^1];
                reached.RemoveAt(reached.Count - 1);
                if (scopes[node] is null)
                {
                    scopes[node] = scope;
                    _nodes[node].Needs?.ForEach(need => open[LockfileScopes.Rank(LockfileScopes.Narrower(scope, need.What))].Add(need.To));
                }
            }
        }

        return scopes;
    }

    private IEnumerable<Dependency> Edges(Component? subject)
    {
        var fromSubject = subject is null ? [] : _nodes.Where(node => node.IsNamed).Select(node => new Dependency(subject.Id, node.Component.Id));
        var others = _nodes.SelectMany(node => (node.Needs ?? []).Select(need => new Dependency(node.Component.Id, _nodes[need.To].Component.Id)));
        return fromSubject.Concat(others).Distinct();
    }

    // Classes, not structures: the runtime brings compiled lists of them along and compiles those of our structures at each start.
    private sealed class Node(Component component)
    {
        public Component Component { get; set; } = component;

        public List<Need>? Needs { get; set; }

        public bool IsNamed { get; set; }

        public DependencyScope Named { get; set; }
    }

    private sealed record Need(int To, DependencyScope What);
}
