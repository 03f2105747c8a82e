namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Conan 2: items between periods, numbers by value and everything else as text; a hyphen begins a prerelease, the last plus sign a build.
/// Zeros at the end of a list do not count.
/// </summary>
internal static class ConanOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var first = Parts.Of(left);
        var second = Parts.Of(right);
        var difference = CompareItems(first.Main, second.Main);
        if (difference == 0)
        {
            difference = CompareOptional(!first.HasPrerelease, first.Prerelease, !second.HasPrerelease, second.Prerelease);
        }

        return difference != 0 ? difference : CompareOptional(first.HasBuild, first.Build, second.HasBuild, second.Build);
    }

    public static bool IsPrerelease(ReadOnlySpan<char> version) => Parts.Of(version).HasPrerelease;

    /// <summary>Where only one has the part, the one whose flag is set is newer.</summary>
    private static int CompareOptional(bool leftFlag, ReadOnlySpan<char> left, bool rightFlag, ReadOnlySpan<char> right) =>
        leftFlag != rightFlag ? leftFlag.CompareTo(rightFlag) : CompareItems(left, right);

    private static int CompareItems(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = WithoutZeros(left);
        right = WithoutZeros(right);
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var difference = CompareItem(VersionText.CutPart(ref left, '.'), VersionText.CutPart(ref right, '.'));
            if (difference != 0)
            {
                return difference;
            }
        }

        return right.IsEmpty.CompareTo(left.IsEmpty);
    }

    private static int CompareItem(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        VersionText.IsNumber(left) && VersionText.IsNumber(right) ? VersionText.CompareNumbers(left, right) : left.SequenceCompareTo(right);

    private static ReadOnlySpan<char> WithoutZeros(ReadOnlySpan<char> items)
    {
        while (true)
        {
            var dot = items.LastIndexOf('.');
            var last = items[(dot + 1)..];
            if (!VersionText.IsNumber(last) || !VersionText.IsZero(last))
            {
                return items;
            }

            items = dot < 0 ? default : items[..dot];
        }
    }

    private readonly ref struct Parts
    {
        public ReadOnlySpan<char> Main { get; private init; }

        public bool HasPrerelease { get; private init; }

        public ReadOnlySpan<char> Prerelease { get; private init; }

        public bool HasBuild { get; private init; }

        public ReadOnlySpan<char> Build { get; private init; }

        public static Parts Of(ReadOnlySpan<char> version)
        {
            var plus = version.LastIndexOf('+');
            var before = plus < 0 ? version : version[..plus];
            var hyphen = before.IndexOf('-');
            return new Parts
            {
                Main = hyphen < 0 ? before : before[..hyphen],
                HasPrerelease = hyphen >= 0,
                Prerelease = hyphen < 0 ? default : before[(hyphen + 1)..],
                HasBuild = plus >= 0,
                Build = plus < 0 ? default : version[(plus + 1)..],
            };
        }
    }
}
