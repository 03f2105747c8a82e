using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Judges by the words around it what a text does with a license it names.</summary>
internal static class MentionContext
{
    private const int Lookback = 14;
    private const int Lookahead = 7;
    private const int LongestOfText = 24;
    private const int LongestInstitute = 5;
    private const int LongestFileName = 80;

    private static readonly SmallSet grants = Set("under licensed license licensing terms governed covered subject distributed redistributed released relicensed available pursuant accordance permitted"
        + " conditions dual dually lizenziert unter sous licencié licencia lizenz licence bajo licensing copying licenced released dedicated placed donated granted relicense license licensor redistribute 许 可 授 权");

    private static readonly SmallSet spoken = Set("compatible incompatible unlike than instead formerly previously previous longer non compatibility incompatibility conflicts contrary versus vs convert converting converted similar"
        + " modeled distinguished contrast opposed compared unless whether avoid contaminated violates violate violating prohibits isn isnt aren dont cannot neither nor never nicht kein keine keiner pas");

    /// <summary>"formerly under the GPL, now under": what was is past.</summary>
    private static readonly SmallSet times = Set("formerly previously previous longer");
    private static readonly SmallSet nows = Set("now currently");

    private static readonly SmallSet pointers = Set("see received receive obtain read refer visit");

    /// <summary>"not only under", "or, where that is not possible, under".</summary>
    private static readonly SmallSet unnegated = Set("only possible");

    /// <summary>"compiles under both BSD and Linux", "developed under a contract at MIT".</summary>
    private static readonly SmallSet places = Set("under conditions subject placed");

    private static readonly SmallSet governing = Set("under as");
    private static readonly uint @as = Word.Of("as");
    private static readonly uint such = Word.Of("such");
    private static readonly uint example = Word.Of("example");
    private static readonly uint @for = Word.Of("for");
    private static readonly uint domain = Word.Of("domain");
    private static readonly uint your = Word.Of("your");
    private static readonly uint instead = Word.Of("instead");
    private static readonly uint textWord = Word.Of("text");
    private static readonly uint change = Word.Of("change");
    private static readonly SmallSet rights = Set("c copyright");
    private static readonly uint unlike = Word.Of("不");
    private static readonly SmallSet affirmed = Set("采 使 是 属 受 遵 适");
    private static readonly uint permit = Word.Of("许");
    private static readonly uint identifier = Word.Of("identifier");
    private static readonly uint creative = Word.Of("creative");

    private static readonly SmallSet isCopy = Set("copy copies text");

    private static readonly SmallSet likenesses = Set("style like type ish esque derived inspired alike similar");

    private static readonly SmallSet compatibles = Set("compatible incompatible compatibility violation violations violating cover free non infected world community advocates faq");

    /// <summary>
    /// Whether words that could be the name of a license are: a weak name wants capitals and a license nearby, an id wants its hyphens;
    /// no part of an identifier or a file name is one.
    /// </summary>
    public static bool Accepts(Prose prose, ReadOnlySpan<byte> text, NamedLicense name, int start, int end, bool versioned)
    {
        if ((prose.Has(start, ProseMark.Code) && (!IsField(prose, start) || IsScoped(prose, text, start))) || IsOfInstitute(prose, name, end) || IsFileName(prose, text, start, end) || IsListedFile(prose, text, start))
        {
            return false;
        }

        if (name.IsId && name.Expression!.Contains('-', StringComparison.Ordinal) && !prose.Has(start, ProseMark.Code) && end - start > 1 && IsJoined(prose, start, end))
        {
            return IsField(prose, start) || HasLicenseNear(prose, text, start, end, false);
        }

        if (name.IsId)
        {
            return IsField(prose, start);
        }

        if (!name.IsWeak)
        {
            return true;
        }

        if (name.Expression == "Ruby" && !IsField(prose, start) && !prose.Is(end, ProseTerms.License) && !IsDirectlyUnder(prose, start))
        {
            return false; // "a distributed object system for Ruby"
        }

        if (name.Family is { Name: "BSD" } && ProseWord.IsNumber(prose.At(start - 1)) && prose.Has(start, ProseMark.Joined))
        {
            return false; // 4.3BSD
        }

        var last = prose[end - 1];
        var next = last.Start + last.Length;
        if (next < text.Length && text[next] is (byte)'(' or (byte)'_' or (byte)'[' && !IsField(prose, start))
        {
            return false;
        }

        return IsField(prose, start) || (prose.Has(start, ProseMark.Capital) && (IsBelowTitle(prose, start, end) || EndsBanner(prose, start, end))) || (prose.Has(start, ProseMark.Capital) && (versioned || HasLicenseNear(prose, text, start, end, IsSystem(name)) || (!IsSystem(name) && StatedTerms.IsPredicate(prose, start, end))));
    }

    /// <summary>License::Mit.</summary>
    private static bool IsScoped(Prose prose, ReadOnlySpan<byte> text, int start) => text[..prose[start].Start].EndsWith("::"u8);

    /// <summary>"MIT Media Lab Software License": another one's.</summary>
    private static bool IsOfInstitute(Prose prose, NamedLicense name, int end)
    {
        if (name is not { Expression: "MIT", IsWeak: true } || prose.Is(end, ProseTerms.License))
        {
            return false;
        }

        for (var place = end; place < end + LongestInstitute && ProseWord.IsWord(prose.At(place)) && prose.Has(place, ProseMark.Capital) && !prose.Has(place, ProseMark.Joined); place++)
        {
            if (prose.Is(place, ProseTerms.License))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDirectlyUnder(Prose prose, int start) =>
        governing.Contains(prose.At(start - 1)) || (prose.Is(start - 1, ProseTerms.The) && governing.Contains(prose.At(start - 2)));

    /// <summary>LICENSE-bsd.txt, LICENSE-gpl3.txt.</summary>
    private static bool IsFileName(Prose prose, ReadOnlySpan<byte> text, int start, int end)
    {
        if (start > 0 && text[..prose[start].Start] is [.., (byte)'/' or (byte)'`'] && EndsInText(prose, text, end))
        {
            return true; // `LICENSES/MIT.txt`
        }

        var stem = prose.Is(start, ProseTerms.License) ? start : start - 1;
        if (!prose.Is(stem, ProseTerms.License) || stem + 1 >= end || text[prose[stem + 1].Start - 1] != '-')
        {
            return false;
        }

        ref readonly var last = ref prose[end - 1];
        var behind = last.Start + last.Length;
        while (behind < text.Length && char.IsAsciiDigit((char)text[behind]))
        {
            behind++;
        }

        return behind + 1 < text.Length && text[behind] == '.' && char.IsAsciiLetterLower((char)text[behind + 1]);
    }

    private static bool EndsInText(Prose prose, ReadOnlySpan<byte> text, int end)
    {
        ref readonly var last = ref prose[end - 1];
        var behind = text[Math.Min(text.Length, last.Start + last.Length)..];
        return behind.StartsWith(".txt"u8) || behind.StartsWith(".md"u8) || behind.StartsWith(".html"u8);
    }

    /// <summary>LICENSES/MIT.txt alone on a line of a makefile: a file of the package.</summary>
    private static bool IsListedFile(Prose prose, ReadOnlySpan<byte> text, int start)
    {
        ref readonly var first = ref prose[start];
        var folder = start - 2;
        if (!prose.Is(start - 1, ProseWord.Slash) || !prose.Is(folder, ProseTerms.License) || !prose.Has(folder, ProseMark.Line) || !prose.Has(folder, ProseMark.Caps) || CodeLine.Around(text, first.Start, first.Start).IsComment)
        {
            return false;
        }

        var rest = text[first.Start..Math.Min(text.Length, first.Start + LongestFileName)];
        var end = rest.IndexOfAny(" \t\r\n\\"u8);
        return (end < 0 ? rest : rest[..end]).EndsWith(".txt"u8);
    }

    /// <summary>Also an operating system, a server, a window system, an institute.</summary>
    private static bool IsSystem(NamedLicense name) => name.Family is { Name: "BSD" or "Apache" } || name.Expression is "X11" or "MIT" or "Zlib" or "Ruby";

    public static MentionRole Of(Prose prose, int start, int end, int floor, bool weak)
    {
        if (likenesses.Contains(prose.At(end)) && prose.Has(end, ProseMark.Joined))
        {
            return MentionRole.Unclear;
        }

        if (compatibles.Contains(prose.At(end)) && !prose.Is(end, Word.Of("free")))
        {
            return MentionRole.Spoken;
        }

        if (prose.Is(start - 1, ProseWord.Equal) && prose.Is(start - 2, ProseWord.Equal))
        {
            return MentionRole.Spoken; // Compared with, in code.
        }

        if (prose.Is(end, instead) || (prose.Is(end, ProseTerms.License) && prose.Is(end + 1, instead)) || SpeaksOfLicenseTexts(prose, start))
        {
            return MentionRole.Spoken; // "use the GNU Library GPL instead of this License"
        }

        if (prose.Is(start - 1, ProseWord.Colon) && prose.Is(start - 2, ProseTerms.License) && prose.Is(start - 3, change))
        {
            return MentionRole.Spoken; // What a Business Source License turns into.
        }

        var isDomain = prose.Is(end - 1, domain);
        var (grant, pointer, negated, past) = (false, false, false, false);
        for (var place = start - 1; place >= floor && start - place <= Lookback; place--)
        {
            var word = prose.At(place);
            if (word == ProseWord.Stop || prose.Has(place + 1, ProseMark.Paragraph))
            {
                break;
            }

            if (word == ProseTerms.Except)
            {
                return MentionRole.Grant; // "may not use this file except in compliance with"
            }

            past |= word == ProseWord.Semicolon || nows.Contains(word);
            grant |= grants.Contains(word);
            negated |= isDomain && word == your; // "place your modifications in the Public Domain": what others may do.
            negated |= !grant && ((word == @as && prose.Is(place - 1, such)) || (word == example && prose.Is(place - 1, @for)));
            pointer |= pointers.Contains(word) || (word == ProseTerms.Of && isCopy.Contains(prose.At(place - 1)));
            negated |= word == unlike && affirmed.Contains(prose.At(place + 1)); // 不采用, 不是
            negated |= (spoken.Contains(word) && !(past && times.Contains(word))) || (word == ProseTerms.Not && !unnegated.Contains(prose.At(place + 1)));
        }

        return negated ? MentionRole.Spoken
            : pointer ? MentionRole.Pointer
            : StatedTerms.IsOfAnother(prose, start, end) || (isDomain && StatedTerms.IsOriginal(prose, start)) ? MentionRole.Aside
            : grant || prose.Is(end, ProseTerms.Licensed) || StatedTerms.IsPredicate(prose, start, end) ? MentionRole.Grant
            : MentionRole.Reference;
    }

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

    /// <summary>"License: MIT", "license = mit", "@license MIT", "FILE_LICENCE(GPL2)".</summary>
    private static bool IsField(Prose prose, int start)
    {
        var before = start - 1;
        while (before >= 0 && start - before <= 3 && prose.At(before) is ProseWord.Colon or ProseWord.Equal)
        {
            before--;
        }

        before = before < start - 1 && prose.Is(before, identifier) ? before - 1 : before; // "spdx-license-identifier: mit".

        return prose.Is(before, ProseTerms.License) && !prose.Has(start, ProseMark.Paragraph);
    }

    /// <summary>"## License", and below it nothing but the name.</summary>
    private static bool IsBelowTitle(Prose prose, int start, int end) =>
        prose.Is(start - 1, ProseTerms.License) && prose.Has(start - 1, ProseMark.Line) && prose.Has(start, ProseMark.Line)
        && (end == prose.Count || prose.Has(end, ProseMark.Line) || prose.Is(end, ProseWord.Stop));

    /// <summary>"/*! x v1 | (c) 2019 Example | MIT */".</summary>
    public static bool EndsBanner(Prose prose, int start, int end)
    {
        if (!prose.Is(start - 1, ProseWord.Bar) || !(end == prose.Count || prose.Has(end, ProseMark.Line) || prose.At(end) is ProseWord.Stop or ProseWord.Bar))
        {
            return false;
        }

        for (var place = start - 1; place >= 0 && start - place <= Lookback && !prose.Has(place + 1, ProseMark.Line); place--)
        {
            if (rights.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoined(Prose prose, int start, int end)
    {
        for (var place = start + 1; place < end; place++)
        {
            if (!prose.Has(place, ProseMark.Joined))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"/usr/share/licenses/example GPL": a folder.</summary>
    private static bool IsOfPath(Prose prose, ReadOnlySpan<byte> text, int place) => prose[place].Start > 0 && text[prose[place].Start - 1] == '/' && prose.Is(place, ProseTerms.License);

    private static bool HasLicenseNear(Prose prose, ReadOnlySpan<byte> text, int start, int end, bool isSystem)
    {
        for (var place = end; place < end + Lookahead; place++)
        {
            var word = prose.At(place);
            if (word == ProseTerms.License || word == ProseTerms.Licensed || word == Word.Of("licensing") || word == permit)
            {
                return true;
            }

            if (word == ProseWord.Stop)
            {
                break;
            }
        }

        for (var place = start - 1; place >= 0 && start - place <= Lookback; place--)
        {
            if (prose.Is(place, ProseWord.Stop) || prose.Has(place + 1, ProseMark.Paragraph))
            {
                return false;
            }

            if (grants.Contains(prose.At(place)) && !(isSystem && places.Contains(prose.At(place))) && !IsOfPath(prose, text, place))
            {
                return true;
            }
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
