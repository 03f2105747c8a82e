namespace Gangway.Office.Inventory.Lockfiles.Python;

// What a pyproject.toml asks for: PEP 503 name to the widest scope, from [project], PEP 735's groups, and Poetry's, PDM's and uv's tables.
internal sealed class PyprojectNeeds
{
    private readonly Dictionary<string, DependencyScope> _scopes = new(StringComparer.Ordinal);

    public PyprojectNeeds(LockfileTomlNode root)
    {
        Add(root["project"]?.ItemsOf("dependencies"), DependencyScope.Runtime);
        AddLists(root["project"]?["optional-dependencies"], _ => DependencyScope.Optional);
        AddLists(root["dependency-groups"], LockfileScopes.OfGroup);
        AddLists(root["tool"]?["pdm"]?["dev-dependencies"], LockfileScopes.OfGroup);
        Add(root["tool"]?["uv"]?.ItemsOf("dev-dependencies"), DependencyScope.Development);
        AddPoetry(root["tool"]?["poetry"]);
    }

    public IReadOnlyDictionary<string, DependencyScope> Scopes => _scopes;

    // [tool.poetry.dependencies] name = "^1.0" or { version = …, optional = true }; python itself is no package.
    private void AddPoetry(LockfileTomlNode? poetry)
    {
        foreach (var (name, need) in poetry?.MembersOf("dependencies").Where(member => member.Key != "python") ?? [])
        {
            Add(name, need["optional"]?.IsTrue == true ? DependencyScope.Optional : DependencyScope.Runtime);
        }

        foreach (var (name, _) in poetry?.MembersOf("dev-dependencies") ?? [])
        {
            Add(name, DependencyScope.Development);
        }

        foreach (var (group, table) in poetry?.MembersOf("group") ?? [])
        {
            foreach (var (name, _) in table.MembersOf("dependencies"))
            {
                Add(name, LockfileScopes.OfGroup(group));
            }
        }
    }

    private void AddLists(LockfileTomlNode? table, Func<string, DependencyScope> scopeOf)
    {
        foreach (var (name, list) in table?.Table ?? [])
        {
            Add(list.Items, scopeOf(name));
        }
    }

    private void Add(IEnumerable<LockfileTomlNode>? requirements, DependencyScope scope)
    {
        foreach (var name in PythonNeeds.Names(requirements ?? []))
        {
            Add(name, scope);
        }
    }

    private void Add(string name, DependencyScope scope)
    {
        var key = LockfilePurl.PyPiName(name);
        _scopes[key] = _scopes.TryGetValue(key, out var known) ? LockfileScopes.Wider(known, scope) : scope;
    }
}
