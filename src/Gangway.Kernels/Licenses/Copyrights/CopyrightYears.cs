using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>
/// The years of a statement: "1999, 2000,2001 and 2004-06" reads "1999-2001, 2004-2006". Two digits behind a full year belong to
/// its century, two digits alone (60 to 99) to the twentieth: software claims no older and nobody has written a later one so.
/// A date counts for its year. "present", "now" and their like stay, as "present".
/// </summary>
internal partial struct CopyrightYears
{
    private const int Earliest = 1900;
    private const int Latest = 2099;
    private const int Present = 9999;
    private const int Most = 64;

    /// <summary>Stands for <see cref="Present"/> in a range.</summary>
    private const int Open = byte.MaxValue;

    /// <summary>Characters of so many ranges: "1999-present, ".</summary>
    public const int LongestWritten = Most * 14;

    private Ranges ranges;
    private int count;

    public readonly bool IsEmpty => count == 0;

    /// <summary>Reads the years that begin at <paramref name="at"/> and moves behind them; does nothing where there are none.</summary>
    public static CopyrightYears Read(ReadOnlySpan<char> text, ref int at)
    {
        var years = default(CopyrightYears);
        var (place, end) = (at, at);
        while (years.count < Most && years.ReadRange(text, ref place))
        {
            end = place;
            SkipJoint(text, ref place);
        }

        at = years.IsEmpty ? at : end;
        return years;
    }

    /// <summary>The years that a text ends with: "Example Ltd., 1999-2004". Where they begin, or the text's length.</summary>
    public static int StartOfTrailing(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(" .,;:)]").Length;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is ' ' or ',' or '-' or '–' or '/' or '(' or '['))
        {
            start--;
        }

        if (text[..end].EndsWith("present", StringComparison.OrdinalIgnoreCase))
        {
            start = end - 7;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is ' ' or ',' or '-' or '–' or '(' or '['))
            {
                start--;
            }
        }

        while (start < end && (!char.IsAsciiDigit(text[start]) || (start > 0 && !IsGap(text[start - 1]))))
        {
            start++;
        }

        var at = start;
        var years = start < end ? Read(text, ref at) : default;
        return years.IsEmpty || at < end ? text.Length : start;
    }

    private readonly (int From, int To) At(int place) => ((byte)ranges[place] + Earliest, ranges[place] >> 8 is var to && to == Open ? Present : to + Earliest);

    private void Add(int from, int to) => ranges[count++] = (ushort)((from - Earliest) | ((to == Present ? Open : to - Earliest) << 8));

    private bool ReadRange(ReadOnlySpan<char> text, ref int at)
    {
        var place = at;
        var wrapped = place < text.Length && text[place] is '[' or '(' or '\'' or '`' or '{';
        place += wrapped ? 1 : 0;
        if (!ReadYear(text, ref place, out var from))
        {
            return false;
        }

        var to = from;
        var dash = place;
        if (SkipDash(text, ref dash) && ReadEnd(text, ref dash, from, out to))
        {
            place = dash;
        }

        place += place < text.Length && text[place] is ']' or ')' or '}' && wrapped ? 1 : 0;
        Add(Math.Min(from, to), Math.Max(from, to));
        at = place;
        return true;
    }

    private readonly bool ReadYear(ReadOnlySpan<char> text, ref int at, out int year)
    {
        var place = at;
        SkipMonth(text, ref place);
        var digits = Digits(text, place);
        var last = count > 0 ? At(count - 1).To : 0;
        year = Number(text.Slice(place, digits));
        if (digits == 2 && !Glued(text, place + 2))
        {
            year += last is > Earliest and <= Latest ? last / 100 * 100 : year >= 60 && count == 0 ? Earliest : 0;
            var known = year >= Math.Max(Earliest, last) && year <= Latest;
            if (known)
            {
                at = place + 2;
                return true;
            }
        }

        if (digits != 4 || year is < Earliest or > Latest || Glued(text, place + 4))
        {
            return DayFirst(text, ref at, out year);
        }

        place += 4;
        SkipDay(text, ref place);
        at = place;
        return true;
    }

    /// <summary>"05/12/2003", "12.05.2003", "12 May 2003".</summary>
    private static bool DayFirst(ReadOnlySpan<char> text, ref int at, out int year)
    {
        year = 0;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
        {
            return false; // A month in words was tried before.
        }

        var place = at;
        for (var part = 0; part < 2; part++)
        {
            var digits = Digits(text, place);
            var month = place;
            if (digits is 1 or 2 && place + digits < text.Length && text[place + digits] is '/' or '.' or '-' or ' ')
            {
                place += digits + 1;
            }
            else if (part == 1 && SkipMonth(text, ref month))
            {
                place = month;
            }
        }

        year = Digits(text, place) == 4 ? Number(text.Slice(place, 4)) : 0;
        if (place == at || year is < Earliest or > Latest || Glued(text, place + 4))
        {
            return false;
        }

        at = place + 4;
        return true;
    }

    /// <summary>The rest of an ISO date.</summary>
    private static void SkipDay(ReadOnlySpan<char> text, ref int at)
    {
        if (at + 6 <= text.Length && text[at] == text[at + 3] && text[at] is '-' or '/' && Digits(text, at + 1) == 2 && Digits(text, at + 4) == 2)
        {
            at += 6;
        }
    }

    /// <summary>"May ", "Sept. ", "December 3, ": only where a number follows.</summary>
    private static bool SkipMonth(ReadOnlySpan<char> text, ref int at)
    {
        var place = at;
        while (place < text.Length && char.IsAsciiLetter(text[place]) && place - at < 10)
        {
            place++;
        }

        var word = text[at..place];
        if (word.Length < 3 || !IsMonth(word))
        {
            return false;
        }

        place += place < text.Length && text[place] is '.' or ',' ? 1 : 0;
        while (place < text.Length && text[place] is ' ' or '-' or ',')
        {
            place++;
        }

        if (Digits(text, place) is 1 or 2)
        {
            var day = place + Digits(text, place);
            while (day < text.Length && text[day] is ' ' or ',' or 's' or 't' or 'h' or 'n' or 'd' or 'r')
            {
                day++;
            }

            place = Digits(text, day) == 4 ? day : place;
        }

        if (Digits(text, place) != 4)
        {
            return false;
        }

        at = place;
        return true;
    }

    /// <param name="word">Three letters of ASCII or more.</param>
    private static bool IsMonth(ReadOnlySpan<char> word) => ((char)(word[0] | 0x20), (char)(word[1] | 0x20), (char)(word[2] | 0x20)) switch
    {
        ('j', 'a', 'n') or ('f', 'e', 'b') or ('m', 'a', 'r') or ('a', 'p', 'r') or ('m', 'a', 'y') or ('j', 'u', 'n') => true,
        ('j', 'u', 'l') or ('a', 'u', 'g') or ('s', 'e', 'p') or ('o', 'c', 't') or ('n', 'o', 'v') or ('d', 'e', 'c') => true,
        _ => false,
    };

    /// <summary>"-2004", "-04", "-present", "to date".</summary>
    private static bool ReadEnd(ReadOnlySpan<char> text, ref int at, int from, out int to)
    {
        to = from;
        var place = at;
        SkipMonth(text, ref place);
        var digits = Digits(text, place);
        if (digits is 2 or 4 && !Glued(text, place + digits))
        {
            to = Number(text.Slice(place, digits)) + (digits == 2 ? from / 100 * 100 : 0);
            to = digits == 2 && to < from ? to + 100 : to;
            if (to is < Earliest or > Latest)
            {
                to = from;
                return false;
            }

            at = place + digits;
            return true;
        }

        if (digits == 1 && !Glued(text, place + 1) && text[place] > '0' + (from % 10))
        {
            to = (from / 10 * 10) + text[place] - '0';
            at = place + 1;
            return true;
        }

        var opens = place < text.Length ? (char)(text[place] | 0x20) : ' ';
        foreach (var word in (ReadOnlySpan<string>)["present", "current", "now", "today", "date", "ongoing", "heute"])
        {
            if (opens == word[0] && text[place..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && !Glued(text, place + word.Length))
            {
                to = Present;
                at = place + word.Length;
                return true;
            }
        }

        return false;
    }

    /// <summary>First and last year of each, counted from <see cref="Earliest"/>, a byte each: no statement needs the heap for its years.</summary>
    [InlineArray(Most)]
    private struct Ranges
    {
        private ushort first;
    }
}
