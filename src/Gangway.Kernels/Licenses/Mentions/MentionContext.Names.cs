using System.Buffers;
using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Whether words that could be the name of a license are one.</summary>
internal static partial class MentionContext
{
    private const int Lookahead = 7;
    private const int LongestInstitute = 5;
    private const int LongestFileName = 80;
    private static readonly SearchValues<byte> nameEnds = SearchValues.Create(" \t\r\n`\"')"u8);

    /// <summary>"compiles under both BSD and Linux", "developed under a contract at MIT".</summary>
    private static readonly SmallSet places = Set("under conditions subject placed");
    private static readonly SmallSet governing = Set("under as");
    private static readonly SmallSet rights = Set("c copyright");
    private static readonly uint software = Word.Of("software");
    private static readonly uint foundation = Word.Of("foundation");
    private static readonly uint choice = Word.Of("choice");
    private static readonly SmallSet parts = Set("code software docs documentation fonts artwork graphics data images");
    private static readonly uint permit = Word.Of("许");
    private static readonly uint identifier = Word.Of("identifier");

    /// <summary>
    /// Whether words that could be the name of a license are: a weak name wants capitals and a license nearby, an id wants its hyphens;
    /// no part of an identifier or a file name is one.
    /// </summary>
    public static bool Accepts(Prose prose, ReadOnlySpan<byte> text, NamedLicense name, int start, int end, bool versioned)
    {
        if ((prose.Has(start, ProseMark.Code) && (!IsField(prose, start) || IsScoped(prose, text, start))) || IsOfInstitute(prose, name, end) || IsShouted(prose, name, start, end) || IsFileName(prose, text, start, end) || IsListedFile(prose, text, start) || IsOfNumber(prose, text, start))
        {
            return false;
        }

        if (name.IsId && name.Expression!.Contains('-', StringComparison.Ordinal) && !prose.Has(start, ProseMark.Code) && end - start > 1 && IsJoined(prose, start, end) && IsHyphened(text, prose, start, end))
        {
            return IsField(prose, start) || IsBelowTitle(prose, text, start, end) || IsFirst(prose, start, end) || IsOperand(prose, start, end) || IsChosen(prose, start) || IntroducedList.Has(prose, start) || HasLicenseNear(prose, text, start, end, false);
        }

        if (name.IsId)
        {
            return IsField(prose, start) || (prose.Has(start, ProseMark.Capital) && (IsBelowTitle(prose, text, start, end) || IsChosen(prose, start) || IntroducedList.Has(prose, start)));
        }

        if (!name.IsWeak || IsOfOpenSource(prose, start) || (prose.Has(start, ProseMark.Capital) && (IsOperand(prose, start, end) || IsChosen(prose, start))))
        {
            return true;
        }

        if (name.Family is { Name: "Apache" } && prose.Is(end, software) && prose.Is(end + 1, foundation) && !prose.Is(end + 2, ProseTerms.License))
        {
            return false; // "Licensed to the Apache Software Foundation under one or more contributor license agreements"
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

        if (name.Expression == LicenseFamilies.PublicDomain && HasChoice(prose, start, end))
        {
            return true; // "Choice of public domain or MIT-0"
        }

        if (name.Expression == "Zlib" && prose.At(end) == ProseTerms.Or && (prose.Is(end + 2, ProseTerms.License) || prose.Is(end + 3, ProseTerms.License)))
        {
            return true; // "zlib or MIT license"
        }

        return IsField(prose, start) || (name.Expression == LicenseFamilies.PublicDomain && (StatedTerms.IsPredicate(prose, start, end) || PublicDomainLine.Is(prose, start, end))) || (prose.Has(start, ProseMark.Capital) && (IsBelowTitle(prose, text, start, end) || EndsBanner(prose, start, end) || IntroducedList.Has(prose, start) || IsOfPart(prose, start, end))) || (prose.Has(start, ProseMark.Capital) && (versioned || HasLicenseNear(prose, text, start, end, IsSystem(name)) || (!IsSystem(name) && StatedTerms.IsPredicate(prose, start, end))));
    }

    /// <summary>License::Mit, LICENSE_MIT.</summary>
    private static bool IsScoped(Prose prose, ReadOnlySpan<byte> text, int start) => text[..prose[start].Start].EndsWith("::"u8) || text[..prose[start].Start].EndsWith("_"u8);

    /// <summary>"MIT Media Lab Software License": another one's.</summary>
    private static bool IsOfInstitute(Prose prose, NamedLicense name, int end)
    {
        if (name is not { Expression: "MIT", IsWeak: true } || prose.Is(end, ProseTerms.License))
        {
            return false;
        }

        for (var place = end; place < end + LongestInstitute && ProseWord.IsWord(prose.At(place)) && prose.Has(place, ProseMark.Capital) && !prose.Has(place, ProseMark.Joined) && !prose.Has(place, ProseMark.Line); place++)
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
        if (start > 0 && text[..prose[start].Start] is [.., (byte)'/' or (byte)'`'] && EndsInText(text[prose[start].Start..]))
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

    private static bool EndsInText(ReadOnlySpan<byte> rest)
    {
        rest = rest[..Math.Min(rest.Length, LongestFileName)];
        var end = rest.IndexOfAny(nameEnds);
        rest = end < 0 ? rest : rest[..end];
        return rest.EndsWith(".txt"u8) || rest.EndsWith(".md"u8) || rest.EndsWith(".html"u8);
    }

    /// <summary>"1CC0", a number to the base of sixteen.</summary>
    private static bool IsOfNumber(Prose prose, ReadOnlySpan<byte> text, int start) => prose[start].Start > 0 && char.IsAsciiDigit((char)text[prose[start].Start - 1]);

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

    /// <summary>"License: MIT", "license = mit", "@license MIT", "FILE_LICENCE(GPL2)".</summary>
    private static bool IsField(Prose prose, int start)
    {
        var before = start - 1;
        while (before >= 0 && start - before <= 3 && prose.At(before) is ProseWord.Colon or ProseWord.Equal)
        {
            before--;
        }

        before = before < start - 1 && prose.Is(before, identifier) && !prose.Has(before - 2, ProseMark.Caps) ? before - 1 : before; // "spdx-license-identifier: mit", which is no tag.

        return (prose.Is(before, ProseTerms.License) || (before < start - 1 && ProseTerms.Fields.Contains(prose.At(before)))) && !prose.Has(start, ProseMark.Paragraph);
    }

    /// <summary>"## License", and below it nothing but the name.</summary>
    private static bool IsBelowTitle(Prose prose, ReadOnlySpan<byte> text, int start, int end) =>
        prose.Is(start - 1, ProseTerms.License) && prose.Has(start - 1, ProseMark.Line) && prose.Has(start, ProseMark.Line)
        && (end == prose.Count || prose.Has(end, ProseMark.Line) || prose.At(end) is ProseWord.Stop or ProseWord.Comma or ProseWord.Slash || IsSigned(text, prose[end - 1]));

    /// <summary>"MIT © Example".</summary>
    private static bool IsSigned(ReadOnlySpan<byte> text, in ProseWord last)
    {
        var rest = text[Math.Min(text.Length, last.Start + last.Length)..].TrimStart(" \t,-"u8);
        return rest.StartsWith("©"u8) || rest.StartsWith("(c)"u8) || rest.StartsWith("(C)"u8) || rest.StartsWith("&copy;"u8);
    }

    /// <summary>"/*! x v1 | (c) 2019 Example | MIT */".</summary>
    public static bool EndsBanner(Prose prose, int start, int end)
    {
        if (prose.Is(start - 1, ProseWord.Bar) && prose.Is(end, ProseWord.Stop) && end < prose.Count && prose[end].Length == 2)
        {
            return true; // The comment ends there.
        }

        if ((!prose.Is(start - 1, ProseWord.Bar) && !prose.Is(start - 1, ProseWord.Comma)) || !(end == prose.Count || prose.Has(end, ProseMark.Line) || prose.At(end) is ProseWord.Stop or ProseWord.Bar))
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

    /// <summary>"Artistic-1.0", not "artistic_1".</summary>
    private static bool IsHyphened(ReadOnlySpan<byte> text, Prose prose, int start, int end)
    {
        var id = text[prose[start].Start..(prose[end - 1].Start + prose[end - 1].Length)];
        return id.Contains((byte)'-') && !id.Contains((byte)'_');
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
            if (place > end && (prose.Has(place, ProseMark.Paragraph) || StatementStart.Is(prose, place)))
            {
                break;
            }

            var word = prose.At(place);
            if (word == ProseTerms.License || word == ProseTerms.Licensed || word == Word.Of("licensing") || word == permit || word == choice)
            {
                return !ProseTerms.IsField(prose, place);
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

            if (prose.Is(place, choice) && prose.Is(place + 1, ProseTerms.Of))
            {
                return true;
            }

            if (grants.Contains(prose.At(place)) && !(isSystem && places.Contains(prose.At(place))) && !IsOfPath(prose, text, place))
            {
                return true;
            }
        }

        return false;
    }
}
