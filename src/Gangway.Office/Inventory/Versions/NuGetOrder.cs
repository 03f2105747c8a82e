namespace Gangway.Office.Inventory.Versions;

/// <summary>NuGetVersion: one to four numbers, then as semver.org 2.0.0 but without regard to case.</summary>
internal static class NuGetOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!TryRead(left, out var first) || !TryRead(right, out var second))
        {
            return null;
        }

        var difference = VersionText.CompareDotted(first.Release, second.Release);
        return difference != 0 ? difference : ComparePrereleases(first.Prerelease, second.Prerelease);
    }

    public static bool TryRead(ReadOnlySpan<char> text, out SemVer version) =>
        SemVer.TryRead(text.Trim(), SemVerGrammar.LeadingZeros | SemVerGrammar.AnyLength, out version) && IsRelease(version.Release);

    private static bool IsRelease(ReadOnlySpan<char> release)
    {
        foreach (var range in release.Split('.'))
        {
            if (VersionText.CompareNumbers(release[range], "2147483647") > 0)
            {
                return false;
            }
        }

        return release.Count('.') < 4;
    }

    private static int ComparePrereleases(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty.CompareTo(right.IsEmpty);
        }

        while (!left.IsEmpty && !right.IsEmpty)
        {
            var difference = CompareLabel(VersionText.CutPart(ref left, '.'), VersionText.CutPart(ref right, '.'));
            if (difference != 0)
            {
                return difference;
            }
        }

        return right.IsEmpty.CompareTo(left.IsEmpty);
    }

    private static int CompareLabel(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (leftIsNumber, rightIsNumber) = (VersionText.IsNumber(left), VersionText.IsNumber(right));
        if (leftIsNumber && rightIsNumber)
        {
            return VersionText.CompareNumbers(left, right);
        }

        return leftIsNumber != rightIsNumber ? rightIsNumber.CompareTo(leftIsNumber) : left.CompareTo(right, StringComparison.OrdinalIgnoreCase);
    }
}
