using System.Collections.Immutable;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Privacy;

/// <summary>
/// Hides what metrics would tell of few of the firm's own people: our share, our part in lists of firms, and figures about people where all of them are ours. Where a list
/// would tell a hidden part by subtraction, a second one goes with it (<see cref="Suppression"/>). Nobody said who is ours: nothing of ours is hidden. Other firms of a
/// single person stand together, whoever is ours. The unknown share is never hidden; where a history knows no other firm, it tells ours by subtraction.
/// </summary>
public static class OurFigures
{
    /// <summary>Figures that count people.</summary>
    private static readonly ImmutableHashSet<string> AboutPeople =
    [
        "Contributors", "Committers", "New Contributors", "Occasional Contributors", "Inactive Contributors", "Retention", "Contributor survival (Kaplan-Meier)",
        "Contributor Absence Factor", "Truck factor (Avelino)", "Gini coefficient",
    ];

    /// <summary>Metrics whose parts are firms.</summary>
    private static readonly ImmutableHashSet<string> ByFirm = ["Organizational Diversity", "Elephant Factor", "OpenRank (local)"];

    /// <summary>The same metrics with null in place of what is not to be shown.</summary>
    /// <param name="least">At least 2; the least number of our people behind a figure.</param>
    public static ImmutableArray<Metric> Guard(ImmutableArray<Metric> metrics, Activity activity, int least)
    {
        var people = PeopleByFirm(activity);
        metrics = [.. metrics.Select(metric => ByFirm.Contains(metric.Name) ? metric with { Parts = WithoutSingles(metric.Parts, people, activity.OurFirm) } : metric)];
        if (activity.OurFirm is not { } ours)
        {
            return metrics;
        }

        var few = people.GetValueOrDefault(ours) < Math.Max(least, 2);
        return !few ? metrics : [.. metrics.Select(metric => metric.Name == "Our share of commits" && metric.Value is not null || (AboutPeople.Contains(metric.Name) && people.Keys.All(firm => firm == ours))
            ? Hidden(metric, least)
            : ByFirm.Contains(metric.Name) ? metric with { Parts = Parts(metric.Parts, ours) } : metric)];
    }

    /// <summary>Parts that are firms, as they may be shown: firms of a single person together, and ours hidden where too few of our people stand behind it.</summary>
    /// <param name="people">How many people stand behind each firm.</param>
    public static (ImmutableArray<MetricPart> Parts, bool IsHidden) Firms(ImmutableArray<MetricPart> parts, Dictionary<string, long> people, string? ours, int least)
    {
        parts = WithoutSingles(parts, people, ours);
        var isHidden = ours is not null && people.GetValueOrDefault(ours) < Math.Max(least, 2) && parts.Any(part => part.Label == ours);
        return (isHidden ? Parts(parts, ours!) : parts, isHidden);
    }

    /// <summary>
    /// Which quarters and years may tell our commits? Quarters sum up to their year, years to all: a hidden one would be told by its sum and the others, so a second one
    /// goes with it.
    /// </summary>
    /// <param name="quarters">In which year each lies, and how many of ours it has.</param>
    /// <param name="years">Each year once.</param>
    /// <param name="all">Ours in all of them.</param>
    public static (ImmutableArray<bool> Quarters, ImmutableArray<bool> Years) Periods(ImmutableArray<(int Year, long People)> quarters, ImmutableArray<(int Year, long People)> years, long all, int least)
    {
        var total = quarters.Length + years.Length;
        var lines = years.Select((year, at) => new SumLine([.. Enumerable.Range(0, quarters.Length).Where(quarter => quarters[quarter].Year == year.Year)], quarters.Length + at))
            .Append(new SumLine([.. Enumerable.Range(quarters.Length, years.Length)], total)).Append(new SumLine([.. Enumerable.Range(0, quarters.Length)], total));
        var reasons = Suppression.Of([.. quarters.Select(quarter => quarter.People), .. years.Select(year => year.People), all], [.. lines], least);
        return ([.. reasons.Take(quarters.Length).Select(reason => reason == SuppressionReason.None)], [.. reasons.Skip(quarters.Length).Take(years.Length).Select(reason => reason == SuppressionReason.None)]);
    }

    /// <summary>How many of our people authored commits of the period; null where nobody said who is ours.</summary>
    public static long? People(Activity activity) =>
        activity.OurFirm is { } ours ? PeopleByFirm(activity).GetValueOrDefault(ours) : null;

    /// <summary>A metric with its value taken away.</summary>
    public static Metric Hidden(Metric metric, int least) => metric with
    {
        Value = null,
        Interval = null,
        Parts = [],
        N = 0,
        Of = 0,
        IsSuppressed = true,
        Why = $"Fewer than {least} of our people stand behind it.",
    };

    // A firm of one person is that person: such firms stand together.
    private static ImmutableArray<MetricPart> WithoutSingles(ImmutableArray<MetricPart> parts, Dictionary<string, long> people, string? ours)
    {
        var singles = parts.Where(part => part.Label != ours && people.GetValueOrDefault(part.Label) == 1 && !part.Label.StartsWith('(')).ToList();
        return singles.Count < 2 ? parts : [.. parts.Where(part => !singles.Contains(part)), new($"({singles.Count} firms of a single person)", singles.Sum(part => part.Value))];
    }

    // The largest stay: what is hidden beside ours is the smallest other firm. "Unknown" is shown as a metric of its own, so it cannot guard.
    private static ImmutableArray<MetricPart> Parts(ImmutableArray<MetricPart> parts, string ours)
    {
        var at = parts.ToList().FindIndex(part => part.Label == ours);
        if (at < 0)
        {
            return parts;
        }

        var beside = parts.Select((part, place) => (part, place)).Where(pair => pair.place != at && !pair.part.Label.StartsWith('(') && pair.part.Value > 0).OrderBy(pair => pair.part.Value).Select(pair => (int?)pair.place).FirstOrDefault();
        return beside is null
            ? [.. parts.Select(part => part.Label.StartsWith('(') && part.Label != ours ? part : part with { Value = null })]
            : [.. parts.Select((part, place) => place == at || place == beside ? part with { Value = null } : part)];
    }

    private static Dictionary<string, long> PeopleByFirm(Activity activity) => activity.Period
        .Where(commit => commit is { IsBot: false, Author: not null })
        .GroupBy(commit => commit.Firm.Kind == FirmAffiliationKind.Firm ? commit.Firm.Firm! : commit.Firm.Kind.ToString())
        .ToDictionary(group => group.Key, group => (long)group.Select(commit => commit.Author).Distinct().Count(), StringComparer.Ordinal);
}
