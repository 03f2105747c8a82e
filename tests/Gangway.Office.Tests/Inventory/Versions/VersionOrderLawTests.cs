using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory.Versions;

namespace Gangway.Office.Tests.Inventory.Versions;

/// <summary>An order is an order: made-up versions of every ecosystem, three at a time.</summary>
public class VersionOrderLawTests
{
    private static readonly Gen<string> Text = Gen.Sized(_ =>
        from pieces in Gen.Elements(
            "0", "1", "2", "10", "01", "1.0", ".", ".", ".1", "-", "-1", "_", "+", "~", "^", ":", "1:", "a", "b", "rc", "rc1", "alpha", "-alpha.1", "beta2", "dev", ".dev1",
            ".post1", "_p1", "_rc", "-r1", "final", "-SNAPSHOT", "sp", "x", "p1", "+b.1", "v1", "1!", ".0", "-0", "git").ArrayOf(4)
        from length in Gen.Choose(1, 4)
        select string.Concat(pieces.Take(length)));

    /// <summary>Versions that are close to each other, so that equal and nearly equal ones are frequent.</summary>
    private static readonly Gen<(string, string, string)> Three =
        from stem in Gen.Elements("1", "1.0", "1.0.0", "0.1.2", "")
        from texts in Text.ArrayOf(3)
        select (stem + texts[0], stem + texts[1], stem + texts[2]);

    /// <summary>Not Conan (which compares 9 and 10 as numbers and both with 1a as text) and not pacman (to which 1.0 is equal to 1.0-1 and 1.0-2).</summary>
    public static TheoryData<string> Orders => [
        "npm", "PyPI", "Go", "crates.io", "Maven", "NuGet", "RubyGems", "Packagist", "Hex", "Pub", "SwiftURL", "Debian", "rpm", "Alpine", "gentoo", "Hackage", "CRAN",
        "Julia", "Android", "openssl", "intdot", "lexicographic"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Two_versions_compare_the_same_from_both_sides(string ecosystem)
    {
        var order = VersionOrder.Of(ecosystem)!;
        Prop.ForAll(Arb.From(Three), three => order.Compare(three.Item1, three.Item2) == -order.Compare(three.Item2, three.Item1)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void What_is_not_after_the_second_is_not_after_what_the_second_is_not_after(string ecosystem)
    {
        var order = VersionOrder.Of(ecosystem)!;
        Prop.ForAll(Arb.From(Three), three => order.Compare(three.Item1, three.Item2) is not <= 0
            || order.Compare(three.Item2, three.Item3) is not <= 0
            || order.Compare(three.Item1, three.Item3) is <= 0).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Any_text_at_all_is_survived(string ecosystem)
    {
        var order = VersionOrder.Of(ecosystem)!;
        Prop.ForAll<string, string>((left, right) => order.Compare(left, right) is null or -1 or 0 or 1).QuickCheckThrowOnFailure();
        Prop.ForAll<string, string>((left, right) => !VersionRange.TryParse(ecosystem, left, out var range, out _) || Asked(range, right) is 0 or 1 or 2)
            .QuickCheckThrowOnFailure();
    }

    private static int Asked(VersionRange range, string version) => (range.Contains(version), range.ToVers()) switch { (null, _) => 2, (true, _) => 1, _ => 0 };
}
