using System.Globalization;
using System.Text;

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

    /// <summary>Most statements have one or two.</summary>
    private const int Few = 2;

    private (int From, int To)[]? ranges;
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

    public override readonly string ToString()
    {
        if (ranges is null)
        {
            return "";
        }

        var sorted = ranges[..count];
        Array.Sort(sorted);
        var text = new StringBuilder();
        var (from, to) = sorted[0];
        foreach (var range in sorted.AsSpan(1))
        {
            if (range.From <= to + 1)
            {
                to = Math.Max(to, range.To);
                continue;
            }

            Write(text, from, to);
            (from, to) = range;
        }

        Write(text, from, to);
        return text.ToString();
    }

    private static void Write(StringBuilder text, int from, int to)
    {
        text.Append(text.Length > 0 ? ", " : "").Append(from);
        if (to != from)
        {
            text.Append('-').Append(to == Present ? "present" : to.ToString(CultureInfo.InvariantCulture));
        }
    }

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
        if (ranges is null || count == ranges.Length)
        {
            Array.Resize(ref ranges, Math.Max(Few, count * 2));
        }

        ranges[count++] = to < from ? (to, from) : (from, to);
        at = place;
        return true;
    }

    private readonly bool ReadYear(ReadOnlySpan<char> text, ref int at, out int year)
    {
        var place = at;
        SkipMonth(text, ref place);
        var digits = Digits(text, place);
        var last = count > 0 && ranges is not null ? ranges[count - 1].To : 0;
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

    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

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

    private static bool IsMonth(ReadOnlySpan<char> word)
    {
        foreach (var month in months)
        {
            if (word.StartsWith(month, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

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
            at = place + digits;
            return to is >= Earliest and <= Latest;
        }

        if (digits == 1 && !Glued(text, place + 1) && text[place] > '0' + (from % 10))
        {
            to = (from / 10 * 10) + text[place] - '0';
            at = place + 1;
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["present", "current", "now", "today", "date", "ongoing", "heute"])
        {
            if (text[place..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && !Glued(text, place + word.Length))
            {
                to = Present;
                at = place + word.Length;
                return true;
            }
        }

        return false;
    }
}
