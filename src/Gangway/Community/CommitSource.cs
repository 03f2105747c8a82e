using System.Collections.Immutable;
using Gangway.Inventory;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>The files of a repository's newest commit, for one who has no work tree and no interest in the history.</summary>
internal static class CommitSource
{
    /// <param name="folder">A repository's top.</param>
    /// <param name="source">How issues name it.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null where no commit could be read; the issues say why.</returns>
    public static async Task<(RepositoryTree? Tree, ImmutableArray<Issue> Issues)> Read(string folder, string source, CancellationToken stop)
    {
        if (GitRepository.Find(folder, source) is not { } repository)
        {
            return (null, [new Issue(source, "this is no repository", Severity.Error)]);
        }

        using var git = new GitSource(repository, new GitSourceOptions());
        var start = await git.Start(GitScope.MainBranch, stop);
        var issues = new List<Issue>([.. repository.Issues, .. start.Issues]);
        if (start.Tips.IsEmpty)
        {
            return (null, [.. issues, new Issue(source, "the repository has no commit that could be read", Severity.Error)]);
        }

        var listing = await git.Tree(start.Tips[0], stop);
        issues.AddRange(listing.Issues);
        var tree = await RepositorySource.Contents(git, listing, issues, stop);
        return (tree, [.. issues]);
    }
}
