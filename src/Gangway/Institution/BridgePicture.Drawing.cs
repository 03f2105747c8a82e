using System.Collections.Immutable;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class BridgePicture
{
    private sealed partial record Drawing(Layout Layout, CensusFigures Figures, Words Words, string Stamp)
    {
        private const double DeckHeight = 20;

        public HtmlText All() => HtmlText.Of(
            $"""
            <svg class="bridge {Layout.Name}" viewBox="0 0 {Layout.Width} {Layout.Height}" role="img" aria-labelledby="bridge-{Layout.Name}-title bridge-{Layout.Name}-desc">
            <title id="bridge-{Layout.Name}-title">{Words["bridge.title"]}</title>
            <desc id="bridge-{Layout.Name}-desc">{CensusSentences.Take(Figures, Words)} {CensusSentences.Owe(Figures, Words)} {CensusSentences.Give(Figures, Words)}</desc>
            {Ground()}{Cables()}{Deck()}{Tower(TakeParts(Figures, Words), Layout.Left)}{Tower(GiveParts(Figures, Words), Layout.Right)}
            {Heads()}{Legend()}
            <text class="small" x="{Layout.Width - 12}" y="{Layout.Height - 10}" text-anchor="end">{Stamp}</text>
            </svg>

            """);

        private double Floor => Layout.Deck + DeckHeight;

        private HtmlText Ground()
        {
            var (left, right, floor) = (Layout.From + 8, Layout.Right - 8, Floor);
            var sea = floor + (Layout.IsWide ? 76 : 26);
            return HtmlText.Of(
                $"""
                <path class="bank" d="M0 {floor} H{left} Q{left + 10} {sea - 10} {left + 24} {sea} H0 Z"/><path class="bank" d="M{Layout.Width} {floor} H{right} Q{right - 10} {sea - 10} {right - 24} {sea} H{Layout.Width} Z"/>
                <path class="water" d="{Wave(sea)}"/><path class="water" d="{Wave(sea + 8)}"/>

                """);
        }

        private string Wave(double y)
        {
            var waves = string.Concat(Enumerable.Range(0, (int)(Layout.Width / 40)).Select(_ => " q10 -5 20 0 t20 0"));
            return FormattableString.Invariant($"M0 {y}{waves}");
        }

        private HtmlText Cables()
        {
            var (from, to, top) = (Layout.Left + (Layout.Tower / 2), Layout.Right + (Layout.Tower / 2), Layout.Top + 4);
            var low = (2 * Layout.Deck) - top - 44;
            var hangers = Enumerable.Range(1, Layout.IsWide ? 19 : 7).Select(at =>
            {
                var step = at / (Layout.IsWide ? 20.0 : 8.0);
                var x = from + (step * (to - from));
                var y = ((1 - step) * (1 - step) * top) + (2 * step * (1 - step) * low) + (step * step * top);
                return x <= Layout.From || x >= Layout.Right ? default : HtmlText.Of($"""<path class="hanger" d="M{x} {y} V{Layout.Deck}"/>""");
            });
            return HtmlText.Of($"""{HtmlText.Join(hangers)}<path class="cable" d="M{from} {top} Q{(from + to) / 2} {low} {to} {top}"/>{""}""");
        }

        /// <summary>A tower is a whole: its parts fill it from the ground up. Without parts it stands empty and dashed.</summary>
        private HtmlText Tower(ImmutableArray<Part> parts, double x)
        {
            var (height, y) = (Floor - Layout.Top, Floor);
            var blocks = parts.Where(part => part.Count > 0).Select(part =>
            {
                var tall = part.Share * height;
                y -= tall;
                return HtmlText.Of($"""<rect class="{part.Look}" x="{x}" y="{y}" width="{Layout.Tower}" height="{tall}"/>""");
            }).ToList();
            return HtmlText.Of(
                $"""
                <rect class="clear" x="{x}" y="{Layout.Top}" width="{Layout.Tower}" height="{height}"/>{HtmlText.Join(blocks)}<rect class="{(blocks.Count == 0 ? "gap" : "frame")}" x="{x}" y="{Layout.Top}" width="{Layout.Tower}" height="{height}" rx="3"/>{Labels(parts, x)}

                """);
        }

        private HtmlText Labels(ImmutableArray<Part> parts, double x)
        {
            if (!Layout.IsWide)
            {
                return default;
            }

            var (right, y, last) = (x > Layout.Width / 2, Floor, Floor + 17);
            var labels = new List<HtmlText>();
            foreach (var part in parts.Where(part => part.Count > 0))
            {
                var tall = part.Share * (Floor - Layout.Top);
                last = Math.Min(y - (tall / 2) + 4, last - 17);
                y -= tall;
                labels.Add(HtmlText.Of(
                    $"""<text class="label" x="{(right ? x + Layout.Tower + 8 : x - 8)}" y="{last}" text-anchor="{(right ? "start" : "end")}">{part.Short} {Words.Percent(part.Count, part.Of)}</text>"""));
            }

            return HtmlText.Join(labels);
        }

        /// <summary>One plank a duty, the gaps where one is due; what could not be judged is a hatched stretch at the far end.</summary>
        private HtmlText Deck()
        {
            var parts = DeckParts(Figures, Words);
            var judged = parts[^1];
            var unknown = judged.Of == 0 ? Layout.Length : judged.Share * Layout.Length;
            var planks = Planks(parts.RemoveAt(4));
            var width = planks.Count == 0 ? 0 : (Layout.Length - unknown) / planks.Count;
            var x = Layout.From;
            var drawn = planks.Select(look =>
            {
                var plank = HtmlText.Of($"""<rect class="{look} plank" x="{x + 1}" y="{Layout.Deck}" width="{Math.Max(width - 2, 0.5)}" height="{DeckHeight}" rx="1.5"/>""");
                x += width;
                return plank;
            }).ToList();
            return HtmlText.Of(
                $"""{HtmlText.Join(drawn)}<rect class="hatch plank" x="{Layout.Right - unknown}" y="{Layout.Deck}" width="{unknown}" height="{DeckHeight}"/>{""}""");
        }

        /// <summary>As many planks as there are duties; where that is too many, in proportion, none rounded away.</summary>
        private List<string> Planks(ImmutableArray<Part> parts)
        {
            var all = parts.Sum(part => part.Count);
            return all == 0 && Figures.Owe.Answered.Count > 0 ? ["f-standing"]
                : [.. parts.SelectMany(part => Enumerable.Repeat(part.Look,
                    all <= Layout.MostPlanks ? (int)part.Count : (int)Math.Ceiling(part.Share * Layout.MostPlanks)))];
        }
    }
}
