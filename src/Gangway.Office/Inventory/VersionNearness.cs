namespace Gangway.Office.Inventory;

/// <summary>Order and distance of versions, good enough to find neighbors in any ecosystem; not an ecosystem's own order.</summary>
internal static class VersionNearness
{
    /// <summary>Numbers as numbers, the rest letter by letter.</summary>
    public static int Compare(string a, string b)
    {
        var left = a.AsSpan();
        var right = b.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (first, second) = (RunOf(left), RunOf(right));
            var areNumbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = areNumbers ? CompareNumbers(left[..first], right[..second]) : left[0].CompareTo(right[0]);
            if (order != 0)
            {
                return order;
            }

            left = left[first..];
            right = right[second..];
        }

        return left.Length == right.Length ? string.CompareOrdinal(a, b) : left.Length - right.Length;
    }

    /// <summary>In how many leading numbers they agree, and how far apart the next ones are.</summary>
    public static (int Agreeing, ulong Apart) Of(string a, string b)
    {
        var left = a.AsSpan();
        var right = b.AsSpan();
        var agreeing = 0;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (first, second) = (RunOf(left), RunOf(right));
            var areNumbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            if (areNumbers && CompareNumbers(left[..first], right[..second]) != 0)
            {
                return (agreeing, Apart(left[..first], right[..second]));
            }

            if (!areNumbers && left[0] != right[0])
            {
                break;
            }

            agreeing += areNumbers ? 1 : 0;
            left = left[first..];
            right = right[second..];
        }

        return (agreeing, 0);
    }

    /// <summary>Length of the number at the start, or one letter.</summary>
    private static int RunOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : Math.Max(1, end);
    }

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length == b.Length ? a.SequenceCompareTo(b) : a.Length - b.Length;
    }

    private static ulong Apart(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        ulong.TryParse(a, out var left) && ulong.TryParse(b, out var right) ? Math.Max(left, right) - Math.Min(left, right) : ulong.MaxValue;
}
