using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells a document about licenses (a guide, a policy, a table, the data of a checker) from one that says what it stands under: it names several
/// families, says of none that this work is under it, and has no copyright notice. A list of notices has those.
/// </summary>
internal static class AboutDocument
{
    /// <summary>Who offers a work under three licenses says so of the work.</summary>
    private const int FewestFamilies = 3;

    private const int FirstYear = 1970;
    private const int LastYear = 2100;
    private const int LongestStatement = 4;
    private const int TemplateReach = 40;
    private const int LongestLead = 400;
    private const int LongestGrant = 12;

    private static readonly SmallSet marks = new(Word.Each("copyright c"));
    private static readonly SmallSet puts = new(Word.Each("licensed released distributed redistributed available"));
    private static readonly SmallSet joints = new(Word.Each("and or be copied been"));
    private static readonly SmallSet placeholders = new(Word.Each("yyyy"));

    /// <summary>Takes out what is only spoken of.</summary>
    /// <param name="mentions">What would count.</param>
    /// <param name="named">All that is named, what is spoken of among it.</param>
    /// <param name="stated">A text, tag or field says what the file stands under.</param>
    public static void Settle(List<Mention> mentions, List<Mention> named, Prose prose, ReadOnlySpan<byte> text, FileSort sort, bool stated)
    {
        if (sort is FileSort.Manual or FileSort.Document)
        {
            OfferedNames.Drop(mentions, prose, text);
            DropOthers(mentions, prose, text);
            RunningText.Drop(mentions, prose);
        }

        if (sort is FileSort.Source or FileSort.Data)
        {
            DropRemarks(mentions, prose, text);
        }

        if (sort is FileSort.Manual)
        {
            mentions.Drop(prose, static (mention, prose) => IsTemplate(prose, mention));
            DropTables(mentions, prose, text);
        }

        if (sort is not (FileSort.Manual or FileSort.Document or FileSort.Data or FileSort.Source) || mentions.Count == 0)
        {
            return;
        }

        if (sort == FileSort.Source)
        {
            SourceStrings.Drop(mentions, prose, text);
            TemplateText.Drop(mentions, prose, text);
            return;
        }

        if (sort == FileSort.Data || (sort == FileSort.Document && text.StartsWith("<"u8)))
        {
            RecordFields.Drop(mentions, prose, text);
        }

        var owns = stated || IsOneOwn(prose, mentions, sort);
        if (!owns && ((AreSeveral(named) && !HasCopyright(prose)) || (sort == FileSort.Manual && HeadingNames.Are(named, prose, text))))
        {
            mentions.Clear();
        }
        else if (owns && sort == FileSort.Manual)
        {
            DropRows(mentions, prose, text);
        }
    }

    private static void DropOthers(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        for (var place = mentions.Count - 1; place >= 0; place--)
        {
            if (mentions[place] is { Role: MentionRole.Grant or MentionRole.Reference, IsAddress: false } && (OwnStatement.IsMissing(prose, text, mentions[place]) || AboutSentence.IsOfAnother(prose, mentions[place])))
            {
                mentions.RemoveAt(place);
            }
        }
    }

    /// <summary>"redis 7.4 and newer is under", amid code: of what the line beside it is about.</summary>
    private static void DropRemarks(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        var head = mentions.Count == 0 ? 0 : HeadComment.EndOf(text);
        for (var place = mentions.Count - 1; place >= 0; place--)
        {
            if (mentions[place] is { Role: MentionRole.Grant or MentionRole.Reference, IsAddress: false } mention && prose[mention.Start].Start >= head
                && CodeLine.Around(text, prose[mention.Start].Start, prose[mention.Start].Start).Quote < 0 && OwnStatement.IsRemark(prose, text, mention))
            {
                mentions.RemoveAt(place);
            }
        }
    }

    private static bool IsNamed(Mention mention) => mention.Expression is not null && mention.Role is MentionRole.Grant or MentionRole.Reference or MentionRole.Aside or MentionRole.Spoken;

    /// <summary>Several licenses in the rows of tables: of the works, or of the licenses, that the table is about.</summary>
    private static void DropTables(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        using var rows = MentionSet.Rent();
        foreach (var mention in mentions)
        {
            if (mention.Role is MentionRole.Reference or MentionRole.Grant && LeadOf(text, prose[mention.Start].Start) is var lead && (lead is [(byte)'|', ..] || (DataNames.IsOpen(lead, "<li"u8, "</li"u8) && lead.EndsWith(">"u8)) || DataNames.IsOpen(lead, "<td"u8, "</td"u8)))
            {
                rows.Add(mention);
            }
        }

        mentions.Drop((rows, prose, Several: rows.Families > 1), static (mention, table) => table.rows.Contains(mention) && (table.Several || !IsNamedInRow(table.prose, mention.Start)));
    }

    /// <summary>"| License | MIT |": of the project, in a table of what there is to know of it.</summary>
    private static bool IsNamedInRow(Prose prose, int start)
    {
        for (var place = start; place > 0 && start - place <= TemplateReach && !prose.Has(place, ProseMark.Line); place--)
        {
            if (prose.Is(place - 1, ProseTerms.License))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands on its line before a place.</summary>
    internal static ReadOnlySpan<byte> LeadOf(ReadOnlySpan<byte> text, int start)
    {
        var line = text[Math.Max(0, start - LongestLead)..start];
        return line[(line.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t"u8);
    }

    /// <summary>"Copyright [yyyy] [name]. Licensed under …": how a header is to be written.</summary>
    private static bool IsTemplate(Prose prose, Mention mention)
    {
        for (var place = mention.Start - 1; place >= 0 && mention.Start - place <= TemplateReach; place--)
        {
            if (placeholders.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Beside the license of a project, what stands in rows and lists about others: "* `padder` (GPL-3.0)".</summary>
    private static void DropRows(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        for (var place = mentions.Count - 1; place >= 0; place--)
        {
            if (mentions[place].Role == MentionRole.Reference && !IsOwn(prose, mentions[place], FileSort.Manual) && IsInRow(prose, text, mentions[place]))
            {
                mentions.RemoveAt(place);
            }
        }
    }

    /// <summary>In parentheses or code quotes behind the bullet of a list, or in a table.</summary>
    private static bool IsInRow(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        var start = prose[mention.Start].Start;
        var lead = LeadOf(text, start);
        return lead.Length > 0 && (lead[0] == '|' || (lead[0] is (byte)'-' or (byte)'*' or (byte)'+' && start > 0 && text[start - 1] is (byte)'(' or (byte)'`'));
    }

    private static bool AreSeveral(List<Mention> named)
    {
        using var set = MentionSet.Rent();
        foreach (var mention in named)
        {
            if (IsNamed(mention))
            {
                set.Add(mention);
            }
        }

        return set.Families >= FewestFamilies;
    }

    private static bool IsOneOwn(Prose prose, List<Mention> mentions, FileSort sort)
    {
        foreach (var mention in mentions)
        {
            if (IsOwn(prose, mention, sort))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"This file is …", "Licensed under …", a heading "License" above it, a field at the start of a line.</summary>
    private static bool IsOwn(Prose prose, Mention mention, FileSort sort) =>
        IntroducedList.Has(prose, mention.Start) || MentionContext.IsChosen(prose, mention.Start) ||
        (mention.Role == MentionRole.Grant && (StatedTerms.IsAtVerb(prose, mention.Start) || IsPut(prose, mention.Start)))
        || StatedTerms.IsOfThisFile(prose, mention.Start)
        || (sort == FileSort.Data && CodeNames.IsField(prose, mention.Start) && MentionContext.IsOperand(prose, mention.Start, mention.End))
        || (sort != FileSort.Data && (IsUnderTitle(prose, mention.Start) || IsOffered(prose, mention)));

    /// <summary>"copyright by … and licensed under", "copied and redistributed under": nobody's but the work's.</summary>
    private static bool IsPut(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestGrant && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (puts.Contains(prose.At(place)) && joints.Contains(prose.At(place - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"MPL 1.1/GPL 2.0/LGPL 2.1".</summary>
    private static bool IsOffered(Prose prose, Mention mention) => prose.Is(mention.End, ProseWord.Slash) && ProseWord.IsWord(prose.At(mention.End + 1)) && !prose.Has(mention.End + 1, ProseMark.Line);

    /// <summary>"## License" with the name below it, or "License: MIT" on a line of its own.</summary>
    private static bool IsUnderTitle(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestStatement; place--)
        {
            if (prose.Is(place, ProseTerms.License) && (prose.Is(place + 1, ProseWord.Address) || (prose.Is(place + 1, ProseWord.Colon) && prose.Has(place, ProseMark.Line))))
            {
                return true;
            }

            if (prose.Is(place, ProseTerms.License) && prose.Has(place, ProseMark.Line) && (prose.Is(place + 1, ProseWord.Colon) || (prose.Has(place + 1, ProseMark.Line) && prose.Has(place, ProseMark.Paragraph))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCopyright(Prose prose)
    {
        for (var place = 0; place < prose.Count; place++)
        {
            if (IsYear(prose.At(place)) && (marks.Contains(prose.At(place - 1)) || marks.Contains(prose.At(place - 2))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(uint word) => ProseWord.IsNumber(word) && ProseWord.Major(word) is >= FirstYear and <= LastYear;
}
