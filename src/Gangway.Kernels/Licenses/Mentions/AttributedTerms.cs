using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells a license that is an attribute of something ("LGPL-licensed bindings", "a library which is available under") from one that a work is put under.</summary>
internal static class AttributedTerms
{
    private const int LongestStatement = 6;
    private const int Lookback = 12;
    private const int LongestSubject = 16;
    private const int LongestOriginal = 20;
    private static readonly SmallSet copulas = Set("is are");
    private static readonly SmallSet adverbs = Set("also only currently now dual either both itself and made");
    private static readonly SmallSet relatives = Set("which that");
    private static readonly SmallSet articles = Set("a an the");
    private static readonly SmallSet joints = Set("under and or with by as in see is are for");

    /// <summary>"the EPL, which is available at its address, or the Apache License": of the text, not of a work.</summary>
    private static readonly SmallSet whereabouts = Set("at from in");
    private static readonly SmallSet originals = Set("original originally");
    private static readonly SmallSet takings = Set("derived taken copied based borrowed adapted ported");
    private static readonly SmallSet pieces = Set("files file parts folder directory code contents content documentation");
    private static readonly SmallSet uses = Set("used included incorporated linked embedded shipped");
    private static readonly SmallSet users = Set("software programs products projects applications code");
    private static readonly uint @in = Word.Of("in");
    private static readonly uint @for = Word.Of("for");
    private static readonly uint use = Word.Of("use");
    private static readonly uint from = Word.Of("from");
    private static readonly uint on = Word.Of("on");
    private static readonly uint rest = Word.Of("rest");
    private static readonly uint be = Word.Of("be");
    private static readonly uint @this = Word.Of("this");

    /// <summary>"Parts are derived from code that is MIT licensed": it is in the work.</summary>
    private static bool IsTaken(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestSubject && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (takings.Contains(prose.At(place)) && (prose.Is(place + 1, from) || prose.Is(place + 1, on)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The original author has … put it in the public domain": what is left of that, whoever changed the file says.</summary>
    public static bool IsOriginal(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestOriginal && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (originals.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttribute(Prose prose, int start, int behind)
    {
        var before = start - 1;
        while (articles.Contains(prose.At(before)))
        {
            before--;
        }

        return ProseWord.IsWord(prose.At(behind)) && !prose.Has(behind, ProseMark.Paragraph) && !joints.Contains(prose.At(behind))
            && ((before >= 0 && ProseWord.IsWord(prose.At(before)) && !prose.Has(before + 1, ProseMark.Paragraph) && !copulas.Contains(prose.At(before)) && !prose.Is(before, be)) || (before < start - 1 && prose.Has(before + 1, ProseMark.Line)));
    }

    private static bool IsRelative(Prose prose, int start)
    {
        if (copulas.Contains(prose.At(start - 1)) && relatives.Contains(prose.At(start - 2)))
        {
            return !IsPartOfThis(prose, start - 2); // "a tool, which is GPLv3"
        }

        for (var place = start - 1; place >= 0 && start - place <= LongestStatement && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, ProseWord.Address))
            {
                return false; // "…, which is available at (address), or the Apache License": said of the one before.
            }

            if (StatedTerms.Verbs.Contains(prose.At(place)) && !whereabouts.Contains(prose.At(place + 1)))
            {
                if (IsOfUsers(prose, place - 1))
                {
                    return true;
                }

                var before = place - 1;
                while (adverbs.Contains(prose.At(before)))
                {
                    before--;
                }

                return copulas.Contains(prose.At(before)) && ((relatives.Contains(prose.At(before - 1)) && !IsPartOfThis(prose, before - 1)) || IsOfRest(prose, before));
            }
        }

        return false;
    }

    /// <summary>"This is used in software licensed under".</summary>
    private static bool IsOfUsers(Prose prose, int end) => users.Contains(prose.At(end)) && prose.Is(end - 1, @in) && uses.Contains(prose.At(end - 2));

    /// <summary>"a license approved for GPL use".</summary>
    private static bool IsForUse(Prose prose, int start, int end) => prose.Is(start - 1, @for) && prose.Is(end, use);

    /// <summary>"This file is part of X, which is licensed under".</summary>
    private static bool IsPartOfThis(Prose prose, int end)
    {
        for (var place = end - 1; place >= 0 && end - place <= Lookback && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, @this) && StatedTerms.Works.Contains(prose.At(place + 1)) && copulas.Contains(prose.At(place + 2)))
            {
                return true;
            }

            if (prose.Is(place, ProseTerms.Except) && (pieces.Contains(prose.At(place + 2)) || pieces.Contains(prose.At(place + 3))))
            {
                return true; // "except for the files in x/, which are under"
            }
        }

        return false;
    }

    /// <summary>"The rest of the program is licensed under".</summary>
    private static bool IsOfRest(Prose prose, int end)
    {
        for (var place = end - 1; place >= 0 && end - place <= LongestStatement && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, rest))
            {
                return prose.Is(place + 1, ProseTerms.Of);
            }
        }

        return false;
    }

    /// <summary>"provides LGPL-licensed bindings", "the library, which is available under the LGPL".</summary>
    public static bool IsOfAnother(Prose prose, int start, int end) => IsForUse(prose, start, end) || (
        prose.Is(end, ProseTerms.Licensed) && (prose.Has(end, ProseMark.Joined) || articles.Contains(prose.At(start - 1))) ? IsAttribute(prose, start, end + 1) : IsRelative(prose, start) && !IsTaken(prose, start));

    private static SmallSet Set(string words) => new(Word.Each(words));
}
