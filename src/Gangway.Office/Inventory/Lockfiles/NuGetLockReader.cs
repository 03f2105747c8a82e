using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads NuGet's packages.lock.json, version 1 and 2.</summary>
/// <remarks>
/// One component per package version, whatever target frameworks it serves; ids are <c>Name/Version</c>. The file does not say what
/// is for development only, so scopes are unknown; projects of the solution are no components, and what they bring is transitive.
/// See https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies.
/// </remarks>
public static class NuGetLockReader
{
    // Every package repeats it in its evidence.
    private const int MaxFrameworkName = 128;

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var frameworks = document.RootElement.Field("dependencies");
        if (!frameworks.IsObject())
        {
            return issues.Refused("The document has no dependencies object: it is not a NuGet lockfile.", "/dependencies");
        }

        var version = document.RootElement.Number("version");
        if (version is not (1 or 2))
        {
            issues.Note("The version is neither 1 nor 2; the document was read as version 2.", "/version");
        }

        var graph = new NuGetGraph();
        var resolved = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var framework in frameworks.Members())
        {
            ReadFramework(framework, resolved, graph, issues);
        }

        return issues.Read(new Bom
        {
            Format = $"packages.lock.json v{version?.ToString() ?? "?"}",
            Components = graph.Components,
            Dependencies = graph.Dependencies,
            Evidence = LockfileText.Whole(content, source),
        });
    }

    // "net8.0/linux-x64" lists only what it has beyond "net8.0", which stands before it.
    private static void ReadFramework(
        JsonProperty framework, Dictionary<string, Dictionary<string, string>> resolved, NuGetGraph graph, LockfileIssues issues)
    {
        if (framework.Name.Length > MaxFrameworkName)
        {
            issues.Warning("A target framework has a name no framework can have and was left out.", "/dependencies");
            return;
        }

        var pointer = LockfileJsonFields.Pointer("/dependencies", framework.Name);
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        resolved[framework.Name] = ids;
        var fallback = resolved.GetValueOrDefault(framework.Name.Split('/')[0], ids);
        foreach (var entry in framework.Value.Members())
        {
            if (entry.Value.Text("type") == "Project")
            {
                continue;
            }

            var place = LockfileJsonFields.Pointer(pointer, entry.Name);
            var version = LockfileNames.Version(entry.Value.Text("resolved"));
            if (version is null || !LockfileNames.IsPlain(entry.Name))
            {
                issues.Warning("An entry has no resolved version, or a name no package can have, and was left out.", place);
                continue;
            }

            var directness = entry.Value.Text("type") == "Direct" ? Directness.Direct : Directness.Transitive;
            ids[entry.Name] = graph.Add(entry.Name, version, directness, DependencyScope.Unknown, new Evidence(issues.Source, place),
                LockfileHashes.OfBase64("SHA-512", entry.Value.Text("contentHash")));
        }

        foreach (var entry in framework.Value.Members())
        {
            if (ids.TryGetValue(entry.Name, out var from))
            {
                graph.Connect(from, entry.Value.Field("dependencies").Members().Select(d => ids.GetValueOrDefault(d.Name) ?? fallback.GetValueOrDefault(d.Name)));
            }
        }
    }
}
