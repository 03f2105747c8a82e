using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Commits by year as stacked columns from zero: ours, others, programs, unknown (hatched).</summary>
internal static class CensusYearsPicture
{
    private const int MostYears = 16;
    private const double Height = 120;
    private const double Left = 46;
    private const double Width = 304;

    /// <param name="years">Ascending; only the last sixteen calendar years are drawn, the table twin has all.</param>
    /// <param name="id">Unique in the page.</param>
    public static HtmlText Of(ImmutableArray<HistoryYear> years, string id, string title, string stamp, Words words)
    {
        var drawn = years.Where(year => year.Year > years[^1].Year - MostYears).ToList();
        var (first, most) = (drawn[0].Year, drawn.Max(year => year.Commits));
        var step = Math.Min(Width / (years[^1].Year - first + 1), 40);
        var scale = most == 0 ? 0 : Height / most;
        return HtmlText.Of(
            $"""
            <svg class="years" viewBox="0 0 356 176" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{title}</title><desc id="{id}-desc">{words.Of("years.desc", years[0].Year.ToString(), years[^1].Year.ToString(), Words.Number(most))}</desc>
            <text class="small" x="{Left - 6}" y="20" text-anchor="end">{most}</text><text class="small" x="{Left - 6}" y="{Height + 16}" text-anchor="end">0</text>
            <path class="axis" d="M{Left - 2} 16 H352"/><path class="axis" d="M{Left - 2} {Height + 16} H352"/>
            {HtmlText.Join(drawn.Select(year => Column(year, Left + ((year.Year - first) * step), step * 0.8, scale)))}{HtmlText.Join(Ticks(first, years[^1].Year, step))}
            <text class="small" x="352" y="172" text-anchor="end">{stamp}</text>
            </svg>

            """);
    }

    /// <summary>Each part with its look, from the ground up; unknown is on top.</summary>
    public static ImmutableArray<(string Look, string Label, long Count)> Parts(HistoryYear year, Words words) => year.Ours is { } ours
        ?
        [
            ("f-give", words["give.ours"], ours),
            ("f-others", words["bridge.others"], year.Commits - ours - year.Unknown - year.Bots),
            ("f-bots", words["give.bots"], year.Bots),
            ("hatch", words["unknown"], year.Unknown),
        ]
        : [("f-others", words["years.any"], year.Commits - year.Unknown - year.Bots), ("f-bots", words["give.bots"], year.Bots), ("hatch", words["unknown"], year.Unknown)];

    private static HtmlText Column(HistoryYear year, double x, double width, double scale)
    {
        var y = Height + 16;
        return HtmlText.Join(Parts(year, Words.For("en")).Where(part => part.Count > 0).Select(part =>
        {
            var tall = part.Count * scale;
            y -= tall;
            return HtmlText.Of($"""<rect class="{part.Look} block" x="{x}" y="{y}" width="{width}" height="{tall}"/>""");
        }));
    }

    private static IEnumerable<HtmlText> Ticks(int first, int last, double step) =>
        Enumerable.Range(first, last - first + 1)
            .Where(year => last - first < 8 ? year % 2 == last % 2 : year % 5 == 0)
            .Select(year => HtmlText.Of($"""<text class="small" x="{Left + ((year - first) * step) + (step * 0.4)}" y="{Height + 32}" text-anchor="middle">{year.ToString()}</text>"""));
}
