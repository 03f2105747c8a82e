using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>
/// What a repository's history tells about who gives, as counts: nobody is named or ranked. A credible author date lies between 1990
/// and two days after the time of reading; others count as unknown.
/// </summary>
public sealed record RepositoryHistory
{
    /// <summary>Which commits were read, in words: <c>everything reachable from main</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Merges included: what <c>git rev-list --count</c> says.</summary>
    public long Commits { get; init; }

    /// <summary>Commits with two or more parents.</summary>
    public long Merges { get; init; }

    public DateTimeOffset? First { get; init; }

    public DateTimeOffset? Last { get; init; }

    /// <summary>Commits without a credible author date: they stand in no year.</summary>
    public long DateUnknown { get; init; }

    /// <summary>Distinct authors' addresses after the mailmap, programs among them.</summary>
    public int Contributors { get; init; }

    /// <summary>Null where the user did not say who is ours.</summary>
    public HistoryPart? Ours { get; init; }

    /// <summary>Our commits among those of known affiliation; programs are known not to be ours. Null where the user did not say who is ours.</summary>
    public Share? OurShare { get; init; }

    /// <summary>Commits whose address tells no affiliation: the sum of the three below.</summary>
    public HistoryPart Unknown { get; init; } = HistoryPart.None;

    public long PublicMail { get; init; }

    public long NoReply { get; init; }

    public long NoAddress { get; init; }

    public HistoryPart Bots { get; init; } = HistoryPart.None;

    /// <summary>Other organizations by commits, the largest ones only; see <see cref="OtherOrganizations"/>.</summary>
    public ImmutableArray<DomainHistory> Organizations { get; init; } = [];

    /// <summary>How many organizations are not listed in <see cref="Organizations"/>.</summary>
    public int OtherOrganizations { get; init; }

    /// <summary>The commits of the organizations that are not listed.</summary>
    public long OtherOrganizationsCommits { get; init; }

    /// <summary>In ascending order, years without a commit left out.</summary>
    public ImmutableArray<HistoryYear> Years { get; init; } = [];

    /// <summary>Non-merge commits signed off by their author or committer (address before or after the mailmap), of all non-merge commits.</summary>
    public Share SignedOff { get; init; }

    /// <summary>Non-merge commits that carry sign-offs, none of them by author or committer.</summary>
    public long SignedOffByOthersOnly { get; init; }

    /// <summary>Commits that name a co-author other than their author. Co-authors count in no other figure.</summary>
    public long CoAuthored { get; init; }

    /// <summary>Distinct co-authors' addresses after the mailmap.</summary>
    public int CoAuthors { get; init; }

    /// <summary>Commits of others that name one of ours as co-author; null where the user did not say who is ours.</summary>
    public long? OursAsCoAuthors { get; init; }

    /// <summary>Domains that read like misspellings of ours: for a person to confirm. Their commits count as those of other organizations.</summary>
    public ImmutableArray<LikelyDomain> LikelyOurs { get; init; } = [];
}
