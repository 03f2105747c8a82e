using System.Globalization;
using Gangway.Kernels.History;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Whose the lines are, as rows: by owner, year, time, path, commit, or line by line.</summary>
internal static class OwnershipRows
{
    public static readonly string[] Groupings = ["owner", "year", "quarter", "month", "path", "commit", "line"];

    public const string Schema = "gangway.give-ownership/1";

    public static Report Of(OwnershipAnswer answer, string grouping, Words words) => new(
        Schema, OwnershipPage.Lead(answer, words), [.. Figures(answer)], Columns(grouping), [.. grouping switch
        {
            "year" => Years(answer),
            "quarter" or "month" => Cohorts(answer),
            "path" => Paths(answer),
            "commit" => Commits(answer),
            "line" => Lines(answer),
            _ => Owners(answer),
        }]);

    /// <summary>What every form of the answer says first.</summary>
    public static IEnumerable<(string Key, object? Value)> Figures(OwnershipAnswer answer)
    {
        var (reading, owners) = (answer.Reading, answer.Owners);
        var (origins, rows) = (reading.Origins, reading.Origins.Rows);
        return
        [
            ("source", reading.Name), ("scope", reading.Scope), ("commit", reading.Tip), ("asOf", answer.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ("lines", owners.Lines), ("files", (long)origins.Files.Length), ("filesNotText", (long)origins.Binary), ("links", (long)origins.Links), ("submodules", (long)origins.Submodules),
            ("filesUnread", (long)origins.Unread), ("linesWithoutOrigin", owners.WithoutOrigin), ("linesWithoutFirm", owners.WithoutFirm), ("coverage", owners.Coverage), ("people", owners.People),
            ("commitsUnread", rows.CommitsUnread), ("differencesUnread", rows.DifferencesUnread), ("shallowEdge", (long)reading.Edge), ("ours", answer.OurFirm), ("least", (long)answer.Least),
            ("suppressed", owners.IsSuppressed),
        ];
    }

    private static string[] Columns(string grouping) => grouping switch
    {
        "year" => ["year", "lines", "commits"],
        "quarter" or "month" => ["period", "year", "lines"],
        "path" => ["path", "lines", "unknown", "commits", "oldest", "newest"],
        "commit" => ["commit", "written", "lines"],
        "line" => ["path", "line", "lines", "commit"],
        _ => ["owner", "lines", "share"],
    };

    private static IEnumerable<object?[]> Owners(OwnershipAnswer answer) =>
        answer.Owners.Owners.Select(owner => new object?[] { owner.Label, (long?)owner.Value, owner.Value is { } lines && answer.Owners.Lines > 0 ? lines / answer.Owners.Lines : null });

    private static IEnumerable<object?[]> Years(OwnershipAnswer answer) => answer.Years().Select(year => new object?[] { year.Year?.ToString("0000", CultureInfo.InvariantCulture), year.Lines, year.Commits });

    private static IEnumerable<object?[]> Cohorts(OwnershipAnswer answer) =>
        answer.Cohorts.Samples.SelectMany(sample => sample.Lines.Select((lines, at) => new object?[] { sample.Period, answer.Cohorts.Years[at]?.ToString("0000", CultureInfo.InvariantCulture), lines }))
            .Where(row => row[2] is not 0L);

    private static IEnumerable<object?[]> Commits(OwnershipAnswer answer)
    {
        for (var i = 0; i < answer.Reading.Lines.Length; i++)
        {
            if (answer.Reading.Lines[i] > 0)
            {
                var commit = answer.Reading.Commits[i];
                yield return [commit.Id, commit.Authored?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), answer.Reading.Lines[i]];
            }
        }
    }

    private static IEnumerable<object?[]> Lines(OwnershipAnswer answer)
    {
        foreach (var file in answer.Reading.Origins.Files)
        {
            var (path, line) = (answer.Reading.PathOf(file), 1L);
            for (var i = file.FirstRun; i < file.FirstRun + file.Runs; i++)
            {
                var run = answer.Reading.Origins.Runs[i];
                yield return [path, line, (long)run.Lines, run.Commit < 0 ? null : answer.Reading.Commits[run.Commit].Id];
                line += run.Lines;
            }
        }
    }

    private static IEnumerable<object?[]> Paths(OwnershipAnswer answer)
    {
        var commits = new HashSet<int>();
        foreach (var file in answer.Reading.Origins.Files)
        {
            commits.Clear();
            var (unknown, oldest, newest) = (0L, (int?)null, (int?)null);
            foreach (var run in answer.Reading.Origins.RunsOf(file))
            {
                unknown += run.Commit < 0 ? run.Lines : 0;
                if (run.Commit >= 0 && commits.Add(run.Commit) && answer.Reading.Commits[run.Commit].Authored is { } written)
                {
                    oldest = oldest < written.Year ? oldest : written.Year;
                    newest = newest > written.Year ? newest : written.Year;
                }
            }

            yield return [answer.Reading.PathOf(file), (long)file.Lines, unknown, (long)commits.Count, Year(oldest), Year(newest)];
        }
    }

    private static string? Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);
}
