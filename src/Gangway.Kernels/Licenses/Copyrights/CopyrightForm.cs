using System.Buffers;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>The parts of a statement behind its mark: sign, years and holder, in either order.</summary>
/// <remarks>The holder is a part of the text that was read, and holds as long as that does.</remarks>
internal readonly ref struct CopyrightForm
{
    private const int LongestEnumerated = 80;

    private static readonly SearchValues<char> wordEnds = SearchValues.Create(" ,;:/()[]<>=\"");

    /// <summary>Empty where none are given.</summary>
    public CopyrightYears Years { get; init; }

    /// <summary>With addresses; empty where none is given.</summary>
    public ReadOnlySpan<char> Holder { get; init; }

    /// <summary>First character of the holder.</summary>
    public int HolderStart { get; init; }

    /// <summary>Behind the last character that belongs to the statement.</summary>
    public int End { get; init; }

    /// <summary>A "(c)" or "©" stands between mark and holder.</summary>
    public bool Signed { get; init; }

    /// <summary>What else stands there.</summary>
    public CopyrightLead Lead { get; init; }

    /// <summary>The years stand before the holder.</summary>
    public bool Dated { get; init; }

    public bool IsEmpty => Years.IsEmpty && Holder.Length == 0;

    public static CopyrightForm Of(ReadOnlySpan<char> text, int from)
    {
        var at = SkipLead(text, from, out var signed, out var lead);
        var years = CopyrightYears.Read(text, ref at);
        var behindYears = at;
        at = years.IsEmpty ? at : SkipLead(text, at, out _, out _);
        if (lead == CopyrightLead.Plain && at + 3 < text.Length && text[at..].StartsWith("by ", StringComparison.OrdinalIgnoreCase))
        {
            lead = CopyrightLead.By;
        }

        var end = CopyrightHolder.End(text, at, !years.IsEmpty);
        var holder = CopyrightHolder.Trimmed(text[at..end]);
        if (years.IsEmpty)
        {
            var nick = holder.EndsWith(')') && holder.LastIndexOf(" (") is > 0 and var open && !holder[open..].Contains('@') ? holder[open..] : default;
            holder = nick.IsEmpty || CopyrightYears.StartOfTrailing(holder[..^nick.Length]) == holder.Length - nick.Length ? holder : holder[..^nick.Length];
            var trailing = CopyrightYears.StartOfTrailing(holder);
            if (trailing > 0 && trailing < holder.Length)
            {
                var place = trailing;
                years = CopyrightYears.Read(holder, ref place);
                holder = CopyrightHolder.Trimmed(holder[..trailing]);
                return new CopyrightForm { Years = years, Holder = holder, HolderStart = at, End = end, Signed = signed, Lead = lead };
            }
        }

        end = holder.IsEmpty && !years.IsEmpty ? Math.Max(behindYears, SkipReserved(text, behindYears)) : end;
        return new CopyrightForm { Years = years, Holder = HasLetter(holder) ? holder : default, HolderStart = at, End = end, Signed = signed, Lead = lead, Dated = !years.IsEmpty };
    }

    /// <summary>Whether this is a statement, and not speech, code, an enumeration or a template.</summary>
    /// <param name="text">What the form was read from.</param>
    /// <param name="opens">Nothing that reads on stands before the mark.</param>
    public bool IsStatement(ReadOnlySpan<char> text, CopyrightMarkKind kind, bool opens) =>
        IsSaid(text, kind, opens) && !CopyrightTemplate.HasPlaceholder(text[..Math.Min(End + 1, text.Length)]);

    /// <summary>The same, where it is known that the text is no template.</summary>
    public bool IsSaid(ReadOnlySpan<char> text, CopyrightMarkKind kind, bool opens)
    {
        if (IsEmpty || (Lead == CopyrightLead.Code && (Holder.Length == 0 || Years.IsEmpty)))
        {
            return false;
        }

        if (kind == CopyrightMarkKind.Tag || Dated)
        {
            return true;
        }

        var word = FirstWord(Holder);
        var named = Holder.Length > 0 && (char.IsUpper(Holder[0]) || char.GetUnicodeCategory(Holder[0]) == System.Globalization.UnicodeCategory.OtherLetter
            || (Holder.StartsWith("the ") && Holder.Length > 4 && char.IsUpper(Holder[4])));
        if (Holder.Length == 0 || (CopyrightWords.IsSpeech(word) && !(named && Signed)))
        {
            return false;
        }

        return kind switch
        {
            CopyrightMarkKind.Letter => named && Holder.Length <= LongestEnumerated && (!Years.IsEmpty || (opens && SaysWho(text))),
            CopyrightMarkKind.Sign => named && (opens || !Years.IsEmpty),
            _ when !Years.IsEmpty => named || Signed,
            _ when Signed => char.IsLetterOrDigit(Holder[0]) || Holder[0] == '<',
            _ when Lead == CopyrightLead.By => named && !StartsSpeech(Holder),
            CopyrightMarkKind.Word => named && opens && !StartsSpeech(Holder),
            _ => named && opens && Lead == CopyrightLead.Colon,
        };
    }

    /// <summary>"the Copyright …" behind an article.</summary>
    private static bool StartsSpeech(ReadOnlySpan<char> holder) =>
        holder.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && (CopyrightWords.IsSpeech(FirstWord(holder[4..])) || CopyrightWords.IsRole(FirstWord(holder[4..])));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(wordEnds);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }

    /// <summary>A firm, an address, "All rights reserved": what the third point of an enumeration does not have.</summary>
    private bool SaysWho(ReadOnlySpan<char> text)
    {
        var last = Holder[(Holder.LastIndexOf(' ') + 1)..];
        var behind = text[Math.Min(End, text.Length)..].TrimStart(" .,;-");
        return CopyrightWords.IsFirm(last) || Holder.Contains('@') || (behind.Length > 0 && CopyrightWords.IsReservation(behind));
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character) || char.IsSurrogate(character))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipReserved(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '.')
        {
            at++;
        }

        return at;
    }

    /// <summary>Signs, colons and quotes between the mark and what it says.</summary>
    private static int SkipLead(ReadOnlySpan<char> text, int at, out bool signed, out CopyrightLead lead)
    {
        (signed, lead) = (false, CopyrightLead.Plain);
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '©':
                    signed = true;
                    break;
                case ' ' or ',' or '-' or '–' or '.' or '*' or '_' or '`' or '~' or '?':
                    break;
                case ':':
                    lead = lead == CopyrightLead.Code ? lead : CopyrightLead.Colon;
                    break;
                case '=' or '"' or '\'' or '>' or ')' or ']' or '}' or '|' or '{':
                    lead = CopyrightLead.Code;
                    break;
                case 'u' when at + 1 < text.Length && text[at + 1] is '\'' or '"':
                    break;
                case '(' or '[' when at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && lead != CopyrightLead.Code:
                    return at;
                case '(' or '[' when lead == CopyrightLead.Code:
                    break;
                default:
                    lead = IsBy(text[at..]) ? CopyrightLead.By : lead;
                    return lead == CopyrightLead.By ? SkipBy(text, at) : at;
            }
        }

        return at;
    }

    private static bool IsBy(ReadOnlySpan<char> text) =>
        text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("by:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("held by ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("owned by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("belongs to ", StringComparison.OrdinalIgnoreCase);

    private static int SkipBy(ReadOnlySpan<char> text, int at)
    {
        at += text[at..].StartsWith("by", StringComparison.OrdinalIgnoreCase) ? 3 : text[at..].IndexOf(' ') + 4;
        while (at < text.Length && text[at] is ' ' or ':' or ',')
        {
            at++;
        }

        return Math.Min(at, text.Length);
    }
}
