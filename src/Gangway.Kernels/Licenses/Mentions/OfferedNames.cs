using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells in a document licenses that stand with the name of something else: "Unlike Foo (GPL-3.0)", "- [bar](https://…): a library, MIT license".
/// </summary>
internal static class OfferedNames
{
    private const int LongestLead = 400;
    private const int LongestSection = 400;

    public static void Drop(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        for (var place = mentions.Count - 1; place >= 0; place--)
        {
            if (mentions[place] is { Role: MentionRole.Reference, IsAddress: false } mention && !CodeNames.IsField(prose, mention.Start)
                && (IsOfName(prose, text, mention) || IsOfLink(text, prose[mention.Start].Start)) && !IsInSection(prose, mention.Start))
            {
                mentions.RemoveAt(place);
            }
        }
    }

    /// <summary>"Bar (AGPL-3.0)": alone in parentheses behind a name, and the sentence goes on.</summary>
    private static bool IsOfName(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var first = ref prose[mention.Start];
        ref readonly var last = ref prose[mention.End - 1];
        var behind = last.Start + last.Length;
        return prose.Has(mention.Start, ProseMark.Opened) && behind + 1 < text.Length && text[behind] == ')' && text[behind + 1] is (byte)' ' or (byte)',' or (byte)';'
            && ProseWord.IsWord(prose.At(mention.Start - 1)) && prose.Has(mention.Start - 1, ProseMark.Capital) && !prose.Is(mention.Start - 1, ProseTerms.License) && !prose.Has(mention.Start, ProseMark.Line);
    }

    /// <summary>An item of a list that begins with a link, and names a license behind it.</summary>
    private static bool IsOfLink(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestLead)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t"u8);
        if (lead.Length < 3 || lead[0] is not ((byte)'-' or (byte)'*' or (byte)'+'))
        {
            return false;
        }

        lead = lead[1..].TrimStart(" *"u8);
        if (lead.StartsWith("`"u8) && lead[1..].IndexOf("`,"u8) > 0)
        {
            return true; // "* `grub`, GPLv3"
        }

        return lead.StartsWith("["u8) && lead.IndexOf("]("u8) is > 0 and var link && lead[link..].IndexOf((byte)')') >= 0;
    }

    /// <summary>Below a heading "License".</summary>
    private static bool IsInSection(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestSection; place--)
        {
            if (prose.Is(place, ProseTerms.License) && prose.Has(place, ProseMark.Paragraph) && (prose.Has(place + 1, ProseMark.Paragraph) || prose.Has(place + 1, ProseMark.Line)))
            {
                return true;
            }
        }

        return false;
    }
}
