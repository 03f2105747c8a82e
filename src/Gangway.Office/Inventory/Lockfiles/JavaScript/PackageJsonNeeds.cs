namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// What the package.json files of a product ask for: "name@range" to the widest scope in which it is asked for.
internal sealed class PackageJsonNeeds
{
    private static readonly (string Section, DependencyScope Scope)[] Sections =
    [
        ("dependencies", DependencyScope.Runtime),
        ("peerDependencies", DependencyScope.Runtime),
        ("optionalDependencies", DependencyScope.Optional),
        ("devDependencies", DependencyScope.Development),
    ];

    private readonly Dictionary<string, DependencyScope> _scopes = new(StringComparer.Ordinal);

    public PackageJsonNeeds(IEnumerable<LockfileContent> manifests, LockfileIssues issues)
    {
        foreach (var manifest in manifests)
        {
            Read(manifest, issues);
        }
    }

    public bool IsEmpty => _scopes.Count == 0;

    public IEnumerable<KeyValuePair<string, DependencyScope>> Patterns => _scopes;

    public DependencyScope ScopeOf(string name, string range) => _scopes.GetValueOrDefault($"{name}@{range}", DependencyScope.Unknown);

    private void Read(LockfileContent manifest, LockfileIssues issues)
    {
        var own = new LockfileIssues(manifest.Source);
        using var document = LockfileJson.Parse(manifest.Bytes, own, repeatedKeysAllowed: true, out _);
        if (document is null)
        {
            issues.Warning($"The manifest {manifest.Source} could not be read, so what it names stays unknown.", null, "Correct the package.json.");
            return;
        }

        foreach (var (section, scope) in Sections)
        {
            foreach (var need in document.RootElement.Field(section).Members())
            {
                var pattern = $"{need.Name}@{need.Value.AsText()}";
                _scopes[pattern] = _scopes.TryGetValue(pattern, out var known) ? LockfileScopes.Wider(known, scope) : scope;
            }
        }
    }
}
