using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Where a header begins to speak of its license although the line above has no full stop: "Do not edit" over "This file is licensed under".
/// A word that opens a line with a capital, is one of those that such statements begin with, and goes on with nothing from above.
/// </summary>
internal static class StatementStart
{
    private static readonly SmallSet openers = new(Word.Each("licensed released distributed redistributed this these the use redistribution permission dual dually double you copyright available dedicated published"
        + " subject distribution copying license all portions parts modification usage made"));

    /// <summary>Words that want another behind them.</summary>
    private static readonly SmallSet open = new(Word.Each("to of the a an and or by with under if that which as is are was were be been for in on at from not no nor this these its our your their than unlike except see"
        + " only also both either neither per via into upon when where whether while because but so other any all each such"));

    private static readonly uint c = Word.Of("c");

    public static bool Is(Prose prose, int place) =>
        prose.Has(place, ProseMark.Line) && (ProseTerms.IsField(prose, place) || (IsOpener(prose, place) && !GoesOn(prose, place - 1)));

    private static bool IsOpener(Prose prose, int place) =>
        prose.Has(place, ProseMark.Line)
        && ((prose.Has(place, ProseMark.Capital) && !prose.Has(place, ProseMark.Caps) && openers.Contains(prose.At(place))) || (prose.Is(place, c) && prose.Has(place, ProseMark.Opened)));

    private static bool GoesOn(Prose prose, int last) => open.Contains(prose.At(last)) || prose.At(last) is ProseWord.Comma or ProseWord.Slash or ProseWord.Ampersand;
}
