using System.Globalization;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>
/// Lines that stood at a time, stacked by the year they were written in. Every band has an outline, and its name stands beside its right end with
/// a line that leads to it, so that nothing is told by color alone; what is unknown is hatched.
/// </summary>
internal static class OwnershipPlot
{
    private const double Left = 66;
    private const double Right = 604;
    private const double Top = 16;
    private const double Height = 240;
    private const double Label = 632;
    private const double LabelHeight = 15;

    // Neighbours differ in lightness, too.
    private static readonly string[] Looks = ["f-give", "f-others", "f-take", "f-standing"];

    /// <param name="bands">Oldest first.</param>
    /// <param name="samples">In order, with a number for each band.</param>
    public static HtmlText Areas(string id, string title, string description, IReadOnlyList<(string Label, bool IsKnown)> bands, IReadOnlyList<(string Period, long[] Lines)> samples)
    {
        var most = Math.Max(1, samples.Max(sample => sample.Lines.Sum()));
        var step = samples.Count > 1 ? (Right - Left) / (samples.Count - 1) : 0;
        var edges = Edges(bands.Count, samples, Height / most);
        var bottom = Top + Height;
        return HtmlText.Of(
            $"""
            <svg viewBox="0 0 720 296" style="width:100%;height:auto;max-width:60rem" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>
            <text class="small" x="{Left - 8}" y="{Top + 4}" text-anchor="end">{most}</text><text class="small" x="{Left - 8}" y="{bottom}" text-anchor="end">0</text>
            <path class="axis" d="M{Left - 2} {Top} H{Right}"/><path class="axis" d="M{Left - 2} {bottom} H{Right}"/>
            {HtmlText.Join(bands.Select((band, at) => HtmlText.Of($"""<path class="{(band.IsKnown ? Looks[at % Looks.Length] : "hatch")} block" d="{Band(edges[at], edges[at + 1], step)}"><title>{band.Label}</title></path>""")))}
            {HtmlText.Join(Labels(bands, edges))}{HtmlText.Join(Ticks(samples, step))}
            </svg>

            """);
    }

    /// <summary>Where each band begins and ends, sample by sample; the first edge is the ground.</summary>
    private static double[][] Edges(int bands, IReadOnlyList<(string Period, long[] Lines)> samples, double scale)
    {
        var edges = new double[bands + 1][];
        edges[0] = [.. samples.Select(_ => Top + Height)];
        for (var band = 0; band < bands; band++)
        {
            edges[band + 1] = [.. samples.Select((sample, at) => edges[band][at] - (Math.Max(0, sample.Lines[band]) * scale))];
        }

        return edges;
    }

    private static string Band(double[] lower, double[] upper, double step)
    {
        if (lower.Length == 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"M{Left} {lower[0]:0.#}H{Right}V{upper[0]:0.#}H{Left}Z");
        }

        var points = lower.Select((y, at) => Point(at * step, y)).Concat(upper.Select((y, at) => Point(at * step, y)).Reverse());
        return $"M{string.Join('L', points)}Z";
    }

    private static string Point(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{Left + x:0.#} {y:0.#}");

    // From the ground up, none over the other; what has no room above is pushed down again.
    private static IEnumerable<HtmlText> Labels(IReadOnlyList<(string Label, bool IsKnown)> bands, double[][] edges)
    {
        var shown = Enumerable.Range(0, bands.Count).Where(at => edges[at][^1] - edges[at + 1][^1] >= 0.5).ToList();
        var middles = shown.ConvertAll(at => (edges[at][^1] + edges[at + 1][^1]) / 2);
        var places = new double[shown.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i == 0 ? Math.Min(middles[0], Top + Height) : Math.Min(middles[i], places[i - 1] - LabelHeight);
        }

        for (var (i, limit) = (places.Length - 1, Top + 4); i >= 0 && places[i] < limit; i--, limit += LabelHeight)
        {
            places[i] = limit;
        }

        return shown.Select((at, i) => HtmlText.Of(
            $"""<path class="hanger" fill="none" d="M{Right} {middles[i]} L{Label - 5} {places[i]}"/><text class="small" x="{Label}" y="{places[i] + 4}">{bands[at].Label}</text>"""));
    }

    private static IEnumerable<HtmlText> Ticks(IReadOnlyList<(string Period, long[] Lines)> samples, double step)
    {
        var last = double.MinValue;
        for (var at = 0; at < samples.Count; at++)
        {
            var isYear = at == 0 || samples[at].Period[..4] != samples[at - 1].Period[..4];
            if (isYear && (at * step) - last >= 40)
            {
                last = at * step;
                yield return HtmlText.Of($"""<path class="axis" d="M{Left + last} {Top + Height} V{Top + Height + 5}"/><text class="small" x="{Left + last}" y="{Top + Height + 20}" text-anchor="middle">{samples[at].Period[..4]}</text>""");
            }
        }
    }
}
