using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads project.assets.json, what <c>dotnet restore</c> leaves in <c>obj</c>.</summary>
/// <remarks>
/// One component per package version, whatever target frameworks it serves; ids are the keys of <c>libraries</c> (<c>Name/Version</c>).
/// What is reached only through references with PrivateAssets="all" is for development, everything else in a test project for tests; projects of the solution are no components.
/// Linear in the document.
/// </remarks>
public static class NuGetAssetsReader
{
    // Every package repeats it in its evidence.
    private const int MaxTargetName = 128;

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        if (!root.Field("targets").IsObject())
        {
            return issues.Refused("The document has no targets object: it is not a project.assets.json.", "/targets");
        }

        var subject = Subject(root, source);
        var graph = new NuGetGraph();
        var references = new NuGetReferences(root.Field("project").Field("frameworks"));
        foreach (var target in root.Field("targets").Members())
        {
            if (target.Name.Length > MaxTargetName)
            {
                issues.Warning("A target has a name no framework can have and was left out.", "/targets");
                continue;
            }

            new NuGetAssetsTarget(target, references, root.Field("libraries"), issues).AddTo(graph, subject?.Id);
        }

        return issues.Read(new Bom
        {
            Format = $"project.assets.json v{root.Number("version")?.ToString() ?? "?"}",
            Subject = subject,
            Components = graph.Components,
            Dependencies = graph.Dependencies,
            Evidence = LockfileText.Whole(content, source),
        });
    }

    /// <summary>The folders the restore took packages from, as the file names them; empty when it names none or cannot be read.</summary>
    public static ImmutableArray<string> PackageFolders(ReadOnlyMemory<byte> content)
    {
        using var document = LockfileJson.Parse(content, new LockfileIssues(""), repeatedKeysAllowed: false, out _);
        return document is null ? [] : [.. document.RootElement.Field("packageFolders").Members().Select(folder => folder.Name)];
    }

    private static Component? Subject(JsonElement root, string source)
    {
        var project = root.Field("project");
        if (project.Field("restore").Text("projectName") is not { } name)
        {
            return null;
        }

        return new Component
        {
            Id = name,
            Name = name,
            Version = LockfileNames.Version(project.Text("version")),
            Evidence = new Evidence(source, "/project"),
        };
    }
}
