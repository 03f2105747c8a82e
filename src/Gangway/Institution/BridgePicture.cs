using System.Collections.Immutable;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>
/// The product's one picture: the left tower is what we take, the right one what we give, the deck between them what we owe. A duty
/// that is due is a gap in the deck; whatever is unknown is hatched. Drawn twice, for wide and for narrow pages; the style sheet shows one.
/// </summary>
internal static partial class BridgePicture
{
    private static readonly Layout Wide = new("wide", 1000, 436, 128, 292, 64, 136, 800, 36);
    private static readonly Layout Narrow = new("narrow", 360, 590, 132, 268, 34, 16, 310, 16);

    /// <param name="figures">What is drawn.</param>
    /// <param name="words">Its labels.</param>
    /// <param name="stamp">As-of time, drawn inside the picture, so that a copy of it keeps its date.</param>
    public static HtmlText Of(CensusFigures figures, Words words, string stamp) =>
        HtmlText.Join([new Drawing(Wide, figures, words, stamp).All(), new Drawing(Narrow, figures, words, stamp).All()]);

    /// <summary>What both towers and the deck are made of, in percent of each: the picture's table twin.</summary>
    public static ImmutableArray<Part> Parts(CensusFigures figures, Words words) =>
        [.. TakeParts(figures, words), .. DeckParts(figures, words), .. GiveParts(figures, words)];

    /// <param name="Where">Take, owe or give.</param>
    /// <param name="Look">Style class; "hatch" is unknown.</param>
    /// <param name="Short">What fits beside a tower.</param>
    internal sealed record Part(string Where, string Label, long Count, long Of, string Look, string Short)
    {
        public double Share => Of == 0 ? 0 : (double)Count / Of;
    }

    private sealed record Layout(
        string Name, double Width, double Height, double Top, double Deck, double Tower, double Left, double Right, int MostPlanks)
    {
        public double From => Left + Tower;

        public double Length => Right - From;

        public bool IsWide => Name == "wide";
    }

    private static ImmutableArray<Part> TakeParts(CensusFigures figures, Words words)
    {
        var (take, where) = (figures.Take, words["take.word"]);
        return take.Components == 0 ? []
            :
            [
                new Part(where, words["bridge.license-known"], take.Components - take.UnknownLicense, take.Components, "f-take", words["bridge.known"]),
                new Part(where, words["bridge.license-unknown"], take.UnknownLicense, take.Components, "hatch", words["unknown"]),
            ];
    }

    private static ImmutableArray<Part> GiveParts(CensusFigures figures, Words words)
    {
        var (give, where) = (figures.Give, words["give.word"]);
        return give.Commits == 0 ? []
            : give is { Ours: { } ours, Others: { } others }
                ?
                [
                    new Part(where, words["give.ours"], ours, give.Commits, "f-give", words["give.ours"]),
                    new Part(where, words["bridge.others"], others, give.Commits, "f-others", words["bridge.others"]),
                    new Part(where, words["give.bots"], give.Bots, give.Commits, "f-bots", words["give.bots"]),
                    new Part(where, words["unknown"], give.Unknown, give.Commits, "hatch", words["unknown"]),
                ]
            :
            [
                new Part(where, words["give.bots"], give.Bots, give.Commits, "f-bots", words["give.bots"]),
                new Part(where, words["unknown"], give.Commits - give.Bots, give.Commits, "hatch", words["unknown"]),
            ];
    }

    private static ImmutableArray<Part> DeckParts(CensusFigures figures, Words words)
    {
        var (owe, where) = (figures.Owe, words["owe.word"]);
        var all = owe.Done + owe.Standing + owe.Open + owe.Due;
        return
        [
            new Part(where, words["state.done"], owe.Done, all, "f-owe", words["state.done"]),
            new Part(where, words["state.standing"], owe.Standing, all, "f-standing", words["state.standing"]),
            new Part(where, words["state.open"], owe.Open, all, "hatch", words["state.open"]),
            new Part(where, words["state.due"], owe.Due, all, "gap", words["state.due"]),
            new Part(where, words["bridge.not-judged"], owe.Answered.Unknown, owe.Answered.Total, "hatch", words["bridge.not-judged"]),
        ];
    }
}
