namespace Gangway.Office.Inventory.Lockfiles.Java;

// The trees of one dependency:tree, a root for each module; what is a module is no component of another.
internal sealed class MavenTree
{
    private readonly LockfileIssues _issues;
    private readonly LockfileGraph _graph = new() { ScopesAreStated = true };
    private readonly Dictionary<string, MavenCoordinates> _roots = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, MavenCoordinates> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _edges = [];
    private readonly List<(string From, string Key)> _omitted = [];

    public MavenTree(LockfileIssues issues) => _issues = issues;

    public bool IsEmpty => _roots.Count == 0;

    public void AddRoot(MavenCoordinates root) => _roots[root.Id] = root;

    public void Add(MavenCoordinates node, string parent)
    {
        var known = _nodes.GetValueOrDefault(node.Id);
        var isNarrower = known is not null && LockfileScopes.Rank(MavenClosure.ScopeOf(known.Need)) <= LockfileScopes.Rank(MavenClosure.ScopeOf(node.Need));
        _nodes[node.Id] = isNarrower ? known! : node;
        _edges.Add((parent, node.Id));
    }

    /// <summary>Verbose trees list again, in brackets, what stands elsewhere, perhaps in another version.</summary>
    public void AddOmitted(MavenCoordinates node, string parent) => _omitted.Add((parent, node.Need.Key));

    public Bom ToBom(string format, Evidence evidence)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, node) in _nodes.Where(node => !_roots.ContainsKey(node.Key)))
        {
            places[id] = _graph.Add(Component(node));
            byKey.TryAdd(node.Need.Key, id);
        }

        foreach (var (from, to) in _edges.Concat(_omitted.Where(edge => byKey.ContainsKey(edge.Key)).Select(edge => (edge.From, byKey[edge.Key]))))
        {
            Connect(from, to, places);
        }

        return _graph.ToBom(format, Subject(), evidence);
    }

    private void Connect(string from, string to, Dictionary<string, int> places)
    {
        if (!places.TryGetValue(to, out var node))
        {
            return;
        }

        if (_roots.ContainsKey(from))
        {
            _graph.Name(node, DependencyScope.Unknown);
        }
        else if (places.TryGetValue(from, out var parent))
        {
            _graph.Connect(parent, node);
        }
    }

    private Component Component(MavenCoordinates node) => new()
    {
        Id = node.Id,
        Group = node.Need.Group,
        Name = node.Need.Artifact,
        Version = node.Need.Version,
        Purl = LockfilePurl.Maven(node.Need.Group, node.Need.Artifact, node.Need.Version, node.Need.Classifier, node.Need.Type),
        Scope = MavenClosure.ScopeOf(node.Need),
        Evidence = new Evidence(_issues.Source, node.Place),
    };

    private Component? Subject() => _roots.Count == 1 ? Component(_roots.Values.First()) with { Scope = DependencyScope.Unknown } : null;
}
