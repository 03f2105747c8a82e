using System.Collections.Immutable;
using System.Text;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>
/// The folders that hold a repository's objects: its own, and those it borrows from (gitrepository-layout(5), objects/info/alternates). A
/// borrowed folder may lie anywhere on this machine, so it must look like one of git's, and is reported. Addresses (http-alternates) are not.
/// </summary>
internal static class GitAlternates
{
    private const int Deepest = 5; // git's own limit
    private const int MostFolders = 100;
    private const int ListLimit = 64 * 1024;

    public static (ImmutableArray<string> Folders, ImmutableArray<Issue> Issues) Follow(string objects, string source)
    {
        var folders = new List<string> { objects };
        var refused = Add(objects, 0, folders);
        var issues = ImmutableArray.CreateBuilder<Issue>();
        if (folders.Count > 1)
        {
            issues.Add(new(source, $"Objects are borrowed from {folders.Count - 1} other folders of this machine.", Severity.Note, "objects/info/alternates"));
        }

        if (refused > 0)
        {
            issues.Add(new(source, $"{refused} folders to borrow objects from are not here or hold none; what only they have is unknown.", Severity.Warning, "objects/info/alternates", "Clone the repository again."));
        }

        return ([.. folders], issues.ToImmutable());
    }

    private static int Add(string folder, int depth, List<string> folders)
    {
        if (RegularFile.Read(Path.Combine(folder, "info", "alternates"), ListLimit) is not { } bytes)
        {
            return 0;
        }

        var refused = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var target = Target(folder, line);
            if (target is null || depth >= Deepest || folders.Count >= MostFolders || !IsObjects(target))
            {
                refused++;
            }
            else if (!folders.Contains(target, StringComparer.Ordinal))
            {
                folders.Add(target);
                refused += Add(target, depth + 1, folders);
            }
        }

        return refused;
    }

    private static string? Target(string folder, string line)
    {
        var path = line.StartsWith('"') && line.EndsWith('"') && line.Length > 2 ? Unquoted(line) : line;
        return path.Contains('\0') ? null : Path.GetFullPath(Path.Combine(folder, path)).TrimEnd(Path.DirectorySeparatorChar);
    }

    // git writes a path that begins with a quote, and only that, like a C string.
    private static string Unquoted(string line) => line[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    private static bool IsObjects(string folder) => Directory.Exists(Path.Combine(folder, "pack")) && Directory.Exists(Path.Combine(folder, "info"));
}
