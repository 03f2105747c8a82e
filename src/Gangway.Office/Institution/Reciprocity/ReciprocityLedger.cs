using System.Collections.Immutable;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What do we give back to what we take? Joins takes, histories of their projects, and what was reported.</summary>
public static class ReciprocityLedger
{
    /// <param name="gifts">Those to a repository stand beside its take; the others are not in the entries.</param>
    public static ImmutableArray<LedgerEntry> Of(
        ImmutableArray<UpstreamTake> takes, IEnumerable<UpstreamHistory> histories, IEnumerable<ReportedGift> gifts, LedgerThresholds thresholds)
    {
        var byUpstream = histories.GroupBy(history => history.Upstream).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var byGift = gifts.ToLookup(gift => gift.To, StringComparer.Ordinal);
        return [.. takes.Select(take => Entry(take, take.Upstream is { } upstream ? byUpstream.GetValueOrDefault(upstream) : null, take.Upstream is { } to ? [.. byGift[to]] : [], thresholds))];
    }

    /// <summary>The projects we should look at first: fragile ones we live on without giving, the most critical first. Unknown ones are not among them.</summary>
    public static ImmutableArray<LedgerEntry> FragileFreeRiding(IEnumerable<LedgerEntry> entries) =>
        [.. entries.Where(entry => entry.IsFragileFreeRiding == true).OrderByDescending(entry => entry.Take.Criticality)];

    private static LedgerEntry Entry(UpstreamTake take, UpstreamHistory? history, ImmutableArray<ReportedGift> gifts, LedgerThresholds thresholds)
    {
        if (history is null)
        {
            return new() { Take = take, Role = gifts.IsEmpty ? UpstreamRole.Unknown : UpstreamRole.Participating, Reported = gifts };
        }

        var end = history.Activity.End;
        var year = history.Activity.Within(history.Activity.Scope with { From = end.AddYears(-1), Until = end });
        var before = history.Activity.Within(history.Activity.Scope with { From = end.AddYears(-2), Until = end.AddYears(-1) });
        var ours = year.Period.Where(commit => !commit.IsBot && commit.Firm.Firm is { } firm && firm == year.OurFirm).ToList();
        var entry = new LedgerEntry
        {
            Take = take,
            Role = UpstreamRole.Unknown,
            OurShare = Metrics.OurShare(year),
            OurCommits = year.OurFirm is null ? null : ours.Count,
            OurCommitsByType = year.OurFirm is null ? null : Types(ours),
            UnknownCommits = year.Period.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown),
            AbsenceFactor = Metrics.ContributorAbsenceFactor(year),
            ElephantFactor = Metrics.ElephantFactor(year),
            Trend = before.Period.IsEmpty ? null : (double)year.Period.Length / before.Period.Length,
            Seats = history.Seats,
            Lag = history.Lag,
            Reported = gifts,
            IsSingleVendor = SingleVendor(year, thresholds),
        };
        entry = entry with { Role = RoleOf(entry, thresholds), IsDominated = Above(entry.OurShare!.Interval, thresholds.Domination) };
        return entry with { IsFragileFreeRiding = Fragile(entry, thresholds) };
    }

    private static UpstreamRole RoleOf(LedgerEntry entry, LedgerThresholds thresholds)
    {
        if (entry.Seats is { Ours: > 0 } || (entry.OurCommits > 0 && entry.OurShare?.Interval is { } share && share.Least >= thresholds.LeadingShare))
        {
            return UpstreamRole.Leading;
        }

        return entry.OurCommits >= thresholds.ContributingCommits ? UpstreamRole.Contributing
            : entry.OurCommits > 0 || !entry.Reported.IsEmpty ? UpstreamRole.Participating
            : entry.OurCommits is null ? UpstreamRole.Unknown
            : UpstreamRole.Silent;
    }

    // Null where the unknown commits decide whether the share lies above.
    private static bool? Above((double Least, double Most)? share, double limit) =>
        share is not { } known ? null : known.Least > limit ? true : known.Most <= limit ? false : null;

    private static bool? SingleVendor(Activity year, LedgerThresholds thresholds)
    {
        var people = year.Period.Where(commit => !commit.IsBot).ToList();
        var unknown = people.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown);
        var largest = people.Where(commit => commit.Firm.Kind == FirmAffiliationKind.Firm && commit.Firm.Firm != year.OurFirm).CountBy(commit => commit.Firm.Firm!).Select(pair => (long)pair.Value).DefaultIfEmpty().Max();
        return people.Count == 0 ? null : Above(((double)largest / people.Count, (double)(largest + unknown) / people.Count), thresholds.SingleVendor);
    }

    // All four must hold; one that certainly does not settles it, however unknown the others are.
    private static bool? Fragile(LedgerEntry entry, LedgerThresholds thresholds)
    {
        bool? silent = entry.Role == UpstreamRole.Unknown ? null : entry.Role != UpstreamRole.Silent ? false : entry.UnknownCommits == 0 || entry.OurShare?.Interval?.Most < 0.05 ? true : null;
        var few = entry.AbsenceFactor?.Interval is not { } people ? (bool?)null : people.Most <= thresholds.FragileAbsenceFactor ? true : people.Least > thresholds.FragileAbsenceFactor ? false : null;
        bool?[] all = [entry.Take.Criticality >= thresholds.HighTake, silent, few, entry.Trend is { } trend ? trend < thresholds.Decline : null];
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private static ImmutableArray<MetricPart> Types(List<CreditedCommit> ours) =>
        [.. ours.Where(commit => commit.Changes is not null).SelectMany(commit => commit.Changes!.Value.Select(change => ContributionTypes.Of(change.Path)).Distinct())
            .CountBy(type => type).OrderBy(pair => pair.Key).Select(pair => new MetricPart(ContributionTypes.Label(pair.Key), pair.Value)),
            .. ours.Exists(commit => commit.Changes is null) ? [new MetricPart("(type unknown)", ours.Count(commit => commit.Changes is null))] : ImmutableArray<MetricPart>.Empty];
}
