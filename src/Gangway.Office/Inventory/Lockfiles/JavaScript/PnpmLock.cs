namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// One document of a pnpm-lock.yaml. "packages" say what a package is; what it needs stands there too, or since 9.0 in "snapshots",
// once for each set of peers it is installed with. The graph is one of installations.
internal sealed class PnpmLock
{
    private static readonly (string Section, DependencyScope Scope)[] Sections =
    [
        ("dependencies", DependencyScope.Runtime),
        ("optionalDependencies", DependencyScope.Optional),
        ("devDependencies", DependencyScope.Development),
        ("configDependencies", DependencyScope.Development),
        ("packageManagerDependencies", DependencyScope.Development),
    ];

    private readonly LockfileYamlNode _root;
    private readonly LockfileGraph _graph;
    private readonly LockfileIssues _issues;
    private readonly bool _hasSlashes;
    private readonly Dictionary<string, Component?> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _installed = new(StringComparer.Ordinal);

    public PnpmLock(LockfileYamlNode root, LockfileGraph graph, LockfileIssues issues)
    {
        (_root, _graph, _issues) = (root, graph, issues);
        _hasSlashes = root.TextOf("lockfileVersion") is { } version && (version == "5" || version.StartsWith("5.", StringComparison.Ordinal));
    }

    /// <param name="packageOf">Gets the package of each installation in the graph.</param>
    public void Read(Dictionary<string, string> packageOf)
    {
        foreach (var (key, node) in _root.MembersOf("packages"))
        {
            var read = PnpmKey.Of(key, _hasSlashes);
            if (!_packages.ContainsKey(read.Package))
            {
                _packages[read.Package] = Component(read, node);
            }
        }

        var installed = (_root["snapshots"] is null ? _root.MembersOf("packages") : _root.MembersOf("snapshots")).ToList();
        foreach (var (key, node) in installed)
        {
            Install(PnpmKey.Of(key, _hasSlashes), key, node, packageOf);
        }

        foreach (var (key, node) in installed.Where(entry => _installed.ContainsKey(entry.Key)))
        {
            Connect(_installed[key], node);
        }

        // Without workspaces a lockfile of before 9.0 has the root importer's sections at its top.
        Name(_root);
        foreach (var (_, importer) in _root.MembersOf("importers"))
        {
            Name(importer);
        }
    }

    private void Install(PnpmKey key, string installation, LockfileYamlNode node, Dictionary<string, string> packageOf)
    {
        if (!_packages.TryGetValue(key.Package, out var package))
        {
            _packages[key.Package] = package = Component(key, node);
        }

        if (package is not null)
        {
            var at = _graph.Add(package with { Id = installation, Scope = Flagged(node) });
            _installed[installation] = at;
            _installed.TryAdd(key.Package, at);
            packageOf[_graph[at].Id] = key.Package;
        }
    }

    private Component? Component(PnpmKey key, LockfileYamlNode node)
    {
        var resolution = node["resolution"];
        if (resolution?.TextOf("type") == "directory" || resolution?["directory"] is not null)
        {
            _issues.Note("A package comes from a local folder, so it is no component.", node.Place);
            return null;
        }

        var (name, version) = (node.TextOf("name") ?? key.Name, LockfileNames.Version(node.TextOf("version")) ?? key.Version);
        if (!LockfileNames.IsNpm(name))
        {
            _issues.Warning("A package has a name no npm package can have and was left out.", node.Place);
            return null;
        }

        var repository = resolution?.TextOf("repo") is { } repo ? LockfileVcs.Url(repo, resolution.TextOf("commit")) : LockfileVcs.OfArchive(resolution?.TextOf("tarball"));
        return NpmLocator.Component(key.Package, name, version, repository, new Evidence(_issues.Source, node.Place)) with
        {
            Hashes = LockfileHashes.OfIntegrity(resolution?.TextOf("integrity")),
        };
    }

    private static DependencyScope Flagged(LockfileYamlNode node) =>
        node.IsTrue("dev") ? DependencyScope.Development
        : node.IsTrue("optional") ? DependencyScope.Optional
        : node.TextOf("dev") == "false" ? DependencyScope.Runtime
        : DependencyScope.Unknown;

    private void Connect(int from, LockfileYamlNode node)
    {
        foreach (var section in new[] { "dependencies", "optionalDependencies" })
        {
            foreach (var (name, reference) in node.MembersOf(section))
            {
                if (Find(name, reference.Text) is { } to)
                {
                    _graph.Connect(from, to, section == "optionalDependencies");
                }
            }
        }
    }

    private void Name(LockfileYamlNode importer)
    {
        foreach (var (section, scope) in Sections)
        {
            foreach (var (name, reference) in importer.MembersOf(section))
            {
                if (Find(name, reference.Text ?? reference.TextOf("version")) is { } node)
                {
                    _graph.Name(node, scope);
                }
            }
        }
    }

    // A reference is a version of the package of that name, or the whole key of another (an alias, a repository, an archive).
    private int? Find(string name, string? reference)
    {
        if (reference is null || reference.StartsWith("link:", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var key in _hasSlashes ? [reference, $"/{name}/{reference}"] : new[] { $"{name}@{reference}", $"/{name}@{reference}", reference })
        {
            if (_installed.TryGetValue(key, out var node) || _installed.TryGetValue(PnpmKey.WithoutPeers(key, _hasSlashes), out node))
            {
                return node;
            }
        }

        return null;
    }
}
