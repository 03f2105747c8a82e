using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Judges by the words around it what a text does with a license it names.</summary>
internal static partial class MentionContext
{
    private const int Lookback = 14;
    private const int LongestOfText = 24;
    private const int LongestCondition = 8;
    private static readonly SmallSet grants = Set("under licensed license licensing terms governed covered subject distributed redistributed released relicensed available pursuant accordance permitted"
        + " conditions dual dually lizenziert unter sous licencié licencia lizenz licence bajo licensing copying licenced released dedicated placed donated granted relicense license licensor redistribute sob licença licenciado sotto licenza rilasciato onder gelicenseerd licencji лицензией лицензии лицензия 许 可 授 权");
    private static readonly SmallSet spoken = Set("compatible incompatible unlike than instead formerly previously longer non compatibility incompatibility conflicts contrary versus vs convert converting converted similar"
        + " modeled modelled distinguished contrast opposed compared whether avoid contaminated violates violate violating prohibits isn isnt aren dont cannot neither nor never refused refuses refuse declined nicht kein keine keiner pas");
    /// <summary>"formerly under the GPL, now under": what was is past.</summary>
    private static readonly SmallSet times = Set("formerly previously longer");
    private static readonly SmallSet nows = Set("now currently");
    private static readonly SmallSet pointers = Set("see received receive obtain read refer visit");
    /// <summary>"not only under", "or, where that is not possible, under", "not copyrighted, provided to the public domain".</summary>
    private static readonly SmallSet unnegated = Set("only possible copyrighted");
    private static readonly SmallSet copulas = Set("is are was were");
    private static readonly SmallSet words = Set("words phrase string abbreviation acronym");
    private static readonly SmallSet whereabouts = Set("address url");
    private static readonly SmallSet introductions = Set("of following terms under license conditions");
    private static readonly SmallSet choices = Set("either both any one");
    private static readonly SmallSet articles = Set("a an the");
    private static readonly SmallSet kinds = Set("permissive copyleft weak strong license free short gnu reciprocal lenient public");
    private static readonly SmallSet mays = Set("may can");
    private static readonly uint you = Word.Of("you");
    private static readonly uint @if = Word.Of("if");
    private static readonly uint exhibit = Word.Of("exhibit");
    private static readonly uint e = Word.Of("e");
    private static readonly uint g = Word.Of("g");
    private static readonly uint @as = Word.Of("as");
    private static readonly uint such = Word.Of("such");
    private static readonly uint example = Word.Of("example");
    private static readonly uint compatibility = Word.Of("compatibility"); // a field of its own, on a line of its own
    private static readonly uint @for = Word.Of("for");
    private static readonly uint previous = Word.Of("previous");
    private static readonly uint domain = Word.Of("domain");
    private static readonly uint your = Word.Of("your");
    private static readonly uint like = Word.Of("like");
    private static readonly uint instead = Word.Of("instead");
    private static readonly uint textWord = Word.Of("text");
    private static readonly uint change = Word.Of("change");
    private static readonly uint unlike = Word.Of("不");
    private static readonly SmallSet affirmed = Set("采 使 是 属 受 遵 适");
    private static readonly uint creative = Word.Of("creative");
    private static readonly uint just = Word.Of("just");
    private static readonly uint ask = Word.Of("ask");
    private static readonly uint under = Word.Of("under");
    private static readonly uint section = Word.Of("section");
    private static readonly uint unless = Word.Of("unless");
    private static readonly uint otherwise = Word.Of("otherwise");
    private static readonly SmallSet isCopy = Set("copy copies text");
    private static readonly SmallSet likenesses = Set("style like type ish esque derived inspired alike similar");
    private static readonly SmallSet compatibles = Set("compatible incompatible compatibility violation violations violating cover free non infected world community advocates faq");

    public static MentionRole Of(Prose prose, int start, int end, int floor, bool weak)
    {
        if (likenesses.Contains(prose.At(end)) && prose.Has(end, ProseMark.Joined))
        {
            return MentionRole.Unclear;
        }

        if (IsCompatible(prose, end))
        {
            return MentionRole.Spoken; // "Python's license, the PSF License, is compatible with"
        }

        if (compatibles.Contains(prose.At(end)) && !prose.Is(end, Word.Of("free")) && !prose.Has(end, ProseMark.Paragraph) && !(prose.Is(end, compatibility) && prose.Has(end, ProseMark.Line)))
        {
            return MentionRole.Spoken;
        }

        if (prose.Is(start - 1, ProseWord.Equal) && prose.Is(start - 2, ProseWord.Equal))
        {
            return MentionRole.Spoken; // Compared with, in code.
        }

        if (prose.Is(start - 1, like) && prose.Is(start - 2, ProseTerms.License))
        {
            return MentionRole.Spoken; // "a license like MIT"
        }

        if (IsExample(prose, start) || IsToBeAsked(prose, end) || IsDefined(prose, end) || IsOfExhibit(prose, start))
        {
            return MentionRole.Spoken;
        }

        if ((prose.Is(end, instead) && !IsOffered(prose, start, end)) || (prose.Is(end, ProseTerms.License) && prose.Is(end + 1, instead)) || SpeaksOfLicenseTexts(prose, start))
        {
            return MentionRole.Spoken; // "use the GNU Library GPL instead of this License"
        }

        if (prose.Is(start - 1, ProseWord.Colon) && prose.Is(start - 2, ProseTerms.License) && prose.Is(start - 3, change))
        {
            return MentionRole.Spoken; // What a Business Source License turns into.
        }

        var isDomain = prose.Is(end - 1, domain);
        var (grant, put, pointer, negated, past, parted, ended) = (false, false, false, false, false, false, false);
        for (var place = start - 1; place >= floor && start - place <= Lookback; place--)
        {
            var word = prose.At(place);
            if (word == ProseWord.Stop || (prose.Has(place + 1, ProseMark.Paragraph) && !Introduces(prose, place)))
            {
                break;
            }

            if (word == ProseTerms.Except)
            {
                return MentionRole.Grant; // "may not use this file except in compliance with"
            }

            if (word == ProseWord.Comma && prose.Is(place + 1, you) && mays.Contains(prose.At(place + 2)) && grant)
            {
                break; // "If CC0 does not apply, you may use it under"
            }

            if (word == ProseWord.Comma && grant && IfBefore(prose, place) is >= 0 and var condition)
            {
                place = condition; // "or, if that does not suit you, under"
                continue;
            }

            parted |= word == ProseWord.Comma;
            negated |= word == unless && !parted && !prose.Is(place + 1, otherwise); // Not "unless otherwise noted, this is under".
            past |= word == ProseWord.Semicolon || nows.Contains(word);
            grant |= grants.Contains(word) && !(ended && place < start - 1);
            put |= word == under;
            ended |= word == ProseWord.Semicolon;
            negated |= isDomain && word == your; // "place your modifications in the Public Domain": what others may do.
            negated |= !grant && ((word == like && prose.Is(place - 1, ProseWord.Comma)) || (word == @as && prose.Is(place - 1, such)) || (word == example && prose.Is(place - 1, @for)));
            pointer |= pointers.Contains(word) || (word == ProseTerms.Of && isCopy.Contains(prose.At(place - 1)) && !put); // Not "copies of it under".
            negated |= word == previous && start - place <= 2;
            negated |= word == unlike && affirmed.Contains(prose.At(place + 1)); // 不采用, 不是
            negated |= (spoken.Contains(word) && !(past && times.Contains(word)) && !(word == instead && !prose.Is(place + 1, ProseTerms.Of))) || (word == ProseTerms.Not && !unnegated.Contains(prose.At(place + 1)));
            if (StatementStart.Is(prose, place))
            {
                break; // "Do not edit", above "This file is licensed under"
            }
        }

        return negated || (pointer && !grant && NamesSection(prose, end)) ? MentionRole.Spoken // "see the GNU GPL v2, section 3"
            : pointer ? MentionRole.Pointer
            : AttributedTerms.IsOfAnother(prose, start, end) || (isDomain && AttributedTerms.IsOriginal(prose, start)) ? MentionRole.Aside
            : grant || prose.Is(end, ProseTerms.Licensed) || StatedTerms.IsPredicate(prose, start, end) ? MentionRole.Grant
            : MentionRole.Reference;
    }

    /// <summary>"It can be distributed with a BSD license as well, just ask.": whoever has not asked has no such license.</summary>
    private static bool IsToBeAsked(Prose prose, int end)
    {
        for (var place = end; place < end + Near && !prose.Is(place, ProseWord.Stop); place++)
        {
            if (prose.Is(place, just) && prose.Is(place + 1, ask))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"You can redistribute it under the terms of either:", "Licensed under any of", and a blank line below it the first of them; "…, or", and below it the next.</summary>
    /// <param name="last">The last word above the blank line.</param>
    public static bool Introduces(Prose prose, int last) =>
        prose.At(last) switch
        {
            ProseWord.Colon => introductions.Contains(prose.At(last - 1)) || (choices.Contains(prose.At(last - 1)) && introductions.Contains(prose.At(last - 2))),
            var word when word == ProseTerms.Or => !prose.Has(last, ProseMark.Paragraph),
            var word => word == ProseTerms.Of && choices.Contains(prose.At(last - 1)) && prose.Is(last - 2, under),
        };

    /// <summary>"the GNU GPL v2, section 3": who cites a section speaks of what it says.</summary>
    public static bool NamesSection(Prose prose, int end) => prose.Is(end, ProseWord.Comma) && prose.Is(end + 1, section);

    /// <summary>"…, you may use it under the Apache License instead."</summary>
    private static bool IsOffered(Prose prose, int start, int end)
    {
        for (var place = start - 1; prose.At(end + 1) is ProseWord.Stop or ProseWord.End && place >= 0 && start - place <= Lookback && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (mays.Contains(prose.At(place)) && prose.Is(place - 1, you))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a condition opens that ends with a comma, and that stands behind "or,"; -1 without one.</summary>
    private static int IfBefore(Prose prose, int comma)
    {
        for (var place = comma - 1; place > 1 && comma - place <= LongestCondition && prose.At(place) is not (ProseWord.Comma or ProseWord.Stop); place--)
        {
            if (prose.Is(place, @if))
            {
                return prose.Is(place - 1, ProseWord.Comma) && prose.Is(place - 2, ProseTerms.Or) ? place : -1;
            }
        }

        return -1;
    }

    /// <summary>"e.g. "MIT License"", "the words “GNU General Public License”", "the web address of the GPL".</summary>
    private static bool IsExample(Prose prose, int start)
    {
        var before = prose.Is(start - 1, ProseWord.Comma) || prose.Is(start - 1, ProseWord.Stop) ? start - 2 : start - 1;
        var of = prose.Is(start - 1, ProseTerms.The) ? start - 2 : start - 1;
        return (prose.Is(of, ProseTerms.Of) && whereabouts.Contains(prose.At(of - 1))) || (prose.Is(before, g) && prose.Is(before - 1, e)) || words.Contains(prose.At(start - 1));
    }

    /// <summary>Exhibit B of the MPL: "This Source Code Form is …", which the license itself only shows.</summary>
    private static bool IsOfExhibit(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= Lookback; place--)
        {
            if (prose.Is(place, exhibit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"GPL: the GNU General Public License", "Apache License 2.0: a permissive license".</summary>
    private static bool IsDefined(Prose prose, int end) =>
        prose.Is(end, ProseWord.Colon) && kinds.Contains(prose.At(end + 2)) && articles.Contains(prose.At(end + 1)) && !prose.Has(end + 1, ProseMark.Capital);

    private static bool IsCompatible(Prose prose, int end) =>
        prose.Is(end, ProseWord.Comma) && copulas.Contains(prose.At(end + 1)) && (compatibles.Contains(prose.At(end + 2)) || compatibles.Contains(prose.At(end + 3)));

    /// <summary>"The text of the Creative Commons public licenses is dedicated to the public domain under the CC0": of those texts, not of the work.</summary>
    private static bool SpeaksOfLicenseTexts(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestOfText && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, textWord) && prose.Is(place + 1, ProseTerms.Of) && prose.Is(place + 2, ProseTerms.The) && prose.Is(place + 3, creative))
            {
                return true;
            }
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
