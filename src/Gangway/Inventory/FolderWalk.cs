using System.Collections.Frozen;
using System.IO.Enumeration;
using Gangway.Office;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>
/// Lists a folder without following a symbolic link and without entering what build tools make. A link that loops, a folder that
/// may not be read and a name with control characters become issues; nothing is skipped in silence.
/// </summary>
internal static class FolderWalk
{
    /// <summary>A tree beyond this is not source any more; the rest is reported as not read.</summary>
    public const int MaxFiles = 2_000_000;

    private static readonly FrozenSet<string> NeverEntered = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".git", ".hg", ".svn", ".jj", "node_modules", "bower_components", ".venv", "venv", "__pycache__", ".tox", ".nox",
        ".gradle", ".terraform", ".cache", ".next", ".nuxt", ".idea", ".vs", "site-packages");

    /// <summary>What a walk of everything leaves out: what version control keeps for itself.</summary>
    private static readonly FrozenSet<string> VersionControl = FrozenSet.Create(StringComparer.Ordinal, ".git", ".hg", ".svn", ".jj");

    private static readonly FrozenSet<string> BuildOutput = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "bin", "obj", "build", "dist", "out", "target", "artifacts", "_build");

    private static readonly string[] BomNames = ["bom.json", "bom.xml", "sbom.json", "manifest.spdx.json"];
    private static readonly string[] BomEndings = [".cdx.json", ".cdx.xml", ".spdx.json"];

    /// <summary>One listing.</summary>
    /// <param name="Files">Every file, sorted by path (ordinal).</param>
    /// <param name="Repositories">Folders, relative, that hold a work tree or a bare repository; "" is the root itself.</param>
    /// <param name="Doubtful">Folders that were not entered: of repositories those named like build output, in a walk of everything those of version control.</param>
    /// <param name="Issues">What was not read, and why.</param>
    public sealed record Listing(List<SourceFile> Files, List<string> Repositories, List<string> Doubtful, List<Issue> Issues);

    /// <param name="root">The folder.</param>
    /// <param name="starts">Folders below it to begin at, relative; these are entered whatever their names.</param>
    /// <param name="progress">Counts folders.</param>
    /// <param name="stop">Ends the walk.</param>
    public static Listing Of(string root, IEnumerable<string> starts, Progress progress, CancellationToken stop) =>
        Walk(root, starts.Select(start => new Folder(start, start.Length > 0)), progress, stop);

    /// <summary>The same, entering also what build tools and package managers made: all but version control's own folders and bare repositories.</summary>
    public static Listing OfEverything(string root, Progress progress, CancellationToken stop) =>
        Walk(root, [new Folder("", false, TakesEverything: true)], progress, stop);

    private static Listing Walk(string root, IEnumerable<Folder> starts, Progress progress, CancellationToken stop)
    {
        var listing = new Listing([], [], [], []);
        var folders = new Stack<Folder>(starts);
        while (folders.TryPop(out var folder))
        {
            stop.ThrowIfCancellationRequested();
            if (listing.Files.Count > MaxFiles)
            {
                listing.Issues.Add(new Issue(folder.Path, $"more than {MaxFiles:N0} files; the rest was not read", Severity.Warning,
                    HowToFix: "Name the folders to be read one by one."));
                break;
            }

            Read(root, folder, listing, folders);
            progress.Advance();
        }

        listing.Files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        listing.Repositories.Sort(StringComparer.Ordinal);
        return listing;
    }

    private static void Read(string root, Folder folder, Listing listing, Stack<Folder> folders)
    {
        try
        {
            var entries = Entries(Path.Combine(root, folder.Path)).ToList();
            var isRepository = entries.Exists(entry => entry.Name == ".git" && !entry.IsLink);
            if (isRepository)
            {
                listing.Repositories.Add(folder.Path);
            }

            var here = folder with { IsInRepository = folder.IsInRepository || isRepository };
            if (isRepository && folder.TakesEverything)
            {
                listing.Doubtful.Add(folder.Path.Length == 0 ? ".git" : $"{folder.Path}/.git");
            }

            foreach (var entry in entries.Where(entry => entry.Name != ".git"))
            {
                Take(entry, folder.Path.Length == 0 ? entry.Name : $"{folder.Path}/{entry.Name}", root, here, listing, folders);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            listing.Issues.Add(new Issue(folder.Path.Length == 0 ? "." : folder.Path, $"the folder could not be read: {error.Message}", Severity.Warning,
                HowToFix: "Check that the folder exists and that you may read it."));
        }
    }

    private static void Take(Entry entry, string path, string root, Folder folder, Listing listing, Stack<Folder> folders)
    {
        if (!Printable.IsSafe(entry.Name))
        {
            listing.Issues.Add(new Issue(path, "the name holds control or invisible characters; it is shown escaped", Severity.Note,
                HowToFix: "Rename the file."));
        }

        if (entry.IsLink)
        {
            AddLink(entry, path, root, listing);
        }
        else if (entry.IsDirectory)
        {
            Enter(entry, path, folder, listing, folders);
        }
        else
        {
            listing.Files.Add(new SourceFile(path, entry.Length, entry.FullPath));
        }
    }

    private static void Enter(Entry entry, string path, Folder folder, Listing listing, Stack<Folder> folders)
    {
        if (folder.TakesEverything ? VersionControl.Contains(entry.Name) : NeverEntered.Contains(entry.Name))
        {
            if (folder.TakesEverything)
            {
                listing.Doubtful.Add(path);
            }

            return;
        }

        if (IsBareRepository(entry.FullPath))
        {
            listing.Repositories.Add(path);
        }
        else if (!folder.TakesEverything && folder.IsInRepository && BuildOutput.Contains(entry.Name))
        {
            listing.Doubtful.Add(path);
            AddBuilt(entry, path, listing);
        }
        else
        {
            folders.Push(folder with { Path = path });
        }
    }

    /// <summary>What a build leaves that tells what it used: <c>obj/project.assets.json</c>, <c>target/bom.json</c>.</summary>
    private static void AddBuilt(Entry folder, string path, Listing listing)
    {
        foreach (var entry in Entries(folder.FullPath).Where(entry => !entry.IsLink))
        {
            if (!entry.IsDirectory && IsInventory(entry.Name))
            {
                listing.Files.Add(new SourceFile($"{path}/{entry.Name}", entry.Length, entry.FullPath));
            }
            else if (entry.IsDirectory && entry.Name == "obj")
            {
                // .NET's artifacts layout keeps what was restored in artifacts/obj/PROJECT.
                foreach (var project in Entries(entry.FullPath).Where(project => project.IsDirectory && !project.IsLink))
                {
                    AddBuilt(project, $"{path}/obj/{project.Name}", listing);
                }
            }
        }
    }

    private static bool IsInventory(string name) =>
        name == "project.assets.json"
        || BomNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || BomEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A folder that git would take for a repository without a work tree.</summary>
    public static bool IsBareRepository(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && Directory.Exists(Path.Combine(folder, "objects"))
        && (Directory.Exists(Path.Combine(folder, "refs")) || File.Exists(Path.Combine(folder, "packed-refs")));

    private static void AddLink(Entry entry, string path, string root, Listing listing)
    {
        var problem = Problem(entry, root);
        if (problem is not null)
        {
            listing.Issues.Add(new Issue(path, problem, Severity.Note, HowToFix: "Remove the link, or name its target as a path of its own."));
        }
    }

    private static string? Problem(Entry entry, string root)
    {
        try
        {
            FileSystemInfo link = entry.IsDirectory ? new DirectoryInfo(entry.FullPath) : new FileInfo(entry.FullPath);
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            return target is null || !target.Exists ? "a symbolic link to nothing; not followed"
                : IsAbove(target.FullName, entry.FullPath) ? "a symbolic link to a folder above it (a cycle); not followed"
                : !IsAbove(root, target.FullName) ? "a symbolic link out of the folder that is read; not followed"
                : null;
        }
        catch (IOException)
        {
            return "a symbolic link that leads to itself (a cycle); not followed";
        }
    }

    private static bool IsAbove(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private readonly record struct Folder(string Path, bool IsInRepository, bool TakesEverything = false);

    private readonly record struct Entry(string Name, string FullPath, long Length, bool IsDirectory, bool IsLink);

    private static FileSystemEnumerable<Entry> Entries(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => new Entry(
            entry.FileName.ToString(),
            entry.ToFullPath(),
            entry.IsDirectory ? 0 : entry.Length,
            entry.IsDirectory,
            (entry.Attributes & FileAttributes.ReparsePoint) != 0),
        new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false });
}
