using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// Components and their edges while a lockfile is read. What the product names decides directness, and scope along the edges.
internal sealed class LockfileGraph
{
    private readonly LockfileIds _ids = new();
    private readonly List<Component> _components = [];
    private readonly List<List<Need>?> _needs = [];
    private readonly SortedDictionary<int, DependencyScope> _named = [];

    public int Count => _components.Count;

    /// <summary>False where what the product names is only partly known: the others' directness and scope then stay as they are.</summary>
    public bool NamesAreComplete { get; set; } = true;

    /// <summary>True where the document says the scope of each component itself.</summary>
    public bool ScopesAreStated { get; set; }

    public Component this[int node]
    {
        get => _components[node];
        set => _components[node] = value;
    }

    /// <summary>The component's place in the graph. An id that stands already gets a number.</summary>
    public int Add(Component component)
    {
        var id = _ids.Unique(component.Id);
        _components.Add(id == component.Id ? component : component with { Id = id });
        _needs.Add(null);
        return _components.Count - 1;
    }

    /// <summary>The product itself names this one; named twice, the wider scope counts.</summary>
    public void Name(int node, DependencyScope scope) =>
        _named[node] = _named.TryGetValue(node, out var known) ? LockfileScopes.Wider(known, scope) : scope;

    /// <param name="from">What needs.</param>
    /// <param name="to">What is needed.</param>
    /// <param name="what">What for: Optional and Development narrow the scope of whatever is reached this way.</param>
    public void Connect(int from, int to, DependencyScope what = DependencyScope.Runtime)
    {
        if (from != to)
        {
            (_needs[from] ??= []).Add(new Need(to, what));
        }
    }

    public void Connect(int from, int to, bool isOptional) => Connect(from, to, isOptional ? DependencyScope.Optional : DependencyScope.Runtime);

    /// <summary>Names what nothing else needs: all that a lockfile without its manifest tells of directness.</summary>
    public void NameUnneeded()
    {
        var needed = _needs.SelectMany(needs => needs ?? []).Select(need => need.To).ToHashSet();
        foreach (var node in Enumerable.Range(0, Count).Where(node => !needed.Contains(node)))
        {
            Name(node, DependencyScope.Unknown);
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
        if (_named.Count == 0)
        {
            return [.. _components];
        }

        var scopes = NamesAreComplete && !ScopesAreStated ? Scopes() : null;
        return [.. _components.Select((component, node) => component with
        {
            Directness = _named.ContainsKey(node) ? Directness.Direct : NamesAreComplete ? Directness.Transitive : component.Directness,
            Scope = scopes?[node] ?? component.Scope,
        })];
    }

    // From the widest scope to the narrowest, so the first scope that reaches a component is the one that counts.
    private DependencyScope?[] Scopes()
    {
        var scopes = new DependencyScope?[Count];
        var open = Enum.GetValues<DependencyScope>().OrderBy(LockfileScopes.Rank).ToDictionary(scope => scope, _ => new Stack<int>());
        foreach (var (node, scope) in _named)
        {
            open[scope].Push(node);
        }

        foreach (var (scope, reached) in open)
        {
            while (reached.TryPop(out var node))
            {
                if (scopes[node] is null)
                {
                    scopes[node] = scope;
                    (_needs[node] ?? []).ForEach(need => open[LockfileScopes.Narrower(scope, need.What)].Push(need.To));
                }
            }
        }

        return scopes;
    }

    private IEnumerable<Dependency> Edges(Component? subject)
    {
        var fromSubject = subject is null ? [] : _named.Keys.Select(node => new Dependency(subject.Id, _components[node].Id));
        var others = _needs.SelectMany((needs, from) => (needs ?? []).Select(need => new Dependency(_components[from].Id, _components[need.To].Id)));
        return fromSubject.Concat(others).Distinct();
    }

    private readonly record struct Need(int To, DependencyScope What);
}
