namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    /// <summary>
    /// Activity Dates and Times, dates only: days with a commit, first and last day, commits a month. Hours and weekdays are left out on purpose: they
    /// tell when employees work, not how a project does.
    /// </summary>
    public static Metric ActivityDates(Activity activity)
    {
        var days = activity.Period.Select(commit => commit.Day).OfType<DateOnly>().ToList();
        return new("Activity Dates and Times", days.Distinct().Count(), "days", days.Count, activity.Period.Length + activity.Undated, activity.Scope)
        {
            Parts = [.. days.CountBy(day => new DateOnly(day.Year, day.Month, 1)).OrderBy(pair => pair.Key).Select(pair => new MetricPart($"{pair.Key:yyyy-MM}", pair.Value))],
        };
    }

    /// <summary>
    /// Burstiness B = (σ − μ) / (σ + μ) of the times between commits (Goh and Barabási, EPL 81, 2008): −1 like a clock, 0 like chance, towards 1 in bursts.
    /// Of the project as a whole, never of a person. Needs four commits.
    /// </summary>
    public static Metric Burstiness(Activity activity)
    {
        var of = activity.Period.Length + activity.Undated;
        var times = activity.Period.Select(commit => commit.When).OfType<DateTimeOffset>().Order().ToList();
        var gaps = times.Zip(times.Skip(1), (earlier, later) => (later - earlier).TotalSeconds).ToList();
        if (gaps.Count < 3)
        {
            return Unknown("Burstiness", "ratio", activity.Scope, "Fewer than four dated commits.", of);
        }

        var mean = gaps.Average();
        var deviation = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean)));
        return mean + deviation == 0
            ? Unknown("Burstiness", "ratio", activity.Scope, "All commits have one time.", of)
            : new("Burstiness", (deviation - mean) / (deviation + mean), "ratio", times.Count, of, activity.Scope);
    }

    /// <summary>Release Frequency: releases in the period, and the median of the days between two.</summary>
    /// <param name="releases">From tags; null where tags were not read.</param>
    public static Metric ReleaseFrequency(IReadOnlyCollection<Release>? releases, MetricScope scope)
    {
        if (releases is null)
        {
            return Unknown("Release Frequency", "releases", scope, "Tags were not read.");
        }

        var days = releases.Select(release => release.Day).OfType<DateOnly>().Where(scope.Holds).Order().ToList();
        var undated = scope.IsWhole ? 0 : releases.Count(release => release.Day is null);
        var count = days.Count + (scope.IsWhole ? releases.Count(release => release.Day is null) : 0);
        return new("Release Frequency", count, "releases", count, count + undated, scope)
        {
            Parts = [new("median days between", Median(days.Zip(days.Skip(1), (earlier, later) => (double)(later.DayNumber - earlier.DayNumber))))],
        };
    }

    /// <summary>
    /// Survival of contributors (Kaplan and Meier, 1958): the days after which half have stopped, where those still active count as long as they
    /// have been seen. Parts are the shares still active after a time.
    /// </summary>
    public static Metric Survival(Activity activity, int inactiveDays = 365)
    {
        var lives = Lives(activity, out var undated).Where(life => activity.Scope.From is not { } from || life.First >= from).ToList();
        var cutoff = activity.End.AddDays(-inactiveDays);
        var curve = SurvivalCurve.Of(lives.Select(life => life.Last < cutoff
            ? new Lifetime(life.Last.DayNumber - life.First.DayNumber, true)
            : new Lifetime(activity.End.DayNumber - 1 - life.First.DayNumber, false)));
        var why = lives.Count == 0 ? "Nobody contributed." : curve.Median is null ? "More than half are still active." : null;
        return new("Contributor survival (Kaplan-Meier)", curve.Median, "days", lives.Count, lives.Count + undated, activity.Scope)
        {
            Why = why,
            Parameters = $"stopped after {inactiveDays} days without a commit",
            Parts = lives.Count == 0 ? [] : [.. new[] { 0, 30, 90, 180, 365, 730, 1095, 1825 }.Select(days => new MetricPart($"{days} days", curve.At(days)))],
        };
    }

    /// <summary>One metric a quarter, from the first dated commit to the last; quarters in which nothing happened among them.</summary>
    public static IEnumerable<(Quarter Quarter, Metric Metric)> Trend(Activity activity, Func<Activity, Metric> metric)
    {
        var days = activity.Period.Select(commit => commit.Day).OfType<DateOnly>().ToList();
        if (days.Count == 0)
        {
            yield break;
        }

        var last = days.Max();
        for (var quarter = Quarter.Of(days.Min()); quarter.First <= last; quarter = new(quarter.End))
        {
            yield return (quarter, metric(activity.Within(activity.Scope with { From = quarter.First, Until = quarter.End })));
        }
    }
}
