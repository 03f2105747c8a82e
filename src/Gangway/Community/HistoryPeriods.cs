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
                found[number] = growth = new(number);
                periods.Add(growth);
            }

            growth.Add(reading, i);
        }

        periods.Sort((left, right) => left.Number.CompareTo(right.Number));
        return periods.ConvertAll(growth => growth.As(growth.Number == 0 ? "" : Name(growth.Number, months)));
    }

    /// <summary>All commits together.</summary>
    public static HistoryPeriod Total(HistoryReading reading)
    {
        var growth = new Growth(0);
        for (var i = 0; i < reading.Rows.Commits.Length; i++)
        {
            growth.Add(reading, i);
        }

        return growth.As("");
    }

    /// <summary>One commit alone.</summary>
    public static HistoryPeriod Of(HistoryReading reading, int commit)
    {
        var growth = new Growth(0);
        growth.Add(reading, commit);
        return growth.As("");
    }

    /// <summary>Null where the commit holds no time.</summary>
    public static DateTimeOffset? When(long seconds) => seconds > 0 && seconds <= LatestSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <param name="number">Of periods since the year 0.</param>
    private static string Name(int number, int months)
    {
        var (year, part) = (number * months / 12, (number % (12 / months)) + 1);
        return months switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{part:D2}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{part}"),
            _ => year.ToString("D4", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A period that commits are added to; 0 is that of those without a time.</summary>
    private sealed class Growth(int number)
    {
        private readonly HashSet<int> authors = [];
        private long commits, merges, changes, added, deleted, unknown;

        public int Number => number;

        public void Add(HistoryReading reading, int commit)
        {
            var (rows, lines) = (reading.Rows, reading.Lines);
            authors.Add(reading.Authors[commit]);
            commits++;
            merges += rows.Commits[commit].Parents > 1 ? 1 : 0;
            changes += rows.Starts[commit + 1] - rows.Starts[commit];
            for (var at = rows.Starts[commit]; lines is not null && at < rows.Starts[commit + 1]; at++)
            {
                added += lines[at].Added;
                deleted += lines[at].Deleted;
                unknown += lines[at].Kind == LineCountKind.Unknown ? 1 : 0;
            }
        }

        public HistoryPeriod As(string name) => new(name, commits, authors.Count, merges, changes, added, deleted, unknown);
    }
}
