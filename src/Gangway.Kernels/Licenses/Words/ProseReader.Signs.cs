using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>Signs, markup, escapes and addresses.</summary>
internal ref partial struct ProseReader
{
    private const int LongestTag = 200;
    private const int LongestModes = 300;
    private const int FieldLength = 5;
    private const int LongestAddress = 300;

    private static readonly SearchValues<byte> addressEnds = SearchValues.Create(" \t\r\n<>\"'`()[]{}|\\,;*$"u8);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> markup =
        ("a abbr address b big blockquote body br c center cite code dd div dl dt em font h1 h2 h3 h4 h5 h6 head hr html i img li link ol p para pre s simpara small span strong sub sup"
        + " table tbody td th thead title tr tt u ul ulink").Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private void ReadSign(byte next)
    {
        if (next is (byte)'*' or (byte)'-' && (at + 1 == text.Length || text[at + 1] is not ((byte)'/' or (byte)'*')))
        {
            at++; // Of a comment, a list, a rule.
            return;
        }

        var sign = next switch
        {
            (byte)',' => ProseWord.Comma,
            (byte)';' => ProseWord.Semicolon,
            (byte)':' => ProseWord.Colon,
            (byte)'=' => ProseWord.Equal,
            (byte)'|' => ProseWord.Bar,
            (byte)'+' => ProseWord.Plus,
            (byte)'.' when EndsSentence() => ProseWord.Stop,
            (byte)'!' or (byte)'?' when EndsSentence() => ProseWord.Stop,
            (byte)'/' => ProseWord.Slash,
            _ => ProseWord.End,
        };
        switch (next)
        {
            case (byte)'<':
                SkipTag();
                return;
            case (byte)'&':
                ReadAmpersand();
                return;
            case (byte)'\\':
                SkipEscape();
                return;
            case (byte)'/' when OpensPath(out var length):
                Emit(ProseWord.Address, at, length);
                at += length;
                return;
            case (byte)'*' when at + 1 < text.Length && text[at + 1] == '/' && !lineEmpty && !EndsLine(at + 2):
                Emit(ProseWord.Stop, at, 2); // The end of a comment ends what it says.
                at += 2;
                return;
            case (byte)'/' when at + 1 < text.Length && text[at + 1] is (byte)'*' or (byte)'/':
                at += 2;
                return;
            case (byte)'-' when text[at..].StartsWith("-*-"u8):
                SkipModes();
                return;
            case (byte)'@' when at + FieldLength < text.Length && Ascii.EqualsIgnoreCase(text.Slice(at + 1, FieldLength), "licen"u8):
                pending |= ProseMark.Paragraph;
                at++;
                return;
            case (byte)'>' when at + 1 < text.Length && text[at + 1] == '=':
                Emit(ProseWord.AtLeast, at, 2);
                at += 2;
                return;
        }

        if (sign != ProseWord.End && !lineEmpty && !ClosesBox(next))
        {
            Emit(sign, at, 1);
        }

        at++;
    }

    /// <summary>Whether nothing but a few blanks stands there.</summary>
    private readonly bool EndsLine(int from)
    {
        var place = from;
        while (place < text.Length && place - from < LongestEdge && text[place] is (byte)' ' or (byte)'\t')
        {
            place++;
        }

        return place >= text.Length || text[place] is (byte)'\n' or (byte)'\r';
    }

    /// <summary>"-*- mode: python -*-", which editors read.</summary>
    private void SkipModes()
    {
        var rest = text.Slice(at + 3, Math.Min(LongestModes, text.Length - at - 3));
        var end = rest.IndexOf("-*-"u8);
        if (end < 0 || rest[..end].Contains((byte)'\n'))
        {
            at += 3;
            return;
        }

        pending |= ProseMark.Paragraph;
        at += end + 6;
    }

    /// <summary>The right edge of a comment box.</summary>
    private readonly bool ClosesBox(byte next) =>
        next is (byte)'|' or (byte)'+' or (byte)'/' or (byte)'=' && lastEnd != at && (at + 1 == text.Length || text[at + 1] is (byte)'\n' or (byte)'\r' || (at > 0 && text[at - 1] == '*'));

    private readonly bool EndsSentence() =>
        at == text.Length - 1 || text[at + 1] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'"' or (byte)')' or (byte)'<' or (byte)'\'' or (byte)'*' or (byte)'\\';

    /// <summary>"/usr/share/…", not "MIT/X11" and not a comment's "//".</summary>
    private readonly bool OpensPath(out int length)
    {
        length = 0;
        if (lineEmpty || (at > 0 && text[at - 1] is not ((byte)' ' or (byte)'\'' or (byte)'`' or (byte)'"' or (byte)'\t')) || at + 1 >= text.Length || !IsLetter(text[at + 1]))
        {
            return false;
        }

        length = AddressLength(at);
        return text.Slice(at + 1, length - 1).Contains((byte)'/');
    }

    private void ReadAmpersand()
    {
        var rest = text.Slice(at + 1, Math.Min(9, text.Length - at - 1));
        var end = rest.IndexOf((byte)';');
        if (end > 0 && !rest[..end].ContainsAnyExcept(SearchValuesOfEntities))
        {
            if (rest[..end] is [(byte)'a', (byte)'m', (byte)'p'])
            {
                Emit(ProseWord.Ampersand, at, end + 2);
            }

            at += end + 2 + (rest[..end].SequenceEqual("lt"u8) ? EscapedTagLength(at + end + 2) : 0);
            return;
        }

        Emit(ProseWord.Ampersand, at, 1);
        at++;
    }

    /// <summary>Of "b&amp;gt;" behind "&amp;lt;": HTML that was escaped once more. 0 for what is no plain tag.</summary>
    private readonly int EscapedTagLength(int start)
    {
        var name = start < text.Length && text[start] == '/' ? start + 1 : start;
        var rest = text.Slice(Math.Min(name, text.Length), Math.Min(20, text.Length - Math.Min(name, text.Length)));
        var end = rest.IndexOf("&gt;"u8);
        return end > 0 && !rest[..end].ContainsAnyExcept(SearchValuesOfEntities) && IsMarkup(rest[..end]) ? name - start + end + 4 : 0;
    }

    private static readonly SearchValues<byte> SearchValuesOfEntities = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#"u8);

    /// <summary>"\n" and "\"" of string literals, "\fB" of man pages, control words of RTF.</summary>
    private void SkipEscape()
    {
        var next = at + 1 < text.Length ? text[at + 1] : (byte)0;
        if (next == 'f' && at + 2 < text.Length && text[at + 2] is >= (byte)'A' and <= (byte)'Z')
        {
            at += 3;
        }
        else if (next is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'"' or (byte)'\'' or (byte)'\\')
        {
            at += 2;
        }
        else
        {
            at++;
        }
    }

    /// <summary>Skips a tag that only dresses text; the address of a link stays. Other tags keep their names: <c>&lt;license&gt;</c> says what follows.</summary>
    private void SkipTag()
    {
        var name = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        var end = name;
        while (end < text.Length && end - name < 12 && (IsLetter(text[end]) || IsDigit(text[end])))
        {
            end++;
        }

        var close = text.Slice(at, Math.Min(LongestTag, text.Length - at)).IndexOf((byte)'>');
        if (end == name || close < 0 || text[at..(at + close)].Contains((byte)'\n') || !IsMarkup(text[name..end]))
        {
            if (name > at + 1)
            {
                Emit(ProseWord.Other, at, 2); // The slash of a closing tag offers no choice.
            }

            at = name;
            return;
        }

        var link = text[at..(at + close)].IndexOf("://"u8);
        if (link > 0)
        {
            var start = at + link - (link > 4 && text[at + link - 1] == 's' ? 5 : 4);
            Emit(ProseWord.Address, start, AddressLength(start));
        }

        at += close + 1;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        for (var place = 0; place < name.Length; place++)
        {
            lower[place] = (char)(IsLetter(name[place]) ? name[place] | 0x20 : name[place]);
        }

        return markup.Contains(lower);
    }

    /// <summary>At the first letter of a word: "https://…", "www.…", "opensource.org/licenses/…", or a mail address, which is one word too.</summary>
    private readonly bool OpensAddress(int start, out int length)
    {
        length = 0;
        var limit = Math.Min(text.Length, start + 64);
        var end = start;
        while (end < limit && (IsLetter(text[end]) || IsDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        if (end >= limit || text[end] is not ((byte)':' or (byte)'.' or (byte)'@'))
        {
            return false;
        }

        if (text[end] == '.' && (end + 1 == text.Length || addressEnds.Contains(text[end + 1])))
        {
            return false; // A full stop.
        }

        if (text[end] == ':')
        {
            if (!text[end..].StartsWith("://"u8))
            {
                return false;
            }

            length = AddressLength(start);
            return true;
        }

        var run = text.Slice(start, AddressLength(start));
        if (text[end] == '@' ? run.Length > end - start + 1 : run.StartsWith("www."u8) || IsHost(run))
        {
            length = run.Length;
            return true;
        }

        return false;
    }

    /// <summary>A host followed by a path: "gnu.org/licenses".</summary>
    private static bool IsHost(ReadOnlySpan<byte> run)
    {
        var slash = run.IndexOf((byte)'/');
        return slash > 3 && (run[..slash].EndsWith(".org"u8) || run[..slash].EndsWith(".com"u8) || run[..slash].EndsWith(".net"u8) || run[..slash].EndsWith(".io"u8) || run[..slash].EndsWith(".cn"u8) || run[..slash].EndsWith(".eu"u8));
    }

    private readonly int AddressLength(int start)
    {
        var rest = text.Slice(start, Math.Min(LongestAddress, text.Length - start));
        var end = rest.IndexOfAny(addressEnds);
        end = end < 0 ? rest.Length : end;
        var entity = rest[..end].IndexOf("&gt"u8);
        end = entity > 0 ? entity : end;
        while (end > 1 && rest[end - 1] is (byte)'.' or (byte)':' or (byte)'!' or (byte)'?' or (byte)'-')
        {
            end--;
        }

        return Math.Max(1, end);
    }
}
