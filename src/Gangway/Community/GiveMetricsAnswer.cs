using System.Collections.Immutable;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Privacy;
using M = Gangway.Office.Community.Measures.Metrics;

namespace Gangway.Community;

/// <summary>What <c>give metrics</c> found: every metric of the period, of its last year, and quarter by quarter. What must not be shown of our people is gone already.</summary>
/// <param name="Metrics">Of the whole period.</param>
/// <param name="LastYear">Of the last 365 days; empty where a period was asked for.</param>
/// <param name="Trend">Quarters in order, each with the metrics that mean something for so short a time.</param>
/// <param name="Shown">For each quarter whether our own part may be told.</param>
/// <param name="ByYear">Calendar years in order: in a year more of our people are met than in a quarter, so more may be told.</param>
internal sealed record GiveMetricsAnswer(
    GiveReading Reading, Activity Activity, ImmutableArray<Metric> Metrics, ImmutableArray<Metric> LastYear, ImmutableArray<(Quarter Quarter, Activity Activity, ImmutableArray<Metric> Metrics)> Trend,
    ImmutableArray<bool> Shown, ImmutableArray<(int Year, Activity Activity, bool Shown)> ByYear, int Least)
{
    private const int MostQuarters = 400;

    public static GiveMetricsAnswer Of(GiveReading reading, MetricScope scope, MetricInputs inputs, int least)
    {
        var (activity, _, _) = reading.Activity(scope);
        var year = activity.Within(activity.Scope with { From = activity.End.AddDays(-365), Until = activity.End });
        var quarters = Quarters(activity).ToImmutableArray();
        var years = Years(activity, quarters.Select(quarter => quarter.Quarter)).ToImmutableArray();
        var (quartersShown, yearsShown) = activity.OurFirm is null ? ([.. quarters.Select(_ => true)], [.. years.Select(_ => true)]) : OurFigures.Periods(
            [.. quarters.Select(quarter => (quarter.Quarter.First.Year, OurFigures.People(quarter.Activity) ?? 0))], [.. years.Select(year => (year.Year, OurFigures.People(year.Activity) ?? 0))],
            OurFigures.People(activity) ?? 0, least);
        return new(
            reading, activity, Guarded(activity, inputs, least), scope.IsWhole ? Guarded(year, inputs, least) : [],
            [.. quarters.Select((quarter, at) => (quarter.Quarter, quarter.Activity, OfQuarter(quarter.Activity, inputs, least, quartersShown[at])))], quartersShown,
            [.. years.Select((known, at) => (known.Year, known.Activity, yearsShown[at]))], least);
    }

    private static IEnumerable<(int Year, Activity Activity)> Years(Activity activity, IEnumerable<Quarter> quarters) =>
        quarters.Select(quarter => quarter.First.Year).Distinct().Select(year => (year, activity.Within(activity.Scope with
        {
            From = activity.Scope.From > new DateOnly(year, 1, 1) ? activity.Scope.From : new DateOnly(year, 1, 1),
            Until = activity.Scope.Until < new DateOnly(year + 1, 1, 1) ? activity.Scope.Until : new DateOnly(year + 1, 1, 1),
        })));

    private static ImmutableArray<Metric> Guarded(Activity activity, MetricInputs inputs, int least) => OurFigures.Guard(M.All(activity, inputs), activity, least);

    private static IEnumerable<(Quarter Quarter, Activity Activity)> Quarters(Activity activity)
    {
        var days = activity.Period.Select(commit => commit.Day).OfType<DateOnly>().ToList();
        if (days.Count == 0)
        {
            yield break;
        }

        var last = days.Max();
        var count = 0;
        for (var quarter = Quarter.Of(days.Min()); quarter.First <= last && count < MostQuarters; quarter = new(quarter.End), count++)
        {
            yield return (quarter, activity.Within(activity.Scope with
            {
                From = activity.Scope.From > quarter.First ? activity.Scope.From : quarter.First,
                Until = activity.Scope.Until < quarter.End ? activity.Scope.Until : quarter.End,
            }));
        }
    }

    // Survival, truck factor and rank need a long history; for the others a quarter is a period like any other.
    private static ImmutableArray<Metric> OfQuarter(Activity activity, MetricInputs inputs, int least, bool oursShown)
    {
        ImmutableArray<Metric> metrics =
        [
            M.UnknownAffiliation(activity), M.NoReplyAddresses(activity), M.CodeChangesCommits(activity),
            M.Authors(activity), M.CodeChangesLines(activity), M.BotActivity(activity),
            M.DcoCoverage(activity), M.Contributors(activity), M.NewContributors(activity),
            M.OurShare(activity), M.OrganizationalDiversity(activity), M.ElephantFactor(activity),
            M.ContributorAbsenceFactor(activity), M.ReleaseFrequency(inputs.Releases, activity.Scope),
            M.TimeToFirstResponse(inputs.Threads, activity.Scope), M.ChangeRequestClosureRatio(inputs.Threads, activity.Scope),
        ];
        return [.. OurFigures.Guard(metrics, activity, least).Select(metric => !oursShown && metric.Name == "Our share of commits" && metric.Value is not null ? OurFigures.Hidden(metric, least) : metric)];
    }
}
