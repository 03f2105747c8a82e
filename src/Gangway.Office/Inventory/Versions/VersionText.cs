using System.Buffers;

namespace Gangway.Office.Inventory.Versions;

/// <summary>Reading a version piece by piece. A number has as many digits as it likes, so numbers are compared as text.</summary>
internal static class VersionText
{
    private static readonly SearchValues<char> NumbersAndPeriods = SearchValues.Create("0123456789.");

    /// <summary>Compares runs of ASCII digits by value; an empty run is zero.</summary>
    public static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }

    public static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    public static bool IsZero(ReadOnlySpan<char> number) => number.TrimStart('0').IsEmpty;

    /// <summary>Cuts the digits at the beginning off; empty where there are none.</summary>
    public static ReadOnlySpan<char> CutDigits(scoped ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return Cut(ref text, length < 0 ? text.Length : length);
    }

    /// <summary>Cuts the ASCII letters at the beginning off; empty where there are none.</summary>
    public static ReadOnlySpan<char> CutLetters(scoped ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        return Cut(ref text, length);
    }

    /// <summary>Cuts the digits and periods at the beginning off.</summary>
    public static ReadOnlySpan<char> CutDotted(scoped ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(NumbersAndPeriods);
        return Cut(ref text, length < 0 ? text.Length : length);
    }

    public static ReadOnlySpan<char> Cut(scoped ref ReadOnlySpan<char> text, int length)
    {
        var head = text[..length];
        text = text[length..];
        return head;
    }

    /// <summary>Cuts off what stands before the mark, and the mark; all of it where there is no mark.</summary>
    public static ReadOnlySpan<char> CutPart(scoped ref ReadOnlySpan<char> text, char mark)
    {
        var length = text.IndexOf(mark);
        var part = length < 0 ? text : text[..length];
        text = length < 0 ? default : text[(length + 1)..];
        return part;
    }

    public static bool CutMark(scoped ref ReadOnlySpan<char> text, char mark)
    {
        if (text.IsEmpty || text[0] != mark)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    /// <summary>Whether the text is numbers with periods between them.</summary>
    public static bool IsDotted(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('.'))
        {
            if (!IsNumber(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both are only numbers, so that most orders need not look further.</summary>
    public static bool AreDotted(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        !left.ContainsAnyExcept(NumbersAndPeriods) && !right.ContainsAnyExcept(NumbersAndPeriods) && IsDotted(left) && IsDotted(right);

    /// <summary>The first numbers of a list with dots between them; all of them where there are no more.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> dotted, int count)
    {
        for (var i = 0; i < dotted.Length; i++)
        {
            if (dotted[i] == '.' && --count == 0)
            {
                return dotted[..i];
            }
        }

        return dotted;
    }

    /// <summary>The first difference of two lists of numbers with dots between them; what is missing counts as zero.</summary>
    public static int CompareDotted(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty || !right.IsEmpty)
        {
            var difference = CompareNumbers(CutPart(ref left, '.'), CutPart(ref right, '.'));
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    /// <summary>The number plus one, without zeros before it.</summary>
    public static string Increment(ReadOnlySpan<char> number)
    {
        number = number.TrimStart('0');
        var digits = ("0" + number.ToString()).ToCharArray();
        var at = digits.Length - 1;
        while (digits[at] == '9')
        {
            digits[at--] = '0';
        }

        digits[at]++;
        return new string(digits, digits[0] == '0' && digits.Length > 1 ? 1 : 0, digits[0] == '0' && digits.Length > 1 ? digits.Length - 1 : digits.Length);
    }
}
