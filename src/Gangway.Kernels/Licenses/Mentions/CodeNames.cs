using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells in program code a license that the code works with (a value, part of an identifier, an example that a comment quotes) from one
/// that its author puts it under. Looks at the line of the name and a few words before it: bounded for each name.
/// </summary>
internal static partial class CodeNames
{
    private const int Lookback = 14;
    private const int Lookahead = 7;
    private const int Near = 3;
    private const int LongestPattern = 120;
    private const int LongestIndent = 40;
    private const int LongestTest = 400;

    /// <summary>Words between a quotation mark and the license: as many as a title of one may have, and no sentence.</summary>
    private const int LongestTitle = 4;

    private static readonly SmallSet grants = new(Word.Each("under licensed licence licenced released distributed redistributed subject available dual dually dedicated placed relicensed"
        + " donated lizenziert unter sous licencié bajo terms according 许 授"));

    private static readonly SmallSet covers = new(Word.Each("governed covered protected"));
    /// <summary>Before an item of a list of terms: "… or the "Artistic License"", "b) the "Artistic License"".</summary>
    private static readonly SmallSet listed = new(Word.Each("or and either a b c d"));

    /// <summary>Before "license =": a condition, a change of data, a type.</summary>
    private static readonly SmallSet conditions = new(Word.Each("set where if elif when unless type"));

    private static readonly uint choice = Word.Of("choice");
    private static readonly uint choose = Word.Of("choose");
    private static readonly uint copyright = Word.Of("copyright");
    private static readonly uint enumeration = Word.Of("enum");
    private static readonly uint by = Word.Of("by");

    /// <summary>Whether the code only names the license.</summary>
    public static bool Are(Prose prose, ReadOnlySpan<byte> text, Mention mention) =>
        mention.IsAddress ? IsQuotedAddress(prose, text, mention) : (IsListed(prose, text, mention) || IsRemark(text, mention, prose[mention.Start].Start) || IsWordList(text, prose[mention.Start].Start) || IsIdentifier(prose, text, mention) || IsPattern(prose, text, mention) || IsAttribute(text, prose[mention.Start].Start) || IsTested(prose, text, mention) || IsAlternative(text, prose[mention.Start].Start, prose[mention.End - 1]) || IsElement(prose, text, mention) || IsConstant(prose, text, mention) || DataNames.IsOfPolicy(prose, mention.Start) || IsBroken(prose, text, mention) || IsQuoted(prose, text, mention) || IsBare(prose, mention) || IsServer(prose, mention));

    /// <summary>"license": "MIT" in a manual: how to write a manifest.</summary>
    public static bool IsExample(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        var field = mention.Start - 1;
        while (field >= 0 && mention.Start - field <= Near && prose.At(field) is ProseWord.Colon or ProseWord.Equal)
        {
            field--;
        }

        return field < mention.Start - 1 && prose.Is(field, ProseTerms.License) && prose[field].Start > 0 && text[prose[field].Start - 1] is (byte)'"' or (byte)'\'' or (byte)';'
            && text[..prose[mention.Start].Start].TrimEnd("( "u8) is [.., (byte)'"' or (byte)'\'' or (byte)';'];
    }

    /// <summary>LICENSE_GPL = 2; // the GNU GPL, version 3: said of what stands before on the line.</summary>
    private static bool IsRemark(ReadOnlySpan<byte> text, Mention mention, int start)
    {
        if (mention.Role != MentionRole.Reference)
        {
            return false;
        }

        var lead = text[Math.Max(0, start - LongestTest)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        var comment = lead.IndexOf("//"u8);
        return comment > 0 && lead[..comment].TrimEnd(" \t"u8) is [.., (byte)';' or (byte)',' or (byte)'{' or (byte)')'];
    }

    /// <summary>enum License { MIT, BSD }.</summary>
    private static bool IsListed(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        for (var place = mention.Start - 1; place >= mention.Start - Lookback && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, enumeration))
            {
                return text[prose[place].Start..prose[mention.End - 1].Start].Contains((byte)'{'); // Not "an enum" of prose.
            }
        }

        return false;
    }

    /// <summary>LICENSE_MIT, LICENSE-MIT, license.gpl-2.0.source, GPL_TEXT, --license MIT, License(json).</summary>
    private static bool IsIdentifier(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var first = ref prose[mention.Start];
        ref readonly var last = ref prose[mention.End - 1];
        var (before, behind) = (first.Start - 1, last.Start + last.Length);
        if (prose.Is(mention.Start - 1, ProseTerms.License) && (IsOption(prose, text, mention.Start - 1) || (before >= 0 && text[before] == '(' && !prose.Has(mention.Start, ProseMark.Capital))))
        {
            return true;
        }

        if (before > 0 && IsLetterOrDigit(text[before - 1]) && (text[before] is (byte)'_' or (byte)'.' || (text[before] == '-' && prose.Is(mention.Start - 1, ProseTerms.License))))
        {
            return true;
        }

        return behind < text.Length && text[behind] == '_';
    }

    /// <summary>--license MIT: what a program is told.</summary>
    public static bool IsOption(Prose prose, ReadOnlySpan<byte> text, int place)
    {
        if (!prose.Is(place, ProseTerms.License))
        {
            return false;
        }

        var before = prose[place].Start - 1;
        return before > 0 && text[before] == '-' && text[before - 1] == '-';
    }

    /// <summary>Arguments of a call, parts of a path or of a dotted name that only together look like a name: (doc, LICENSES), bsd.licenses, MIT-LICENSE.</summary>
    private static bool IsBroken(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        if (prose.Is(mention.Start, ProseTerms.The) || prose.Is(mention.Start - 1, ProseTerms.The) || (prose[mention.Start].Start > 0 && text[prose[mention.Start].Start - 1] == '"' && CodeLine.Around(text, prose[mention.Start].Start, prose[mention.Start].Start).IsComment))
        {
            return false; // The "New" BSD license, the Perl "Artistic License".
        }

        for (var place = mention.Start + 1; place < mention.End && place - mention.Start <= Near; place++)
        {
            ref readonly var word = ref prose[place];
            var end = prose[place - 1].Start + prose[place - 1].Length;
            var gap = text[Math.Min(end, word.Start)..word.Start];
            var areWords = ProseWord.IsWord(word.Value) && ProseWord.IsWord(prose.At(place - 1));
            var isFileName = mention.Role == MentionRole.Reference && gap.SequenceEqual("-"u8) && (IsShouted(prose, place) || IsShouted(prose, place - 1));
            if (areWords ? isFileName || ((gap.SequenceEqual("."u8) || gap.SequenceEqual("_"u8)) && mention.End - mention.Start == 2) || (gap.Length > 1 && gap.Contains((byte)'"')) : word.Value == ProseWord.Comma && !prose.Has(mention.Start, ProseMark.Capital))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShouted(Prose prose, int place) => prose.Is(place, ProseTerms.License) && prose.Has(place, ProseMark.Caps);

    /// <summary>In quotes, unless it is the value of a field for licenses or words that grant stand with it.</summary>
    private static bool IsQuoted(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var first = ref prose[mention.Start];
        ref readonly var last = ref prose[mention.End - 1];
        var line = CodeLine.Around(text, first.Start, last.Start + last.Length);
        if (line.Quote < 0)
        {
            return false;
        }

        var opening = mention.Start;
        while (opening > 0 && prose[opening - 1].Start > line.Quote)
        {
            opening--;
        }

        if (prose.Is(opening - 1, ProseTerms.The) && listed.Contains(prose.At(opening - 2)))
        {
            return false;
        }

        // A comment quotes an example; what grants stands outside. In code, a string that grants is shown to people.
        return line.IsComment ? (!IsField(prose, opening) || prose.Is(opening - 1, ProseWord.Equal)) && !Grants(prose, opening, Near) : !IsFieldInCode(prose, text, line.Quote, mention.Start, opening) && !(Grants(prose, mention.Start, Lookback) && !IsPiece(text, line.Quote) && !(text[Math.Max(0, line.Quote - 1)] != text[line.Quote] && OwnStatement.IsOfWhatever(prose, opening)));
    }

    /// <summary>' * Licensed under the MIT license.\n': a line of a comment that the code writes.</summary>
    private static bool IsPiece(ReadOnlySpan<byte> text, int quote)
    {
        var opening = text[Math.Min(text.Length, quote + 1)..].TrimStart(" \t"u8);
        return opening.StartsWith("/*"u8) || opening.StartsWith("//"u8) || opening.StartsWith("* "u8) || opening.StartsWith("# "u8) || opening.StartsWith("<!--"u8) || opening.StartsWith("-- "u8);
    }

    /// <summary>'bsd' => 'http://…/bsd-license.php': of a table, not of the file.</summary>
    private static bool IsQuotedAddress(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var address = ref prose[mention.Start];
        var line = CodeLine.Around(text, address.Start, address.Start + address.Length);
        return line.Quote > 0 && text[line.Quote - 1] != '=' && !line.IsComment && !prose.Is(mention.Start - 1, ProseTerms.License) && !IsField(prose, mention.Start) && !Grants(prose, mention.Start, Lookback);
    }

    /// <summary>"licenses gpl lgpl" in one string is a list of words, "License GPL" a field.</summary>
    private static bool IsFieldInCode(Prose prose, ReadOnlySpan<byte> text, int quote, int start, int opening) =>
        IsField(prose, start) && !IsCondition(prose, start) && !IsOfList(text, quote) && (opening == start || prose.Has(start, ProseMark.Capital) || !prose.Is(start - 1, ProseTerms.License));

    private static bool IsCondition(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= Near + 1; place--)
        {
            if (prose.Is(place, ProseTerms.License))
            {
                return conditions.Contains(prose.At(place - 1)) && prose.Is(place + 1, ProseWord.Equal);
            }
        }

        return false;
    }

    /// <summary>license => [ 'bsd' ], licenses = { "MIT", … }: a value of a test or of a table.</summary>
    private static bool IsOfList(ReadOnlySpan<byte> text, int quote) =>
        text[Math.Max(0, quote - LongestIndent)..quote].TrimEnd(" \t\r\n"u8) is [.., (byte)'[' or (byte)'{'] or [.., (byte)'"', (byte)','];

    /// <summary>"(MPL, CDDL, EPL)": capitals without a version and without a word of licensing near.</summary>
    private static bool IsBare(Prose prose, Mention mention)
    {
        if (mention.End - mention.Start > 1 || !prose.Has(mention.Start, ProseMark.Caps) || IsField(prose, mention.Start) || MentionContext.IsOperandOrChosen(prose, mention) || IntroducedList.Has(prose, mention.Start) || MentionContext.IsOfOpenSource(prose, mention.Start) || MentionContext.EndsBanner(prose, mention.Start, mention.End))
        {
            return false;
        }

        for (var place = mention.Start - Lookback; place < mention.End + Lookahead; place++)
        {
            if (prose.Is(place, choice) || prose.Is(place, choose) || (prose.Is(place, ProseTerms.License) && (place >= mention.Start - Near || prose.Is(place + 1, ProseWord.Colon))) || prose.Is(place, ProseTerms.Licensed))
            {
                return false;
            }
        }

        return !Grants(prose, mention.Start, Lookback) && !StatedTerms.IsPredicate(prose, mention.Start, mention.End);
    }

    /// <summary>"/etc/apache2", "Apache 2": the server, where nobody speaks of licenses or copyright.</summary>
    public static bool IsServer(Prose prose, Mention mention)
    {
        if (mention.Family != "Apache" || (mention.IsVersioned && prose.Has(mention.Start + 1, ProseMark.Joined) && MentionContext.IsOperandOrChosen(prose, mention)))
        {
            return false;
        }

        for (var place = mention.Start - Lookback; place < mention.End + Lookahead; place++)
        {
            var word = prose.At(place);
            if (word == ProseTerms.License || word == ProseTerms.Licensed || word == copyright || grants.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"License: MIT", license("MIT"), 'license' => 'MIT'.</summary>
    public static bool IsField(Prose prose, int start)
    {
        var before = start - 1;
        while (before >= 0 && start - before <= 3 && prose.At(before) is ProseWord.Colon or ProseWord.Equal)
        {
            before--;
        }

        return prose.Is(before, ProseTerms.License) || (before < start - 1 && ProseTerms.Fields.Contains(prose.At(before)));
    }

    /// <summary>A word that puts something under a license stands shortly before.</summary>
    public static bool Grants(Prose prose, int end, int words)
    {
        for (var place = end - 1; place >= 0 && end - place <= words && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (grants.Contains(prose.At(place)) || (covers.Contains(prose.At(place)) && prose.Is(place + 1, by)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetterOrDigit(byte value) => char.IsAsciiLetterOrDigit((char)value);
}
