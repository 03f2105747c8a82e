using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>
/// Reads commits, paths and files of a foreign repository: with our own reader, and with git in a <see cref="GitQuarantine"/> only where a
/// pack is of a kind that a newer git may know. One at a time for each repository. A broken repository gives what could be read, and issues.
/// </summary>
internal sealed class GitSource : IDisposable
{
    private readonly GitRepository repository;
    private readonly IGitReading reading;

    public GitSource(GitRepository repository, GitSourceOptions? options = null)
    {
        this.repository = repository;
        options ??= new();
        reading = Open(repository, options);
    }

    public void Dispose() => reading.Dispose();

    /// <summary>From where to read, see <see cref="GitStart"/>. Its tips are empty where there is nothing to read; the issues say why.</summary>
    public async Task<GitStart> Start(GitScope scope, CancellationToken stop)
    {
        if (scope == GitScope.AllReferences)
        {
            return await Readable(repository.EveryReference(), stop);
        }

        return repository.MainBranch() ?? await NewestBranch(stop);
    }

    /// <summary>Hands over every commit reachable from the tips once, newest first, as it is read.</summary>
    public async Task<ImmutableArray<Issue>> Commits(GitStart start, Action<Commit> each, CancellationToken stop) =>
        start.Tips.IsEmpty ? [] : await reading.Commits(start, each, stop);

    /// <summary>The paths of a commit (or of the commit a tag stands for), up to the limits of the options.</summary>
    public async Task<GitTree> Tree(string commit, CancellationToken stop) =>
        GitObjectId.IsValid(commit, repository.IsSha256)
            ? await reading.Tree(commit, stop)
            : new([], false, [new(repository.Source, "This is no object id.", Severity.Error)]);

    /// <summary>The contents of files, each and together up to the limits of the options; see <see cref="GitBlobs"/> for the rest.</summary>
    public async Task<GitBlobs> Blobs(IEnumerable<string> ids, CancellationToken stop)
    {
        var wanted = ids.Where(id => GitObjectId.IsValid(id, repository.IsSha256)).Distinct().ToList();
        return wanted.Count == 0 ? new(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty, []) : await reading.Blobs(wanted, stop);
    }

    private static IGitReading Open(GitRepository repository, GitSourceOptions options)
    {
        if (options.WithGit)
        {
            return new GitProcessSource(repository, options);
        }

        var objects = new GitObjects(repository);
        if (!objects.HasUnknownPacks || (options.Program ?? GitProgram.Find()) is null)
        {
            return new GitKernelSource(repository, objects, options);
        }

        objects.Dispose();
        return new GitProcessSource(repository, options);
    }

    private async Task<GitStart> NewestBranch(CancellationToken stop)
    {
        var branches = repository.References.Where(pair => !pair.Key.StartsWith("refs/tags/", StringComparison.Ordinal)).ToList();
        var candidates = branches.Count > 0 ? branches : [.. repository.References];
        var (newest, problem) = await reading.Newest(candidates.Select(pair => pair.Value).Distinct(), stop);
        var found = newest is null ? default : candidates.Find(pair => pair.Value == newest);
        return (found.Key ?? (candidates.Count == 1 ? candidates[0].Key : null)) is { } branch
            ? repository.StandIn(branch)
            : new([], null, "no commit: no branch could be read", [problem ?? NoBranch()]);
    }

    private Issue NoBranch() => new(repository.Source, "None of its branches leads to a commit that is here.", Severity.Error, HowToFix: "Clone the repository again.");

    // One dangling reference would end the reading of all: those whose object is not here are left out, and said.
    private async Task<GitStart> Readable(GitStart start, CancellationToken stop)
    {
        var present = start.Tips.IsEmpty ? (Here: [], Issues: []) : await reading.Present(start.Tips, stop);
        var here = start.Tips.Where(present.Here.Contains).ToImmutableArray();
        var lost = start.Tips.Length - here.Length;
        return start with
        {
            Tips = here,
            Issues = present.Issues.Length > 0 ? present.Issues : lost == 0 ? start.Issues
                : [.. start.Issues, new(repository.Source, $"{lost} branches or tags lead to objects that are not here; they are left out.", Severity.Warning)],
        };
    }
}
