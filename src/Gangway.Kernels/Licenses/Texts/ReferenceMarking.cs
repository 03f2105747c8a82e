
namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Finds in a reference text what a copy may lack or replace. The package carries the texts without the markup of the SPDX
/// templates, so the parts are known by the words around them.
/// </summary>
internal static class ReferenceMarking
{
    private const int LongestTitle = 14;
    private const int FewestRequired = 12;

    /// <summary>Between the first and the second phrase stands a name, of at most so many words, that each copy replaces.</summary>
    private static readonly (uint[] Open, uint[] Close, int Longest)[] slots =
    [
        (Word.Each("provided by"), Word.Each("as is"), 16),
        (Word.Each("in no event shall"), Word.Each("be liable"), 18),
        (Word.Each("in no event will"), Word.Each("be liable"), 18),
        (Word.Each("in no event shall"), Word.Each("be held liable"), 18),
        (Word.Each("neither the name of"), Word.Each("nor the names"), 16),
        (Word.Each("neither the name of"), Word.Each("nor"), 12),
        (Word.Each("neither the names of"), Word.Each("nor"), 12),
        (Word.Each("neither the name of"), Word.Each("may be used"), 16),
        (Word.Each("nor the names of"), Word.Each("may be used"), 8),
        (Word.Each("the name of"), Word.Each("shall not be used"), 14),
        (Word.Each("the name of"), Word.Each("may not be used"), 14),
        (Word.Each("the name of"), Word.Each("must not be used"), 14),
        (Word.Each("the name of"), Word.Each("not be used"), 14),
        (Word.Each("the names of"), Word.Each("not be used"), 14),
        (Word.Each("the names"), Word.Each("must not be used"), 10),
        (Word.Each("the name"), Word.Each("must not be used"), 10),
        (Word.Each("please contact"), Word.Each("products derived"), 12),
        (Word.Each("may not be called"), Word.Each("nor may"), 8),
        (Word.Each("nor may"), Word.Each("appear in"), 8),
        (Word.Each("written permission of"), Word.Each("for written permission"), 8),
        (Word.Each("written permission of"), Word.Each("due credit"), 16),
        (Word.Each("written permission of"), Word.Each("this software is provided"), 12),
        (Word.Each("credit should be given to"), Word.Each("this software is provided"), 12),
        (Word.Each("developed by"), Word.Each("alternately"), 14),
        (Word.Each("software developed by"), Word.Each("and its contributors"), 16),
        (Word.Each("software developed by"), Word.Each("neither the"), 16),
        (Word.Each("software developed by"), Word.Each("for use in"), 16),
        (Word.Each("as is and"), Word.Each("disclaims all"), 10),
        (Word.Each("authorization from"), Word.Each("the software is"), 8),
        (Word.Each("written authorization from"), Word.Each("permission is"), 8),
        (Word.Each("this"), Word.Each("is free software the free software foundation gives"), 4),
        (Word.Each("51 franklin"), Word.Each("usa"), 10),
        (Word.Each("59 temple"), Word.Each("usa"), 10),
    ];

    /// <summary>What some texts of the list have between parentheses where others have a placeholder.</summary>
    private static readonly SmallSet fillIns = new(Word.Each("trademarkedname copyrightholdersname"));

    private static readonly SmallSet slotOpenings = new([.. slots.Select(slot => slot.Open[0]).Distinct()]);

    /// <summary>From here to the end a copy may stop.</summary>
    private static readonly uint[][] endings =
    [
        Word.Each("end of terms and conditions"), Word.Each("appendix how to apply"), Word.Each("how to apply these terms"),
        Word.Each("how to apply the"), Word.Each("creative commons is not a party to"), Word.Each("creative commons notice"),
        Word.Each("exhibit a"), Word.Each("julian seward"), Word.Each("alternative licenses for ecos"), Word.Each("notes this version"),
        Word.Each("x window system is a trademark"),
        Word.Each("this software consists of voluntary contributions"), Word.Each("this product includes cryptographic software written by eric young"),
    ];

    /// <summary>From the first phrase up to the second a copy may lack all: prefaces, and clauses that editions of one license dropped.</summary>
    private static readonly (uint[] Open, uint[] Close)[] passages =
    [
        (Word.Each("creative commons corporation is not a law firm"), Word.Each("statement of purpose")),
        (Word.Each("apple note in january"), Word.Each("please read this license carefully")),
        (Word.Each("license the license applies to any original work of authorship"), Word.Each("grant of copyright license")),
        (Word.Each("but some files in the distribution are not written by the author"), Word.Each("the scripts and library files supplied")),
    ];

    /// <summary>A Creative Commons license begins here; what Creative Commons says of itself before it is no part of it.</summary>
    private static readonly uint[][] beginnings =
    [
        Word.Each("the work as defined below is provided under the terms of this creative commons public license"),
        Word.Each("by exercising the licensed rights defined below you accept and agree"),
    ];

    /// <summary>LGPL-3.0 is printed with the GPL-3.0 it incorporates; LICENSE files often have the first part alone.</summary>
    private static readonly uint[] incorporated = [.. Word.Each("gnu general public license version"), Word.Of("3") | Word.VersionBit];

    /// <summary>Speaks of the license document, not of the software; copies with a title of their own leave it out.</summary>
    private static readonly uint[] unchangeable = Word.Each("everyone is permitted to copy and distribute verbatim copies of this license document but changing it is not allowed");

    private static readonly uint[] lesser = Word.Each("gnu lesser general public license");

    public static ReferenceMark[] Of(ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks)
    {
        var result = new ReferenceMark[words.Length];
        MarkTitles(words, marks, result);
        MarkEndings(words, marks, result);
        MarkSlots(words, result);
        MarkPassages(words, result);
        MarkNames(words, marks, result);
        if (Reference.CountRequired(result) < FewestRequired)
        {
            Array.Clear(result);
        }

        for (var place = 0; place < words.Length; place++)
        {
            result[place] |= ((WordMark)marks[place] & WordMark.Notice) != 0 ? ReferenceMark.Notice : ReferenceMark.None;
            result[place] |= Word.IsSection(words[place]) ? ReferenceMark.Optional : ReferenceMark.None;
            result[place] |= words[place] == Word.Placeholder || fillIns.Contains(words[place]) ? ReferenceMark.Slot : ReferenceMark.None;
        }

        return result;
    }

    /// <summary>Short opening paragraphs that are no sentence.</summary>
    private static void MarkTitles(ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, ReferenceMark[] result)
    {
        var start = 0;
        foreach (var beginning in beginnings)
        {
            start = Math.Max(start, words.IndexOf(beginning));
            result.AsSpan(0, start).Fill(ReferenceMark.Optional);
        }

        while (start < words.Length)
        {
            if (((WordMark)marks[start] & WordMark.Notice) != 0)
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < words.Length && ((WordMark)marks[end] & (WordMark.Paragraph | WordMark.Notice)) == 0)
            {
                end++;
            }

            if (end - start > LongestTitle || end == words.Length || ((WordMark)marks[end - 1] & WordMark.Sentence) != 0)
            {
                return;
            }

            result.AsSpan(start, end - start).Fill(ReferenceMark.Optional);
            start = end;
        }
    }

    private static void MarkEndings(ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, ReferenceMark[] result)
    {
        var end = words.Length;
        foreach (var ending in endings)
        {
            var start = LastParagraphWith(words, marks, ending);
            end = start > words.Length / 2 ? Math.Min(end, start) : end;
        }

        var verbatim = words.IndexOf(unchangeable);
        if (verbatim >= 0)
        {
            result.AsSpan(verbatim, unchangeable.Length).Fill(ReferenceMark.Optional);
        }

        if (words.StartsWith(lesser))
        {
            var start = LastParagraphWith(words, marks, incorporated);
            end = start > 0 ? Math.Min(end, start) : end;
        }

        result.AsSpan(end).Fill(ReferenceMark.Optional);
    }

    private static int LastParagraphWith(ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, uint[] opening)
    {
        var start = words.LastIndexOf(opening);
        while (start > 0 && ((WordMark)marks[start] & WordMark.Paragraph) == 0)
        {
            start = words[..start].LastIndexOf(opening);
        }

        return start;
    }

    private static void MarkSlots(ReadOnlySpan<uint> words, ReferenceMark[] result)
    {
        for (var start = 0; start < words.Length; start++)
        {
            if (!slotOpenings.Contains(words[start]))
            {
                continue;
            }

            foreach (var (open, close, longest) in slots)
            {
                if (words[start..].StartsWith(open))
                {
                    MarkSlot(words, start + open.Length, close, longest, result);
                }
            }
        }
    }

    private static void MarkPassages(ReadOnlySpan<uint> words, ReferenceMark[] result)
    {
        foreach (var (open, close) in passages)
        {
            var start = words.IndexOf(open);
            var length = start < 0 ? -1 : words[start..].IndexOf(close);
            if (length > 0)
            {
                result.AsSpan(start, length).Fill(ReferenceMark.Optional);
            }
        }
    }

    /// <summary>Words in capitals of the copyright notices, where they stand in the text in capitals again.</summary>
    private static void MarkNames(ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks, ReferenceMark[] result)
    {
        const byte InNotice = (byte)(WordMark.Notice | WordMark.Capital);
        HashSet<uint>? names = null;
        for (var place = 0; place < words.Length; place++)
        {
            if ((marks[place] & InNotice) == InNotice && !plain.Contains(words[place]))
            {
                (names ??= []).Add(words[place]);
            }
        }

        for (var place = 0; names is not null && place < words.Length; place++)
        {
            if ((marks[place] & InNotice) == (byte)WordMark.Capital && names.Contains(words[place]))
            {
                result[place] |= ReferenceMark.Name;
            }
        }
    }

    private static readonly SmallSet plain = new(Word.Each("copyright the of and by c all rights reserved software free license licenses public general version library"
        + " program this permission is are to in for on or a an open source work code document documentation file files portions gnu original"));

    private static void MarkSlot(ReadOnlySpan<uint> words, int from, uint[] close, int longest, ReferenceMark[] result)
    {
        var length = words.Slice(from, Math.Min(words.Length - from, longest + close.Length)).IndexOf(close);
        if (length > 0)
        {
            result.AsSpan(from, length).Fill(ReferenceMark.Slot);
        }
    }
}
