using Gangway.Community;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Lists what a caller named: files, folders with all that is in them, bare repositories by their newest commit.</summary>
internal sealed class LicenseScanSource(Progress progress)
{
    private readonly List<ScanFile> files = [];
    private readonly List<string> leftOut = [];
    private readonly List<Issue> issues = [];

    public async Task<ScanTarget> Collect(IReadOnlyList<string> paths, CancellationToken stop)
    {
        foreach (var path in paths)
        {
            stop.ThrowIfCancellationRequested();
            if (Directory.Exists(path))
            {
                await AddFolder(path, stop);
            }
            else
            {
                AddFile(path);
            }
        }

        return new ScanTarget(files, [.. leftOut], [.. issues]);
    }

    private void AddFile(string path)
    {
        var file = Existing(path);
        if (file is null)
        {
            issues.Add(new Issue(path, "there is no such file or folder", Severity.Error, HowToFix: "Check the path."));
            return;
        }

        var place = new SourceFile(Path.IsPathRooted(path) || path.Contains("..", StringComparison.Ordinal) ? file.Name : Tidy(path), file.Length, file.FullName);
        files.Add(new ScanFile(Tidy(path), new FolderTree([place]), place, null));
    }

    /// <summary>A named link is followed: whoever names it means what it leads to.</summary>
    private static FileInfo? Existing(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return target is { Exists: true } ? target : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private async Task AddFolder(string path, CancellationToken stop)
    {
        var root = Path.GetFullPath(path);
        if (FolderWalk.IsBareRepository(root))
        {
            await AddCommit(path, root, stop);
            return;
        }

        progress.Start("listing folders", 0);
        var listing = FolderWalk.OfEverything(root, progress, stop);
        progress.Finish();
        var tree = new FolderTree(listing.Files);
        files.AddRange(listing.Files.Select(file => new ScanFile(Named(path, file.Path), tree, file, path)));
        leftOut.AddRange(listing.Doubtful.Concat(listing.Repositories.Where(repository => IsNestedBare(root, repository))).Select(left => Named(path, left)));
        issues.AddRange(listing.Issues.Select(issue => issue with { Source = Named(path, issue.Source) }));
    }

    private async Task AddCommit(string path, string root, CancellationToken stop)
    {
        progress.Start("files of the newest commit", 0);
        var (tree, found) = await CommitSource.Read(root, path, stop);
        progress.Finish();
        issues.AddRange(found);
        if (tree is not null)
        {
            files.AddRange(tree.Files.Select(file => new ScanFile(Named(path, file.Path), tree, file, path)));
        }
    }

    private static bool IsNestedBare(string root, string repository) =>
        repository.Length > 0 && !Path.Exists(Path.Combine(root, repository, ".git")) && FolderWalk.IsBareRepository(Path.Combine(root, repository));

    /// <summary>A path below a named folder, as a shell would write it.</summary>
    private static string Named(string folder, string path) =>
        Tidy(folder) is var tidy && tidy.Length == 0 ? path : path is "" or "." ? tidy : tidy.EndsWith('/') ? tidy + path : $"{tidy}/{path}";

    private static string Tidy(string path)
    {
        path = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        path = path.Length > 1 ? path.TrimEnd('/') : path;
        return path == "." ? "" : path.StartsWith("./", StringComparison.Ordinal) ? path[2..].TrimStart('/') : path;
    }
}
