using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Python;

/// <summary>Reads pylock.toml and pylock.NAME.toml (PEP 751), lock version 1.0.</summary>
/// <remarks>
/// Component ids are <c>name@version</c>. A package that stands under a group or an extra has its scope by it; what stands under
/// neither is shipped where the file declares groups or extras at all, and unknown where it does not. What the project names itself
/// only pyproject.toml tells (<see cref="PythonProject"/>). Packages of a folder are the product's own and no components.
/// See https://packaging.python.org/en/latest/specifications/pylock-toml/. Linear in the document.
/// </remarks>
public static class PylockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root.TextOf("lock-version") is not { } version)
        {
            return issues.Refused("The document has no lock-version: it is not a pylock.toml.", "line 1");
        }

        var graph = new LockfileGraph();
        var nodes = new List<(LockfileTomlNode Package, int At)>();
        foreach (var package in root.ItemsOf("packages"))
        {
            if (Component(package, root, issues) is { } component)
            {
                nodes.Add((package, graph.Add(component)));
            }
        }

        Connect(graph, nodes);
        return issues.Read(graph.ToBom($"pylock.toml {version}", null, LockfileText.Whole(content, source)));
    }

    private static void Connect(LockfileGraph graph, List<(LockfileTomlNode Package, int At)> nodes)
    {
        var byName = nodes.ToLookup(node => LockfilePurl.PyPiName(graph[node.At].Name), node => node.At, StringComparer.Ordinal);
        foreach (var (package, from) in nodes)
        {
            foreach (var need in package.ItemsOf("dependencies"))
            {
                var version = need.TextOf("version");
                byName[LockfilePurl.PyPiName(need.TextOf("name") ?? "")].Take(PythonNeeds.MostVersions)
                    .Where(to => version is null || graph[to].Version == version).ToList().ForEach(to => graph.Connect(from, to));
            }
        }
    }

    private static Component? Component(LockfileTomlNode package, LockfileTomlNode root, LockfileIssues issues)
    {
        if (package.TextOf("name") is not { } name || Requirement.NameLength(name) != name.Length)
        {
            issues.Warning("A package lacks its name, or has one no package can have, and was left out.", package.Place);
            return null;
        }

        if (package["directory"] is not null || package["archive"]?["path"] is not null)
        {
            issues.Note("A package comes from a local folder or file, so it is no component.", package.Place);
            return null;
        }

        var version = LockfileNames.Version(package.TextOf("version"));
        var repository = package["vcs"]?.TextOf("url") is { } url ? LockfileVcs.Url(url, package["vcs"]!.TextOf("commit-id")) : null;
        return new Component
        {
            Id = $"{LockfilePurl.PyPiName(name)}@{version}",
            Name = name,
            Version = version,
            Purl = LockfilePurl.PyPi(name, version, repository),
            Scope = ScopeOf(PylockMarker.Of(package.TextOf("marker")), root),
            SourceRepository = repository,
            Evidence = new Evidence(issues.Source, package.Place),
        };
    }

    private static DependencyScope ScopeOf(PylockMarker marker, LockfileTomlNode root)
    {
        var defaults = root.ItemsOf("default-groups").Select(group => group.Text).OfType<string>().ToImmutableArray();
        if (marker.Groups.Any(group => defaults.Contains(group)))
        {
            return DependencyScope.Runtime;
        }

        if (!marker.Extras.IsEmpty)
        {
            return DependencyScope.Optional;
        }

        var isDeclared = root.ItemsOf("dependency-groups").Any() || root.ItemsOf("extras").Any();
        return !marker.Groups.IsEmpty ? marker.Groups.Select(LockfileScopes.OfGroup).MinBy(LockfileScopes.Rank)
            : isDeclared ? DependencyScope.Runtime
            : DependencyScope.Unknown;
    }
}
