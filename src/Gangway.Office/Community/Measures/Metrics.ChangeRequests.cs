using Gangway.Office.Community.Forges;

namespace Gangway.Office.Community.Measures;

// From exports of a forge: git does not know them. Without an export each is unknown.
public static partial class Metrics
{
    private const string NoExport = "No export of issues and change requests was given.";

    /// <summary>Time to First Response: the median hours until somebody other than the author, and no program, answered what was opened in the period.</summary>
    /// <param name="threads">Null where no export was given.</param>
    public static Metric TimeToFirstResponse(IReadOnlyCollection<ForgeThread>? threads, MetricScope scope)
    {
        const string Name = "Time to First Response";
        if (Opened(threads, scope) is not { } opened)
        {
            return Unknown(Name, "hours", scope, NoExport);
        }

        var hours = opened.Where(thread => thread.FirstResponse is not null).Select(thread => (thread.FirstResponse!.Value - thread.Opened).TotalHours).ToList();
        var waiting = opened.Count(thread => thread.ResponsesKnown && thread.FirstResponse is null);
        var metric = Median(hours) is { } median
            ? new Metric(Name, median, "hours", hours.Count, opened.Count, scope)
            : Unknown(Name, "hours", scope, opened.Exists(thread => thread.ResponsesKnown) ? "Nothing opened in the period was answered." : "The export holds no comments.", opened.Count);
        return metric with { Parts = [new("answered", hours.Count), new("not answered", waiting), new("unknown", opened.Count - hours.Count - waiting)] };
    }

    /// <summary>Change Request Closure Ratio: change requests closed in the period, of all that were open at some time in it. 1 is keeping up.</summary>
    public static Metric ChangeRequestClosureRatio(IReadOnlyCollection<ForgeThread>? threads, MetricScope scope)
    {
        const string Name = "Change Request Closure Ratio";
        if (Counted(threads, scope) is not { } counted)
        {
            return Unknown(Name, "ratio", scope, NoExport);
        }

        var open = counted.Where(thread => thread.IsChangeRequest && (scope.Until is not { } until || DayOf(thread.Opened) < until) && (scope.From is not { } from || thread.Ended is not { } ended || DayOf(ended) >= from)).ToList();
        var closed = open.Count(thread => thread.Ended is { } ended && scope.Holds(DayOf(ended)));
        return open.Count == 0
            ? Unknown(Name, "ratio", scope, "No change request was open in the period.")
            : new(Name, (double)closed / open.Count, "ratio", open.Count, open.Count, scope) { Parts = [new("closed", closed), new("open at some time", open.Count)] };
    }

    /// <summary>Change Requests Duration: the median days from opening to acceptance of those opened in the period and accepted.</summary>
    public static Metric ChangeRequestsDuration(IReadOnlyCollection<ForgeThread>? threads, MetricScope scope)
    {
        const string Name = "Change Requests Duration";
        if (Opened(threads, scope) is not { } opened)
        {
            return Unknown(Name, "days", scope, NoExport);
        }

        var days = opened.Where(thread => thread is { IsChangeRequest: true, Merged: not null } && thread.Merged >= thread.Opened).Select(thread => (thread.Merged!.Value - thread.Opened).TotalDays).ToList();
        return Median(days) is { } median
            ? new(Name, median, "days", days.Count, days.Count, scope)
            : Unknown(Name, "days", scope, "No change request opened in the period was accepted.");
    }

    /// <summary>
    /// Change Request Acceptance Ratio: change requests accepted to those closed without being merged, both ended in the period. The share of accepted among all
    /// that ended stands in the parts.
    /// </summary>
    public static Metric ChangeRequestAcceptanceRatio(IReadOnlyCollection<ForgeThread>? threads, MetricScope scope)
    {
        const string Name = "Change Request Acceptance Ratio";
        if (Counted(threads, scope) is not { } counted)
        {
            return Unknown(Name, "ratio", scope, NoExport);
        }

        var ended = counted.Where(thread => thread is { IsChangeRequest: true, Ended: not null } && scope.Holds(DayOf(thread.Ended!.Value))).ToList();
        var accepted = ended.Count(thread => thread.Merged is not null);
        var declined = ended.Count - accepted;
        var metric = declined > 0
            ? new Metric(Name, (double)accepted / declined, "ratio", ended.Count, ended.Count, scope)
            : Unknown(Name, "ratio", scope, ended.Count == 0 ? "No change request ended in the period." : "None was declined: the ratio has no end.", ended.Count);
        return metric with { Parts = [new("accepted", accepted), new("declined", declined), new("accepted of all ended", ended.Count == 0 ? null : (double)accepted / ended.Count)] };
    }

    private static List<ForgeThread>? Counted(IReadOnlyCollection<ForgeThread>? threads, MetricScope scope) =>
        threads is null ? null : [.. threads.Where(thread => scope.Bots || !thread.ByBot)];

    private static List<ForgeThread>? Opened(IReadOnlyCollection<ForgeThread>? threads, MetricScope scope) =>
        Counted(threads, scope)?.FindAll(thread => scope.Holds(DayOf(thread.Opened)));

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
