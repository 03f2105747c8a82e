namespace Gangway.Office.Inventory.Versions;

/// <summary><c>[epoch:]version[-release]</c> as rpm compares it; no epoch is epoch 0, and no release comes before every release.</summary>
internal static class RpmOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Split(left, out var leftEpoch, out var leftVersion, out var leftRelease);
        Split(right, out var rightEpoch, out var rightVersion, out var rightRelease);
        var difference = VersionText.CompareNumbers(leftEpoch, rightEpoch);
        difference = difference != 0 ? difference : ComparePart(leftVersion, rightVersion);
        if (difference != 0)
        {
            return difference;
        }

        return leftRelease.IsEmpty || rightRelease.IsEmpty
            ? rightRelease.IsEmpty.CompareTo(leftRelease.IsEmpty)
            : ComparePart(leftRelease, rightRelease);
    }

    /// <summary>As a dependency asks: where one of the two names no release, releases do not count.</summary>
    public static int CompareDependency(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Split(left, out var leftEpoch, out var leftVersion, out var leftRelease);
        Split(right, out var rightEpoch, out var rightVersion, out var rightRelease);
        var difference = VersionText.CompareNumbers(leftEpoch, rightEpoch);
        difference = difference != 0 ? difference : ComparePart(leftVersion, rightVersion);
        return difference != 0 || leftRelease.IsEmpty || rightRelease.IsEmpty ? difference : ComparePart(leftRelease, rightRelease);
    }

    public static void Split(ReadOnlySpan<char> text, out ReadOnlySpan<char> epoch, out ReadOnlySpan<char> version, out ReadOnlySpan<char> release)
    {
        var rest = text;
        epoch = VersionText.CutDigits(ref rest);
        if (VersionText.CutMark(ref rest, ':'))
        {
            text = rest;
        }
        else
        {
            epoch = default;
        }

        var hyphen = text.LastIndexOf('-');
        version = hyphen < 0 ? text : text[..hyphen];
        release = hyphen < 0 ? default : text[(hyphen + 1)..];
    }

    /// <summary>
    /// rpmvercmp: runs of digits and runs of letters, whatever separates them. A tilde sorts before everything, even the end;
    /// a caret after the end and before everything else.
    /// </summary>
    private static int ComparePart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            SkipSeparators(ref left);
            SkipSeparators(ref right);
            if (Starts(left, '~') || Starts(right, '~'))
            {
                if (!VersionText.CutMark(ref left, '~') || !VersionText.CutMark(ref right, '~'))
                {
                    return Starts(right, '~') ? 1 : -1;
                }

                continue;
            }

            if (Starts(left, '^') || Starts(right, '^'))
            {
                if (left.IsEmpty || right.IsEmpty)
                {
                    return left.IsEmpty ? -1 : 1;
                }

                if (left[0] != right[0])
                {
                    return left[0] == '^' ? -1 : 1;
                }

                left = left[1..];
                right = right[1..];
                continue;
            }

            if (left.IsEmpty || right.IsEmpty)
            {
                return right.IsEmpty.CompareTo(left.IsEmpty);
            }

            var difference = CompareRuns(ref left, ref right);
            if (difference != 0)
            {
                return difference;
            }
        }
    }

    /// <summary>The runs at the beginning of both; a number comes after letters.</summary>
    internal static int CompareRuns(scoped ref ReadOnlySpan<char> left, scoped ref ReadOnlySpan<char> right)
    {
        if (char.IsAsciiDigit(left[0]) != char.IsAsciiDigit(right[0]))
        {
            return char.IsAsciiDigit(left[0]) ? 1 : -1;
        }

        return char.IsAsciiDigit(left[0])
            ? VersionText.CompareNumbers(VersionText.CutDigits(ref left), VersionText.CutDigits(ref right))
            : VersionText.CutLetters(ref left).SequenceCompareTo(VersionText.CutLetters(ref right));
    }

    private static bool Starts(ReadOnlySpan<char> text, char mark) => !text.IsEmpty && text[0] == mark;

    private static void SkipSeparators(scoped ref ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !char.IsAsciiLetterOrDigit(text[0]) && text[0] is not ('~' or '^'))
        {
            text = text[1..];
        }
    }
}
