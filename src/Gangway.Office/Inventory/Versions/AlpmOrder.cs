namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// <c>[epoch:]version[-release]</c> as pacman compares it: like rpm, but a letter after the last number makes a version older
/// (<c>1.0rc</c> before <c>1.0</c>), and where one of the two names no release, releases do not count.
/// </summary>
internal static class AlpmOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        RpmOrder.Split(left, out var leftEpoch, out var leftVersion, out var leftRelease);
        RpmOrder.Split(right, out var rightEpoch, out var rightVersion, out var rightRelease);
        var difference = VersionText.CompareNumbers(leftEpoch, rightEpoch);
        difference = difference != 0 ? difference : ComparePart(leftVersion, rightVersion);
        return difference != 0 || leftRelease.IsEmpty || rightRelease.IsEmpty ? difference : ComparePart(leftRelease, rightRelease);
    }

    private static int ComparePart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            if (left.IsEmpty || right.IsEmpty)
            {
                return CompareEnds(left, right);
            }

            var (leftGap, rightGap) = (SkipSeparators(ref left), SkipSeparators(ref right));
            if (left.IsEmpty || right.IsEmpty)
            {
                return CompareEnds(left, right);
            }

            if (leftGap != rightGap)
            {
                return leftGap - rightGap;
            }

            var difference = RpmOrder.CompareRuns(ref left, ref right);
            if (difference != 0)
            {
                return difference;
            }
        }
    }

    private static int CompareEnds(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty && right.IsEmpty)
        {
            return 0;
        }

        return left.IsEmpty
            ? char.IsAsciiLetter(right[0]) ? 1 : -1
            : char.IsAsciiLetter(left[0]) ? -1 : 1;
    }

    private static int SkipSeparators(scoped ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        text = text[length..];
        return length;
    }
}
