using System.Collections.Immutable;
using Gangway.Community;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Contract.SignOff;

namespace Gangway.Contract;

/// <summary>Reads the commits of a range from a repository. Nothing of the repository is run.</summary>
internal static class CommitRangeSource
{
    private const string Mailmap = ".mailmap";

    /// <param name="folder">A repository's top.</param>
    /// <param name="range">A..B, a branch, tag or commit; null for all of the main branch.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null where it could not be read; the issues say why.</returns>
    public static async Task<(CommitRange? Range, ImmutableArray<Issue> Issues)> Read(string folder, string? range, CancellationToken stop)
    {
        if (!Directory.Exists(folder) || GitRepository.Find(folder, folder) is not { } repository)
        {
            return (null, [new(folder, "This is no repository.", Severity.Error, HowToFix: "Name the top of a work tree or a bare repository.")]);
        }

        using var git = new GitSource(repository);
        var dots = range?.IndexOf("..", StringComparison.Ordinal) ?? -1;
        var (first, last) = dots < 0 ? (null, range) : (range![..dots], range[(dots + 2)..].TrimStart('.'));
        var start = last is null or "" ? await git.Start(GitScope.MainBranch, stop) : await Start(repository, git, last, stop);
        var before = first is null or "" ? null : await Start(repository, git, first, stop);
        if (start is null || (before is null && first is { Length: > 0 }))
        {
            return (null, [.. repository.Issues, new(folder, $"there is no commit, branch or tag {(start is null ? last : first)}", Severity.Error, HowToFix: "Name one that this clone has; fetch it first.")]);
        }

        var excluded = new HashSet<string>(StringComparer.Ordinal);
        var issues = new List<Issue>([.. repository.Issues, .. start.Issues]);
        issues.AddRange(before is null ? [] : await git.Commits(before, commit => excluded.Add(commit.Id), stop));
        var (bots, found) = (CommunityLists.Bots(), new List<SignedCommit>());
        issues.AddRange(await git.Commits(start, commit => found.AddRange(excluded.Contains(commit.Id) ? [] : [Of(commit, bots)]), stop));
        var mailmap = start.Tips.IsEmpty ? Office.Community.Mailmap.Empty : await MailmapOf(git, start.Tips[0], stop);
        ImmutableArray<Issue> all = [.. issues];
        return all.Any(issue => issue.Severity == Severity.Error)
            ? (null, all)
            : (new CommitRange(found, first is { Length: > 0 } ? first : null, signer => Of(mailmap.Canonical(new Identity(signer.Name, signer.Email))), all), all);
    }

    private static SignedCommit Of(Commit commit, Bots bots) => new()
    {
        Id = commit.Id,
        Author = Of(commit.Author),
        Committer = Of(commit.Committer),
        CoAuthors = [.. commit.CoAuthors.Where(who => !bots.Includes(who)).Select(Of)],
        SignOffs = [.. commit.SignOffs.Select(Of)],
        Authored = commit.Authored,
        IsMerge = commit.IsMerge,
        HasParent = !commit.Parents.IsEmpty,
        IsByBot = bots.Includes(commit.Author),
    };

    private static Signer Of(Identity identity) => new(identity.Name, identity.Email);

    /// <summary>HEAD, a branch, a tag, a commit's id or its beginning, each perhaps with ~N for the Nth first parent.</summary>
    private static async Task<GitStart?> Start(GitRepository repository, GitSource git, string revision, CancellationToken stop)
    {
        var tilde = revision.IndexOf('~');
        var steps = tilde < 0 ? 0 : int.TryParse(revision[(tilde + 1)..], out var count) ? count : revision.Length == tilde + 1 ? 1 : -1;
        var name = tilde < 0 ? revision : revision[..tilde];
        var tip = name is "HEAD" or "@" ? (await git.Start(GitScope.MainBranch, stop)).Tips.FirstOrDefault()
            : new[] { "refs/heads/", "refs/remotes/", "refs/tags/", "" }.Select(kind => repository.References.GetValueOrDefault(kind + name)).FirstOrDefault(id => id is not null)
                ?? (GitObjectId.IsValid(name, repository.IsSha256) ? name : await Beginning(repository, git, name, stop));
        if (tip is not null && steps > 0)
        {
            var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
            string? at = null;
            await git.Commits(new GitStart([tip], null, "", []), commit =>
            {
                at ??= commit.Id; // a tag stands for a commit
                parents[commit.Id] = commit.Parents.IsEmpty ? null : commit.Parents[0];
            }, stop);
            for (; at is not null && steps > 0; steps--)
            {
                at = parents.GetValueOrDefault(at);
            }

            tip = at;
        }

        return tip is null || steps < 0 ? null : new GitStart([tip], null, $"everything reachable from {ForeignText.Line(revision)}", []);
    }

    private static async Task<string?> Beginning(GitRepository repository, GitSource git, string name, CancellationToken stop)
    {
        if (name.Length < 4 || !name.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        await git.Commits(repository.EveryReference(), commit => _ = commit.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase) && found.Add(commit.Id), stop);
        return found.Count == 1 ? found.First() : null;
    }

    private static async Task<Mailmap> MailmapOf(GitSource git, string tip, CancellationToken stop)
    {
        var entry = (await git.Tree(tip, stop)).Entries.FirstOrDefault(entry => entry.IsFile && entry.Path == Mailmap);
        return entry is not null && (await git.Blobs([entry.Id], stop)).Contents.TryGetValue(entry.Id, out var bytes)
            ? Office.Community.Mailmap.Parse(bytes.Span, Mailmap).Mailmap
            : Office.Community.Mailmap.Empty;
    }
}
