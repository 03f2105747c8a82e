using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory.Versions;

namespace Gangway.Office.Tests.Inventory.Versions;

public class VersTests
{
    [Theory]
    [InlineData("vers:npm/1.2.3", "1.2.3", true)]
    [InlineData("vers:npm/1.2.3", "v1.2.3", true)]
    [InlineData("vers:npm/1.2.3", "1.2.4", false)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "1.2.3", true)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "1.9.0", false)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "2.0.0", true)]
    [InlineData("vers:npm/1.2.3|>=2.0.0|<5.0.0", "5.0.0", false)]
    [InlineData("vers:npm/<1.4.1|>=2.0.0|<2.17.2", "1.0.0", true)]
    [InlineData("vers:npm/<1.4.1|>=2.0.0|<2.17.2", "1.5.0", false)]
    [InlineData("vers:npm/<1.4|>=2", "1.3.9", true)]
    [InlineData("vers:gem/>=2.2.0|!=2.2.1|<2.3.0", "2.2.1", false)]
    [InlineData("vers:gem/>=2.2.0|!=2.2.1|<2.3.0", "2.2.1.0", false)]
    [InlineData("vers:gem/>=2.2.0|!=2.2.1|<2.3.0", "2.2.2", true)]
    [InlineData("vers:pypi/!=1.0", "1.0.0", false)]
    [InlineData("vers:pypi/!=1.0", "1.1", true)]
    [InlineData("vers:pypi/1.0|!=2.0|>3.0", "2.0", false)]
    [InlineData("vers:pypi/1.0|!=2.0|>3.0", "1.0", true)]
    [InlineData("vers:pypi/1.0|!=2.0|>3.0", "3.1", true)]
    [InlineData("vers:pypi/>1.0", "2.0", true)]
    [InlineData("vers:pypi/<=1.0", "1.0", true)]
    [InlineData("vers:deb/>=1:1.0-1|<1:2.0~rc1", "1:2.0~beta", true)]
    [InlineData("vers:deb/*", "1.0", true)]
    [InlineData("vers:all/*", "anything at all", true)]
    [InlineData("vers:none/*", "1.0", false)]
    [InlineData("vers:lexicographic/a%20b", "a b", true)]
    [InlineData("vers:lexicographic/50%25", "50%", true)]
    [InlineData("vers:test/1.0|2.0", "2.0", true)]
    [InlineData("vers:test/1.0|2.0", "1.5", false)]
    public void A_VERS_contains_what_its_intervals_contain(string vers, string version, bool expected)
    {
        Assert.True(VersionRange.TryParse("vers", vers, out var range, out var error), error);
        Assert.Equal(expected, range.Contains(version));
    }

    [Theory]
    [InlineData("vers:npm/>=1.0.0|<2.0.0", "latest")]
    [InlineData("vers:example/>1.0|<2.0", "1.5")]
    [InlineData("vers:pypi/*", "2004d")]
    [InlineData("vers:deb/>=1.0", "")]
    public void What_cannot_be_compared_stays_unknown(string vers, string version)
    {
        Assert.True(VersionRange.TryParse("vers", vers, out var range, out _));
        Assert.Null(range.Contains(version));
    }

    [Theory]
    [InlineData("npm/1.0.0")]
    [InlineData("VERS:npm/1.0.0")]
    [InlineData("vers:NPM/1.0.0")]
    [InlineData("vers:/1.0.0")]
    [InlineData("vers:1npm/1.0.0")]
    [InlineData("vers:n_pm/1.0.0")]
    [InlineData("vers:npm")]
    [InlineData("vers:npm/")]
    [InlineData("vers:npm/|1.0.0")]
    [InlineData("vers:npm/1.0.0|")]
    [InlineData("vers:npm/1.0.0||2.0.0")]
    [InlineData("vers:npm/=1.0.0")]
    [InlineData("vers:npm/>=")]
    [InlineData("vers:npm/>= 1.0.0")]
    [InlineData("vers:npm/>1.0.0|*")]
    [InlineData("vers:npm/*|1.0.0")]
    [InlineData("vers:npm/**")]
    [InlineData("vers:npm/1.0.*")]
    [InlineData("vers:npm/1.0.0=")]
    [InlineData("vers:lexicographic/1%2")]
    [InlineData("vers:lexicographic/1%09")]
    [InlineData("vers:lexicographic/ä")]
    [InlineData("vers:npm/2.0.0|1.0.0")]
    [InlineData("vers:npm/1.0.0|1.0.0")]
    [InlineData("vers:pypi/>=1.0|<1.0.0")]
    [InlineData("vers:npm/<1.0.0|<2.0.0")]
    [InlineData("vers:npm/>=1.0.0|>2.0.0")]
    [InlineData("vers:npm/1.0.0|<2.0.0")]
    [InlineData("vers:npm/>=1.0.0|1.5.0|<2.0.0")]
    [InlineData("vers:npm/>=1.0.0|!=1.2.0|>=1.5.0")]
    [InlineData("vers:npm/not-a-version")]
    [InlineData("vers:all/1.0")]
    [InlineData("vers:none/>1")]
    [InlineData("vers:invalid/1.0")]
    [InlineData("vers:test/1.0|1.0")]
    public void What_breaks_a_rule_of_clause_5_is_refused(string vers)
    {
        Assert.False(VersionRange.TryParse("vers", vers, out var range, out var error));
        Assert.Null(range);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("vers:pypi/>=3.0.0|2.0.3", "vers:pypi/2.0.3|>=3.0.0")]
    [InlineData("vers:pypi/0.0.2|0.0.6|>=3.0.0|0.0.1", "vers:pypi/0.0.1|0.0.2|0.0.6|>=3.0.0")]
    [InlineData("VERS:NPM/ >= 1.0.0 | =1.0.1 | < 2.0.0 |", "vers:npm/>=1.0.0|<2.0.0")]
    [InlineData("vers:npm/>=1.0.0|>=1.5.0|<2.0.0|<3.0.0|!=1.2.0", "vers:npm/>=1.0.0|!=1.2.0|<3.0.0")]
    public void A_VERS_that_leaves_no_doubt_is_repaired_and_its_deviation_said(string vers, string canonical)
    {
        Assert.True(VersionRange.TryRepair(vers, out var range, out var deviation));
        Assert.NotNull(deviation);
        Assert.Equal(canonical, range.ToVers());
    }

    [Theory]
    [InlineData("vers:npm/>=1.0.0|<1.0.0")]
    [InlineData("vers:npm/1.0.0|foo")]
    [InlineData("vers:npm/**")]
    [InlineData("1.0.0")]
    public void A_VERS_that_contradicts_itself_is_not_repaired(string vers)
    {
        Assert.False(VersionRange.TryRepair(vers, out _, out var reason));
        Assert.NotNull(reason);
    }

    /// <summary>What the text of a canonical range says is what its constraints say, one after the other.</summary>
    [Fact]
    public void A_canonical_range_reads_back_as_itself()
    {
        var constraints = from signs in Gen.Elements("", "!=", "<", "<=", ">", ">=").ArrayOf(6)
                          from present in Gen.Elements(true, false, true).ArrayOf(6)
                          select string.Join('|', signs.Select((sign, i) => present[i] ? $"{sign}{i}.0" : "").Where(text => text.Length > 0));
        Prop.ForAll(Arb.From(constraints), Arb.From(Gen.Choose(0, 11)), (text, half) =>
        {
            var version = $"{half / 2}.{half % 2}";
            return !VersionRange.TryParse("vers", $"vers:intdot/{text}", out var range, out _)
                || (VersionRange.TryParse("vers", range.ToVers()!, out var again, out _) && range.ToVers() == again.ToVers() && range.Contains(version) == again.Contains(version));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
