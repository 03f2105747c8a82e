using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Python;

/// <summary>Reads pdm.lock, lock versions 3 and 4.</summary>
/// <remarks>
/// Component ids are <c>name@version</c>; a package locked once more with extras counts once. Scopes come from <c>groups</c>
/// (since 4.4). What the project names itself only pyproject.toml tells (<see cref="PythonProject"/>).
/// Packages of a folder are the product's own and no components. See https://pdm-project.org. Linear in the document.
/// </remarks>
public static class PdmLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["package"] is null && root["metadata"] is null)
        {
            return issues.Refused("The document has neither packages nor metadata: it is not a pdm.lock.", "line 1");
        }

        var graph = Graph(root, issues);
        return issues.Read(graph.ToBom($"pdm.lock {root["metadata"]?.TextOf("lock_version") ?? "?"}", null, LockfileText.Whole(content, source)));
    }

    private static LockfileGraph Graph(LockfileTomlNode root, LockfileIssues issues)
    {
        var graph = new LockfileGraph();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var packages = new List<(LockfileTomlNode Node, int At)>();
        foreach (var package in root.ItemsOf("package"))
        {
            if (Component(package, issues) is { } component)
            {
                var at = byId.TryGetValue(component.Id, out var known) ? known : byId[component.Id] = graph.Add(component);
                graph[at] = graph[at] with { Scope = LockfileScopes.Wider(graph[at].Scope, component.Scope) };
                packages.Add((package, at));
            }
        }

        var byName = byId.Values.ToLookup(at => LockfilePurl.PyPiName(graph[at].Name), StringComparer.Ordinal);
        foreach (var (package, from) in packages)
        {
            PythonNeeds.Names(package.ItemsOf("dependencies")).SelectMany(name => byName[name].Take(PythonNeeds.MostVersions)).ToList()
                .ForEach(to => graph.Connect(from, to));
        }

        return graph;
    }

    private static Component? Component(LockfileTomlNode package, LockfileIssues issues)
    {
        var (name, version) = (package.TextOf("name"), LockfileNames.Version(package.TextOf("version")));
        if (name is null || version is null || Requirement.NameLength(name) != name.Length)
        {
            issues.Warning("A package lacks its name or version, or has a name no package can have, and was left out.", package.Place);
            return null;
        }

        if (package["path"] is not null || package["editable"]?.IsTrue == true)
        {
            issues.Note("A package comes from a local folder or file, so it is no component.", package.Place);
            return null;
        }

        var repository = package.TextOf("git") is { } git ? LockfileVcs.Url(git, package.TextOf("revision") ?? package.TextOf("ref")) : null;
        return new Component
        {
            Id = $"{LockfilePurl.PyPiName(name)}@{version}",
            Name = name,
            Version = version,
            Purl = LockfilePurl.PyPi(name, version, repository),
            Scope = ScopeOf([.. package.ItemsOf("groups").Select(group => group.Text).OfType<string>()]),
            SourceRepository = repository,
            Evidence = new Evidence(issues.Source, package.Place),
        };
    }

    // pyproject's optional dependencies and its development groups share one space of names here, so a group is not optional for sure.
    private static DependencyScope ScopeOf(ImmutableArray<string> groups) =>
        groups.IsEmpty ? DependencyScope.Unknown
        : groups.Contains("default") ? DependencyScope.Runtime
        : groups.Contains("dev") || groups.All(group => LockfileScopes.OfGroup(group) == DependencyScope.Test)
            ? groups.Select(LockfileScopes.OfGroup).MinBy(LockfileScopes.Rank)
            : DependencyScope.Unknown;
}
