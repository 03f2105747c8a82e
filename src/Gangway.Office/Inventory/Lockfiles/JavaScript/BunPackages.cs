using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// "packages" of a bun.lock: key → ["name@reference", (registry,) {what it needs}, (integrity)]. A need is looked for below the
// package that has it, then below what is above it, as Node looks through folders.
internal sealed class BunPackages
{
    private const int MaxKeyLength = 4096;
    private const int MaxKeySegments = 96;

    private readonly LockfileGraph _graph;
    private readonly LockfileIssues _issues;
    private readonly Dictionary<string, Dictionary<string, int?>> _below = new(StringComparer.Ordinal);
    private readonly List<(string Key, int Node, JsonElement Needs)> _packages = [];

    public BunPackages(JsonElement packages, LockfileGraph graph, LockfileIssues issues)
    {
        (_graph, _issues) = (graph, issues);
        foreach (var package in packages.Members())
        {
            var pointer = LockfileJsonFields.Pointer("/packages", package.Name);
            if (package.Name.Length > MaxKeyLength || package.Name.AsSpan().Count('/') > MaxKeySegments)
            {
                issues.Warning("A package has a key no package can have and was left out.", pointer);
                continue;
            }

            Take(package.Name, package.Value.Items().ToList(), pointer);
        }
    }

    public void Connect()
    {
        foreach (var (key, from, needs) in _packages)
        {
            var places = Places(key);
            foreach (var section in new[] { "dependencies", "peerDependencies", "optionalDependencies" })
            {
                foreach (var to in needs.Field(section).Members().Select(need => Find(places, need.Name)).OfType<int>())
                {
                    _graph.Connect(from, to, section == "optionalDependencies");
                }
            }
        }
    }

    /// <summary>Where a need of <paramref name="above"/> (a key, or "") is looked for, nearest first.</summary>
    public IReadOnlyList<Dictionary<string, int?>> Places(string above)
    {
        var places = new List<Dictionary<string, int?>>();
        for (var folder = above; folder.Length > 0; folder = Above(folder))
        {
            if (_below.TryGetValue(folder, out var nested))
            {
                places.Add(nested);
            }
        }

        return _below.TryGetValue("", out var top) ? [.. places, top] : places;
    }

    /// <summary>The package that a name leads to; null for none and for the product's own folders.</summary>
    public static int? Find(IReadOnlyList<Dictionary<string, int?>> places, string name)
    {
        foreach (var place in places)
        {
            if (place.TryGetValue(name, out var node))
            {
                return node;
            }
        }

        return null;
    }

    // "a/@scope/b" is b of @scope below a.
    private static string Above(string key)
    {
        var slash = key.LastIndexOf('/');
        var scope = slash > 0 ? key.LastIndexOf('/', slash - 1) : -1;
        var isScoped = slash > 0 && key[scope + 1] == '@';
        var end = isScoped ? scope : slash;
        return end <= 0 ? "" : key[..end];
    }

    private void Take(string key, List<JsonElement> parts, string pointer)
    {
        var locator = NpmLocator.Of(parts.Count > 0 ? parts[0].AsText() ?? "" : "");
        if (locator.IsLocal)
        {
            Put(key, null);
            return;
        }

        if (!LockfileNames.IsNpm(locator.Name))
        {
            _issues.Warning("A package is no list that begins with name@version, or has a name no npm package can have, and was left out.", pointer);
            return;
        }

        // github:owner/name#commit and git addresses pin a commit, other addresses an archive; neither states a version.
        var fragment = locator.Reference.IndexOf('#', StringComparison.Ordinal);
        var isGit = RepositoryAddress.IsGit(locator.Reference);
        var repository = isGit ? LockfileVcs.Url(locator.Reference, fragment < 0 ? null : locator.Reference[(fragment + 1)..]) : null;
        var version = locator.Reference.AsSpan().ContainsAny(":/") ? null : LockfileNames.Version(locator.Reference);
        var integrity = parts.Count > 1 ? parts[^1].AsText() : null;
        var node = _graph.Add(NpmLocator.Component(key, locator.Name, version, repository, new Evidence(_issues.Source, pointer)) with { Hashes = LockfileHashes.OfIntegrity(integrity) });
        Put(key, node);
        _packages.Add((key, node, parts.Find(part => part.IsObject())));
    }

    private void Put(string key, int? node)
    {
        var above = Above(key);
        if (!_below.TryGetValue(above, out var names))
        {
            _below[above] = names = new(StringComparer.Ordinal);
        }

        names[above.Length == 0 ? key : key[(above.Length + 1)..]] = node;
    }
}
