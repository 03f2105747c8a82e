using System.Collections.Immutable;
using Gangway.Community;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Tests.Community;

/// <summary>A repository read from end to end, as the census reads it.</summary>
internal sealed record Reading(GitRepository Repository, GitStart Start, ImmutableArray<Commit> Commits, ImmutableArray<Issue> Issues)
{
    public static readonly DateTimeOffset AsOf = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<Reading> Of(string folder, GitScope scope = GitScope.MainBranch, GitSourceOptions? options = null)
    {
        var repository = GitRepository.Find(folder, "repo");
        Assert.NotNull(repository);
        using var source = new GitSource(repository, options);
        var start = await source.Start(scope, TestContext.Current.CancellationToken);
        var commits = ImmutableArray.CreateBuilder<Commit>();
        var issues = await source.Commits(start, commits.Add, TestContext.Current.CancellationToken);
        return new(repository, start, commits.ToImmutable(), [.. repository.Issues, .. start.Issues, .. issues]);
    }

    public RepositoryHistory History(string ours = "", Mailmap? mailmap = null)
    {
        var people = OurPeople.Parse([ours], CommunityLists.MailProviders());
        Assert.Empty(people.Issues);
        var history = new GiveHistory(mailmap ?? Mailmap.Empty, new(people.People, CommunityLists.MailProviders(), CommunityLists.Bots()), AsOf);
        foreach (var commit in Commits)
        {
            history.Add(commit);
        }

        return history.Total(Start.Scope);
    }
}
