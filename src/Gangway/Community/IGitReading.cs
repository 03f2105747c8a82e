using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>The two ways to read objects of a foreign repository: our own kernel, and git in a quarantine for what the kernel does not know.</summary>
internal interface IGitReading : IDisposable
{
    /// <summary>Which of these objects are here.</summary>
    Task<(ImmutableHashSet<string> Here, ImmutableArray<Issue> Issues)> Present(IEnumerable<string> ids, CancellationToken stop);

    /// <summary>The newest of these commits by the committer's time; null where none is here.</summary>
    Task<(string? Commit, Issue? Problem)> Newest(IEnumerable<string> ids, CancellationToken stop);

    Task<ImmutableArray<Issue>> Commits(GitStart start, Action<Commit> each, CancellationToken stop);

    Task<GitTree> Tree(string commit, CancellationToken stop);

    Task<GitBlobs> Blobs(IEnumerable<string> ids, CancellationToken stop);
}
