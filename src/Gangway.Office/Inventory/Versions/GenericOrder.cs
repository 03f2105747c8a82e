using System.Globalization;
using System.Text;

namespace Gangway.Office.Inventory.Versions;

/// <summary>The VERS types that belong to no ecosystem.</summary>
internal static class GenericOrder
{
    /// <summary>VERS <c>lexicographic</c>: by the bytes of UTF-8, which is the order of code points.</summary>
    public static int? Lexicographic(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            Rune.DecodeFromUtf16(left, out var first, out var leftLength);
            Rune.DecodeFromUtf16(right, out var second, out var rightLength);
            if (first != second)
            {
                return first.CompareTo(second);
            }

            left = left[leftLength..];
            right = right[rightLength..];
        }

        return right.IsEmpty.CompareTo(left.IsEmpty);
    }

    /// <summary>VERS <c>datetime</c>: instants of RFC 3339, section 5.6.</summary>
    public static int? DateTime(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!TryReadInstant(left, out var first, out var leftFraction) || !TryReadInstant(right, out var second, out var rightFraction))
        {
            return null;
        }

        var difference = first.CompareTo(second);
        return difference != 0 ? difference : leftFraction.SequenceCompareTo(rightFraction);
    }

    /// <summary>The fraction of a second has as many digits as it likes; its zeros at the end do not count.</summary>
    private static bool TryReadInstant(ReadOnlySpan<char> text, out DateTimeOffset instant, out ReadOnlySpan<char> fraction)
    {
        Span<char> upper = stackalloc char[25];
        var dot = text.IndexOf('.');
        var rest = dot < 0 ? default : text[(dot + 1)..];
        fraction = VersionText.CutDigits(ref rest);
        var seconds = dot < 0 ? text : text[..dot];
        if ((dot >= 0 && fraction.IsEmpty) || seconds.Length + rest.Length > upper.Length)
        {
            instant = default;
            return false;
        }

        fraction = fraction.TrimEnd('0');
        seconds.ToUpperInvariant(upper);
        rest.ToUpperInvariant(upper[seconds.Length..]);
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:sszzz"];
        return DateTimeOffset.TryParseExact(
            upper[..(seconds.Length + rest.Length)], forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }
}
