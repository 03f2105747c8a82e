using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Draws a history by quarter: commits as columns from zero, lines as columns up (added) and down (deleted).</summary>
internal static class HistoryPicture
{
    private const int MostQuarters = 80;
    private const double Height = 120;
    private const double Left = 66;
    private const double Width = 620;

    /// <param name="periods">Quarters with a name, ascending; the last twenty years are drawn, the table twin has all.</param>
    /// <param name="id">Unique in the page.</param>
    public static HtmlText Commits(IReadOnlyList<HistoryPeriod> periods, string id, Words words)
    {
        var most = periods.Max(period => period.Commits);
        var columns = Columns(periods, (period, x, width) => HtmlText.Of(
            $"""<rect class="f-give block" x="{x}" y="{16 + Height - Tall(period.Commits, most, Height)}" width="{width}" height="{Tall(period.Commits, most, Height)}"/>"""));
        return Frame(periods, id, words["history.commits-plot"], words.Of("history.commits-desc", periods[0].Name, periods[^1].Name, most), Height, HtmlText.Of(
            $"""{Mark(20, most)}{Mark(Height + 16, 0)}<path class="axis" d="M{Left} 16 H{Left + Width}"/><path class="axis" d="M{Left} {Height + 16} H{Left + Width}"/>{columns}"""));
    }

    public static HtmlText Lines(IReadOnlyList<HistoryPeriod> periods, string id, Words words)
    {
        var most = periods.Max(period => Math.Max(period.Added, period.Deleted));
        const double Zero = Height + 16;
        var columns = Columns(periods, (period, x, width) => HtmlText.Of(
            $"""<rect class="f-give block" x="{x}" y="{Zero - Tall(period.Added, most, Height)}" width="{width}" height="{Tall(period.Added, most, Height)}"/><rect class="f-others block" x="{x}" y="{Zero}" width="{width}" height="{Tall(period.Deleted, most, Height)}"/>"""));
        return Frame(periods, id, words["history.lines-plot"], words.Of("history.lines-desc", periods[0].Name, periods[^1].Name, most), Height * 2, HtmlText.Of(
            $"""{Mark(20, most)}{Mark(Zero + 4, 0)}{Mark((2 * Height) + 16, most)}<path class="axis" d="M{Left} {Zero} H{Left + Width}"/>{columns}"""));
    }

    private static HtmlText Frame(IReadOnlyList<HistoryPeriod> periods, string id, string title, string description, double height, HtmlText inside) => HtmlText.Of(
        $"""
        <svg class="bridge" viewBox="0 0 {Left + Width + 6} {height + 40}" role="img" aria-labelledby="{id}-title {id}-desc">
        <title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>
        {inside}{Years(periods, height + 32)}
        </svg>

        """);

    private static HtmlText Mark(double y, long value) => HtmlText.Of($"""<text class="small" x="{Left - 6}" y="{y}" text-anchor="end">{value}</text>""");

    private static double Tall(long value, long most, double height) => most == 0 ? 0 : height * value / most;

    private static HtmlText Columns(IReadOnlyList<HistoryPeriod> periods, Func<HistoryPeriod, double, double, HtmlText> draw)
    {
        var (first, step) = Scale(periods);
        return HtmlText.Join(periods.Where(period => Place(period) >= first).Select(period => draw(period, Left + ((Place(period) - first) * step), Math.Max(1, step * 0.8))));
    }

    private static HtmlText Years(IReadOnlyList<HistoryPeriod> periods, double y)
    {
        var (first, step) = Scale(periods);
        var (from, to) = (first / 4, Place(periods[^1]) / 4);
        return HtmlText.Join(Enumerable.Range(from, to - from + 1).Where(year => year * 4 >= first && (to - from < 10 || year % 2 == to % 2)).Select(year => HtmlText.Of(
            $"""<text class="small" x="{Left + (((year * 4) - first) * step)}" y="{y}">{year.ToString()}</text>""")));
    }

    private static (int First, double Step) Scale(IReadOnlyList<HistoryPeriod> periods)
    {
        var last = Place(periods[^1]);
        var first = Math.Max(Place(periods[0]), last - MostQuarters + 1);
        return (first, Math.Min(Width / (last - first + 1), 40));
    }

    // 2026-Q1, counted in quarters.
    private static int Place(HistoryPeriod period) =>
        (int.Parse(period.Name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) * 4) + period.Name[6] - '1';
}
