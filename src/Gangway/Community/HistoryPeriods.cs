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
        var (found, people) = (new Dictionary<string, HistoryPeriod>(StringComparer.Ordinal), new Dictionary<string, HashSet<int>>(StringComparer.Ordinal));
        for (var i = 0; i < reading.Rows.Commits.Length; i++)
        {
            var name = Name(reading.Rows.Commits[i].Time, grouping);
            if (!people.TryGetValue(name, out var authors))
            {
                people[name] = authors = [];
                found[name] = new(name, 0, 0, 0, 0, 0, 0, 0);
            }

            authors.Add(reading.Authors[i]);
            found[name] = Add(found[name], reading, i);
        }

        var periods = new List<HistoryPeriod>(found.Values);
        periods.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return periods.ConvertAll(period => period with { Authors = people[period.Name].Count });
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

    private static string Name(long seconds, string grouping) => When(seconds) is not { } time ? "" : grouping switch
    {
        "month" => time.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => $"{time.Year:0000}-Q{((time.Month - 1) / 3) + 1}",
        _ => time.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
