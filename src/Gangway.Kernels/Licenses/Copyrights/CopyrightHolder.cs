using System.Buffers;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>The words behind "Copyright 2001": where the holder ends, and what of it is the name.</summary>
internal static partial class CopyrightHolder
{
    private const int Longest = 300;

    /// <summary>Longer words are looked at for addresses only.</summary>
    private const int LongestWord = 24;

    /// <summary>Of ASCII: what neither ends a holder nor stands beside a word's beginning.</summary>
    private static readonly bool[] plain = Table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'@&/+*#!?");

    private static readonly SearchValues<char> joints = SearchValues.Create(",()");

    /// <summary>The first character behind <paramref name="from"/> that belongs to the holder no more.</summary>
    /// <param name="dated">Whether years stood before: a year in the text then begins the next statement.</param>
    public static int End(ReadOnlySpan<char> text, int from, bool dated)
    {
        var limit = Math.Min(text.Length, from + Longest);
        var (round, square, angle) = (0, 0, 0);
        for (var at = from; at < limit; at++)
        {
            var next = text[at];
            if (next < plain.Length && plain[next] && (at == from || (text[at - 1] < plain.Length && plain[text[at - 1]])))
            {
                continue; // within a word
            }

            switch (next)
            {
                case '(': round++; break;
                case '[': square++; break;
                case '<': angle++; break;
                case ')' when --round < 0:
                case ']' when --square < 0:
                case '>' when --angle < 0:
                case '©' or '|' or '®' when at > from:
                case '$' or '}' or '"' or '{' when at > from && !(text[at] == '"' && IsNickname(text, at)):
                case ';' when round == 0:
                    return at;
                case '.' when round == 0 && angle == 0 && EndsSentence(text, from, at):
                    return at + 1;
                case ':' when at + 1 < limit && text[at + 1] == ' ':
                    return at;
                default:
                    if (round <= 0 && angle <= 0 && StartsWord(text, at, from) && Stops(text, at, from, dated))
                    {
                        return at;
                    }

                    break;
            }
        }

        return limit == text.Length ? limit : LastBlank(text, from, limit);
    }

    /// <summary>The name alone: without addresses. Where there is nothing else, the address.</summary>
    public static string NameOf(ReadOnlySpan<char> holder)
    {
        Span<char> name = holder.Length <= 2 * Longest ? stackalloc char[2 * Longest] : new char[holder.Length];
        var written = 0;
        for (var at = 0; at < holder.Length;)
        {
            var length = MayOpenAddress(holder, at) ? AddressAt(holder, at) : 0;
            if (length > 0)
            {
                at += length;
                continue;
            }

            if (holder[at] != ' ' || (written > 0 && name[written - 1] != ' '))
            {
                name[written++] = holder[at];
            }

            at++;
        }

        name = name[..written];
        var trimmed = Trimmed(name.ContainsAny(joints) ? name[..Join(name)] : name);
        return Interned.Of(trimmed.Length > 0 ? trimmed : holder.Trim("<>()[] "));
    }

    /// <summary>Takes out what the addresses leave behind: " ,", then ",,", "( )" and "()".</summary>
    /// <returns>How many characters are left.</returns>
    private static int Join(Span<char> name)
    {
        var length = Replace(name, " ,", 1);
        length = Replace(name[..length], ",,", 1);
        length = Replace(name[..length], "( )", 3);
        return Replace(name[..length], "()", 2);
    }

    /// <summary>Takes the first <paramref name="dropped"/> characters out of each <paramref name="part"/>; one that arises so stays.</summary>
    private static int Replace(Span<char> text, ReadOnlySpan<char> part, int dropped)
    {
        var written = 0;
        for (var at = 0; at < text.Length;)
        {
            var isPart = text[at..].StartsWith(part);
            var next = at + (isPart ? part.Length : 1);
            at += isPart ? dropped : 0;
            while (at < next)
            {
                text[written++] = text[at++];
            }
        }

        return written;
    }

    /// <summary>In brackets, or where a word begins.</summary>
    private static bool MayOpenAddress(ReadOnlySpan<char> text, int at) => text[at] is '<' or '(' or '[' || at == 0 || text[at - 1] is ' ' or ',' or '/';

    /// <summary>How long an address is that begins here: "&lt;x@example.com&gt;", "(http://example.com)", "x@example.com"; 0 for none.</summary>
    private static int AddressAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '<' or '(' or '[')
        {
            var closer = text[at] == '<' ? '>' : text[at] == '(' ? ')' : ']';
            var end = text[at..].IndexOf(closer);
            var inside = end < 0 ? default : text.Slice(at + 1, end - 1);
            return IsAddress(inside) || (text[at] == '<' && inside.Contains(" at ", StringComparison.OrdinalIgnoreCase)) ? end + 1 : 0;
        }

        if (at > 0 && text[at - 1] is not (' ' or ',' or '/'))
        {
            return 0;
        }

        var length = text[at..].IndexOfAny(' ', ',');
        var word = length < 0 ? text[at..] : text.Slice(at, length);
        return IsAddress(word) && word[^1] is not (')' or '>') ? word.Length : 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('@', ':') < 0 && !(text.Length > 0 && text[0] is 'w' or 'W'))
        {
            return false;
        }

        var sign = text.IndexOf('@');
        return (sign >= 0 && sign < text.Length - 1) || text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int at, int from) => at > from && text[at - 1] is ' ' or '.' or ',' or '(' && text[at] is not (' ' or ',' or ';');

    private static bool Stops(ReadOnlySpan<char> text, int at, int from, bool dated)
    {
        var rest = text[at..];
        if (CopyrightWords.IsReservation(rest) || rest.StartsWith("-- ") || rest.StartsWith("// "))
        {
            return true;
        }

        var length = LengthOfWord(rest);
        var word = rest[..length];
        if (word.Length > LongestWord)
        {
            word = rest.IndexOfAny(' ', ',', ';') is >= 0 and var end ? rest[..end] : rest;
            return text[at - 1] == ' ' && word.Contains("://", StringComparison.Ordinal) && Trimmed(text[from..at]).Length > 0;
        }

        if (word[0] is 'c' or 'C' or 'h' or 'S' && (word.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http:") || word.StartsWith("https:") || word.StartsWith("SPDX-")))
        {
            return Trimmed(text[from..at]).Length > 0;
        }

        if (CopyrightWords.BeginsSentence(word.TrimEnd(".:")) && (!char.IsUpper(word[0]) || text[at - 1] != ' ' || word.Length > 4))
        {
            return true;
        }

        return char.IsAsciiDigit(word[0]) && (BeginsAddress(text, at, word) || (dated && BeginsNext(text, at)));
    }

    /// <summary>Characters up to the first that parts words, or one more than <see cref="LongestWord"/>.</summary>
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= LongestWord && text[length] is not (' ' or ',' or ';'))
        {
            length++;
        }

        return length;
    }

    /// <summary>"…, 51 Franklin Street": a house number.</summary>
    private static bool BeginsAddress(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word)
    {
        var place = at;
        return text[..at].TrimEnd(' ').EndsWith(',') && !word.ContainsAnyExceptInRange('0', '9') && at + word.Length < text.Length
            && CopyrightYears.Read(text, ref place).IsEmpty;
    }

    /// <summary>"…, 2002 Somebody": a year and a name behind a comma.</summary>
    private static bool BeginsNext(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(' ');
        if (!before.EndsWith(',') && !before.EndsWith(" and") && !before.EndsWith('>') && !before.EndsWith(" &"))
        {
            return false;
        }

        var place = at;
        var years = CopyrightYears.Read(text, ref place);
        return !years.IsEmpty && text[place..].TrimStart(" ,") is { Length: > 0 } rest && (char.IsLetter(rest[0]) || rest[0] == '©');
    }

    /// <summary>"Example Inc. has" goes on; "Example. All" does not.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int from, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != ' ' || at == from)
        {
            return false;
        }

        var blank = text[from..at].LastIndexOfAny(' ', ',');
        var word = text[(from + blank + 1)..at].Trim("(");
        var next = text[(at + 1)..].TrimStart(' ');
        var space = next.IndexOf(' ');
        var opens = next.Length > 0 && char.IsUpper(next[0]) && CopyrightWords.OpensOther(space < 0 ? next : next[..space]);
        return (opens || !CopyrightWords.IsAbbreviation(word)) && next.Length > 0 && (char.IsUpper(next[0]) || text[at..].StartsWith(".  ") || char.IsAsciiDigit(next[0]));
    }

    private static bool EndsInAbbreviation(ReadOnlySpan<char> text)
    {
        var word = text[..^1];
        word = word[(word.LastIndexOfAny(' ', ',', '(') + 1)..];
        return CopyrightWords.IsAbbreviation(word);
    }

    /// <summary>John "Jack" Example.</summary>
    private static bool IsNickname(ReadOnlySpan<char> text, int at)
    {
        var opening = at + 1 < text.Length && char.IsLetter(text[at + 1]) && text[at - 1] == ' ' && text[(at + 1)..] is var rest && rest.IndexOf("\" ") is > 0 and < 20;
        var closing = at + 2 < text.Length && text[at + 1] == ' ' && char.IsLetter(text[at + 2]) && text[..at].LastIndexOf(" \"") is >= 0 and var open && at - open < 22;
        return opening || closing;
    }

    private static bool[] Table(string signs)
    {
        var table = new bool[128];
        foreach (var sign in signs)
        {
            table[sign] = true;
        }

        return table;
    }

    private static int LastBlank(ReadOnlySpan<char> text, int from, int limit)
    {
        var blank = text[from..limit].LastIndexOf(' ');
        return blank > 0 ? from + blank : limit;
    }
}
