using Gangway.Office.Contract;

namespace Gangway.Office.Tests.Contract;

public sealed class SpdxChoiceTests
{
    [Theory]
    [InlineData("MIT AND Zlib", "ISC AND MIT", false)]
    [InlineData("MIT AND (Zlib OR ISC)", "MIT, ISC", true)]
    [InlineData("Apache-2.0+", "Apache-2.0", true)]
    [InlineData("Apache-2.0", "Apache-2.0+", true)]
    [InlineData("Apache-1.1", "Apache-2.0+", false)]
    [InlineData("Apache-1.1+", "Apache-2.0", true)]
    [InlineData("Apache-1.0+", "Apache-2.0+", true)]
    [InlineData("GPL-3.0-only", "GPL-2.0-or-later", true)]
    [InlineData("GPL-1.0-only", "GPL-2.0-or-later", false)]
    [InlineData("GPL-2.0", "GPL-2.0-only", true)]
    [InlineData("GPL-2.0-only WITH Bison-exception-2.2", "GPL-2.0-or-later WITH Bison-exception-2.2", true)]
    [InlineData("GPL-2.0-only", "GPL-2.0-or-later WITH Bison-exception-2.2", false)]
    [InlineData("GFDL-1.1-invariants-or-later", "GFDL-1.2-invariants-only", true)]
    [InlineData("GFDL-1.1-invariants-or-later", "GFDL-1.2-no-invariants-only", false)]
    [InlineData("GFDL-1.1-invariants-only", "GFDL-1.2-invariants-or-later", false)]
    [InlineData("BSD-2-Clause+", "BSD-3-Clause", false)]
    [InlineData("CC-BY-2.0+", "CC-BY-SA-4.0", false)]
    [InlineData("CC-BY-2.0+", "CC-BY-4.0", true)]
    [InlineData("LPPL-1.3a+", "LPPL-1.3c", true)]
    [InlineData("LPPL-1.3c+", "LPPL-1.3a", false)]
    [InlineData("PHP-3.0+", "PHP-3.01", true)]
    [InlineData("OLDAP-2.2.1+", "OLDAP-2.2", false)]
    [InlineData("LicenseRef-x-1.0", "LicenseRef-x-2.0", false)]
    [InlineData("LicenseRef-x-1.0", "LicenseRef-x-1.0", true)]
    [InlineData("GPL-2.0-or-later", "GPL-3.0-only", true)]
    [InlineData("GPL-2.0-or-later", "GPL-2.0-only", true)]
    [InlineData("GPL-2.0+", "GPL-3.0-or-later", true)]
    [InlineData("GPL-2.0-or-later", "GPL-1.0-only", false)]
    [InlineData("GPL-2.0-or-later", "LGPL-3.0-only", false)]
    [InlineData("GPL-2.0-only", "GPL-3.0-only", false)]
    [InlineData("LGPL-2.1-or-later", "LGPL-3.0-only", true)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only", false)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", true)]
    public void An_expression_is_satisfied_by_allowed_licenses_only(string written, string allowed, bool satisfied) =>
        Assert.Equal(satisfied, KnownIds.Parse(written).Satisfies(allowed.Split(", ").ToHashSet(StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Sixteen_pairs_of_choices_cost_sixteen_times_one()
    {
        var expression = KnownIds.Parse(string.Join(" AND ", Enumerable.Range(0, 16).Select(i => $"(LicenseRef-a{i} OR LicenseRef-b{i})")));
        var asked = 0;
        Assert.False(expression.Satisfies(license => (++asked, license.ToString() is not ("LicenseRef-a15" or "LicenseRef-b15")).Item2));
        Assert.Equal(17, asked);
    }

    [Fact]
    public void Thousands_of_choices_are_judged_without_enumerating_them()
    {
        var expression = KnownIds.Parse(string.Join(" AND ", Enumerable.Repeat("(MIT OR ISC)", 10_000)));
        Assert.Equal(long.MaxValue, expression.ChoiceCount);
        Assert.True(expression.Satisfies(new HashSet<string> { "ISC" }));
        Assert.Equal("ISC", expression.Choose(license => license.ToString() == "MIT" ? 2 : 1).Normalized().ToString());
        Assert.Equal(3, expression.Choices().Take(3).Count());
    }

    [Fact]
    public void Choices_come_in_the_author_s_order() =>
        Assert.Equal(
            ["MIT AND Zlib", "MIT AND X11", "ISC AND Zlib", "ISC AND X11"],
            KnownIds.Parse("(MIT OR ISC) AND (Zlib OR X11)").Choices().Select(choice => choice.ToString()));

    [Fact]
    public void A_license_with_an_exception_is_one_license() =>
        Assert.Equal(
            ["CDDL-1.0", "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only"],
            KnownIds.Parse("CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0 OR cddl-1.0 OR GPL-2.0-only").Licenses.Select(license => license.ToString()));

    [Theory]
    [InlineData("MIT OR Apache-2.0", "Apache-2.0 OR (MIT)")]
    [InlineData("MIT AND MIT", "MIT")]
    [InlineData("(MIT AND ISC) OR (ISC AND MIT)", "ISC AND MIT")]
    public void Order_repetition_and_parentheses_do_not_matter_once_normalized(string left, string right) =>
        Assert.Equal(KnownIds.Parse(left).Normalized(), KnownIds.Parse(right).Normalized());
}
