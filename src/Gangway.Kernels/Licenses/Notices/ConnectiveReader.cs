using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Reads from the words between and around two licenses whether both hold or one may be chosen.</summary>
internal static class ConnectiveReader
{
    private const int LongestGap = 18;

    private const int LongestAlternative = 160;
    private const int LongestInner = 40;
    private const int LongestSecondary = 60;
    private static readonly SmallSet alternatives = new(Word.Each("alternatively alternately"));
    private static readonly SmallSet mays = new(Word.Each("may can"));
    private static readonly SmallSet deeds = new(Word.Each("modify redistribute distribute change copy sell"));
    private static readonly SmallSet numbered = new(Word.Each("alternative option"));

    /// <summary>All words at which the search for another offer looks closer: those above, "secondary", "instead".</summary>
    private static readonly SmallSet offers = new(Word.Each("alternatively alternately alternative option secondary instead also"));

    private static readonly uint instead = Word.Of("instead");
    private static readonly SmallSet uses = new(Word.Each("used distributed redistributed licensed"));
    private static readonly uint also = Word.Of("also");
    private static readonly uint be = Word.Of("be");
    private static readonly uint alternative = Word.Of("alternative");
    private static readonly uint an = Word.Of("an");
    private static readonly uint @as = Word.Of("as");
    private static readonly uint secondary = Word.Of("secondary");

    /// <summary>For each finding how it stands to the one before it. A comma means what its list ends with; a choice goes on through its list.</summary>
    /// <param name="between">Receives them: as many as there are findings.</param>
    public static void All(List<Finding> findings, Prose prose, Span<Connective> between)
    {
        between[0] = default;
        for (var place = 1; place < findings.Count; place++)
        {
            between[place] = Between(prose, findings[place - 1], findings[place]);
        }

        for (var place = findings.Count - 1; place > 0; place--)
        {
            between[place] = between[place] != Connective.List ? between[place] : place + 1 < between.Length ? between[place + 1] : Connective.And;
        }

        for (var place = 2; place < findings.Count; place++)
        {
            between[place] = between[place] == Connective.And && between[place - 1] == Connective.Or && (IsListGap(prose, findings[place - 1], findings[place]) || IsOfSecondary(prose, findings[place - 1], findings[place])) ? Connective.Or : between[place];
        }
    }

    private static Connective Between(Prose prose, Finding left, Finding right)
    {
        var to = right.Start;
        var from = left.End <= to ? left.End : Math.Max(left.Start, to - LongestInner); // A paragraph put into the middle of a text.
        for (var place = from; place < to && place - from < LongestAlternative; place++)
        {
            if (place > from && prose.Has(place, ProseMark.Paragraph) && ProseTerms.IsField(prose, place))
            {
                break; // The next stanza of debian/copyright.
            }

            if (!offers.Contains(prose.At(place)))
            {
                continue;
            }

            if (alternatives.Contains(prose.At(place)) || (prose.Is(place, instead) && mays.Contains(prose.At(place - 1))) || (prose.Is(place, alternative) && prose.Is(place - 1, an) && prose.Is(place - 2, @as)) || (prose.Is(place, also) && mays.Contains(prose.At(place - 1)) && prose.Is(place + 1, be) && uses.Contains(prose.At(place + 2))) || IsNumbered(prose, place) || IsSecondary(prose, place))
            {
                return Connective.Or;
            }
        }

        if (IsLoneOr(prose, to) || ChoiceWords.IsFallback(prose, from, to) || (ProseTerms.Ors.Contains(prose.At(to)) && ChoiceWords.IsShown(prose, to)))
        {
            return Connective.Or;
        }

        if (to - from > LongestGap)
        {
            return ChoiceWords.IsFarChoice(prose, left.Start, from, to) ? Connective.Or : Connective.And;
        }

        var (comma, stop, told) = (false, false, Connective.And);
        for (var place = from; place < to; place++)
        {
            var word = prose.At(place);
            comma |= word == ProseWord.Comma;
            if (word == ProseWord.Stop && !IsEnumerator(prose, place))
            {
                (stop, told) = (true, Connective.And); // "… merchantability or fitness for a particular purpose. License: …"
            }

            told = IsOfDeeds(prose, place) || IsOfVersions(prose, place) ? told : ProseTerms.Ors.Contains(word) || (word == ProseTerms.Either && prose.Is(place + 1, ProseWord.Colon)) || (word is ProseWord.Slash or ProseWord.Bar && !stop && (place - from <= 1 || to - place <= 2) && !IsOfPath(prose, place, from, to)) ? Connective.Or : told;
        }

        var and = HasAnd(prose, from, to);
        return told == Connective.Or ? Connective.Or
            : ChoiceWords.IsChoiceAround(prose, left.Start, right.End, stop) ? Connective.Or
            : and || !comma || stop || to - from > 4 ? Connective.And
            : Connective.List;
    }

    /// <summary>"ALTERNATIVE B", "Option 2:".</summary>
    private static bool IsNumbered(Prose prose, int place) =>
        numbered.Contains(prose.At(place)) && prose.Has(place, ProseMark.Line) && (ProseWord.IsNumber(prose.At(place + 1)) || (ProseWord.IsWord(prose.At(place + 1)) && prose[place + 1].Length == 1));

    /// <summary>A paragraph that is only "or".</summary>
    private static bool IsLoneOr(Prose prose, int to) => ProseTerms.Ors.Contains(prose.At(to - 1)) && prose.Has(to - 1, ProseMark.Paragraph) && prose.Has(to, ProseMark.Paragraph);

    /// <summary>third_party/png, core/.</summary>
    private static bool IsOfPath(Prose prose, int slash, int from, int to) =>
        slash > from && slash + 1 <= to && prose.Is(slash, ProseWord.Slash) && prose.Has(slash, ProseMark.Joined) && (slash + 1 < to ? prose.Has(slash + 1, ProseMark.Joined) : !prose.Has(to, ProseMark.Joined));

    /// <summary>"redistribute it and/or modify it".</summary>
    public static bool IsOfDeeds(Prose prose, int place) =>
        deeds.Contains(prose.At(place + 1)) || (prose.Is(place, ProseWord.Slash) && ProseTerms.Ors.Contains(prose.At(place + 1)) && deeds.Contains(prose.At(place + 2)));

    /// <summary>"version 2.1 or later of the less restrictive …".</summary>
    private static bool IsOfVersions(Prose prose, int place) =>
        ProseTerms.Ors.Contains(prose.At(place)) && (ProseTerms.Later.Contains(prose.At(place + 1)) || (prose.Is(place + 1, ProseTerms.Any) && ProseTerms.Later.Contains(prose.At(place + 2))));

    /// <summary>The Secondary Licenses of EPL-2.0 and MPL-2.0 are a choice; "Incompatible With Secondary Licenses" is none.</summary>
    private static bool IsSecondary(Prose prose, int place) =>
        prose.Is(place, secondary) && prose.Is(place + 1, ProseTerms.License) && !prose.Is(place - 1, ProseTerms.With);

    /// <summary>The next of several Secondary Licenses: "… with the Classpath Exception [1] and … with the Assembly Exception [2]".</summary>
    private static bool IsOfSecondary(Prose prose, Finding left, Finding right)
    {
        if (right.Start - left.End > LongestGap || left.End > right.Start)
        {
            return false;
        }

        for (var place = left.Start - 1; place >= 0 && left.Start - place <= LongestSecondary; place--)
        {
            if (IsSecondary(prose, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nothing but commas and list numbers between two names: the list goes on as it began.</summary>
    private static bool IsListGap(Prose prose, Finding left, Finding right)
    {
        for (var place = left.End; place < right.Start; place++)
        {
            if (!(prose.At(place) is ProseWord.Comma or ProseWord.Semicolon || ProseWord.IsNumber(prose.At(place)) || IsEnumerator(prose, place) || prose.Is(place, ProseTerms.The) || prose.Is(place, ProseTerms.License)))
            {
                return false;
            }
        }

        return right.Start >= left.End;
    }

    /// <summary>The point of "1." that opens a line.</summary>
    public static bool IsEnumerator(Prose prose, int place) =>
        prose.Is(place, ProseWord.Stop) && ProseWord.IsNumber(prose.At(place - 1)) && prose.Has(place - 1, ProseMark.Line);

    private static bool HasAnd(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (prose.Is(place, ProseTerms.And) || prose.Is(place, ProseWord.Ampersand))
            {
                return true;
            }
        }

        return false;
    }
}
