using System.Collections.Immutable;
using System.Text;
using Gangway.Office;

namespace Gangway.Community;

internal sealed partial record GitRepository
{
    private const int ConfigLimit = 1024 * 1024;
    private const int ShallowLimit = 16 * 1024 * 1024;

    /// <summary>
    /// The repository whose top is this folder: a work tree with a <c>.git</c> folder or file (linked work trees, submodules), or a
    /// bare repository. Null where the folder is no repository's top; one that cannot be read comes back with an issue of severity Error.
    /// </summary>
    /// <param name="source">How issues name it.</param>
    public static GitRepository? Find(string folder, string source)
    {
        folder = Path.GetFullPath(folder);
        var dotGit = Path.Combine(folder, ".git");
        if (Directory.Exists(dotGit))
        {
            return Open(source, folder, dotGit);
        }

        if (File.Exists(dotGit))
        {
            return FollowFile(source, folder, dotGit);
        }

        return IsGitFolder(folder, folder) ? Open(source, workTree: null, folder) : null;
    }

    // "gitdir: PATH" (gitrepository-layout(5)): work trees and submodules keep their repository elsewhere.
    private static GitRepository FollowFile(string source, string folder, string dotGit)
    {
        var line = RegularFile.ReadLine(dotGit);
        var named = line is not null && line.StartsWith("gitdir:", StringComparison.Ordinal) ? line["gitdir:".Length..].Trim() : "";
        if (named.Length == 0 || named.Contains('\0'))
        {
            return Broken(source, folder, dotGit, "The .git file does not say where its repository is.", "Clone the repository again.");
        }

        var gitFolder = Path.GetFullPath(Path.Combine(folder, named));
        return Directory.Exists(gitFolder)
            ? Open(source, folder, gitFolder)
            : Broken(source, folder, dotGit, "The .git file names a folder that is not here.",
                "Scan it where its repository is, or repair it with `git worktree repair` or `git submodule update`.");
    }

    private static GitRepository Open(string source, string? workTree, string gitFolder)
    {
        var common = RegularFile.ReadLine(Path.Combine(gitFolder, "commondir")) is { Length: > 0 } named && !named.Contains('\0')
            ? Path.GetFullPath(Path.Combine(gitFolder, named))
            : gitFolder;
        if (!IsGitFolder(gitFolder, common))
        {
            return Broken(source, workTree, gitFolder, "The .git folder is not a repository: HEAD, objects or refs are missing.", "Clone the repository again.");
        }

        var config = ReadConfig(common);
        var repository = new GitRepository
        {
            Source = source,
            WorkTree = workTree,
            GitFolder = gitFolder,
            CommonFolder = common,
            IsSha256 = Extension(config, "objectformat") is "sha256",
            IsPartial = Extension(config, "partialclone") is not null || config.Exists(entry => entry is { Section: "remote", Key: "promisor", Value: "true" }),
            Remotes = [.. config.Where(entry => entry is { Section: "remote", Subsection: not null, Key: "url" })
                .Select(entry => new GitRemote(ForeignText.Line(entry.Subsection!), ForeignText.Line(GitRemote.WithoutCredentials(entry.Value))))],
        };
        return Extension(config, "refstorage") is "reftable" || Directory.Exists(Path.Combine(common, "reftable"))
            ? repository.With("The repository keeps its references as a reftable, which Gangway does not read yet.", Severity.Error, "Run `git refs migrate --ref-format=files` in a copy.")
            : repository.WithShallow().WithReplacements().WithReferences();
    }

    private static bool IsGitFolder(string gitFolder, string common) =>
        new FileInfo(Path.Combine(gitFolder, "HEAD")) is { } head && (head.Exists || head.LinkTarget is not null)
        && Directory.Exists(Path.Combine(common, "objects"))
        && Directory.Exists(Path.Combine(common, "refs"));

    private static GitRepository Broken(string source, string? workTree, string gitFolder, string message, string howToFix) =>
        new GitRepository { Source = source, WorkTree = workTree, GitFolder = gitFolder, CommonFolder = gitFolder }.With(message, Severity.Error, howToFix);

    private static List<GitConfigEntry> ReadConfig(string common) =>
        RegularFile.Read(Path.Combine(common, "config"), ConfigLimit) is { } bytes ? [.. GitConfigReader.Read(Encoding.UTF8.GetString(bytes))] : [];

    private static string? Extension(List<GitConfigEntry> config, string key) =>
        config.LastOrDefault(entry => entry.Section == "extensions" && entry.Key == key)?.Value;

    // git-replace(1), gitglossary(7) "grafts": a view of the history that somebody made on this machine, not what was committed.
    private GitRepository WithReplacements() =>
        RegularFile.Read(Path.Combine(CommonFolder, "info", "grafts"), 1) is not null || HasEntries(Path.Combine(CommonFolder, "refs", "replace"))
            ? With("The repository replaces objects or grafts parents; Gangway reads the history as it was committed.", Severity.Note)
            : this;

    private static bool HasEntries(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private GitRepository WithShallow()
    {
        if (RegularFile.Read(Path.Combine(CommonFolder, "shallow"), ShallowLimit) is not { } bytes)
        {
            return this;
        }

        var ids = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(id => GitObjectId.IsValid(id, IsSha256)).ToImmutableArray();
        return (this with { Shallow = ids }).With($"This is a shallow clone: its history is cut off behind {ids.Length} of its commits.", Severity.Warning,
            "Run `git fetch --unshallow` before the census.");
    }

    private GitRepository With(string message, Severity severity, string? howToFix = null) =>
        this with { Issues = Issues.Add(new(Source, message, severity, HowToFix: howToFix)) };
}
