namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// apk-package(5): <c>number{.number}…{letter}{_suffix{number}}…{~hash}{-r#}</c>. Two texts are compared as far as they can be read:
/// what is no version still has an order where its beginning decides.
/// </summary>
internal static class AlpineOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Compare(left, right, isPrefix: false);

    /// <summary>As <c>~1.2</c> asks: equal where the left version begins with the right one.</summary>
    public static int? CompareFuzzy(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Compare(left, right, isPrefix: true);

    private static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool isPrefix)
    {
        var first = new AlpineTokens(left);
        var second = new AlpineTokens(right);
        while (true)
        {
            first.Read();
            second.Read();
            if (first.Kind == AlpineTokens.Token.Invalid || second.Kind == AlpineTokens.Token.Invalid)
            {
                return null;
            }

            if (first.Kind != second.Kind)
            {
                return isPrefix && second.Kind == AlpineTokens.Token.End ? 0 : CompareKinds(first, second);
            }

            var difference = first.Kind == AlpineTokens.Token.End ? 0 : CompareTokens(first, second);
            if (difference != 0 || first.Kind == AlpineTokens.Token.End)
            {
                return difference;
            }
        }
    }

    /// <summary>The one that goes on is newer, unless it goes on with a suffix of a prerelease.</summary>
    private static int CompareKinds(AlpineTokens left, AlpineTokens right)
    {
        if (left.IsPrerelease || right.IsPrerelease)
        {
            return left.IsPrerelease ? -1 : 1;
        }

        return (int)right.Kind - (int)left.Kind;
    }

    private static int CompareTokens(AlpineTokens left, AlpineTokens right) => left.Kind switch
    {
        // As in Gentoo, a number with a zero before it is a fraction: 1.02 comes before 1.1.
        AlpineTokens.Token.Number when left.Value[0] == '0' || right.Value[0] == '0' => left.Value.SequenceCompareTo(right.Value),
        AlpineTokens.Token.Suffix => left.Suffix - right.Suffix,
        AlpineTokens.Token.Letter or AlpineTokens.Token.Hash => left.Value.SequenceCompareTo(right.Value),
        _ => VersionText.CompareNumbers(left.Value, right.Value),
    };
}
