using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Reads from the words between and around two licenses whether both hold or one may be chosen.</summary>
internal static class ConnectiveReader
{
    private const int LongestGap = 18;

    /// <summary>Words between two licenses of one sentence that says "either" or "you may choose".</summary>
    private const int LongestChoice = 40;
    private const int LongestAlternative = 160;
    private const int LongestInner = 40;
    private const int NearText = 6;
    private const int OnLine = 5;
    private const int LongestItem = 48;
    private const int LongestSecondary = 60;
    private const int Lookback = 18;
    private const int Lookahead = 14;

    /// <summary>Behind a license, where its text is: "(found in the COPYING file in the root directory of this source tree)".</summary>
    private const int LongestFile = 24;

    private static readonly SmallSet alternatives = new(Word.Each("alternatively alternately"));
    private static readonly SmallSet choices = new(Word.Each("secondary dual dually duel duallicensed tri triple either choice choose disjunctive multi multiple whichever one any wahlweise wahl choix elección scelta 双 选"));
    private static readonly SmallSet mays = new(Word.Each("may can"));
    private static readonly SmallSet deeds = new(Word.Each("modify redistribute distribute change copy sell"));
    private static readonly SmallSet numbered = new(Word.Each("alternative option"));
    /// <summary>All words at which the search for another offer looks closer: those above, "secondary", "instead".</summary>
    private static readonly SmallSet offers = new(Word.Each("alternatively alternately alternative option secondary instead"));
    private static readonly SmallSet chooses = new(Word.Each("choose choice either"));
    private static readonly SmallSet ors = new(Word.Each("or oder ou o oppure 或 ま"));
    private static readonly SmallSet choicesBehind = new(Word.Each("choice choose whichever option discretion preference prefer wahl choix elección scelta 双 选"));

    private static readonly SmallSet oneOf = new(Word.Each("either one any"));
    private static readonly SmallSet these = new(Word.Each("these those them"));
    private static readonly SmallSet selections = new(Word.Each("select choose pick elect"));
    private static readonly uint you = Word.Of("you");
    private static readonly SmallSet shows = new(Word.Each("following below"));
    private static readonly uint following = Word.Of("following");
    private static readonly uint conditions = Word.Of("conditions");
    private static readonly uint terms = Word.Of("terms");
    private static readonly uint secondary = Word.Of("secondary");

    /// <summary>For each finding how it stands to the one before it. A comma means what its list ends with; a choice goes on through its list.</summary>
    public static Connective[] All(List<Finding> findings, Prose prose)
    {
        var between = new Connective[findings.Count];
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

        return between;
    }

    private static Connective Between(Prose prose, Finding left, Finding right)
    {
        var to = right.Start;
        var from = left.End <= to ? left.End : Math.Max(left.Start, to - LongestInner); // A paragraph put into the middle of a text.
        for (var place = from; place < to && place - from < LongestAlternative; place++)
        {
            if (!offers.Contains(prose.At(place)))
            {
                continue;
            }

            if (alternatives.Contains(prose.At(place)) || IsNumbered(prose, place) || IsSecondary(prose, place))
            {
                return Connective.Or;
            }
        }

        if (IsLoneOr(prose, to) || (ors.Contains(prose.At(to)) && IsShown(prose, to)))
        {
            return Connective.Or;
        }

        if (to - from > LongestGap)
        {
            return IsFarChoice(prose, left.Start, from, to) ? Connective.Or : Connective.And;
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

            told = IsOfDeeds(prose, place) ? told : ors.Contains(word) || (word == ProseTerms.Either && prose.Is(place + 1, ProseWord.Colon)) || (word is ProseWord.Slash or ProseWord.Bar && !stop && (place - from <= 1 || to - place <= 2) && !IsOfPath(prose, place, from, to)) ? Connective.Or : told;
        }

        var and = HasAnd(prose, from, to);
        return told == Connective.Or ? Connective.Or
            : IsChoiceAround(prose, left.Start, right.End, stop) ? Connective.Or
            : and || !comma || stop || to - from > 4 ? Connective.And
            : Connective.List;
    }

    /// <summary>"ALTERNATIVE B", "Option 2:".</summary>
    private static bool IsNumbered(Prose prose, int place) =>
        numbered.Contains(prose.At(place)) && prose.Has(place, ProseMark.Line) && (ProseWord.IsNumber(prose.At(place + 1)) || (ProseWord.IsWord(prose.At(place + 1)) && prose[place + 1].Length == 1));

    /// <summary>"either under the terms of A as published by … or, at your option, under the terms of B": the choice is told before, the "or" far behind.</summary>
    private static bool IsFarChoice(Prose prose, int start, int from, int to)
    {
        var or = false;
        for (var place = from; place < to && to - from <= LongestChoice; place++)
        {
            if ((prose.Is(place, ProseWord.Stop) && !IsEnumerator(prose, place)) || (prose.Has(place, ProseMark.Paragraph) && place > from))
            {
                return false;
            }

            or |= ors.Contains(prose.At(place)) && !IsOfDeeds(prose, place) && !prose.Is(place + 1, ProseTerms.Any) && !ProseTerms.Later.Contains(prose.At(place + 1));
        }

        return or && (OpensChoice(prose, start) || IsShown(prose, to));
    }

    /// <summary>"… or, when distributed separately from the kernel, subject to the following license:"</summary>
    private static bool IsShown(Prose prose, int text)
    {
        // A text is found by its lines, and the words that lead to it may stand on the first.
        for (var place = text + OnLine; place >= text - NearText; place--)
        {
            if (shows.Contains(prose.At(place)) && !prose.Is(place + 1, conditions))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A paragraph that is only "or".</summary>
    private static bool IsLoneOr(Prose prose, int to) => ors.Contains(prose.At(to - 1)) && prose.Has(to - 1, ProseMark.Paragraph) && prose.Has(to, ProseMark.Paragraph);

    /// <summary>"you may select either of the following: - …"</summary>
    private static bool OpensList(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestItem; place--)
        {
            if (prose.Is(place, following) && prose.Is(place - 1, ProseTerms.The) && prose.Is(place - 2, ProseTerms.Of) && oneOf.Contains(prose.At(place - 3)))
            {
                return prose.Is(place + 1, ProseWord.Colon) || prose.Is(place + 1, ProseTerms.License) || prose.Is(place + 1, terms);
            }
        }

        return false;
    }

    /// <summary>third_party/png.</summary>
    private static bool IsOfPath(Prose prose, int slash, int from, int to) =>
        slash > from && slash + 1 < to && prose.Is(slash, ProseWord.Slash) && prose.Has(slash, ProseMark.Joined) && prose.Has(slash + 1, ProseMark.Joined);

    /// <summary>"redistribute it and/or modify it".</summary>
    private static bool IsOfDeeds(Prose prose, int place) =>
        deeds.Contains(prose.At(place + 1)) || (prose.Is(place, ProseWord.Slash) && ors.Contains(prose.At(place + 1)) && deeds.Contains(prose.At(place + 2)));

    /// <summary>"available under a choice of two licenses. You may choose to be licensed under A … or B".</summary>
    private static bool OpensChoice(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= Lookback; place--)
        {
            if (chooses.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

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
    private static bool IsEnumerator(Prose prose, int place) =>
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

    /// <summary>"dual licensed under A and B", "under A and B, at your choice".</summary>
    private static bool IsChoiceAround(Prose prose, int start, int end, bool stop)
    {
        for (var place = start - 1; !stop && place >= 0 && start - place <= Lookback; place--)
        {
            var word = prose.At(place);
            if (word == ProseWord.Stop && !IsEnumerator(prose, place))
            {
                break;
            }

            if (choices.Contains(word) && (word != Word.Of("any") || prose.Is(place + 1, ProseTerms.Of)) && (word != Word.Of("one") || prose.Is(place + 1, ProseTerms.Of)))
            {
                return true;
            }
        }

        return (!stop && IsChoiceBehind(prose, end)) || IsOfThese(prose, end) || (stop && OpensList(prose, start));
    }

    /// <summary>"… You may elect to redistribute this code under either of these licenses."</summary>
    private static bool IsOfThese(Prose prose, int end)
    {
        for (var place = end; place < end + LongestFile; place++)
        {
            if (oneOf.Contains(prose.At(place)) && prose.Is(place + 1, ProseTerms.Of) && these.Contains(prose.At(place + 2)) && (prose.Is(place + 3, ProseTerms.License) || prose.Is(place + 4, ProseTerms.License)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsChoiceBehind(Prose prose, int end)
    {
        for (var place = end; place < end + LongestFile; place++)
        {
            if (prose.Is(place, ProseWord.Stop))
            {
                return prose.Is(place + 1, you) && mays.Contains(prose.At(place + 2)) && selections.Contains(prose.At(place + 3)); // "… (found in the COPYING file). You may select, at your option, …"
            }

            if (place < end + Lookahead && choicesBehind.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }
}
