using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// The packages of all target frameworks of one project as one list: NuGet ids and versions compare without case.
internal sealed class NuGetGraph
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Component> _components = [];
    private readonly List<Dependency> _edges = [];
    private readonly HashSet<Dependency> _seen = [];

    public ImmutableArray<Component> Components => [.. _components];

    public ImmutableArray<Dependency> Dependencies => [.. _edges];

    /// <summary>The id of the package version; when another framework has it too, the nearer directness and the wider scope count.</summary>
    public string Add(string name, string version, Directness directness, DependencyScope scope, Evidence evidence, ImmutableArray<ComponentHash> hashes = default)
    {
        var key = $"{name}/{version}";
        if (_places.TryGetValue(key, out var place))
        {
            var known = _components[place];
            _components[place] = known with
            {
                Directness = known.Directness == Directness.Direct ? Directness.Direct : directness,
                Scope = known.Scope == DependencyScope.Development ? scope : known.Scope,
            };
            return known.Id;
        }

        _places.Add(key, _components.Count);
        _components.Add(new Component
        {
            Id = key,
            Name = name,
            Version = version,
            Purl = LockfilePurl.NuGet(name, version),
            Directness = directness,
            Scope = scope,
            Hashes = hashes.IsDefault ? [] : hashes,
            Evidence = evidence,
        });
        return key;
    }

    public void Connect(string from, IEnumerable<string?> targets)
    {
        foreach (var to in targets)
        {
            if (to is not null && _seen.Add(new Dependency(from, to)))
            {
                _edges.Add(new Dependency(from, to));
            }
        }
    }
}
