using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Bare ids and abbreviations that say what they stand for by where they are: in an expression, in a list to choose from, at the top.</summary>
internal static partial class MentionContext
{
    private const int LongestChoice = 16;
    private const int Near = 4;
    private static readonly SmallSet pickers = Set("may can you to please must");
    private static readonly SmallSet picks = Set("choose pick select");
    private static readonly uint project = Word.Of("project");
    private static readonly uint sourceWord = Word.Of("source");
    private static readonly uint open = Word.Of("open");

    /// <summary>"open source software (MIT)".</summary>
    public static bool IsOfOpenSource(Prose prose, int start)
    {
        var source = prose.Is(start - 1, software) || prose.Is(start - 1, project) ? start - 2 : start - 1;
        return prose.Has(start, ProseMark.Opened) && prose.Has(start, ProseMark.Capital) && prose.Is(source, sourceWord) && prose.Is(source - 1, open);
    }

    /// <summary>"// MIT-0. No attribution required.": an id that the file begins with.</summary>
    private static bool IsFirst(Prose prose, int start, int end) => start == 0 && (end == prose.Count || prose.Has(end, ProseMark.Line) || prose.Is(end, ProseWord.Stop));

    /// <summary>"MIT OR Apache-2.0", in the capitals of an SPDX expression.</summary>
    public static bool IsOperand(Prose prose, int start, int end) =>
        (prose.Is(end, ProseTerms.Or) && prose.Has(end, ProseMark.Caps) && prose.Has(end + 1, ProseMark.Capital)) || (prose.Is(start - 1, ProseTerms.Or) && prose.Has(start - 1, ProseMark.Caps) && prose.Has(start - 2, ProseMark.Caps));

    /// <summary>"Choose one of: Apache-2.0, MIT, Zlib.", "You may choose between: 1. GPL-3.0-only 2. MIT".</summary>
    public static bool IsChosen(Prose prose, int start)
    {
        var colon = start - 1;
        while (colon >= 0 && start - colon <= LongestChoice && !prose.Is(colon, ProseWord.Colon))
        {
            colon--;
        }

        for (var place = colon - 1; place >= 0 && prose.Is(colon, ProseWord.Colon) && colon - place <= Near && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (picks.Contains(prose.At(place)) && (prose.Has(place, ProseMark.Line) || prose.Is(place - 1, ProseWord.Stop) || pickers.Contains(prose.At(place - 1))))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOperandOrChosen(Prose prose, Mention mention) => IsOperand(prose, mention.Start, mention.End) || IsChosen(prose, mention.Start);

    /// <summary>"MIT DEM KABEL": a word of a line in capitals.</summary>
    private static bool IsShouted(Prose prose, NamedLicense name, int start, int end) =>
        name is { Expression: "MIT", IsWeak: true } && prose.Has(end, ProseMark.Caps) && ProseWord.IsWord(prose.At(end)) && prose[end].Length > 2 && !prose.Has(end, ProseMark.Line) && !prose.Has(end, ProseMark.Joined)
        && prose.At(end) != ProseTerms.License && prose.At(end) != ProseTerms.Licensed && prose.At(end) != ProseTerms.And && !IsDirectlyUnder(prose, start) && !IsField(prose, start);

    /// <summary>"Code: MIT.", at the start of a line.</summary>
    private static bool IsOfPart(Prose prose, int start, int end) =>
        prose.Is(start - 1, ProseWord.Colon) && parts.Contains(prose.At(start - 2)) && (prose.Has(start - 2, ProseMark.Line) || prose.Is(start - 3, ProseWord.Stop) || prose.Is(start - 3, sourceWord)) && (end == prose.Count || prose.Has(end, ProseMark.Line) || prose.At(end) is ProseWord.Stop or ProseWord.Comma or ProseWord.Semicolon);

    /// <summary>"under CC BY 4.0 or MIT": a list that began with a license.</summary>
    /// <param name="floor">First word behind that one; 0 without one.</param>
    public static bool GoesOn(Prose prose, NamedLicense name, int start, int end, int floor) =>
        floor > 0 && floor == start - 1 && (prose.Is(floor, ProseTerms.Or) || prose.Is(floor, ProseTerms.And)) && name.Expression is "MIT" or "ISC" or "Zlib" && prose.Has(start, ProseMark.Caps)
        && (end == prose.Count || prose.Has(end, ProseMark.Paragraph) || prose.At(end) is ProseWord.Comma or ProseWord.Stop);

    private static bool HasChoice(Prose prose, int start, int end)
    {
        for (var place = end + 1; prose.Is(end, ProseTerms.Or) && place < end + Lookahead && !prose.Is(place, ProseWord.Stop); place++)
        {
            if (prose.Is(place, choice))
            {
                return true; // "public domain or MIT, your choice"
            }
        }

        for (var place = start - 1; place >= 0 && start - place <= Lookahead && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, choice) && prose.Is(place + 1, ProseTerms.Of))
            {
                return true;
            }
        }

        return false;
    }
}
