using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// Tells in program code a license that the code works with (a value, part of an identifier, an example that a comment quotes) from one
/// that its author puts it under. Looks at the line of the name and a few words before it: bounded for each name.
/// </summary>
internal static class CodeNames
{
    private const int Lookback = 14;
    private const int Near = 3;

    private static readonly SmallSet grants = new(Word.Each("under licensed licence licenced released distributed redistributed governed covered subject available dual dually dedicated placed relicensed"
        + " donated lizenziert unter sous licencié bajo terms according 许 授"));

    /// <summary>Whether the code only names the license.</summary>
    public static bool Are(Prose prose, ReadOnlySpan<byte> text, Mention mention) =>
        !mention.IsAddress && (IsIdentifier(prose, text, mention) || IsQuoted(prose, text, mention) || IsBare(prose, mention));

    /// <summary>LICENSE_MIT, LICENSE-MIT, license.gpl-2.0.source, GPL_TEXT.</summary>
    private static bool IsIdentifier(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var first = ref prose[mention.Start];
        ref readonly var last = ref prose[mention.End - 1];
        var (before, behind) = (first.Start - 1, last.Start + last.Length);
        if (before > 0 && IsLetterOrDigit(text[before - 1]) && (text[before] is (byte)'_' or (byte)'.' || (text[before] == '-' && prose.Is(mention.Start - 1, ProseTerms.License))))
        {
            return true;
        }

        return behind < text.Length && text[behind] == '_';
    }

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

        // A comment quotes an example; what grants stands outside. In code, a string that grants is shown to people.
        return line.IsComment ? !IsField(prose, opening) && !Grants(prose, opening, Near) : !IsField(prose, mention.Start) && !Grants(prose, mention.Start, Lookback);
    }

    /// <summary>"(MPL, CDDL, EPL)": capitals without a version and without a word of licensing near.</summary>
    private static bool IsBare(Prose prose, Mention mention)
    {
        if (mention.End - mention.Start > 1 || !prose.Has(mention.Start, ProseMark.Caps))
        {
            return false;
        }

        for (var place = mention.Start - Near; place < mention.End + Near; place++)
        {
            if (prose.Is(place, ProseTerms.License) || prose.Is(place, ProseTerms.Licensed))
            {
                return false;
            }
        }

        return !Grants(prose, mention.Start, Lookback);
    }

    /// <summary>"License: MIT", license("MIT"), 'license' => 'MIT'.</summary>
    private static bool IsField(Prose prose, int start)
    {
        var before = start - 1;
        while (before >= 0 && start - before <= 3 && prose.At(before) is ProseWord.Colon or ProseWord.Equal)
        {
            before--;
        }

        return prose.Is(before, ProseTerms.License);
    }

    private static bool Grants(Prose prose, int end, int words)
    {
        for (var place = end - 1; place >= 0 && end - place <= words && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (grants.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetterOrDigit(byte value) => char.IsAsciiLetterOrDigit((char)value);
}
