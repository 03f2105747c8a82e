using System.Collections.Concurrent;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// The project and props files of a tree, each parsed once: forty projects share one Directory.Packages.props.
internal sealed class MSBuildFiles(Func<string, LockfileContent?> find)
{
    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj"];

    private readonly ConcurrentDictionary<string, Loaded> _files = new(StringComparer.Ordinal);

    public static MSBuildFiles None { get; } = new(_ => null);

    public static bool IsProject(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public bool Exists(string path) => Load(path) is { File: not null } or { BrokenSource: not null };

    /// <summary>Null where there is no such file; one that cannot be read costs a warning.</summary>
    public MSBuildFile? Find(string path, LockfileIssues issues)
    {
        var (file, broken) = Load(path);
        if (broken is not null)
        {
            issues.Warning($"The file {broken} could not be read, so versions it manages stay unknown.", null, "Correct that file.");
        }

        return file;
    }

    /// <summary>The path of the nearest file of that name in the folder or above it.</summary>
    public string? NearestAbove(string folder, string name) =>
        TreePaths.Upward(folder).Select(above => TreePaths.In(above, name)).FirstOrDefault(Exists);

    private Loaded Load(string path) => _files.GetOrAdd(path, _ =>
    {
        if (find(path) is not { } content)
        {
            return new Loaded(null, null);
        }

        var file = MSBuildFile.Parse(path, content, new LockfileIssues(content.Source), out var refusal);
        return new Loaded(file, file is null ? content.Source : null);
    });

    private sealed record Loaded(MSBuildFile? File, string? BrokenSource);
}
