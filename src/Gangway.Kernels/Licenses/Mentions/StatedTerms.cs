using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells words that put the work at hand under a license from those that speak of what is done with other works.</summary>
internal static class StatedTerms
{
    private const int LongestStatement = 6;
    private const int LongestGrant = 30;
    private const int Lookback = 12;
    private const int Lookahead = 10;
    private const int LongestSubject = 16;

    public static SmallSet Verbs { get; } = Set("licensed released distributed available covered provided governed redistributed used subject offered");
    public static SmallSet Works { get; } = Set("program software library file code work project package product driver module script header source");
    private static readonly SmallSet others = Set("that which who whose work works combination modules libraries programs parts portions modifications additions versions");
    private static readonly SmallSet copulas = Set("is are");
    private static readonly SmallSet adverbs = Set("also only currently now dual either both itself and made");
    private static readonly SmallSet exceptions = Set("exception exceptions exemption clarification permission permissions");
    private static readonly SmallSet towards = Set("under by to");
    private static readonly SmallSet speaking = Set("which on with from against");
    private static readonly SmallSet inclusions = Set("includes bundles contains incorporates uses ships embeds bundled included");
    private static readonly SmallSet allowances = Set("may can");
    private static readonly SmallSet deeds = Set("distribute redistribute use modify copy");
    private static readonly SmallSet passives = Set("used distributed redistributed copied modified");
    private static readonly SmallSet objects = Set("under it this");

    private static readonly SmallSet participles = Set("d ed");
    private static readonly uint from = Word.Of("from");
    private static readonly uint @is = Word.Of("is");
    private static readonly uint be = Word.Of("be");
    private static readonly uint under = Word.Of("under");
    private static readonly uint used = Word.Of("used");
    private static readonly uint redistribute = Word.Of("redistribute");
    private static readonly uint it = Word.Of("it");
    private static readonly uint @this = Word.Of("this");

    /// <summary>"You can redistribute it and/or modify it under", "this program is licensed under".</summary>
    public static bool PutUnder(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if ((prose.Is(place, it) && prose.Is(place - 1, redistribute))
                || (prose.Is(place, @this) && Works.Contains(prose.At(place + 1)) && !speaking.Contains(prose.At(place - 1)) && IsPut(prose, place + 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"X is licensed under" or a sentence that begins so; not "libraries that are released under", "parts covered by".</summary>
    /// <param name="start">The first word of the license.</param>
    public static bool IsAtVerb(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= Lookback && !prose.Is(place, ProseWord.Stop); place--)
        {
            if ((Verbs.Contains(prose.At(place)) && (!prose.Is(place, used) || prose.Is(place + 1, under)) && IsOfThisWork(prose, place)) || IsAllowed(prose, place))
            {
                return true;
            }

            if (prose.Has(place, ProseMark.Paragraph))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"You may distribute under the terms of", "it can be used under".</summary>
    private static bool IsAllowed(Prose prose, int place) =>
        (deeds.Contains(prose.At(place)) && objects.Contains(prose.At(place + 1)) && prose.Has(place, ProseMark.Capital) && (prose.Has(place, ProseMark.Line) || prose.Is(place - 1, ProseWord.Stop)))
        || (allowances.Contains(prose.At(place - 1)) && deeds.Contains(prose.At(place)) && objects.Contains(prose.At(place + 1)))
        || (prose.Is(place - 1, be) && allowances.Contains(prose.At(place - 2)) && passives.Contains(prose.At(place)) && prose.Is(place + 1, under));

    /// <summary>"… version 2, with the following special exception".</summary>
    /// <param name="end">The first word behind the license.</param>
    public static bool HasException(Prose prose, int end)
    {
        for (var place = end; place < end + Lookahead && !prose.Is(place, ProseWord.Stop); place++)
        {
            if (prose.Is(place, ProseTerms.With))
            {
                return NamesException(prose, place + 1, place + Lookahead);
            }
        }

        return false;
    }

    /// <summary>Whether a sentence speaks of an exception before a place.</summary>
    public static bool NamesException(Prose prose, int from, int end)
    {
        for (var place = from; place < end && !prose.Is(place, ProseWord.Stop); place++)
        {
            if (exceptions.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"This code is GPL.", "this driver is GPL'd".</summary>
    public static bool IsPredicate(Prose prose, int start, int end)
    {
        var behind = prose.Has(end, ProseMark.Joined) && participles.Contains(prose.At(end)) ? end + 1 : end;
        var subject = Works.Contains(prose.At(start - 3)) ? start - 3 : start - 2; // "this source code"
        return prose.Is(start - 1, @is) && Works.Contains(prose.At(start - 2)) && prose.Is(subject - 1, @this)
            && (prose.At(behind) is ProseWord.Stop or ProseWord.Comma or ProseWord.Semicolon or ProseWord.End || prose.Has(behind, ProseMark.Paragraph));
    }

    /// <summary>"you can redistribute it", "this file", shortly before.</summary>
    public static bool IsOfThisFile(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestGrant; place--)
        {
            if (prose.Is(place, redistribute) || (prose.Is(place, @this) && Works.Contains(prose.At(place + 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It bundles X, which is available under".</summary>
    public static bool IsIncluded(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestGrant && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (inclusions.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfThisWork(Prose prose, int verb)
    {
        var before = verb - 1;
        while (adverbs.Contains(prose.At(before)))
        {
            before--;
        }

        if (before < 0 || prose.Is(before, ProseWord.Stop) || prose.Has(before + 1, ProseMark.Paragraph))
        {
            return true;
        }

        return (copulas.Contains(prose.At(before)) || (prose.Is(before, be) && allowances.Contains(prose.At(before - 1)))) && !SpeaksOfOthers(prose, before);
    }

    private static bool SpeaksOfOthers(Prose prose, int end)
    {
        for (var place = end - 1; place >= 0 && end - place <= LongestSubject && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (others.Contains(prose.At(place)))
            {
                return !prose.Is(place - 1, @this);
            }

            if (prose.Has(place, ProseMark.Paragraph))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"is licensed under", "may be distributed under"; not "must be made available in accordance with section 3 of".</summary>
    private static bool IsPut(Prose prose, int from)
    {
        var put = false;
        for (var place = from; place < from + LongestStatement && !others.Contains(prose.At(place)) && !prose.Is(place, ProseTerms.With); place++)
        {
            if (put && Verbs.Contains(prose.At(place)) && (towards.Contains(prose.At(place + 1)) || towards.Contains(prose.At(place + 2))))
            {
                return true;
            }

            put |= copulas.Contains(prose.At(place)) || prose.Is(place, be);
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
