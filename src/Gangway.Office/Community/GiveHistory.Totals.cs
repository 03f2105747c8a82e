using System.Collections.Immutable;

namespace Gangway.Office.Community;

public sealed partial class GiveHistory
{
    /// <summary>What has been counted so far; counting may go on.</summary>
    /// <param name="scope">Which commits were handed in, in words.</param>
    /// <param name="listed">How many organizations are listed by domain; the rest is summed up.</param>
    public RepositoryHistory Total(string scope, int listed = 20)
    {
        var whole = all.ToPart();
        var known = whole.Commits - unknown.Commits;
        var byCommits = organizations.Select(pair => new DomainHistory(pair.Key, pair.Value.ToPart()))
            .OrderByDescending(organization => organization.Part.Commits).ThenBy(organization => organization.Domain, StringComparer.Ordinal)
            .ToImmutableArray();
        var nonMerges = whole.Commits - merges;
        var saysOurs = rules.Ours is not null;
        return new()
        {
            Scope = scope,
            Commits = whole.Commits,
            Merges = merges,
            First = whole.First,
            Last = whole.Last,
            DateUnknown = dateUnknown,
            Contributors = whole.Contributors,
            Ours = saysOurs ? ours.ToPart() : null,
            OurShare = saysOurs ? new Share(ours.Commits, known, whole.Commits) : null,
            Unknown = unknown.ToPart(),
            PublicMail = publicMail,
            NoReply = noReply,
            NoAddress = noAddress,
            Bots = bots.ToPart(),
            Organizations = [.. byCommits.Take(listed)],
            OtherOrganizations = Math.Max(0, byCommits.Length - listed),
            OtherOrganizationsCommits = byCommits.Skip(listed).Sum(organization => organization.Part.Commits),
            Years = [.. years.Select(pair => new HistoryYear(pair.Key, pair.Value.Commits, saysOurs ? pair.Value.Ours : null, pair.Value.Unknown, pair.Value.Bots))],
            SignedOff = new Share(signedOff, nonMerges, nonMerges),
            SignedOffByOthersOnly = signedOffByOthers,
            CoAuthored = coAuthored,
            CoAuthors = coAuthors.Count,
            OursAsCoAuthors = saysOurs ? oursAsCoAuthors : null,
            LikelyOurs = rules.Ours is null ? [] : DomainLikeness.Find(rules.Ours.Domains, byCommits),
        };
    }
}
