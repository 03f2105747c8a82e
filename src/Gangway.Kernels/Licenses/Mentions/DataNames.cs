using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells in files of data and settings a license that is a value (of a policy, a catalog, a test) from one that the file states: in a comment,
/// in a field for licenses, or in a sentence that grants.
/// </summary>
internal static class DataNames
{
    private const int Lookback = 14;
    private const int LongestLead = 400;
    private const int LongestPlace = 60;
    private const int LongestPlaceholder = 16;
    private const int LongestList = 60;

    /// <summary>Before or behind "licenses" in the name of a field: what a checker does with them.</summary>
    private static readonly SmallSet policies = new(Word.Each("allow allowed allowlist deny denied denylist reject rejected forbid forbidden ban banned block blocked blocklist blacklist whitelist"
        + " accept accepted acceptable approved permitted exclude excluded ignore ignored known supported compatible incompatible unauthorized authorized choice choices option options alternatives candidates detected expected prohibited disallowed default preferred fallback enum examples policy policies"));

    /// <summary>allowedLicenses, licenseDenylist.</summary>
    private static readonly SmallSet joined = new([.. "allow allowed deny denied reject rejected forbidden banned blocked approved permitted excluded ignored accepted compatible default prohibited disallowed".Split(' ').SelectMany(word => new[] { $"{word}license", $"{word}licenses", $"license{word}", $"licenses{word}" }).Select(Word.Of)]);

    private const int LongestKey = 6;
    private static readonly uint list = Word.Of("list");
    /// <summary>"… licenses of your choice: GPL, MIT".</summary>
    private static readonly SmallSet offers = new(Word.Each("your of a"));
    private static readonly uint osi = Word.Of("osi");

    /// <summary>Whether the data only names the license.</summary>
    public static bool Are(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        if (IsOfPolicy(prose, mention.Start) || IsDotted(prose, text, mention.Start) || IsImage(text, prose[mention.Start].Start, labels: false) || CodeNames.IsTested(prose, text, mention) || IsParameter(text, prose[mention.Start].Start) || IsAllowedValue(text, prose[mention.Start].Start) || IsDottedKey(text, prose[mention.Start].Start) || IsTemplate(text, prose[mention.Start].Start) || RecordFields.Describes(prose, text, mention.Start) || RecordFields.IsDemanded(prose, text, mention.Start))
        {
            return true;
        }

        ref readonly var first = ref prose[mention.Start];
        ref readonly var last = ref prose[mention.End - 1];
        return !mention.IsAddress && CodeLine.Around(text, first.Start, last.Start + last.Length) is { IsComment: false } line && !IsComment(text, first.Start)
            && !(CodeNames.IsField(prose, mention.Start) && OpensString(text, line.Quote, first.Start)) && !CodeNames.Grants(prose, mention.Start, Lookback) && !prose.Is(mention.End, ProseTerms.Licensed);
    }

    /// <summary>"license": "MIT", "License: MIT"; not "Info: a recognized license: MIT".</summary>
    private static bool OpensString(ReadOnlySpan<byte> text, int quote, int start)
    {
        const int LongestKey = 24;
        return quote < 0 || start - quote <= LongestKey || text[quote] != '"' || !text.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8);
    }

    /// <summary>The package {0} is licensed under the GPL: a message about whatever is put in.</summary>
    private static bool IsTemplate(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestPlace)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        var open = lead.LastIndexOf((byte)'{');
        return open >= 0 && lead[open..].IndexOf((byte)'}') is > 1 and < LongestPlaceholder;
    }

    /// <summary>org.opencontainers.image.licenses=MIT outside of a Dockerfile: of an image that the file uses.</summary>
    public static bool IsImage(ReadOnlySpan<byte> text, int start, bool labels = true)
    {
        var line = text[Math.Max(0, start - LongestLead)..start];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..];
        return line.TrimEnd("\" =:'"u8).EndsWith(".image.licenses"u8) && (!labels || line.IndexOf("labels"u8) >= 0);
    }

    /// <summary>&lt;a&gt;MIT License&lt;/a&gt; of XML, in no element for licenses.</summary>
    public static bool IsElement(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var (before, behind) = (prose[mention.Start].Start - 1, last.Start + last.Length);
        return mention.Role == MentionRole.Reference && before >= 0 && text[before] == '>' && text[Math.Min(behind, text.Length)..].StartsWith("</"u8)
            && text[..Math.Min(LongestLead, text.Length)].TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8) && !IsInLicense(text[Math.Max(0, before - LongestLead)..(before + 1)]);
    }

    /// <summary>Whether one of the tags before is of an element for licenses.</summary>
    private static bool IsInLicense(ReadOnlySpan<byte> lead)
    {
        while (lead.LastIndexOf((byte)'<') is >= 0 and var open)
        {
            var end = lead[open..].IndexOf((byte)'>');
            var tag = end < 0 ? lead[open..] : lead[open..(open + end)];
            if (tag.IndexOf("icense"u8) >= 0 || tag.IndexOf("icence"u8) >= 0)
            {
                return true;
            }

            lead = lead[..open];
        }

        return false;
    }

    /// <summary>Below "with:", where a step of a workflow says what it hands on.</summary>
    private static bool IsParameter(ReadOnlySpan<byte> text, int start)
    {
        var rest = text[Math.Max(0, start - LongestLead)..start];
        var indent = -1;
        while (true)
        {
            var end = rest.LastIndexOf((byte)'\n');
            var line = rest[(end + 1)..];
            var own = line.Length - line.TrimStart(" "u8).Length;
            if (indent >= 0 && own < indent && !line.Trim(" \r"u8).IsEmpty)
            {
                return line.Trim(" \r"u8).SequenceEqual("with:"u8);
            }

            indent = indent < 0 ? own : indent;
            if (end < 0)
            {
                return false;
            }

            rest = rest[..end];
        }
    }

    /// <summary>wizard.license.mit, license/mit: a key.</summary>
    private static bool IsDotted(Prose prose, ReadOnlySpan<byte> text, int start) => (prose.Is(start - 1, ProseTerms.License) && text[prose[start].Start - 1] is (byte)'.' or (byte)'/') || (prose.Is(start, ProseTerms.License) && text[prose[start].Start + prose[start].Length] == '/');

    /// <summary>"deny-licenses: GPL-2.0", allowed_licenses = ["MIT"].</summary>
    public static bool IsOfPolicy(Prose prose, int start)
    {
        var field = start - 1;
        while (field >= 0 && prose.At(field) is ProseWord.Colon or ProseWord.Equal)
        {
            field--;
        }

        if (field < start - 1 && IsPolicyLine(prose, field))
        {
            return true;
        }

        return field < start - 1 && !prose.Is(field - 1, osi) && !offers.Contains(prose.At(field - 1)) && (policies.Contains(prose.At(field)) || joined.Contains(prose.At(field)) || (prose.Is(field, ProseTerms.License)
            && ((policies.Contains(prose.At(field - 1)) && prose.Has(field, ProseMark.Joined)) || (prose.Is(field - 1, ProseWord.Colon) && policies.Contains(prose.At(field - 2))))));
    }

    /// <summary>"Deny list for the store: GPL 3".</summary>
    private static bool IsPolicyLine(Prose prose, int colon)
    {
        for (var place = colon; place >= 0 && colon - place <= LongestKey; place--)
        {
            if (prose.Has(place, ProseMark.Line))
            {
                return policies.Contains(prose.At(place)) && (prose.Is(place + 1, list) || prose.Is(place + 1, ProseTerms.License));
            }
        }

        return false;
    }

    /// <summary>&lt;string name="license_mit"&gt;MIT License&lt;/string&gt;: what a program can show.</summary>
    public static bool IsResource(ReadOnlySpan<byte> text, int start)
    {
        var line = text[Math.Max(0, start - LongestLead)..start];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t"u8);
        return line.StartsWith("<string "u8) || line.StartsWith("<option "u8) || line.StartsWith("<data name="u8) || IsOpen(line, "<dt"u8, "</dt"u8) || IsOpen(line, "<option"u8, "</option"u8) || IsOpen(line, "<label"u8, "</label"u8) || IsOpen(line, "<button"u8, "</button"u8) || IsOpen(line, "{{"u8, "}}"u8) || IsPolicy(line);
    }

    /// <summary>"## Approved licenses" or "### Prohibited", and below it the name.</summary>
    public static bool IsBelowPolicy(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestList; place--)
        {
            if (prose.Has(place, ProseMark.Paragraph) && prose.Has(place + 1, ProseMark.Line) && policies.Contains(prose.At(place)))
            {
                return true; // "## Options", and right below it the list.
            }

            if (!prose.Has(place + 1, ProseMark.Paragraph))
            {
                continue;
            }

            var title = prose.Is(place, ProseTerms.License) ? place - 1 : place;
            return policies.Contains(prose.At(title)) && (prose.Has(title, ProseMark.Paragraph) || prose.Is(place, ProseTerms.License));
        }

        return false;
    }

    /// <summary>&lt;deny&gt;GPL-3.0&lt;/deny&gt;.</summary>
    private static bool IsPolicy(ReadOnlySpan<byte> line)
    {
        var tag = line[(line.LastIndexOf((byte)'<') + 1)..];
        return line.EndsWith(">"u8) && (tag.StartsWith("deny"u8) || tag.StartsWith("allow"u8) || tag.StartsWith("reject"u8) || tag.StartsWith("forbid"u8) || tag.StartsWith("ban"u8) || tag.StartsWith("block"u8));
    }

    public static bool IsOpen(ReadOnlySpan<byte> line, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> end)
    {
        var open = line.LastIndexOf(tag);
        return open >= 0 && line[open..].IndexOf(end) < 0;
    }

    /// <summary>license.name.gpl=GNU General Public License: a message by its key.</summary>
    private static bool IsDottedKey(ReadOnlySpan<byte> text, int start)
    {
        var line = text[Math.Max(0, start - LongestLead)..start];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t"u8);
        var end = line.IndexOfAny((byte)'=', (byte)' ');
        return end > 0 && line[end] == '=' && line[..end].IndexOf("icense"u8) is >= 0 and var stem && line[stem..end].IndexOf((byte)'.') > 0;
    }

    /// <summary>"# one of: mit, gpl-3.0": what a setting may have for a value.</summary>
    private static bool IsAllowedValue(ReadOnlySpan<byte> text, int start)
    {
        var line = text[Math.Max(0, start - LongestLead)..start];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..];
        return line.IndexOf("one of"u8) >= 0 || line.IndexOf("One of"u8) >= 0 || (line.IndexOf((byte)'?') is >= 0 and var mark && line.IndexOf("hich"u8) is >= 0 and var which && which < mark);
    }

    /// <summary>Behind "#" in the line, or in a comment of XML.</summary>
    private static bool IsComment(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - 4000)..start];
        if (lead.LastIndexOf("<!--"u8) > lead.LastIndexOf("-->"u8))
        {
            return true;
        }

        var line = lead[(lead.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t"u8);
        return line.StartsWith("#"u8) || line.IndexOf(" #"u8) >= 0 || (line.IndexOf("//"u8) is >= 0 and var slashes && (slashes == 0 || line[slashes - 1] != ':'));
    }
}
