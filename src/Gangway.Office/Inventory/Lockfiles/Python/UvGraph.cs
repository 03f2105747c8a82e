namespace Gangway.Office.Inventory.Lockfiles.Python;

// Who needs whom in a uv.lock. What local packages name is direct: their dependencies are shipped, their extras optional, their
// groups for development. An extra of another package counts where anything asks for that extra.
internal sealed class UvGraph
{
    // A lock may hold several versions of one package for different platforms; which is meant the markers decide, so all are.
    private const int MostVersions = 16;

    private readonly LockfileGraph _graph = new();
    private readonly List<(UvPackage Package, int? Node)> _packages = [];
    private readonly ILookup<string, (UvPackage Package, int Node)> _byName;
    private readonly HashSet<(string Name, string Extra)> _asked = [];

    public UvGraph(IReadOnlyList<UvPackage> packages, string source)
    {
        foreach (var package in packages)
        {
            _packages.Add((package, package.IsLocal ? null : _graph.Add(package.ToComponent(source))));
            NoteExtras(package);
        }

        _byName = _packages.Where(p => p.Node is not null).ToLookup(p => LockfilePurl.PyPiName(p.Package.Name), p => (p.Package, p.Node!.Value), StringComparer.Ordinal);
    }

    public LockfileGraph Connected()
    {
        foreach (var (package, node) in _packages)
        {
            if (node is { } from)
            {
                ConnectFrom(package, from);
            }
            else
            {
                NameFrom(package);
            }
        }

        return _graph;
    }

    private static IEnumerable<LockfileTomlNode> AllNeeds(UvPackage package) =>
        package.Node.ItemsOf("dependencies")
            .Concat(package.Node.MembersOf("optional-dependencies").SelectMany(extra => extra.Value.Items ?? []))
            .Concat(package.Node.MembersOf("dev-dependencies").SelectMany(group => group.Value.Items ?? []));

    private void NoteExtras(UvPackage package)
    {
        foreach (var need in AllNeeds(package))
        {
            foreach (var extra in need.ItemsOf("extra").Select(extra => extra.Text).OfType<string>())
            {
                _asked.Add((LockfilePurl.PyPiName(need.TextOf("name") ?? ""), extra));
            }
        }
    }

    private void ConnectFrom(UvPackage package, int from)
    {
        var name = LockfilePurl.PyPiName(package.Name);
        var extras = package.Node.MembersOf("optional-dependencies").Where(extra => _asked.Contains((name, extra.Key))).SelectMany(extra => extra.Value.Items ?? []);
        foreach (var to in package.Node.ItemsOf("dependencies").Concat(extras).SelectMany(Find))
        {
            _graph.Connect(from, to);
        }
    }

    private void NameFrom(UvPackage package)
    {
        Name(package.Node.ItemsOf("dependencies"), DependencyScope.Runtime);
        foreach (var extra in package.Node.MembersOf("optional-dependencies"))
        {
            Name(extra.Value.Items ?? [], DependencyScope.Optional);
        }

        foreach (var group in package.Node.MembersOf("dev-dependencies"))
        {
            Name(group.Value.Items ?? [], LockfileScopes.OfGroup(group.Key));
        }
    }

    private void Name(IEnumerable<LockfileTomlNode> needs, DependencyScope scope)
    {
        foreach (var node in needs.SelectMany(Find))
        {
            _graph.Name(node, scope);
        }
    }

    // A need says the version only where the lock holds several.
    private IEnumerable<int> Find(LockfileTomlNode need)
    {
        var version = need.TextOf("version");
        return _byName[LockfilePurl.PyPiName(need.TextOf("name") ?? "")].Take(MostVersions)
            .Where(found => version is null || found.Package.Version == version).Select(found => found.Node);
    }
}
