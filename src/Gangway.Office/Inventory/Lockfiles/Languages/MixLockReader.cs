namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads Elixir's mix.lock.</summary>
/// <remarks>
/// Component ids are the names of the applications. Hex packages bring their graph; what comes from git is named by its repository
/// and commit. Neither what the project names nor what is for development is written down. Linear in the document.
/// See https://hexdocs.pm/mix/Mix.Tasks.Deps.html and https://github.com/hexpm/hex.
/// </remarks>
public static class MixLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        if (new ElixirTermParser(text).Parse(out var line) is not { Items: { } entries })
        {
            return issues.Refused("The file is not one Elixir map, or it ends too early.", $"line {line}");
        }

        var graph = new LockfileGraph();
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        var packages = new List<(ElixirTerm Lock, int At)>();
        foreach (var (name, entry) in Pairs(entries))
        {
            if (Component(name, entry, issues) is { } component)
            {
                packages.Add((entry, nodes[name.Text!] = graph.Add(component)));
            }
        }

        Connect(graph, nodes, packages);
        return issues.Read(graph.ToBom("mix.lock", null, LockfileText.Whole(content, source)));
    }

    // %{"name": value} and %{name: value} come as pairs, %{"name" => value} as keys and values in turn.
    private static IEnumerable<(ElixirTerm Name, ElixirTerm Lock)> Pairs(List<ElixirTerm> entries)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            var entry = entries[at];
            if (entry is { Items: [{ Text: not null } key, var value] })
            {
                yield return (key, value);
            }
            else if (entry.Text is not null && at + 1 < entries.Count)
            {
                yield return (entry, entries[++at]);
            }
        }
    }

    private static Component? Component(ElixirTerm name, ElixirTerm entry, LockfileIssues issues)
    {
        var (app, place) = (name.Text!, $"line {name.Line}");
        var component = entry.TextAt(0) switch
        {
            "hex" => Hex(app, entry, new Evidence(issues.Source, place)),
            "git" => Git(app, entry, new Evidence(issues.Source, place)),
            _ => null,
        };
        if (component is null)
        {
            issues.Warning("A dependency is neither of Hex nor of git, or has a name no package can have, and was left out.", place);
        }

        return component;
    }

    // {:hex, :name, "version", "checksum", [managers], [needs], "repository", "checksum"}
    private static Component? Hex(string app, ElixirTerm entry, Evidence evidence)
    {
        var (name, version) = (entry.TextAt(1), LockfileNames.Version(entry.TextAt(2)));
        if (name is null || version is null || !LockfileNames.IsPlain(name) || !LockfileNames.IsPlain(version))
        {
            return null;
        }

        // "hexpm:acme" is an organization on the public registry, any other word a registry of somebody's own.
        var repository = entry.TextAt(6) ?? "hexpm";
        var organization = repository.StartsWith("hexpm:", StringComparison.Ordinal) && LockfileNames.IsPlain(repository.AsSpan(6)) ? repository[6..] : null;
        return new Component
        {
            Id = app,
            Group = organization,
            Name = name,
            Version = version,
            Purl = LockfilePurl.Of("hex", organization, name, version, ("repository_url", organization is not null || repository == "hexpm" ? null : repository)),
            Hashes = LockfileHashes.OfHex("SHA-256", entry.TextAt(7)),
            Evidence = evidence,
        };
    }

    // {:git, "address", "commit", [options]}
    private static Component? Git(string app, ElixirTerm entry, Evidence evidence)
    {
        var (address, commit) = (entry.TextAt(1), LockfileNames.Version(entry.TextAt(2)));
        return address is null || !LockfileNames.IsPlain(app) ? null : new Component
        {
            Id = app,
            Name = app,
            Version = commit,
            Purl = LockfileVcs.Purl(address, app, commit),
            SourceRepository = LockfileVcs.Url(address, commit),
            Evidence = evidence,
        };
    }

    // Needs are {:app, "requirement", [hex: :name, optional: true]}.
    private static void Connect(LockfileGraph graph, Dictionary<string, int> nodes, List<(ElixirTerm Lock, int At)> packages)
    {
        foreach (var (entry, from) in packages.Where(package => package.Lock.TextAt(0) == "hex"))
        {
            foreach (var need in entry.At(5)?.Items ?? [])
            {
                if (need.TextAt(0) is { } app && nodes.TryGetValue(app, out var to))
                {
                    graph.Connect(from, to, need.At(2)?.Value("optional")?.Text == "true");
                }
            }
        }
    }
}
