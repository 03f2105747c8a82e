using System.Globalization;
using Gangway.Kernels.History;

namespace Gangway.Community;

/// <summary>Counts a scanned history by period of the committer's time (UTC).</summary>
internal static class HistoryPeriods
{
    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <param name="grouping">year, quarter or month.</param>
    /// <returns>In ascending order; periods without a commit are not among them.</returns>
    public static List<HistoryPeriod> Of(HistoryReading reading, string grouping)
    {
        var months = grouping switch { "month" => 1, "quarter" => 3, _ => 12 };
        var (found, periods) = (new Dictionary<int, Growth>(), new List<Growth>());
        for (var i = 0; i < reading.Rows.Commits.Length; i++)
        {
            var number = When(reading.Rows.Commits[i].Time) is { } time ? ((time.Year * 12) + time.Month - 1) / months : 0;
            if (!found.TryGetValue(number, out var growth))
            {
                found[number] = growth = new(number, number == 0 ? "" : Name(number, months));
                periods.Add(growth);
            }

            growth.Authors.Add(reading.Authors[i]);
            growth.Period = Add(growth.Period, reading, i);
        }

        periods.Sort((left, right) => left.Number.CompareTo(right.Number));
        return periods.ConvertAll(growth => growth.Period with { Authors = growth.Authors.Count });
    }

    private sealed class Growth(int number, string name)
    {
        public int Number => number;

        public HistoryPeriod Period { get; set; } = new(name, 0, 0, 0, 0, 0, 0, 0);

        public HashSet<int> Authors { get; } = [];
    }

    /// <summary>Null where the commit holds no time.</summary>
    public static DateTimeOffset? When(long seconds) => seconds > 0 && seconds <= LatestSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>A period with one commit more.</summary>
    public static HistoryPeriod Add(HistoryPeriod period, HistoryReading reading, int commit)
    {
        var (rows, lines) = (reading.Rows, reading.Lines);
        var (added, deleted, unknown) = (0L, 0L, 0L);
        for (var at = rows.Starts[commit]; lines is not null && at < rows.Starts[commit + 1]; at++)
        {
            added += lines[at].Added;
            deleted += lines[at].Deleted;
            unknown += lines[at].Kind == LineCountKind.Unknown ? 1 : 0;
        }

        return period with
        {
            Commits = period.Commits + 1,
            Merges = period.Merges + (rows.Commits[commit].Parents > 1 ? 1 : 0),
            Changes = period.Changes + rows.Starts[commit + 1] - rows.Starts[commit],
            Added = period.Added + added,
            Deleted = period.Deleted + deleted,
            Unknown = period.Unknown + unknown,
        };
    }

    /// <param name="number">Of periods since the year 0.</param>
    private static string Name(int number, int months)
    {
        var (year, part) = (number * months / 12, number % (12 / months) + 1);
        return months switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{part:D2}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{part}"),
            _ => year.ToString("D4", CultureInfo.InvariantCulture),
        };
    }
}
