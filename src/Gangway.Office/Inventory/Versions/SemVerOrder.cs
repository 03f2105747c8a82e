namespace Gangway.Office.Inventory.Versions;

/// <summary>The orders of ecosystems that use semver.org 2.0.0, each with what it adds.</summary>
internal static class SemVerOrder
{
    /// <summary>node-semver refuses what JavaScript cannot count: 2^53 - 1, 256 characters.</summary>
    private const string LargestNpmNumber = "9007199254740991";

    private const int LongestNpmVersion = 256;

    internal const SemVerGrammar PubGrammar = SemVerGrammar.LeadingZeros | SemVerGrammar.PrereleaseZeros;

    public static int? Strict(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Compare(left, right, SemVerGrammar.Strict);

    public static int? Lenient(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Compare(left, right, SemVerGrammar.Lenient);

    /// <summary>golang.org/x/mod/semver, also without its <c>v</c>, which OSV leaves out.</summary>
    public static int? Go(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Compare(left, right, SemVerGrammar.Prefix | SemVerGrammar.Shorthand);

    public static int? Npm(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        TryReadNpm(left, out var first) && TryReadNpm(right, out var second) ? SemVer.Compare(first, second) : null;

    /// <summary>Dart compares build metadata too (pub_semver), and lets numbers begin with zeros.</summary>
    public static int? Pub(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => WithBuild(left, right, PubGrammar);

    /// <summary>Julia's VersionNumber compares build metadata: 1.2.3+0 is an older build than 1.2.3+1.</summary>
    public static int? Julia(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => WithBuild(left, right, SemVerGrammar.Lenient);

    /// <summary>With the white space, <c>v</c> and <c>=</c> that node-semver lets stand before a version.</summary>
    public static bool TryReadNpm(ReadOnlySpan<char> text, out SemVer version)
    {
        version = default;
        var trimmed = text.Trim().TrimStart("v= \t");
        return text.Length <= LongestNpmVersion && SemVer.TryRead(trimmed, SemVerGrammar.Strict, out version) && CountsInJavaScript(version.Release);
    }

    public static bool CountsInJavaScript(ReadOnlySpan<char> release)
    {
        foreach (var range in release.Split('.'))
        {
            if (VersionText.CompareNumbers(release[range], LargestNpmNumber) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right, SemVerGrammar grammar) =>
        SemVer.TryRead(left, grammar, out var first) && SemVer.TryRead(right, grammar, out var second) ? SemVer.Compare(first, second) : null;

    private static int? WithBuild(ReadOnlySpan<char> left, ReadOnlySpan<char> right, SemVerGrammar grammar)
    {
        if (!SemVer.TryRead(left, grammar, out var first) || !SemVer.TryRead(right, grammar, out var second))
        {
            return null;
        }

        var difference = SemVer.Compare(first, second);
        return difference != 0 ? difference : SemVer.CompareIdentifiers(first.Build, second.Build);
    }
}
