using System.Collections.Immutable;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    private const int ListedFirms = 20;

    /// <summary>Contributor Absence Factor: the smallest number of people who made half of the period's commits.</summary>
    public static Metric ContributorAbsenceFactor(Activity activity, double share = 0.5)
    {
        var counts = ByAuthor(activity.Period).Values;
        var people = OfPeople(activity.Period).LongCount();
        var unknown = people - counts.Sum();
        return Concentration.Factor(counts, share) is { } factor
            ? new("Contributor Absence Factor", factor, "people", counts.Sum(), people + activity.Undated, activity.Scope) { Interval = Concentration.Interval(counts, unknown, share), Parameters = $"{share:P0} of commits" }
            : Unknown("Contributor Absence Factor", "people", activity.Scope, "No commit of the period names its author.", people + activity.Undated);
    }

    /// <summary>
    /// Elephant Factor: the smallest number of firms whose people made half of the commits that are known to come from firms. Independent people are no
    /// firm and stand beside it; commits of unknown affiliation widen the interval.
    /// </summary>
    public static Metric ElephantFactor(Activity activity, double share = 0.5)
    {
        var commits = OfPeople(activity.Period).ToList();
        var firms = ByFirm(commits);
        var counts = firms.Select(firm => firm.Value).ToList();
        var unknown = OfKind(commits, FirmAffiliationKind.Unknown);
        var metric = Concentration.Factor(counts, share) is { } factor
            ? new Metric("Elephant Factor", factor, "firms", commits.Count - unknown, commits.Count + activity.Undated, activity.Scope)
            : Unknown("Elephant Factor", "firms", activity.Scope, "No commit of the period is known to come from a firm.", commits.Count + activity.Undated);
        return metric with { Interval = Concentration.Interval(counts, unknown, share), Parameters = $"{share:P0} of commits", Parts = FirmParts(commits, firms, unknown) };
    }

    /// <summary>Organizational Diversity: firms whose people made commits in the period; the interval adds the unknown as none and as one firm each person.</summary>
    public static Metric OrganizationalDiversity(Activity activity)
    {
        var commits = OfPeople(activity.Period).ToList();
        var firms = ByFirm(commits);
        var unknown = OfKind(commits, FirmAffiliationKind.Unknown);
        var strangers = commits.Where(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown).Select(commit => commit.Author).Distinct().Count();
        return new("Organizational Diversity", firms.Count, "firms", commits.Count - unknown, commits.Count + activity.Undated, activity.Scope)
        {
            Interval = (firms.Count == 0 && strangers > 0 ? 1 : firms.Count, firms.Count + strangers),
            Parts = FirmParts(commits, firms, unknown),
        };
    }

    /// <summary>Gini coefficient of the period's commits over the people who made them: 0 all alike, towards 1 one person.</summary>
    public static Metric Gini(Activity activity)
    {
        var counts = ByAuthor(activity.Period).Values;
        var of = OfPeople(activity.Period).LongCount() + activity.Undated;
        return Concentration.Gini(counts) is { } gini
            ? new("Gini coefficient", gini, "ratio", counts.Sum(), of, activity.Scope)
            : Unknown("Gini coefficient", "ratio", activity.Scope, "No commit of the period names its author.", of);
    }

    /// <summary>Our share of the period's commits by people: least if the unknown are others', most if they are ours.</summary>
    public static Metric OurShare(Activity activity)
    {
        var commits = OfPeople(activity.Period).ToList();
        if (activity.OurFirm is not { } firm || commits.Count == 0)
        {
            return Unknown("Our share of commits", "ratio", activity.Scope, activity.OurFirm is null ? "Nobody said who is ours." : "There is no commit in the period.");
        }

        var ours = commits.LongCount(commit => commit.Firm.Firm == firm);
        var share = new Share(ours, commits.Count - OfKind(commits, FirmAffiliationKind.Unknown), commits.Count);
        return new("Our share of commits", share.OfKnown, "ratio", share.Known, share.Total + activity.Undated, activity.Scope)
        {
            Interval = share.Interval,
            Parts = [new("ours", ours), new("unknown", share.Unknown)],
            Why = share.Known == 0 ? "No commit of the period is of known affiliation." : null,
        };
    }

    // The unknown stands on top: a list of firms without it reads as if it were whole.
    private static ImmutableArray<MetricPart> FirmParts(List<CreditedCommit> commits, List<KeyValuePair<string, long>> firms, long unknown) =>
    [
        new("(unknown)", unknown),
        new("(independent)", OfKind(commits, FirmAffiliationKind.Independent)),
        .. firms.Take(ListedFirms).Select(firm => new MetricPart(firm.Key, firm.Value)),
        .. firms.Count > ListedFirms ? [new MetricPart($"({firms.Count - ListedFirms} more firms)", firms.Skip(ListedFirms).Sum(firm => firm.Value))] : ImmutableArray<MetricPart>.Empty,
    ];
}
