namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads Bundler's Gemfile.lock (gems.locked).</summary>
/// <remarks>
/// Component ids are <c>name@version</c>, with <c>-platform</c> for gems built for one. What DEPENDENCIES and the gems of the
/// repository itself (PATH) name is direct. Groups stand in the Gemfile only, so scopes are unknown.
/// See https://bundler.io/man/bundle-lock.1.html. Linear in the document.
/// </remarks>
public static class GemfileLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var file = new GemfileLock(text, issues);
        if (file.IsEmpty)
        {
            return issues.Refused("The file has none of the sections of a Gemfile.lock.", "line 1");
        }

        var graph = new LockfileGraph();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var nodes = new List<(GemfileLock.Gem Gem, int At)>();
        foreach (var gem in file.Gems.Where(gem => !gem.IsLocal))
        {
            var at = graph.Add(Component(gem, source) with
            {
                Hashes = LockfileHashes.OfHex("SHA-256", file.Checksums.GetValueOrDefault($"{gem.Name} ({gem.Version}{(gem.Platform is null ? "" : "-" + gem.Platform)})")),
            });
            nodes.Add((gem, at));
            byName.TryAdd(gem.Name, []);
            byName[gem.Name].Add(at);
        }

        foreach (var (gem, from) in nodes)
        {
            gem.Needs.SelectMany(name => byName.GetValueOrDefault(name, [])).ToList().ForEach(to => graph.Connect(from, to));
        }

        foreach (var node in file.Named.SelectMany(name => byName.GetValueOrDefault(name, [])))
        {
            graph.Name(node, DependencyScope.Unknown);
        }

        return issues.Read(graph.ToBom("Gemfile.lock", Subject(file, source), LockfileText.Whole(content, source)));
    }

    // A gem in the repository's own folder is what the repository publishes.
    private static Component? Subject(GemfileLock file, string source) =>
        file.Gems.Where(gem => gem.IsLocal && gem.Section.Remote == ".").ToArray() is [var only] ? Component(only, source) : null;

    private static Component Component(GemfileLock.Gem gem, string source)
    {
        var repository = gem.Section.IsGit && gem.Section.Remote is { } remote ? LockfileVcs.Url(remote, gem.Section.Revision) : null;
        return new Component
        {
            Id = $"{gem.Name}@{gem.Version}{(gem.Platform is null ? "" : "-" + gem.Platform)}",
            Name = gem.Name,
            Version = gem.Version,
            Purl = LockfilePurl.Of("gem", null, gem.Name, gem.Version, ("platform", gem.Platform), ("vcs_url", repository)),
            SourceRepository = repository,
            Evidence = new Evidence(source, $"line {gem.Line}"),
        };
    }
}
