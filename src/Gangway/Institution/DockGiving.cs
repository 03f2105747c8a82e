using Gangway.Office.Community;
using Gangway.Office.Community.Practice;

namespace Gangway.Institution;

/// <summary>Counts what our people gave in the period practice is counted in.</summary>
internal sealed class DockGiving(OurPeople? ours, AffiliationRules rules, Mailmap mailmap)
{
    private readonly HashSet<string> committers = new(StringComparer.Ordinal);
    private DateTimeOffset? newest;
    private long commits;
    private long reviews;

    public void Add(Commit commit)
    {
        newest ??= commit.Committed;
        if (ours is null || commit.Committed is not { } time || newest is not { } last || time < last.AddDays(-PracticeCount.Period))
        {
            return;
        }

        commits += IsOurs(commit.Author) ? 1 : 0;
        reviews += commit.Trailers.Any(trailer => trailer.Kind is TrailerKind.ReviewedBy or TrailerKind.AckedBy or TrailerKind.TestedBy && IsOurs(trailer.Who)) ? 1 : 0;
        if (IsOurs(commit.Committer))
        {
            committers.Add(mailmap.Canonical(commit.Committer).Key);
        }
    }

    /// <summary>Null where nobody said who is ours.</summary>
    public DockGains? Total() => ours is null ? null : new DockGains(commits, reviews, committers.Count);

    private bool IsOurs(Identity who) => rules.Of(who, mailmap.Canonical(who)).Kind == AffiliationKind.Ours;
}
