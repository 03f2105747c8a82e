using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class BridgePicture
{
    private sealed partial record Drawing
    {
        /// <summary>The words of the picture: three heads, each a number and its unknown share, and what the planks mean.</summary>
        private static HtmlText Head(double x, double y, string anchor, string word, string number, string what, string unknown) => HtmlText.Of(
            $"""
            <text x="{x}" y="{y}" text-anchor="{anchor}"><tspan class="kicker" x="{x}">{word}</tspan><tspan class="number" x="{x}" dy="34">{number}</tspan><tspan class="label" x="{x}" dy="21">{what}</tspan><tspan class="label" x="{x}" dy="18">{unknown}</tspan></text>

            """);

        private HtmlText Heads()
        {
            var (layout, figures, words, _) = this;
            var (take, owe, give) = (figures.Take, figures.Owe, figures.Give);
            return HtmlText.Join(
            [
                Head(12, 22, "start", words["take.word"], take.Products == 0 || take.IsUnknown ? "?" : Words.Number(take.Components), words["take.components"],
                    Unknown(words["bridge.license-unknown"], take.UnknownLicense, take.Components, take.IsUnknown)),
                Head(layout.Width / 2, layout.IsWide ? 22 : 346, "middle", words["owe.word"], owe.Answered.Total == 0 ? "?" : Words.Number(owe.Due),
                    words.Of("bridge.due", owe.Due, owe.Open, owe.Conflicts + owe.PossibleConflicts),
                    Unknown(words["bridge.not-judged"], owe.Answered.Unknown, owe.Answered.Total, owe.Answered.Total == 0)),
                Head(layout.Width - 12, 22, "end", words["give.word"], give.Ours is { } ours ? Words.Number(ours) : "?",
                    give.Ours is not null ? words.Of("bridge.commits-ours", give.Known) : words["bridge.nobody"],
                    Unknown(words["unknown"], give.Unknown, give.Commits, give.Read == 0)),
            ]);

            string Unknown(string label, long count, long of, bool all) =>
                all ? words["unknown"] : layout.IsWide && of < 1_000_000 ? words.Of("bridge.unknown-of", label, Words.Number(count), Words.Number(of)) : $"{label} {Words.Percent(count, of)}";
        }

        private HtmlText Legend()
        {
            var (layout, figures, words, _) = this;
            var deck = DeckParts(figures, words).Select(part => (part.Look, Text: $"{part.Label} {Words.Number(part.Count)}"));
            var rows = layout.IsWide
                ? deck
                : deck.Take(4).Concat(TakeParts(figures, words).Take(1).Concat(GiveParts(figures, words).Where(part => part.Look != "hatch")).Append(
                    new Part("", words["unknown"], 0, 0, "hatch", "")).Select(part => (part.Look, Text: part.Label)));
            return HtmlText.Join(rows.Select((row, at) =>
            {
                var x = layout.IsWide ? layout.From + (at * layout.Length / 5) + 6 : at % 2 == 0 ? 14 : 188;
                var y = layout.IsWide ? layout.Deck + 40 : 440 + (at / 2 * 24);
                return HtmlText.Of(
                    $"""<rect class="{row.Look} plank" x="{x}" y="{y}" width="14" height="14" rx="1.5"/><text class="label" x="{x + 20}" y="{y + 12}">{row.Text}</text>""");
            }));
        }
    }
}
