using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// Yarn 1: a pattern of a package.json or of another package leads to the entry that answers it.
internal static class YarnClassicLock
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string text, LockfileIssues issues, PackageJsonNeeds needs)
    {
        var entries = YarnClassicEntry.All(text, issues);
        if (entries.Count == 0 && !text.Contains("yarn lockfile", StringComparison.Ordinal))
        {
            return issues.Refused("The file has neither packages nor the heading of a yarn.lock.", "line 1");
        }

        var graph = new LockfileGraph();
        var nodes = new Dictionary<YarnClassicEntry, int>(ReferenceEqualityComparer.Instance);
        var byPattern = new Dictionary<string, int>(StringComparer.Ordinal);
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Component(entry, issues) is { } component)
            {
                // An alias has an entry of its own, also where the package itself stands beside it.
                nodes[entry] = byId.TryGetValue(component.Id, out var known) ? known : byId[component.Id] = graph.Add(component);
                entry.Patterns.ToList().ForEach(pattern => byPattern.TryAdd(pattern, nodes[entry]));
            }
        }

        foreach (var (entry, from) in nodes)
        {
            entry.Needs.Where(need => byPattern.ContainsKey(need.Pattern)).ToList()
                .ForEach(need => graph.Connect(from, byPattern[need.Pattern], need.IsOptional));
        }

        NameRoots(graph, byPattern, needs, issues);
        return issues.Read(graph.ToBom("yarn.lock v1", null, LockfileText.Whole(content, issues.Source)));
    }

    private static void NameRoots(LockfileGraph graph, Dictionary<string, int> byPattern, PackageJsonNeeds needs, LockfileIssues issues)
    {
        foreach (var (pattern, scope) in needs.Patterns)
        {
            if (byPattern.TryGetValue(pattern, out var node))
            {
                graph.Name(node, scope);
            }
        }

        if (needs.IsEmpty)
        {
            graph.NameUnneeded();
            issues.Note("Yarn 1 does not say which packages the product names; those nothing else requires are taken as direct.", null,
                "Read the package.json files with it.");
        }
    }

    private static Component? Component(YarnClassicEntry entry, LockfileIssues issues)
    {
        var asked = NpmLocator.Of(entry.Patterns.Count > 0 ? entry.Patterns[0] : "");
        if (asked.IsLocal && (entry.Resolved is null || new NpmLocator(asked.Name, entry.Resolved).IsLocal))
        {
            issues.Note("A package comes from a local folder, so it is no component.", entry.Place);
            return null;
        }

        var (name, version) = (asked.Real().Name, LockfileNames.Version(entry.Version));
        if (version is null || !LockfileNames.IsNpm(name))
        {
            issues.Warning("A package lacks its version, or has a name no npm package can have, and was left out.", entry.Place);
            return null;
        }

        return NpmLocator.Component($"{name}@{version}", name, version, LockfileVcs.OfResolved(entry.Resolved), new Evidence(issues.Source, entry.Place)) with
        {
            Hashes = Hashes(entry),
        };
    }

    // Before Yarn 1.10 the checksum stood behind the address.
    private static ImmutableArray<ComponentHash> Hashes(YarnClassicEntry entry) => LockfileHashes.OfIntegrity(entry.Integrity) is { IsEmpty: false } stated
        ? stated
        : entry.Resolved?.EndsWith(".git", StringComparison.Ordinal) == false ? LockfileHashes.OfHex("SHA-1", entry.Resolved.Split('#')[^1]) : [];
}
