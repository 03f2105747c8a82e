using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

/// <summary>Reads bun.lock, lockfileVersion 0 to 2 (JSON with comments and trailing commas); bun.lockb, the binary form, is not read.</summary>
/// <remarks>
/// Component ids are the keys of <c>packages</c>: the names above a package that has a copy of its own, and its name. What a workspace
/// names is direct; scopes follow its sections along the graph. Workspaces and linked folders are the product itself.
/// See https://bun.sh/docs/install/lockfile. Linear in the document.
/// </remarks>
public static class BunLockReader
{
    private static readonly (string Section, DependencyScope Scope)[] Sections =
    [
        ("dependencies", DependencyScope.Runtime),
        ("peerDependencies", DependencyScope.Runtime),
        ("optionalDependencies", DependencyScope.Optional),
        ("devDependencies", DependencyScope.Development),
    ];

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal, commentsAllowed: true);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        if (root.Number("lockfileVersion") is not { } version || !root.Field("workspaces").IsObject())
        {
            return issues.Refused("The document has no lockfileVersion and workspaces: it is not a bun.lock.", "line 1");
        }

        if (version is not (0 or 1 or 2))
        {
            issues.Note("The lockfileVersion is none of 0, 1 and 2; the document was read as version 2.", "/lockfileVersion");
        }

        var graph = new LockfileGraph();
        var packages = new BunPackages(root.Field("packages"), graph, issues);
        packages.Connect();
        foreach (var workspace in root.Field("workspaces").Members())
        {
            Name(workspace, packages, graph);
        }

        return issues.Read(graph.ToBom($"bun.lock v{version}", Subject(root, source), LockfileText.Whole(content, source)));
    }

    // A workspace's own copy of a package stands below the workspace's name.
    private static void Name(JsonProperty workspace, BunPackages packages, LockfileGraph graph)
    {
        var places = packages.Places(workspace.Name.Length == 0 ? "" : workspace.Value.Text("name") ?? "");
        foreach (var (section, scope) in Sections)
        {
            foreach (var need in workspace.Value.Field(section).Members())
            {
                if (BunPackages.Find(places, need.Name) is { } node)
                {
                    graph.Name(node, scope);
                }
            }
        }
    }

    private static Component? Subject(JsonElement root, string source)
    {
        var own = root.Field("workspaces").Field("");
        return own.Text("name") is { } name && LockfileNames.IsNpm(name)
            ? NpmLocator.Component(".", name, LockfileNames.Version(own.Text("version")), null, new Evidence(source, "/workspaces/"))
            : null;
    }
}
