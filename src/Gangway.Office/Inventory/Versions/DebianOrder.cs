namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// <c>[epoch:]upstream[-revision]</c> of Debian Policy 5.6.12, as dpkg compares it: characters that the policy does not allow are
/// compared all the same (dpkg only warns); an epoch that is no number and an empty part are refused.
/// </summary>
internal static class DebianOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!TryRead(left, out var leftEpoch, out var leftUpstream, out var leftRevision)
            || !TryRead(right, out var rightEpoch, out var rightUpstream, out var rightRevision))
        {
            return null;
        }

        var difference = VersionText.CompareNumbers(leftEpoch, rightEpoch);
        difference = difference != 0 ? difference : ComparePart(leftUpstream, rightUpstream);
        return difference != 0 ? difference : ComparePart(leftRevision, rightRevision);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out ReadOnlySpan<char> epoch, out ReadOnlySpan<char> upstream, out ReadOnlySpan<char> revision)
    {
        text = text.Trim();
        epoch = default;
        revision = default;
        var colon = text.IndexOf(':');
        if (colon >= 0)
        {
            epoch = text[..colon];
            text = text[(colon + 1)..];
        }

        var hyphen = text.LastIndexOf('-');
        upstream = hyphen < 0 ? text : text[..hyphen];
        revision = hyphen < 0 ? default : text[(hyphen + 1)..];
        return (colon < 0 || (VersionText.IsNumber(epoch) && VersionText.CompareNumbers(epoch, "2147483647") <= 0))
            && !upstream.IsEmpty
            && (hyphen < 0 || !revision.IsEmpty)
            && !text.ContainsAny(" \t");
    }

    /// <summary>Non-digits and digits in turns; a tilde sorts before everything, even the end.</summary>
    private static int ComparePart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty || !right.IsEmpty)
        {
            while ((!left.IsEmpty && !char.IsAsciiDigit(left[0])) || (!right.IsEmpty && !char.IsAsciiDigit(right[0])))
            {
                var difference = Weight(left) - Weight(right);
                if (difference != 0)
                {
                    return difference;
                }

                left = left[1..];
                right = right[1..];
            }

            var number = VersionText.CompareNumbers(VersionText.CutDigits(ref left), VersionText.CutDigits(ref right));
            if (number != 0)
            {
                return number;
            }
        }

        return 0;
    }

    /// <summary>Letters before all other characters; a digit weighs as much as the end.</summary>
    private static int Weight(ReadOnlySpan<char> text) => text.IsEmpty || char.IsAsciiDigit(text[0])
        ? 0
        : text[0] == '~' ? -1 : char.IsAsciiLetter(text[0]) ? text[0] : text[0] + 256;
}
