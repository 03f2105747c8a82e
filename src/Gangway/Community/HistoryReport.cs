using System.Globalization;
using Gangway.Kernels.History;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>A scanned history as rows: by period of the committer's time (UTC), by commit, or by change.</summary>
internal static class HistoryReport
{
    public static readonly string[] Groupings = ["year", "quarter", "month", "commit", "change"];

    private const string Schema = "gangway.give-history/1";
    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private sealed class Tally
    {
        public HashSet<int> Authors { get; } = [];

        public long Commits { get; set; }

        public long Merges { get; set; }

        public long Changes { get; set; }

        public long Added { get; set; }

        public long Deleted { get; set; }

        public long Unknown { get; set; }
    }

    public static Report Of(HistoryReading reading, string grouping, Words words)
    {
        var rows = reading.Rows;
        var merges = rows.Commits.LongCount(commit => commit.Parents > 1);
        var authors = reading.Authors.Distinct().LongCount();
        var lines = reading.Lines;
        var (added, deleted) = (lines?.Sum(line => (long)line.Added), lines?.Sum(line => (long)line.Deleted));
        var binary = lines?.LongCount(line => line.Kind == LineCountKind.Binary);
        var unknown = lines?.LongCount(line => line.Kind == LineCountKind.Unknown);
        string[] sentences = [words.Of("history.summary", rows.Commits.LongLength, authors, merges, rows.Changes.LongLength),
            .. lines is null ? [] : new[] { words.Of("history.lines", added!, deleted!, binary!, unknown!) }];
        return new(
            Schema,
            sentences,
            [("scope", reading.Scope), ("commits", rows.Commits.LongLength), ("authors", authors), ("merges", merges), ("changes", rows.Changes.LongLength),
                ("added", added), ("deleted", deleted), ("binary", binary), ("linesUnknown", unknown),
                ("commitsUnread", rows.CommitsUnread), ("differencesUnread", rows.DifferencesUnread)],
            Columns(grouping, lines is not null),
            [.. grouping switch
            {
                "change" => Changes(reading),
                "commit" => Commits(reading),
                _ => Periods(reading, grouping),
            }]);
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
            var tally = new Tally();
            Add(tally, reading, i);
            var commit = reading.Rows.Commits[i];
            object?[] row = [commit.Id.ToHex(reading.IdLength), When(commit.Time)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), commit.Parents > 1, tally.Changes];
            yield return reading.Lines is null ? row : [.. row, tally.Added, tally.Deleted, tally.Unknown];
        }
    }

    private static IEnumerable<object?[]> Periods(HistoryReading reading, string grouping)
    {
        var periods = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        for (var i = 0; i < reading.Rows.Commits.Length; i++)
        {
            var period = Period(reading.Rows.Commits[i].Time, grouping);
            Add(periods.TryGetValue(period, out var tally) ? tally : periods[period] = new(), reading, i);
        }

        foreach (var (period, tally) in periods)
        {
            object?[] row = [period.Length > 0 ? period : null, tally.Commits, tally.Authors.Count, tally.Merges, tally.Changes];
            yield return reading.Lines is null ? row : [.. row, tally.Added, tally.Deleted, tally.Unknown];
        }
    }

    private static void Add(Tally tally, HistoryReading reading, int commit)
    {
        var rows = reading.Rows;
        tally.Commits++;
        tally.Merges += rows.Commits[commit].Parents > 1 ? 1 : 0;
        tally.Authors.Add(reading.Authors[commit]);
        tally.Changes += rows.Starts[commit + 1] - rows.Starts[commit];
        for (var at = rows.Starts[commit]; reading.Lines is { } lines && at < rows.Starts[commit + 1]; at++)
        {
            tally.Added += lines[at].Added;
            tally.Deleted += lines[at].Deleted;
            tally.Unknown += lines[at].Kind == LineCountKind.Unknown ? 1 : 0;
        }
    }

    // Unknown is not zero: a picture has no lines, and what is not here nobody counted.
    private static int? Known(LineCount line, int count) => line.Kind is LineCountKind.Binary or LineCountKind.Unknown ? null : count;

    private static DateTimeOffset? When(long seconds) => seconds > 0 && seconds <= LatestSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string Period(long seconds, string grouping) => When(seconds) is not { } time ? "" : grouping switch
    {
        "month" => time.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => $"{time.Year:0000}-Q{((time.Month - 1) / 3) + 1}",
        _ => time.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
