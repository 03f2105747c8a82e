using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

// One target framework (with or without a runtime) of a project.assets.json.
internal sealed class NuGetAssetsTarget
{
    // What makes a project a test project: everything in it is for tests then.
    private const string TestSdk = "Microsoft.NET.Test.Sdk";

    private readonly LockfileIssues _issues;
    private readonly JsonElement _known;
    private readonly string _pointer;
    private readonly List<Library> _libraries = [];
    private readonly Dictionary<string, Library> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyDictionary<string, bool> _named;

    public NuGetAssetsTarget(JsonProperty target, NuGetReferences references, JsonElement libraries, LockfileIssues issues)
    {
        (_issues, _known) = (issues, libraries);
        _pointer = LockfileJsonFields.Pointer("/targets", target.Name);
        _named = references.Of(target.Name);
        ReadLibraries(target.Value);
    }

    public void AddTo(NuGetGraph graph, string? subject)
    {
        var shipped = Shipped();
        var rootsKnown = _named.Count > 0 || _libraries.Exists(l => !l.IsPackage);
        var built = _named.ContainsKey(TestSdk) ? DependencyScope.Test : DependencyScope.Runtime;
        var ids = new Dictionary<Library, string>(ReferenceEqualityComparer.Instance);
        foreach (var library in _libraries.Where(l => l.IsPackage))
        {
            var directness = _named.ContainsKey(library.Name) ? Directness.Direct : Directness.Transitive;
            var scope = shipped.Contains(library) ? built : rootsKnown ? DependencyScope.Development : DependencyScope.Unknown;
            ids[library] = graph.Add(library.Name, library.Version, directness, scope, new Evidence(_issues.Source, library.Pointer),
                LockfileHashes.OfBase64("SHA-512", _known.Field($"{library.Name}/{library.Version}").Text("sha512")));
        }

        if (subject is not null)
        {
            graph.Connect(subject, ids.Where(p => _named.ContainsKey(p.Key.Name)).Select(p => p.Value));
        }

        foreach (var (library, from) in ids)
        {
            graph.Connect(from, Needs(library).Select(to => ids.GetValueOrDefault(to)));
        }
    }

    private void ReadLibraries(JsonElement target)
    {
        foreach (var entry in target.Members())
        {
            var pointer = LockfileJsonFields.Pointer(_pointer, entry.Name);
            var slash = entry.Name.IndexOf('/', StringComparison.Ordinal);
            var version = slash < 0 ? null : LockfileNames.Version(entry.Name[(slash + 1)..]);
            if (version is null || !LockfileNames.IsPlain(entry.Name.AsSpan(0, slash)) || !LockfileNames.IsPlain(version))
            {
                _issues.Warning("A library is not named \"name/version\" and was left out.", pointer);
                continue;
            }

            var library = new Library(entry.Name[..slash], version, entry.Value, pointer);
            _libraries.Add(library);
            _byName.TryAdd(library.Name, library);
        }
    }

    // Everything reached from a reference without PrivateAssets="all", or through another project.
    private HashSet<Library> Shipped()
    {
        var open = new Stack<Library>(_libraries.Where(l => !l.IsPackage || (_named.TryGetValue(l.Name, out var isDevelopment) && !isDevelopment)));
        var shipped = new HashSet<Library>(open, ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var library))
        {
            foreach (var next in Needs(library).Where(shipped.Add))
            {
                open.Push(next);
            }
        }

        return shipped;
    }

    private IEnumerable<Library> Needs(Library library) =>
        library.Json.Field("dependencies").Members().Select(d => _byName.GetValueOrDefault(d.Name)).OfType<Library>();

    private sealed record Library(string Name, string Version, JsonElement Json, string Pointer)
    {
        public bool IsPackage => Json.Text("type") == "package";
    }
}
