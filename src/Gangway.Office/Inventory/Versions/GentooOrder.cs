namespace Gangway.Office.Inventory.Versions;

/// <summary>Gentoo's Package Manager Specification, 3.2 and 3.3: <c>1.02b_rc1_p20240101-r3</c>.</summary>
internal static class GentooOrder
{
    private static readonly string[] Suffixes = ["alpha", "beta", "pre", "rc", "", "p"];

    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!IsVersion(left) || !IsVersion(right))
        {
            return null;
        }

        var difference = CompareNumbers(VersionText.CutDotted(ref left), VersionText.CutDotted(ref right));
        difference = difference != 0 ? difference : VersionText.CutLetters(ref left).SequenceCompareTo(VersionText.CutLetters(ref right));
        while (difference == 0 && (Starts(left, '_') || Starts(right, '_')))
        {
            difference = CutSuffix(ref left, out var leftNumber) - CutSuffix(ref right, out var rightNumber);
            difference = difference != 0 ? difference : VersionText.CompareNumbers(leftNumber, rightNumber);
        }

        return difference != 0 ? difference : VersionText.CompareNumbers(left.TrimStart("-r"), right.TrimStart("-r"));
    }

    /// <summary>The first by value; of the others one with a zero before it is a fraction, whose zeros at the end do not count.</summary>
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var difference = VersionText.CompareNumbers(VersionText.CutPart(ref left, '.'), VersionText.CutPart(ref right, '.'));
        while (difference == 0 && !left.IsEmpty && !right.IsEmpty)
        {
            var first = VersionText.CutPart(ref left, '.');
            var second = VersionText.CutPart(ref right, '.');
            difference = first[0] == '0' || second[0] == '0'
                ? first.TrimEnd('0').SequenceCompareTo(second.TrimEnd('0'))
                : VersionText.CompareNumbers(first, second);
        }

        return difference != 0 ? difference : right.IsEmpty.CompareTo(left.IsEmpty);
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        var numbers = VersionText.CutDotted(ref text);
        if (!VersionText.IsDotted(numbers))
        {
            return false;
        }

        text = !text.IsEmpty && char.IsAsciiLetterLower(text[0]) ? text[1..] : text;
        while (Starts(text, '_'))
        {
            if (CutSuffix(ref text, out _) < 0)
            {
                return false;
            }
        }

        return text.IsEmpty || (text.StartsWith("-r") && VersionText.IsNumber(text[2..]));
    }

    private static bool Starts(ReadOnlySpan<char> text, char mark) => !text.IsEmpty && text[0] == mark;

    /// <summary>Where the suffix stands in the order; that of no suffix where there is none, below zero for an unknown one.</summary>
    private static int CutSuffix(scoped ref ReadOnlySpan<char> text, out ReadOnlySpan<char> number)
    {
        number = default;
        if (!VersionText.CutMark(ref text, '_'))
        {
            return Array.IndexOf(Suffixes, "");
        }

        var word = VersionText.CutLetters(ref text);
        number = VersionText.CutDigits(ref text);
        for (var i = 0; i < Suffixes.Length; i++)
        {
            if (Suffixes[i].Length > 0 && word.SequenceEqual(Suffixes[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
