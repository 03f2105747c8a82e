namespace Gangway.Office.Inventory.Versions;

/// <summary>OpenSSL: before 3.0 a letter counts the patches (<c>1.0.2z</c>, then <c>1.0.2za</c>); a hyphen begins a prerelease.</summary>
internal static class OpenSslOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!TryRead(left, out var leftNumbers, out var leftLetters, out var leftPrerelease)
            || !TryRead(right, out var rightNumbers, out var rightLetters, out var rightPrerelease))
        {
            return null;
        }

        var difference = VersionText.CompareDotted(leftNumbers, rightNumbers);
        difference = difference != 0 ? difference : leftLetters.Length - rightLetters.Length;
        difference = difference != 0 ? difference : leftLetters.SequenceCompareTo(rightLetters);
        return difference != 0 ? difference : ComparePrereleases(leftPrerelease, rightPrerelease);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out ReadOnlySpan<char> numbers, out ReadOnlySpan<char> letters, out ReadOnlySpan<char> prerelease)
    {
        numbers = VersionText.CutDotted(ref text);
        letters = VersionText.CutLetters(ref text);
        prerelease = text.IsEmpty ? text : text[1..];
        if (!VersionText.IsDotted(numbers))
        {
            return false;
        }

        return text.IsEmpty || (text[0] == '-' && text.Length > 1);
    }

    /// <summary>A word, then its number: beta2 before beta10.</summary>
    private static int ComparePrereleases(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty.CompareTo(right.IsEmpty);
        }

        var difference = VersionText.CutLetters(ref left).SequenceCompareTo(VersionText.CutLetters(ref right));
        difference = difference != 0 ? difference : VersionText.CompareNumbers(VersionText.CutDigits(ref left), VersionText.CutDigits(ref right));
        return difference != 0 ? difference : left.SequenceCompareTo(right);
    }
}
