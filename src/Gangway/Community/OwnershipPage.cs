using System.Globalization;
using Gangway.Office.Community.Ownership;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary><c>give history --ownership</c> as people read it: what is unknown and what the figures mean, then owners, years, years over time, survival, folders.</summary>
internal static class OwnershipPage
{
    /// <summary>After how many years a share is told.</summary>
    public static readonly int[] SurvivalYears = [1, 2, 3, 5, 10, 15, 20];

    private const int DrawnOwners = 12;
    private const int MostYears = 14;
    private const int MostYearsInText = 6;
    private const int ListedSamples = 12;
    private const double DaysAYear = 365.25;

    /// <param name="isWide">A page, on which a table of many columns can scroll.</param>
    public static GivePage Of(OwnershipAnswer answer, bool isWide, Words words)
    {
        var reading = answer.Reading;
        var when = reading.Commits.IsEmpty ? "?" : Words.Date(reading.Commits[0].Committed);
        return new(
            words["ownership.title"], $"{reading.Name} · {reading.Tip?[..12] ?? "?"} · {when}", answer.AsOf, Lead(answer, words),
            [Owners(answer, words), Years(answer, words), OverTime(answer, isWide, words), Survival(answer, words), Folders(answer, words)],
            [words["ownership.how"], words["ownership.how-git"], words["ownership.how-time"], $"{reading.Name}: {reading.Scope}"]);
    }

    /// <summary>What must be read before any figure.</summary>
    public static string[] Lead(OwnershipAnswer answer, Words words)
    {
        var (reading, owners) = (answer.Reading, answer.Owners);
        var unknown = owners.WithoutOrigin + owners.WithoutFirm;
        var lead = new List<string>
        {
            words.Of("ownership.unknown", Words.Percent(unknown, owners.Lines), owners.WithoutFirm, owners.WithoutOrigin),
            words.Of("ownership.counted", owners.Lines, (long)reading.Origins.Files.Length, owners.People),
            words.Of("ownership.left-out", (long)reading.Origins.Binary, (long)reading.Origins.Links, (long)reading.Origins.Submodules, (long)reading.Origins.Unread),
            words["ownership.means"],
            answer.OurFirm is null ? words["give.nobody-ours"] : words.Of("give.k-rule", answer.Least),
        };
        var rows = reading.Origins.Rows;
        if (reading.Edge > 0)
        {
            lead.Add(words.Of("history.edge", (long)reading.Edge));
        }

        if (rows.CommitsUnread > 0 || rows.DifferencesUnread > 0)
        {
            lead.Add(words.Of("history.unread", rows.CommitsUnread, rows.DifferencesUnread));
        }

        return [.. lead];
    }

    /// <summary>How much of what is written outlives so many years; null where no line has been seen for so long.</summary>
    public static double? Share(OwnershipAnswer answer, int years) =>
        answer.Cohorts.Survival.Longest >= years * DaysAYear ? answer.Cohorts.Survival.At((int)(years * DaysAYear)) : null;

    private static GivePage.Section Owners(OwnershipAnswer answer, Words words)
    {
        var all = answer.Owners.Lines;
        var bars = answer.Owners.Owners.Where(owner => owner.Value is not null).Take(DrawnOwners).Select(owner => (
            Owner(owner.Label, words), $"{Words.Number((long)owner.Value!)} · {Words.Percent((long)owner.Value!, all)}", new GivePlot.Part(Look(owner.Label, answer), "", owner.Value!.Value))).ToList();
        return new(
            "owners", words["ownership.owners"], words["ownership.owners-question"], [],
            [new(words["give-col.firm"], false), new(words["rows.lines"], true), new(words["give-col.share"], true)],
            [.. answer.Owners.Owners.Select(owner => new[] { Owner(owner.Label, words), owner.Value is { } lines ? Words.Number((long)lines) : words["give.suppressed"], owner.Value is { } share ? Words.Percent((long)share, all) : "" })],
            bars.Count == 0 ? null : GivePlot.Bars("owners-plot", words["ownership.owners"], words.Of("ownership.owners-desc", all), bars));
    }

    private static GivePage.Section Years(OwnershipAnswer answer, Words words) => new(
        "years", words["ownership.years"], words["ownership.years-question"], [],
        [new(words["rows.year"], false), new(words["rows.lines"], true), new(words["give-col.share"], true), new(words["rows.commits"], true)],
        [.. answer.Years().Reverse().Select(year => new[] { Year(year.Year, words), Words.Number(year.Lines), Words.Percent(year.Lines, answer.Owners.Lines), Words.Number(year.Commits) })]);

    private static GivePage.Section OverTime(OwnershipAnswer answer, bool isWide, Words words)
    {
        var (bands, samples) = Bands(answer.Cohorts, isWide ? MostYears : MostYearsInText, words);
        var plot = samples.Count == 0 || !isWide ? (HtmlText?)null : OwnershipPlot.Areas(
            "time-plot", words["ownership.time"], words.Of("ownership.time-desc", samples[0].Period, samples[^1].Period, samples.Max(sample => sample.Lines.Sum())), bands, samples);
        return new(
            "time", words["ownership.time"], words["ownership.time-question"], [],
            [new(words["rows.period"], false), new(words["ownership.all"], true), .. bands.Select(band => new TextTable.Column(band.Label, true))],
            [.. samples.AsEnumerable().Reverse().Select(sample => (string[])[sample.Period, Words.Number(sample.Lines.Sum()), .. sample.Lines.Select(Words.Number)])], plot, ListedSamples);
    }

    /// <summary>The years as they are drawn: beyond a number of them the oldest together.</summary>
    private static (List<(string Label, bool IsKnown)> Bands, List<(string Period, long[] Lines)> Samples) Bands(LineCohorts cohorts, int most, Words words)
    {
        var known = cohorts.Years.Count(year => year is not null);
        var joined = Math.Max(0, known - most);
        var bands = cohorts.Years.Skip(joined).Select((year, at) => (at == 0 && joined > 0 ? $"…{Year(year, words)}" : Year(year, words), year is not null)).ToList();
        return (bands, [.. cohorts.Samples.Select(sample => (sample.Period, (long[])[sample.Lines.Take(joined + 1).Sum(), .. sample.Lines.Skip(joined + 1)]))]);
    }

    private static GivePage.Section Survival(OwnershipAnswer answer, Words words)
    {
        var cohorts = answer.Cohorts;
        var shares = SurvivalYears.Where(years => Share(answer, years) is not null).Select(years => (Years: years, Share: Share(answer, years)!.Value)).ToList();
        var median = cohorts.Survival.Median is { } days ? words.Of("ownership.median", (days / DaysAYear).ToString("0.0", CultureInfo.InvariantCulture)) : words["ownership.no-median"];
        return new(
            "survival", words["ownership.survival"], words["ownership.survival-question"], [median, words.Of("ownership.survival-n", cohorts.Gone + cohorts.Standing, cohorts.Gone, cohorts.Standing)],
            [new(words["ownership.after"], false), new(words["ownership.stands"], true)],
            [.. shares.Select(share => new[] { words.Of("ownership.n-years", (long)share.Years), MetricText.Percent(share.Share) })],
            shares.Count == 0 ? null : GivePlot.Bars("survival-plot", words["ownership.survival"], words["ownership.survival-desc"],
                [.. shares.Select(share => (words.Of("ownership.n-years", (long)share.Years), MetricText.Percent(share.Share), new GivePlot.Part("f-give", "", share.Share)))]));
    }

    private static GivePage.Section Folders(OwnershipAnswer answer, Words words)
    {
        var reading = answer.Reading;
        var folders = new Dictionary<string, (long Files, long Lines, SortedDictionary<int, long> Years)>(StringComparer.Ordinal);
        foreach (var file in reading.Origins.Files)
        {
            var path = reading.PathOf(file);
            var end = path.IndexOf('/', StringComparison.Ordinal);
            var name = end < 0 ? "" : path[..end];
            var (files, lines, years) = folders.TryGetValue(name, out var known) ? known : (0, 0, []);
            foreach (var run in reading.Origins.RunsOf(file))
            {
                var year = run.Commit < 0 ? int.MaxValue : reading.Commits[run.Commit].Authored?.Year ?? int.MaxValue;
                years[year] = years.GetValueOrDefault(year) + run.Lines;
            }

            folders[name] = (files + 1, lines + file.Lines, years);
        }

        return new(
            "folders", words["ownership.folders"], words["ownership.folders-question"], [],
            [new(words["ownership.folder"], false), new(words["ownership.files"], true), new(words["rows.lines"], true), new(words["give-col.share"], true), new(words["ownership.half"], true)],
            [.. folders.OrderByDescending(folder => folder.Value.Lines).ThenBy(folder => folder.Key, StringComparer.Ordinal).Select(folder => new[]
            {
                folder.Key.Length == 0 ? words["ownership.top"] : folder.Key + "/", Words.Number(folder.Value.Files), Words.Number(folder.Value.Lines), Words.Percent(folder.Value.Lines, answer.Owners.Lines),
                Half(folder.Value.Years, folder.Value.Lines, words),
            })]);
    }

    // Half of the lines are of that year or older.
    private static string Half(SortedDictionary<int, long> years, long lines, Words words)
    {
        var sum = 0L;
        foreach (var (year, count) in years)
        {
            sum += count;
            if (2 * sum >= lines && lines > 0)
            {
                return Year(year == int.MaxValue ? null : year, words);
            }
        }

        return "?";
    }

    private static string Year(int? year, Words words) => year?.ToString("0000", CultureInfo.InvariantCulture) ?? words["give-col.unknown"];

    private static string Owner(string label, Words words) => label switch
    {
        "(unknown)" => words["firm.unknown"],
        "(independent)" => words["firm.independent"],
        "(bots)" => words["firm.bots"],
        GivePeopleOptions.UnnamedFirm => words["firm.ours"],
        _ => MetricText.Sentence("firm", label, words),
    };

    private static string Look(string label, OwnershipAnswer answer) => label == "(unknown)" ? "hatch" : label == "(bots)" ? "f-bots" : label == answer.OurFirm ? "f-give" : "f-others";
}
