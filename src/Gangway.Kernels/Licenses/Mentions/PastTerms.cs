using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells a sentence about what a work once stood under, which says nothing of what it stands under.</summary>
internal static class PastTerms
{
    private const int Lookback = 24;
    private const int LongestClause = 10;
    private const int LongestName = 5;
    private const int FirstYear = 1970;
    private const int LastYear = 2100;
    public static SmallSet Copulas { get; } = Set("is are was were be been est sont ist sind está están steht stehen");
    private static readonly SmallSet pasts = Set("was were been had became");
    private static readonly SmallSet pastVerbs = Set("placed put released distributed licensed published issued offered made available open sourced opensourced covered first originally initially then");
    private static readonly SmallSet own = Set("this these our my we i here");
    private static readonly SmallSet dates = Set("in until since by before after around circa");
    private static readonly SmallSet turns = Set("later then eventually finally soon afterwards originally initially meanwhile");
    private static readonly uint whose = Word.Of("whose");
    private static readonly SmallSet ends = Set("until before prior formerly");
    private static readonly SmallSet releases = Set("release releases version versions");
    private static readonly SmallSet earlier = Set("before prior until up earlier older previous through former");
    private static readonly SmallSet former = Set("original previous former old earlier initial");
    private static readonly SmallSet moved = Set("changed moved switched relicensed migrated converted transitioned");
    private static readonly SmallSet done = Set("was were is has have been we");
    private static readonly SmallSet undone = Set("not never may can could would will should must might cannot be if when");
    private static readonly uint to = Word.Of("to");
    private static readonly uint up = Word.Of("up");
    private static readonly uint under = Word.Of("under");
    private static readonly uint had = Word.Of("had");

    /// <summary>"In 1992 the kernel was placed under": past, with its year, and not of this work.</summary>
    public static bool IsStory(Prose prose, int start, int sentence)
    {
        var (verb, put) = (start - 1, false);
        while (verb >= sentence && start - verb <= LongestClause && !pasts.Contains(prose.At(verb)))
        {
            put |= prose.Is(verb, under) || pastVerbs.Contains(prose.At(verb));
            verb--;
        }

        return put && verb >= sentence && start - verb <= LongestClause && !SentenceMood.Has(prose, own, sentence, verb) && HasDate(prose, sentence, start + LongestClause);
    }

    private static bool HasDate(Prose prose, int from, int to)
    {
        for (var place = from; place < to && !(place > from && prose.Has(place, ProseMark.Paragraph)); place++)
        {
            if (dates.Contains(prose.At(place)) && ProseWord.IsNumber(prose.At(place + 1)) && ProseWord.Major(prose.At(place + 1)) is >= FirstYear and <= LastYear)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Had it been under", "its author had published it under": told of a past before a past.</summary>
    public static bool IsPastPerfect(Prose prose, int start, int sentence)
    {
        for (var place = start - 1; place >= sentence && start - place <= LongestClause; place--)
        {
            if (prose.Is(place, had) && (place == sentence || pastVerbs.Contains(prose.At(place + 1)) || pastVerbs.Contains(prose.At(place + 2))))
            {
                return !SentenceMood.Has(prose, own, sentence, place);
            }
        }

        return false;
    }

    /// <summary>"Until release 0.7 this package was distributed under", "up to 1.9 it was", "versions before 2.0 were", "its original license was".</summary>
    public static bool IsUntil(Prose prose, int start, int sentence)
    {
        if (IsFormer(prose, start, sentence))
        {
            return true;
        }

        var past = false;
        for (var place = start - 1; place >= sentence && start - place <= Lookback; place--)
        {
            if (past && (place == sentence || prose.Is(place - 1, ProseWord.Colon)) && (ends.Contains(prose.At(place)) || (prose.Is(place, up) && prose.Is(place + 1, to))))
            {
                return true;
            }

            if (pasts.Contains(prose.At(place)))
            {
                past = true;
                if (HasEarlier(prose, sentence, place))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Its original open source license was".</summary>
    private static bool IsFormer(Prose prose, int start, int sentence)
    {
        var was = prose.Is(start - 1, ProseTerms.The) ? start - 2 : start - 1;
        return pasts.Contains(prose.At(was)) && was - 1 > sentence && prose.Is(was - 1, ProseTerms.License) && SentenceMood.Has(prose, former, Math.Max(sentence, was - LongestName), was - 1);
    }

    /// <summary>"Versions before 2.0", "earlier releases".</summary>
    private static bool HasEarlier(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (releases.Contains(prose.At(place)) && ((place > from && earlier.Contains(prose.At(place - 1))) || (place + 1 < to && earlier.Contains(prose.At(place + 1)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"This library was relicensed from the GPL to", "we moved from": it is done, and the license that follows is this work's.</summary>
    /// <param name="left">The license that it moved from.</param>
    /// <param name="sentence">The first word of its sentence.</param>
    public static bool IsOwnMove(Prose prose, int left, int sentence) =>
        SentenceMood.Has(prose, own, sentence, left) && SentenceMood.Has(prose, moved, sentence, left) && SentenceMood.Has(prose, done, sentence, left) && !SentenceMood.Has(prose, undone, sentence, left);

    /// <summary>"Later, its author put it under", "whose code is under".</summary>
    public static bool IsTale(Prose prose, int start, int sentence)
    {
        var put = false;
        for (var place = start - 1; place >= sentence && start - place <= LongestClause; place--)
        {
            if (put && prose.Is(place, whose))
            {
                return true;
            }

            put |= Copulas.Contains(prose.At(place)) || pastVerbs.Contains(prose.At(place));
        }

        return put && turns.Contains(prose.At(sentence)) && !SentenceMood.Has(prose, own, sentence, start);
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
