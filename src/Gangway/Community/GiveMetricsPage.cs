using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary><c>give metrics</c> as people read it: what is unknown, who came, quarter by quarter, every metric with what it rests on.</summary>
internal static class GiveMetricsPage
{
    private const int DrawnQuarters = 40;
    private const int ListedQuarters = 12;
    private const int DrawnFirms = 12;

    public static GivePage Of(GiveMetricsAnswer answer, Words words)
    {
        var activity = answer.Activity;
        return new(
            words["metrics.title"], Scope(answer, words), answer.Reading.AsOf, [.. Lead(answer, words)],
            [Affiliations(answer, words), Years(answer, words), Quarters(answer, words), Table(answer, words)],
            [.. Notes(activity.Scope, answer, words)]);
    }

    private static string Scope(GiveMetricsAnswer answer, Words words)
    {
        var scope = answer.Activity.Scope;
        var period = scope.IsWhole ? words["give.whole-history"] : $"{Day(scope.From, words["give.beginning"])} … {(scope.Until is { } until ? Day(until.AddDays(-1), "") : words["give.now"])}";
        return $"{answer.Reading.Source} · {period}";
    }

    private static IEnumerable<string> Lead(GiveMetricsAnswer answer, Words words)
    {
        var unknown = answer.Metrics[0];
        var hidden = answer.Metrics[1];
        yield return words.Of("give.unknown-share", MetricText.Value(unknown, words), MetricText.Value(hidden, words));
        yield return words.Of("metrics.counted", (long)answer.Metrics[2].Value!, (long)answer.Metrics[3].Value!, (long)answer.Activity.Period.Count(commit => commit.IsMerge), (long)answer.Activity.Period.Count(commit => commit.IsBot));
        yield return answer.Activity.OurFirm is null ? words["give.nobody-ours"] : words.Of("give.k-rule", answer.Least);
        if (answer.Activity.Undated > 0)
        {
            yield return words.Of("metrics.undated", answer.Activity.Undated);
        }
    }

    private static GivePage.Section Affiliations(GiveMetricsAnswer answer, Words words)
    {
        var elephant = answer.Metrics.First(metric => metric.Name == "Elephant Factor");
        var bots = answer.Activity.Period.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Bot);
        var all = answer.Activity.Period.Length;
        var parts = elephant.Parts.Append(new("(bots)", bots)).Where(part => part.Value is not 0).ToList();
        var rows = parts.Select(part => new[] { Firm(part.Label, words), part.Value is { } value ? Words.Number((long)value) : words["give.suppressed"], part.Value is { } share ? Words.Percent((long)share, all) : "" });
        var bars = parts.Where(part => part.Value is not null).Take(DrawnFirms).Select(part => (Firm(part.Label, words), $"{Words.Number((long)part.Value!)} · {Words.Percent((long)part.Value!, all)}", new GivePlot.Part(Look(part.Label, answer), "", part.Value!.Value))).ToList();
        return new(
            "who", words["metrics.who"], words["metrics.who-question"], [], [new(words["give-col.firm"], false), new(words["give-col.commits"], true), new(words["give-col.share"], true)], [.. rows],
            bars.Count == 0 ? null : GivePlot.Bars("who-plot", words["metrics.who"], words.Of("metrics.who-desc", (long)all), bars));
    }

    private static GivePage.Section Years(GiveMetricsAnswer answer, Words words)
    {
        var columns = answer.ByYear.Select(year => ($"{year.Year}", Parts(year.Activity, year.Shown, words))).TakeLast(DrawnQuarters).ToList();
        var rows = answer.ByYear.Reverse().Select(year => new[]
        {
            $"{year.Year}", Words.Number(year.Activity.Period.Length),
            year.Activity.OurFirm is not { } firm ? "?" : year.Shown ? Words.Number(year.Activity.Period.LongCount(commit => commit.Firm.Firm == firm)) : words["give.suppressed-short"],
            Words.Number(year.Activity.Period.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown)), Words.Number(year.Activity.Period.LongCount(commit => commit.IsBot)),
        });
        return new(
            "years", words["metrics.years"], words["metrics.quarters-question"], [],
            [new(words["give-col.year"], false), new(words["give-col.commits"], true), new(words["give-col.ours"], true), new(words["give-col.unknown"], true), new(words["metrics.bots"], true)],
            [.. rows], columns.Count == 0 ? null : GivePlot.Columns("years-plot", words["metrics.years"], words.Of("metrics.years-desc", (long)columns.Count), columns));
    }

    private static GivePage.Section Quarters(GiveMetricsAnswer answer, Words words)
    {
        var columns = answer.Trend.Select((quarter, at) => (quarter.Quarter.ToString(), Parts(quarter.Activity, answer.Shown[at], words))).TakeLast(DrawnQuarters).ToList();
        var rows = answer.Trend.Select((quarter, at) => Row(quarter, answer, at, words)).Reverse();
        return new(
            "quarters", words["metrics.quarters"], words["metrics.quarters-question"], [],
            [new(words["give-col.quarter"], false), new(words["give-col.commits"], true), new(words["give-col.ours"], true), new(words["give-col.unknown"], true), new(words["give-col.contributors"], true), new(words["give-col.new"], true),
                new(words["give-col.absence"], true), new(words["give-col.elephant"], true)],
            [.. rows], columns.Count == 0 ? null : GivePlot.Columns("quarters-plot", words["metrics.quarters"], words.Of("metrics.quarters-desc", (long)columns.Count), columns), ListedQuarters);
    }

    private static string[] Row((Quarter Quarter, Activity Activity, System.Collections.Immutable.ImmutableArray<Metric> Metrics) quarter, GiveMetricsAnswer answer, int at, Words words)
    {
        var activity = quarter.Activity;
        return
        [
            quarter.Quarter.ToString(), Words.Number(activity.Period.Length),
            activity.OurFirm is not { } firm ? "?" : answer.Shown[at] ? Words.Number(activity.Period.LongCount(commit => commit.Firm.Firm == firm)) : words["give.suppressed-short"],
            Words.Number(activity.Period.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown)),
            Short("Contributors"), Short("New Contributors"), Short("Contributor Absence Factor"), Short("Elephant Factor"),
        ];

        string Short(string name)
        {
            var metric = quarter.Metrics.First(metric => metric.Name == name);
            var value = metric.IsSuppressed ? words["give.suppressed-short"] : metric.Value is { } known ? Words.Number((long)known) : "?";
            return metric.Interval is { } interval && interval.Least != interval.Most && metric.Value is not null ? $"{value} [{Words.Number((long)interval.Least)}–{Words.Number((long)interval.Most)}]" : value;
        }
    }

    private static GivePlot.Part[] Parts(Activity activity, bool shown, Words words)
    {
        var known = activity.Period.LongCount(commit => commit.Firm.Kind is FirmAffiliationKind.Firm or FirmAffiliationKind.Independent);
        var ours = activity.OurFirm is { } firm && shown ? activity.Period.LongCount(commit => commit.Firm.Firm == firm) : 0;
        return
        [
            new("f-give", words["give-col.ours"], ours), new("f-others", activity.OurFirm is null ? words["metrics.known"] : shown ? words["metrics.others"] : words["metrics.known"], known - ours),
            new("f-bots", words["metrics.bots"], activity.Period.LongCount(commit => commit.IsBot)), new("hatch", words["give-col.unknown"], activity.Period.LongCount(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown)),
        ];
    }

    private static GivePage.Section Table(GiveMetricsAnswer answer, Words words)
    {
        var years = answer.LastYear.ToDictionary(metric => metric.Name);
        var rows = answer.Metrics.Select(metric => new[]
        {
            MetricText.Name(metric, words), MetricText.Value(metric, words), MetricText.Interval(metric, words), years.TryGetValue(metric.Name, out var year) ? MetricText.Value(year, words) : "",
            MetricText.Observations(metric), MetricText.Remark(metric, words),
        });
        return new(
            "metrics", words["metrics.all"], words["metrics.all-question"], [],
            [new(words["give-col.metric"], false), new(words["give-col.value"], true), new(words["give-col.interval"], true), new(words["give-col.last-year"], true), new(words["give-col.observations"], true), new(words["give-col.remark"], false)],
            [.. rows], Most: 60);
    }

    private static IEnumerable<string> Notes(MetricScope scope, GiveMetricsAnswer answer, Words words)
    {
        yield return words.Of("metrics.parameters", words[scope.Dates == DateBasis.Author ? "metrics.by-author" : "metrics.by-committer"], words[scope.Merges ? "metrics.with-merges" : "metrics.without-merges"]);
        yield return words["metrics.how-interval"];
        yield return words["metrics.how-unknown"];
        foreach (var repository in answer.Reading.Repositories)
        {
            yield return $"{repository.Name}: {repository.Scope}";
        }
    }

    private static string Firm(string label, Words words) => label switch
    {
        "(unknown)" => words["firm.unknown"],
        "(independent)" => words["firm.independent"],
        "(bots)" => words["firm.bots"],
        GivePeopleOptions.UnnamedFirm => words["firm.ours"],
        _ => MetricText.Sentence("firm", label, words),
    };

    private static string Look(string label, GiveMetricsAnswer answer) => label == "(unknown)" ? "hatch" : label == "(bots)" ? "f-bots" : label == answer.Activity.OurFirm ? "f-give" : "f-others";

    private static string Day(DateOnly? day, string open) => day?.ToString("yyyy-MM-dd") ?? open;
}
