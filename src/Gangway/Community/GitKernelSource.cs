using System.Collections.Immutable;
using Gangway.Kernels.History;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>Reads a foreign repository with our own reader of git objects: no process is started.</summary>
internal sealed partial class GitKernelSource(GitRepository repository, GitObjects objects, GitSourceOptions options) : IGitReading
{
    private const string CloneAgain = "Run `git fsck` in a copy you trust, or clone the repository again.";

    public void Dispose() => objects.Dispose();

    public Task<(ImmutableHashSet<string> Here, ImmutableArray<Issue> Issues)> Present(IEnumerable<string> ids, CancellationToken stop)
    {
        using var reader = new ObjectReader(objects.Store);
        return Task.FromResult<(ImmutableHashSet<string>, ImmutableArray<Issue>)>(
            ([.. ids.Where(id => objects.Parse(id) is { } parsed && reader.ReadSize(parsed, out _) == ReadStatus.Fine)], []));
    }

    public Task<(string? Commit, Issue? Problem)> Newest(IEnumerable<string> ids, CancellationToken stop)
    {
        using var reader = new ObjectReader(objects.Store);
        string? newest = null;
        new CommitWalk(reader, objects.Store.IdLength, objects.Shallow).Visit([.. Parsed(ids)], (id, _, _) =>
        {
            newest = id.ToHex(objects.Store.IdLength);
            return false;
        });
        return Task.FromResult<(string?, Issue?)>((newest, null));
    }

    public Task<ImmutableArray<Issue>> Commits(GitStart start, Action<Commit> each, CancellationToken stop) => Task.Run(() => ReadCommits(start, each, stop), stop);

    public Task<GitTree> Tree(string commit, CancellationToken stop) => Task.Run(() => ReadTree(commit, stop), stop);

    public Task<GitBlobs> Blobs(IEnumerable<string> ids, CancellationToken stop) => Task.Run(() => ReadBlobs([.. Parsed(ids)], stop), stop);

    private ImmutableArray<Issue> ReadCommits(GitStart start, Action<Commit> each, CancellationToken stop)
    {
        using var reader = new ObjectReader(objects.Store);
        var walk = new CommitWalk(reader, objects.Store.IdLength, objects.Shallow);
        var texts = new CommitTexts(objects.Store.IdLength);
        var read = 0L;
        walk.Visit(objects.ParseAll(start.Tips), (id, parents, text) =>
        {
            stop.ThrowIfCancellationRequested();
            read++;
            each(texts.Read(id, parents, text));
            return true;
        });
        stop.ThrowIfCancellationRequested();
        return [.. objects.Issues, .. walk.FaultCount == 0 ? [] : new[] { Lost(walk, read) }];
    }

    private Issue Lost(CommitWalk walk, long read)
    {
        var first = walk.Faults[0];
        var what = first.Status switch
        {
            ReadStatus.Missing => "not here",
            ReadStatus.TooLarge => "larger than Gangway reads",
            _ => "broken",
        };
        return new(repository.Source, $"{walk.FaultCount} commits could not be read, the first is {what}: what lies behind them is unknown; {read} commits were read.",
            read > 0 ? Severity.Warning : Severity.Error, first.Id.ToHex(objects.Store.IdLength), CloneAgain);
    }

    private IEnumerable<ObjectId> Parsed(IEnumerable<string> ids) => ids.Select(objects.Parse).OfType<ObjectId>();
}
