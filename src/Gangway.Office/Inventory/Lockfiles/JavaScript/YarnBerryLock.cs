namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// Yarn 2 and later: workspaces stand among the packages (workspace:), so what they name is direct. Their "dependencies" hold
// what is for development too, and only the package.json tells which.
internal sealed class YarnBerryLock
{
    private const int MostVersions = 16;

    private readonly LockfileIssues _issues;
    private readonly PackageJsonNeeds _manifests;
    private readonly LockfileGraph _graph = new();
    private readonly Dictionary<string, int> _byDescriptor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byPackage = new(StringComparer.Ordinal);
    private readonly List<(YarnBerryEntry Entry, int Node)> _packages = [];
    private readonly List<YarnBerryEntry> _workspaces = [];

    private YarnBerryLock(LockfileIssues issues, PackageJsonNeeds manifests) => (_issues, _manifests) = (issues, manifests);

    public static BomReading Read(ReadOnlyMemory<byte> content, LockfileIssues issues, PackageJsonNeeds manifests)
    {
        if (LockfileYaml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        var reading = new YarnBerryLock(issues, manifests);
        foreach (var (key, node) in root.Members().Where(member => member.Key != "__metadata").OrderBy(IsPatch))
        {
            reading.Take(new YarnBerryEntry(key, node));
        }

        reading.Connect();
        var version = root["__metadata"]?.TextOf("version") ?? "?";
        return issues.Read(reading._graph.ToBom($"yarn.lock v{version}", reading.Subject(), LockfileText.Whole(content, issues.Source)));
    }

    // Patches come last, so that what they patch is there already.
    private static bool IsPatch(KeyValuePair<string, LockfileYamlNode> member) => new YarnBerryEntry(member.Key, member.Value).IsPatch;

    private void Take(YarnBerryEntry entry)
    {
        if (entry.IsWorkspace)
        {
            _workspaces.Add(entry);
            return;
        }

        if (entry.Locator.IsLocal)
        {
            _issues.Note("A package comes from a local folder, so it is no component.", entry.Node.Place);
            return;
        }

        var (name, version) = (entry.Locator.Real().Name, LockfileNames.Version(entry.Node.TextOf("version")));
        if (version is null || !LockfileNames.IsNpm(name))
        {
            _issues.Warning("A package lacks its version, or has a name no npm package can have, and was left out.", entry.Node.Place);
            return;
        }

        if (entry.IsOwnPatch)
        {
            _issues.Note($"The package {name}@{version} is used with a patch of the product's own.", entry.Node.Place);
        }

        Index(entry, NodeOf(entry, name, version));
    }

    private int NodeOf(YarnBerryEntry entry, string name, string version)
    {
        var id = $"{name}@{version}";
        if (entry.IsPatch && _byPackage.TryGetValue(id, out var patched))
        {
            return patched;
        }

        var node = _graph.Add(NpmLocator.Component(id, name, version, entry.Repository, new Evidence(_issues.Source, entry.Node.Place)));
        _byPackage.TryAdd(id, node);
        return node;
    }

    private void Index(YarnBerryEntry entry, int node)
    {
        _packages.Add((entry, node));
        foreach (var descriptor in entry.Descriptors)
        {
            _byDescriptor.TryAdd(descriptor, node);
            var name = NpmLocator.Of(descriptor).Name;
            var same = _byName.TryGetValue(name, out var known) ? known : _byName[name] = [];
            if (!same.Contains(node) && same.Count < MostVersions)
            {
                same.Add(node);
            }
        }
    }

    private void Connect()
    {
        foreach (var (entry, from) in _packages)
        {
            foreach (var (name, range, isOptional) in entry.Needs)
            {
                foreach (var to in Find(name, range))
                {
                    _graph.Connect(from, to, isOptional);
                }
            }
        }

        foreach (var (name, range, isOptional) in _workspaces.SelectMany(workspace => workspace.Needs))
        {
            foreach (var node in Find(name, range))
            {
                _graph.Name(node, ScopeOf(name, range, isOptional));
            }
        }

        if (_workspaces.Count > 0 && _manifests.IsEmpty)
        {
            _issues.Note("The lockfile does not say what is for development only, so scopes are unknown.", null, "Read the package.json files with it.");
        }
    }

    // Before Yarn 4 a range in "dependencies" stands without the "npm:" its descriptor has. The root's "resolutions" put other descriptors
    // in the place of those that are asked for: then it is a package of that name, and of several any may be the one.
    private IEnumerable<int> Find(string name, string range) =>
        _byDescriptor.TryGetValue($"{name}@{range}", out var node) || _byDescriptor.TryGetValue($"{name}@npm:{range}", out node)
            ? [node]
            : range.StartsWith("workspace:", StringComparison.Ordinal) ? [] : _byName.GetValueOrDefault(name, []).Take(MostVersions);

    private DependencyScope ScopeOf(string name, string range, bool isOptional)
    {
        var plain = range.StartsWith("npm:", StringComparison.Ordinal) ? range[4..] : range;
        var stated = new[] { range, plain }.Select(asked => _manifests.ScopeOf(name, asked)).FirstOrDefault(scope => scope != DependencyScope.Unknown);
        return stated == DependencyScope.Unknown && isOptional ? DependencyScope.Optional : stated;
    }

    // The workspace "." is the repository's own package; Yarn calls it name@workspace:.
    private Component? Subject()
    {
        var root = _workspaces.Find(workspace => workspace.Locator.Reference == "workspace:.");
        return root is not null && LockfileNames.IsNpm(root.Locator.Name)
            ? NpmLocator.Component(".", root.Locator.Name, null, null, new Evidence(_issues.Source, root.Node.Place))
            : null;
    }
}
