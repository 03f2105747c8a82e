using System.Globalization;
using Gangway.Kernels.History;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>A scanned history as rows: by period of the committer's time (UTC), by commit, or by change.</summary>
internal static class HistoryReport
{
    public static readonly string[] Groupings = ["year", "quarter", "month", "commit", "change"];

    private const string Schema = "gangway.give-history/1";
    public static Report Of(HistoryReading reading, string grouping, Words words)
    {
        var rows = reading.Rows;
        var total = HistoryPeriods.Total(reading);
        var (isCounted, binary) = (reading.Lines is not null, Binary(reading));
        return new(
            Schema,
            Sentences(reading, total, binary, words),
            [("scope", reading.Scope), ("commits", total.Commits), ("authors", (long)total.Authors), ("merges", total.Merges), ("changes", total.Changes),
                ("added", isCounted ? total.Added : null), ("deleted", isCounted ? total.Deleted : null), ("binary", isCounted ? binary : null),
                ("linesUnknown", isCounted ? total.Unknown : null), ("commitsUnread", rows.CommitsUnread), ("differencesUnread", rows.DifferencesUnread),
                ("shallowEdge", reading.Edge)],
            Columns(grouping, isCounted),
            [.. grouping switch
            {
                "change" => Changes(reading),
                "commit" => Commits(reading),
                _ => Periods(reading, grouping),
            }]);
    }

    /// <summary>What stands on top: the totals, and what is not known of them.</summary>
    public static string[] Sentences(HistoryReading reading, Words words) => Sentences(reading, HistoryPeriods.Total(reading), Binary(reading), words);

    private static string[] Sentences(HistoryReading reading, HistoryPeriod total, long binary, Words words)
    {
        var rows = reading.Rows;
        var sentences = new List<string> { words.Of("history.summary", total.Commits, total.Authors, total.Merges, total.Changes) };
        if (reading.Lines is not null)
        {
            sentences.Add(words.Of("history.lines", total.Added, total.Deleted, binary, total.Unknown));
        }

        if (reading.Edge > 0)
        {
            sentences.Add(words.Of("history.edge", reading.Edge));
        }

        if (rows.CommitsUnread > 0 || rows.DifferencesUnread > 0)
        {
            sentences.Add(words.Of("history.unread", rows.CommitsUnread, rows.DifferencesUnread));
        }

        return [.. sentences];
    }

    private static long Binary(HistoryReading reading)
    {
        var binary = 0L;
        for (var i = 0; reading.Lines is { } lines && i < lines.Length; i++)
        {
            binary += lines[i].Kind == LineCountKind.Binary ? 1 : 0;
        }

        return binary;
    }

    private static string[] Columns(string grouping, bool withLines)
    {
        string[] first = grouping switch
        {
            "change" => ["commit", "status", "path"],
            "commit" => ["commit", "time", "merge", "changes"],
            _ => ["period", "commits", "authors", "merges", "changes"],
        };
        return !withLines ? first : grouping == "change" ? [.. first, "added", "deleted"] : [.. first, "added", "deleted", "unknown"];
    }

    private static IEnumerable<object?[]> Changes(HistoryReading reading)
    {
        var rows = reading.Rows;
        for (var i = 0; i < rows.Commits.Length; i++)
        {
            var id = rows.Commits[i].Id.ToHex(reading.IdLength);
            for (var at = rows.Starts[i]; at < rows.Starts[i + 1]; at++)
            {
                object?[] row = [id, $"{rows.Changes[at].Status}", rows.Paths.PathOf(rows.Changes[at].Path)];
                yield return reading.Lines is { } lines ? [.. row, Known(lines[at], lines[at].Added), Known(lines[at], lines[at].Deleted)] : row;
            }
        }
    }

    private static IEnumerable<object?[]> Commits(HistoryReading reading)
    {
        for (var i = 0; i < reading.Rows.Commits.Length; i++)
        {
            var one = HistoryPeriods.Of(reading, i);
            var commit = reading.Rows.Commits[i];
            object?[] row = [commit.Id.ToHex(reading.IdLength), HistoryPeriods.When(commit.Time)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), commit.Parents > 1, one.Changes];
            yield return reading.Lines is null ? row : [.. row, one.Added, one.Deleted, one.Unknown];
        }
    }

    private static IEnumerable<object?[]> Periods(HistoryReading reading, string grouping)
    {
        foreach (var period in HistoryPeriods.Of(reading, grouping))
        {
            object?[] row = [period.Name.Length > 0 ? period.Name : null, period.Commits, period.Authors, period.Merges, period.Changes];
            yield return reading.Lines is null ? row : [.. row, period.Added, period.Deleted, period.Unknown];
        }
    }

    // Unknown is not zero: a picture has no lines, and what is not here nobody counted.
    private static int? Known(LineCount line, int count) => line.Kind is LineCountKind.Binary or LineCountKind.Unknown ? null : count;
}
