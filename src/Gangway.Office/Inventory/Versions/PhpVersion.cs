using System.Buffers;

namespace Gangway.Office.Inventory.Versions;

/// <summary>PHP's version_compare: runs of digits and runs of letters; words that are not known come first of all.</summary>
internal static class PhpVersion
{
    /// <summary>What stands for a number among the words.</summary>
    private const int Number = 4;

    private static readonly SearchValues<char> NoWord = SearchValues.Create("0123456789.-_+");

    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            var first = CutRun(ref left);
            var second = CutRun(ref right);
            if (first.IsEmpty || second.IsEmpty)
            {
                return CompareEnds(first, second);
            }

            var difference = CompareRuns(first, second);
            if (difference != 0)
            {
                return difference;
            }
        }
    }

    /// <summary>A number more is newer; a word more is compared with a number.</summary>
    private static int CompareEnds(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty && right.IsEmpty)
        {
            return 0;
        }

        if (right.IsEmpty)
        {
            return VersionText.IsNumber(left) ? 1 : Rank(left) - Number;
        }

        return VersionText.IsNumber(right) ? -1 : Number - Rank(right);
    }

    private static int CompareRuns(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (leftIsNumber, rightIsNumber) = (VersionText.IsNumber(left), VersionText.IsNumber(right));
        if (leftIsNumber && rightIsNumber)
        {
            return VersionText.CompareNumbers(left, right);
        }

        return (leftIsNumber ? Number : Rank(left)) - (rightIsNumber ? Number : Rank(right));
    }

    private static int Rank(ReadOnlySpan<char> word) =>
        word.StartsWith("dev") ? 0
        : word.StartsWith("a") ? 1
        : word.StartsWith("b") ? 2
        : word.StartsWith("RC") || word.StartsWith("rc") ? 3
        : word.StartsWith("p") ? 5
        : -1;

    private static ReadOnlySpan<char> CutRun(scoped ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart(".-_+");
        if (text.IsEmpty)
        {
            return default;
        }

        return char.IsAsciiDigit(text[0]) ? VersionText.CutDigits(ref text) : CutWord(ref text);
    }

    private static ReadOnlySpan<char> CutWord(scoped ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(NoWord);
        return VersionText.Cut(ref text, length < 0 ? text.Length : length);
    }
}
