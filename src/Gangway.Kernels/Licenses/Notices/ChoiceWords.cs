using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Words around two licenses that tell that one of them may be chosen, where no plain "or" between them does.</summary>
internal static class ChoiceWords
{
    /// <summary>Words between two licenses of one sentence that says "either" or "you may choose".</summary>
    private const int LongestChoice = 40;
    private const int NearText = 6;
    private const int OnLine = 5;
    private const int LongestItem = 48;
    private const int Lookback = 18;
    private const int Lookahead = 14;

    /// <summary>Behind a license, where its text is: "(found in the COPYING file in the root directory of this source tree)".</summary>
    private const int LongestFile = 24;

    private const string ChoicesAbroad = "wahl choix elección opción scelta escolha opção выбору выбор wyboru keuze 双 选 選";

    private static readonly SmallSet mays = new(Word.Each("may can"));
    private static readonly SmallSet choices = new(Word.Each("secondary dual dually duel duallicensed tri triple either choice choose disjunctive multi multiple whichever one any wahlweise " + ChoicesAbroad));
    private static readonly SmallSet chooses = new(Word.Each("choose choice either"));
    private static readonly SmallSet choicesBehind = new(Word.Each("choice choose whichever option discretion preference prefer call pick decision " + ChoicesAbroad));
    private static readonly SmallSet oneOf = new(Word.Each("either one any"));
    private static readonly SmallSet these = new(Word.Each("these those them"));
    private static readonly SmallSet selections = new(Word.Each("select choose pick elect"));
    private static readonly SmallSet counts = new(Word.Each("two three"));
    private static readonly uint below = Word.Of("below");
    private static readonly uint you = Word.Of("you");
    private static readonly SmallSet shows = new(Word.Each("following below"));
    private static readonly uint following = Word.Of("following");
    private static readonly uint conditions = Word.Of("conditions");
    private static readonly uint terms = Word.Of("terms");
    private static readonly SmallSet holds = new(Word.Each("apply valid possible recognized recognised available enforceable work hold effective"));

    /// <summary>"CC0. If CC0 does not apply where you live, you may use it under the Apache License": what to take where the first does not hold.</summary>
    public static bool IsFallback(Prose prose, int from, int to)
    {
        var fails = false;
        for (var place = from; place < to && to - from <= LongestChoice; place++)
        {
            if (fails && prose.Is(place, you) && mays.Contains(prose.At(place + 1)))
            {
                return true;
            }

            fails |= prose.Is(place, ProseTerms.Not) && holds.Contains(prose.At(place + 1));
        }

        return false;
    }

    /// <summary>"either under the terms of A as published by … or, at your option, under the terms of B": the choice is told before, the "or" far behind.</summary>
    public static bool IsFarChoice(Prose prose, int start, int from, int to)
    {
        var or = false;
        for (var place = from; place < to && to - from <= LongestChoice; place++)
        {
            if ((prose.Is(place, ProseWord.Stop) && !ConnectiveReader.IsEnumerator(prose, place)) || (prose.Has(place, ProseMark.Paragraph) && place > from))
            {
                return false;
            }

            or |= ProseTerms.Ors.Contains(prose.At(place)) && !ConnectiveReader.IsOfDeeds(prose, place) && !prose.Is(place + 1, ProseTerms.Any) && !ProseTerms.Later.Contains(prose.At(place + 1));
        }

        return or && (OpensChoice(prose, start) || IsShown(prose, to));
    }

    /// <summary>"… or, when distributed separately from the kernel, subject to the following license:"</summary>
    public static bool IsShown(Prose prose, int text)
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

    /// <summary>"you may select either of the following: - …"</summary>
    private static bool OpensList(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestItem; place--)
        {
            if (prose.Is(place, below) && prose.Is(place - 1, ProseTerms.License) && IsOneOfTwo(prose, place - 2))
            {
                return true; // "under one of the two licenses below"
            }

            if (prose.Is(place, following) && prose.Is(place - 1, ProseTerms.The) && prose.Is(place - 2, ProseTerms.Of) && oneOf.Contains(prose.At(place - 3)))
            {
                return prose.Is(place + 1, ProseWord.Colon) || prose.Is(place + 1, ProseTerms.License) || prose.Is(place + 1, terms);
            }
        }

        return false;
    }

    private static bool IsOneOfTwo(Prose prose, int the)
    {
        var place = counts.Contains(prose.At(the)) ? the - 1 : the;
        return prose.Is(place, ProseTerms.The) && prose.Is(place - 1, ProseTerms.Of) && oneOf.Contains(prose.At(place - 2));
    }

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

    /// <summary>"dual licensed under A and B", "under A and B, at your choice".</summary>
    public static bool IsChoiceAround(Prose prose, int start, int end, bool stop)
    {
        for (var place = start - 1; !stop && place >= 0 && start - place <= Lookback; place--)
        {
            var word = prose.At(place);
            if (word == ProseWord.Stop && !ConnectiveReader.IsEnumerator(prose, place))
            {
                break;
            }

            if (choices.Contains(word) && (word != Word.Of("any") || prose.Is(place + 1, ProseTerms.Of)) && (word != Word.Of("one") || prose.Is(place + 1, ProseTerms.Of)))
            {
                return true;
            }
        }

        return (!stop && IsChoiceBehind(prose, end)) || IsOfThese(prose, end) || OpensList(prose, start);
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
