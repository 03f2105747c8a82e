using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// The package.json files of a yarn.lock: the one beside it, and those of its workspaces. Yarn 2 and later write the folders of the
// workspaces into the lock; of Yarn 1 the root's "workspaces" tell, as patterns of folders.
// https://classic.yarnpkg.com/en/docs/workspaces
internal static class YarnWorkspaces
{
    private const string Manifest = "package.json";
    private const int MostWorkspaces = 5_000;

    public static IEnumerable<LockfileContent> Of(string path, LockfileContent file, IReadOnlyList<string> paths, Func<string, LockfileContent?> find)
    {
        var folder = TreePaths.FolderOf(path);
        if (find(TreePaths.In(folder, Manifest)) is not { } root)
        {
            return [];
        }

        var folders = OfLock(file) is { Count: > 0 } named ? named.Select(name => TreePaths.Resolve(folder, name)) : OfPatterns(root, folder, paths);
        return folders.OfType<string>().Where(workspace => workspace != folder).Distinct(StringComparer.Ordinal).Take(MostWorkspaces)
            .Select(workspace => find(TreePaths.In(workspace, Manifest))).OfType<LockfileContent>().Prepend(root);
    }

    // resolution: "name@workspace:packages/name"
    private static List<string> OfLock(LockfileContent file)
    {
        const string Mark = "@workspace:";
        var folders = new List<string>();
        foreach (var (line, _) in LockfileLines.Of(LockfileText.DecodeLeniently(file.Bytes, out _)))
        {
            var at = line.StartsWith("  resolution:", StringComparison.Ordinal) ? line.IndexOf(Mark, StringComparison.Ordinal) : -1;
            if (at >= 0)
            {
                folders.Add(line[(at + Mark.Length)..].TrimEnd().TrimEnd('"'));
            }
        }

        return folders;
    }

    private static IEnumerable<string> OfPatterns(LockfileContent root, string folder, IReadOnlyList<string> paths)
    {
        var patterns = Patterns(root);
        if (patterns.Count == 0)
        {
            return [];
        }

        var prefix = folder.Length == 0 ? "" : folder + "/";
        return paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.EndsWith("/" + Manifest, StringComparison.Ordinal))
            .Select(TreePaths.FolderOf)
            .Where(workspace => workspace.Length > prefix.Length && IsNamed(workspace[prefix.Length..], patterns));
    }

    // A pattern with a "!" takes out what those before it named.
    private static bool IsNamed(string folder, List<string> patterns)
    {
        var isNamed = false;
        foreach (var pattern in patterns)
        {
            var isExcluded = pattern.StartsWith('!');
            isNamed = TreePaths.Matches(folder, isExcluded ? pattern[1..] : pattern) ? !isExcluded : isNamed;
        }

        return isNamed;
    }

    private static List<string> Patterns(LockfileContent root)
    {
        using var document = LockfileJson.Parse(root.Bytes, new LockfileIssues(root.Source), repeatedKeysAllowed: true, out _);
        var stated = document?.RootElement.Field("workspaces") ?? default;
        var list = stated.ValueKind == JsonValueKind.Array ? stated : stated.Field("packages");
        return [.. list.Items().Select(item => item.AsText()).OfType<string>()];
    }
}
