namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Packagist: both versions brought to Composer's normalized form and compared by PHP's version_compare. Two branches are equal or have
/// no order; a branch and a version have none.
/// </summary>
internal static class ComposerOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (VersionText.AreDotted(left, right) && IsShort(left) && IsShort(right))
        {
            return VersionText.CompareDotted(left, right);
        }

        if (ComposerVersion.Normalize(left) is not { } first || ComposerVersion.Normalize(right) is not { } second)
        {
            return null;
        }

        return CompareNormalized(first, second);
    }

    /// <summary>At most four numbers, the first too short for a date.</summary>
    private static bool IsShort(ReadOnlySpan<char> dotted) => dotted.Count('.') < 4 && VersionText.First(dotted, 1).Length <= 5;

    private static int? CompareNormalized(string left, string right)
    {
        if (ComposerVersion.IsBranch(left) || ComposerVersion.IsBranch(right))
        {
            return left == right ? 0 : null;
        }

        return PhpVersion.Compare(left, right);
    }
}
