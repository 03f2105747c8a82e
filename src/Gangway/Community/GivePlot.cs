using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Pictures of the Give pages as inline SVG. Nothing is told by color alone: what is unknown is hatched, and every picture has its table.</summary>
internal static class GivePlot
{
    private const double Left = 52;
    private const double Right = 688;
    private const double Height = 190;
    private const double Top = 16;
    private const double RowHeight = 24;
    private const double WidestColumn = 72;

    /// <summary>A part of a column or bar.</summary>
    /// <param name="Look">The class that colors it: f-give, f-others, f-bots, f-owe, hatch.</param>
    public readonly record struct Part(string Look, string Label, double Value);

    public static HtmlText Patterns { get; } = HtmlText.Of(
        $"""<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs></svg>""");

    /// <summary>Stacked columns from zero, one for each label; unknown is on top.</summary>
    public static HtmlText Columns(string id, string title, string description, IReadOnlyList<(string Label, Part[] Parts)> columns)
    {
        var most = columns.Count == 0 ? 0 : columns.Max(column => column.Parts.Sum(part => part.Value));
        var step = Math.Min((Right - Left) / Math.Max(columns.Count, 1), WidestColumn);
        var scale = most <= 0 ? 0 : Height / most;
        return HtmlText.Of(
            $"""
            <svg viewBox="0 0 720 246" style="width:100%;height:auto;max-width:60rem" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>
            <text class="small" x="{Left - 8}" y="{Top + 4}" text-anchor="end">{(long)most}</text><text class="small" x="{Left - 8}" y="{Top + Height}" text-anchor="end">0</text>
            <path class="axis" d="M{Left - 2} {Top} H{Right}"/><path class="axis" d="M{Left - 2} {Top + Height} H{Right}"/>
            {HtmlText.Join(columns.Select((column, at) => Column(column.Parts, Left + (at * step), step * 0.82, scale)))}{HtmlText.Join(Ticks(columns, step))}
            </svg>{Legend(columns.SelectMany(column => column.Parts))}

            """);
    }

    /// <summary>Bars from zero, one under the other, with their label before and their figure behind.</summary>
    public static HtmlText Bars(string id, string title, string description, IReadOnlyList<(string Label, string Figure, Part Part)> bars)
    {
        const double Start = 210;
        var most = bars.Count == 0 ? 0 : bars.Max(bar => bar.Part.Value);
        var scale = most <= 0 ? 0 : (Right - Start - 90) / most;
        return HtmlText.Of(
            $"""
            <svg viewBox="0 0 720 {(bars.Count * RowHeight) + 12}" style="width:100%;height:auto;max-width:60rem" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>
            {HtmlText.Join(bars.Select((bar, at) => Bar(bar, Start, 6 + (at * RowHeight), scale)))}
            </svg>

            """);
    }

    private static HtmlText Bar((string Label, string Figure, Part Part) bar, double start, double y, double scale)
    {
        var width = bar.Part.Value > 0 ? Math.Max(bar.Part.Value * scale, 1) : 0;
        return HtmlText.Of(
            $"""<text class="label" x="{start - 8}" y="{y + 13}" text-anchor="end">{Cells.Cut(bar.Label, 26)}</text><rect class="{bar.Part.Look} block" x="{start}" y="{y}" width="{width}" height="16"/><text class="small" x="{start + width + 6}" y="{y + 12}">{bar.Figure}</text>""");
    }

    private static HtmlText Column(Part[] parts, double x, double width, double scale)
    {
        var y = Top + Height;
        return HtmlText.Join(parts.Where(part => part.Value > 0).Select(part =>
        {
            var tall = part.Value * scale;
            y -= tall;
            return HtmlText.Of($"""<rect class="{part.Look} block" x="{x}" y="{y}" width="{width}" height="{tall}"/>""");
        }));
    }

    // As many labels as can stand beside one another.
    private static IEnumerable<HtmlText> Ticks(IReadOnlyList<(string Label, Part[] Parts)> columns, double step)
    {
        var every = Math.Max(1, (int)Math.Ceiling(56 / step));
        return columns.Select((column, at) => (column.Label, at)).Where(pair => pair.at % every == 0)
            .Select(pair => HtmlText.Of($"""<text class="small" x="{Left + (pair.at * step) + (step * 0.41)}" y="{Top + Height + 18}" text-anchor="middle">{pair.Label}</text>"""));
    }

    private static HtmlText Legend(IEnumerable<Part> parts) => HtmlText.Of(
        $"""<figcaption><ul class="legend">{HtmlText.Join(parts.Where(part => part.Value > 0).DistinctBy(part => part.Look).Select(part => HtmlText.Of($"""<li><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="{part.Look} block" width="14" height="14"/></svg> {part.Label}</li>""")))}</ul></figcaption>""");
}
