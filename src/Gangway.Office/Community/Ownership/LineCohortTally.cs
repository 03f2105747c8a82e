using System.Collections.Immutable;
using System.Globalization;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Community.Ownership;

/// <summary>
/// Adds up how lines came to a branch and left it. Memory grows with months times years, and with the days that lines stood. The day of a
/// commit of the branch is its committer's in UTC, or that of an earlier one that is later: a clock that went wrong turns nothing back.
/// </summary>
public sealed class LineCohortTally
{
    private const int ShortHistory = 24; // months
    private const int MostSamples = 400;
    private const int Unknown = int.MaxValue; // a year, behind all others

    private readonly DateTimeOffset?[] written;
    private readonly DateTimeOffset?[] stood;
    private readonly SortedDictionary<(int Month, int Year), long> changes = [];
    private readonly Dictionary<int, (long Gone, long Standing)> ages = [];
    private readonly SortedDictionary<int, long> years = [];

    /// <param name="commits">As they are numbered in what is added.</param>
    /// <param name="branch">The numbers of the branch's commits, newest first.</param>
    public LineCohortTally(IReadOnlyList<Commit> commits, IReadOnlyList<int> branch)
    {
        written = [.. commits.Select(commit => commit.Authored)];
        stood = new DateTimeOffset?[written.Length];
        DateTimeOffset? latest = null;
        for (var i = branch.Count - 1; i >= 0; i--)
        {
            var time = commits[branch[i]].Committed;
            latest = latest is null || time > latest ? time ?? latest : latest;
            stood[branch[i]] = latest;
        }

        Newest = latest;
    }

    private DateTimeOffset? Newest { get; }

    /// <param name="at">The commit of the branch.</param>
    /// <param name="origin">The commit that brought the lines; -1 for unknown.</param>
    /// <param name="lines">More than before, or fewer.</param>
    public void Add(int at, int origin, int lines)
    {
        var author = origin >= 0 ? written[origin] : null;
        var year = author?.Year ?? Unknown;
        years[year] = years.GetValueOrDefault(year) + lines;
        var key = (stood[at] is { } time ? MonthOf(time) : 0, year);
        changes[key] = changes.GetValueOrDefault(key) + lines;
        if (lines < 0 && author is not null && stood[at] is { } end)
        {
            var days = Days(author.Value, end);
            var (gone, standing) = ages.GetValueOrDefault(days);
            ages[days] = (gone - lines, standing);
        }
    }

    /// <param name="lines">How many lines stand of each commit.</param>
    /// <param name="months">1 or 3 for each sample; null: a month for a history of less than two years, else a quarter.</param>
    public LineCohorts Close(ReadOnlySpan<long> lines, int? months = null)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] > 0 && written[i] is { } author && Newest is { } now)
            {
                var (gone, standing) = ages.GetValueOrDefault(Days(author, now));
                ages[Days(author, now)] = (gone, standing + lines[i]);
            }
        }

        int[] all = [.. years.Keys];
        return new(
            [.. all.Select(year => year == Unknown ? (int?)null : year)], Samples(all, months),
            SurvivalCurve.Of(ages.Select(age => (age.Key, age.Value.Gone, age.Value.Gone + age.Value.Standing))),
            ages.Values.Sum(age => age.Gone), ages.Values.Sum(age => age.Standing));
    }

    private ImmutableArray<CohortSample> Samples(int[] all, int? months)
    {
        var first = changes.Keys.Select(key => key.Month).FirstOrDefault(month => month > 0);
        if (first == 0 || Newest is not { } newest)
        {
            return []; // nothing came on a day that is known
        }

        var last = MonthOf(newest);
        var step = months ?? (last - first < ShortHistory ? 1 : 3);
        var end = (last / step * step) + step - 1;
        var start = Math.Max(first / step * step, end + 1 - (step * MostSamples)) + step - 1;
        var samples = ImmutableArray.CreateBuilder<CohortSample>();
        var standing = new long[all.Length];
        using var next = changes.GetEnumerator();
        var isMore = next.MoveNext();
        for (var month = start; month <= end; month += step)
        {
            for (; isMore && next.Current.Key.Month <= month; isMore = next.MoveNext())
            {
                standing[Array.BinarySearch(all, next.Current.Key.Year)] += next.Current.Value;
            }

            samples.Add(new(Name(month, step), [.. standing]));
        }

        return samples.ToImmutable();
    }

    private static string Name(int month, int step)
    {
        var day = new DateOnly(Math.Clamp(month / 12, 1, 9999), (month % 12) + 1, 1);
        return step == 1 ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Quarter.Of(day).ToString();
    }

    private static int MonthOf(DateTimeOffset time) => (time.UtcDateTime.Year * 12) + time.UtcDateTime.Month - 1;

    private static int Days(DateTimeOffset from, DateTimeOffset to) => (int)Math.Max(0, (to - from).TotalDays);
}
