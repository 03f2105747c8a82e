namespace Gangway.Office.Inventory.Versions;

/// <summary>Versions that are lists of numbers: compared one by one, and the shorter of two that begin alike comes first.</summary>
internal static class NumberListOrder
{
    /// <summary>Haskell's Package Versioning Policy; tags (<c>1.2-beta</c>) are no part of a version any more.</summary>
    public static int? Haskell(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => IsList(left, ".") && IsList(right, ".") ? Compare(left, right) : null;

    /// <summary>R: numbers separated by periods or hyphens, which mean the same (Writing R Extensions, 1.1.1).</summary>
    public static int? R(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => IsList(left, ".-") && IsList(right, ".-") ? Compare(left, right) : null;

    /// <summary>VERS <c>intdot</c>: reading stops at the first character that is neither digit nor period.</summary>
    public static int? IntDot(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = Beginning(left);
        right = Beginning(right);
        return IsList(left, ".") && IsList(right, ".") ? Compare(left, right) : null;
    }

    private static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var difference = VersionText.CompareNumbers(VersionText.CutDigits(ref left), VersionText.CutDigits(ref right));
            if (difference != 0)
            {
                return difference;
            }

            left = left.IsEmpty ? left : left[1..];
            right = right.IsEmpty ? right : right[1..];
        }

        return right.IsEmpty.CompareTo(left.IsEmpty);
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text)
    {
        return VersionText.CutDotted(ref text).TrimEnd('.');
    }

    private static bool IsList(ReadOnlySpan<char> text, string separators)
    {
        foreach (var range in text.SplitAny(separators))
        {
            if (!VersionText.IsNumber(text[range]))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
