using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads poetry.lock, lock versions 1 and 2.</summary>
/// <remarks>
/// Component ids are <c>name@version</c>. The lock does not say what the project itself names (pyproject.toml does), so directness
/// is unknown. Scopes come from <c>category</c> (1.x) and <c>groups</c> (2.1).
/// Packages of a folder are the product's own and no components. Linear in the document.
/// </remarks>
public static class PoetryLockReader
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
            return issues.Refused("The document has neither packages nor metadata: it is not a poetry.lock.", "line 1");
        }

        var packages = Packages(root, issues);
        return issues.Read(new Bom
        {
            Format = $"poetry.lock {root["metadata"]?.TextOf("lock-version") ?? "?"}",
            Components = [.. packages.Select(p => p.Component)],
            Dependencies = [.. Edges(packages)],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static List<(Component Component, LockfileTomlNode Node)> Packages(LockfileTomlNode root, LockfileIssues issues)
    {
        var ids = new LockfileIds();
        var packages = new List<(Component, LockfileTomlNode)>();
        foreach (var package in root.ItemsOf("package"))
        {
            var (name, version) = (package.TextOf("name"), LockfileNames.Version(package.TextOf("version")));
            if (name is null || version is null || Requirement.NameLength(name) != name.Length)
            {
                issues.Warning("A package lacks its name or version, or has a name no package can have, and was left out.", package.Place);
            }
            else if (package["source"]?.TextOf("type") is "directory" or "file")
            {
                issues.Note("A package comes from a local folder or file, so it is no component.", package.Place);
            }
            else
            {
                packages.Add((Component(package, ids.Unique($"{name}@{version}"), name, version, issues.Source), package));
            }
        }

        return packages;
    }

    private static Component Component(LockfileTomlNode package, string id, string name, string version, string source)
    {
        var from = package["source"];
        var repository = from?.TextOf("type") == "git" && from.TextOf("url") is { } url ? RepositoryAddress.WithoutCredentials(url) : null;
        var reference = from?.TextOf("resolved_reference") ?? from?.TextOf("reference");
        var vcs = repository is null ? null : $"git+{repository}{(reference is null ? "" : "@" + reference)}";
        return new Component
        {
            Id = id,
            Name = name,
            Version = version,
            Purl = LockfilePurl.PyPi(name, version, vcs),
            Scope = ScopeOf(package),
            SourceRepository = repository,
            Evidence = new Evidence(source, package.Place),
        };
    }

    private static DependencyScope ScopeOf(LockfileTomlNode package)
    {
        var groups = package.ItemsOf("groups").Select(g => g.Text).ToImmutableArray();
        var isMain = groups.Contains("main") || package.TextOf("category") == "main";
        if (!isMain && (groups.Length > 0 || package.TextOf("category") is not null))
        {
            return groups.OfType<string>().Select(LockfileScopes.OfGroup).DefaultIfEmpty(DependencyScope.Development).MinBy(LockfileScopes.Rank);
        }

        var isOptional = package["optional"]?.IsTrue == true;
        return isOptional ? DependencyScope.Optional : isMain ? DependencyScope.Runtime : DependencyScope.Unknown;
    }

    // A lock may hold two versions of one package for different Pythons; which of them is meant the markers decide, so both are.
    private static IEnumerable<Dependency> Edges(List<(Component Component, LockfileTomlNode Node)> packages)
    {
        var byName = packages.ToLookup(p => LockfilePurl.PyPiName(p.Component.Name), p => p.Component.Id, StringComparer.Ordinal);
        return packages
            .SelectMany(p => p.Node.MembersOf("dependencies").SelectMany(d => byName[LockfilePurl.PyPiName(d.Key)].Take(MostVersions))
                .Select(to => new Dependency(p.Component.Id, to)))
            .Distinct();
    }

    private const int MostVersions = 16;
}
