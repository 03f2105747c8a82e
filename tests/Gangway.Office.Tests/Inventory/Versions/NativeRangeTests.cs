using Gangway.Office.Inventory.Versions;

namespace Gangway.Office.Tests.Inventory.Versions;

public class NativeRangeTests
{
    /// <summary>A range, what it contains, what it does not.</summary>
    [Theory]
    [InlineData("npm", "^1.2.3", "1.2.3 1.9.0", "1.2.2 2.0.0 2.0.0-rc.1 1.3.0-rc.1")]
    [InlineData("npm", "^0.2.3", "0.2.3 0.2.9", "0.3.0 0.2.2")]
    [InlineData("npm", "^0.0.3", "0.0.3", "0.0.4")]
    [InlineData("npm", "^1.2.3-beta.2", "1.2.3-beta.2 1.2.3-rc 1.2.4", "1.2.3-beta.1 1.2.4-beta.2")]
    [InlineData("npm", "~1.2", "1.2.0 1.2.9", "1.3.0")]
    [InlineData("npm", "1.2.3 - 2.3", "1.2.3 2.3.9", "2.4.0 1.2.2")]
    [InlineData("npm", ">= 1.0.0 <2 || 3.x", "1.0.0 1.9.9 3.4.5", "2.0.0 4.0.0")]
    [InlineData("npm", "", "0.0.0 9.9.9", "1.0.0-rc.1")]
    [InlineData("npm", ">1.2", "1.3.0", "1.2.9")]
    [InlineData("npm", "<=1.2", "1.2.9", "1.3.0")]
    [InlineData("npm", ">x", "", "0.0.0 1.0.0")]
    [InlineData("PyPI", "~=2.2", "2.2 2.3 2.99.post1", "2.1 3.0 3.0.dev1")]
    [InlineData("PyPI", "~=1.4.5a4", "1.4.5a4 1.4.5 1.4.9", "1.4.5a3 1.5")]
    [InlineData("PyPI", "==1.1", "1.1 1.1.0 1.1+local", "1.1.post1 1.1a1")]
    [InlineData("PyPI", "==1.1+local.1", "1.1+LOCAL-1", "1.1 1.1+local.2")]
    [InlineData("PyPI", "==1.1.*", "1.1 1.1.2 1.1a1 1.1.post1", "1.2 1.10")]
    [InlineData("PyPI", "!=1.1.*,>=1", "1.0 1.2", "1.1 1.1.3 0.9")]
    [InlineData("PyPI", "<1.7", "1.6 1.6.post1", "1.7 1.7rc1 1.7.dev0")]
    [InlineData("PyPI", ">1.7", "1.7.1 1.8.dev1", "1.7 1.7.post1 1.7+local")]
    [InlineData("PyPI", ">1.7.post2", "1.7.post3", "1.7.post2")]
    [InlineData("PyPI", "===1.0-foo", "1.0-FOO", "1.0")]
    [InlineData("PyPI", "", "1.0 1.0.dev1", "")]
    [InlineData("Maven", "[1.0,2.0)", "1.0 1.9 2.0-SNAPSHOT", "2.0 1.0-rc1")]
    [InlineData("Maven", "(,1.0],[1.2,)", "0.9 1.0 1.2 5", "1.1")]
    [InlineData("Maven", "[1.5]", "1.5 1.5.0", "1.5.1")]
    [InlineData("Maven", "1.5", "1.5", "1.6")]
    [InlineData("Maven", "(1.0,)", "1.0.1", "1.0")]
    [InlineData("NuGet", "1.0", "1.0.0 2.0", "0.9 1.0-beta")]
    [InlineData("NuGet", "[1.0,2.0)", "1.0 1.9 2.0-beta", "2.0")]
    [InlineData("NuGet", "[1.0]", "1.0.0.0", "1.0.1")]
    [InlineData("NuGet", "1.2.*", "1.2.0 1.2.9", "1.3.0 1.1.9 1.2.5-beta")]
    [InlineData("NuGet", "1.0.0-beta.*", "1.0.0-beta.7 1.0.0", "1.0.0-alpha 1.0.1")]
    [InlineData("RubyGems", "~> 2.2", "2.2 2.9.1", "3.0 3.0.a 2.1")]
    [InlineData("RubyGems", "~> 2.2.0, != 2.2.1", "2.2.0 2.2.9", "2.2.1 2.3 2.3.0.pre")]
    [InlineData("RubyGems", "~> 1", "1.0 1.9", "2.0 0.9")]
    [InlineData("RubyGems", ">= 1.a", "1.a 1.0", "0.9")]
    [InlineData("Packagist", "^1.2", "1.2.0 1.9 1.2-dev", "2.0 2.0-beta1 1.1.9")]
    [InlineData("Packagist", "^0.3.1", "0.3.1 0.3.9", "0.4.0")]
    [InlineData("Packagist", "~1.2", "1.2 1.9", "2.0")]
    [InlineData("Packagist", "~1.2.3", "1.2.3 1.2.9", "1.3.0")]
    [InlineData("Packagist", "1.2.*", "1.2.0 1.2.9 1.2.x-dev", "1.3")]
    [InlineData("Packagist", "1.0 - 2.0", "1.0 2.0.9", "2.1")]
    [InlineData("Packagist", "1.0.0 - 2.1.0", "2.1.0", "2.1.1")]
    [InlineData("Packagist", ">=1.0 <1.1 || 3.0.1", "1.0.5 3.0.1", "1.1 3.0.2")]
    [InlineData("Packagist", ">=1.0,!=1.0.3", "1.0.2 2.0", "1.0.3")]
    [InlineData("Packagist", "dev-main", "dev-main", "dev-other 1.0")]
    [InlineData("Packagist", "*@dev", "1.0 dev-main", "")]
    [InlineData("Packagist", "<2.0", "1.9", "2.0 2.0-beta1")]
    [InlineData("crates.io", "1.2.3", "1.2.3 1.9.0", "2.0.0 1.2.2 1.3.0-rc.1")]
    [InlineData("crates.io", "0.3", "0.3.0 0.3.9", "0.4.0 0.2.9")]
    [InlineData("crates.io", "~1.2.3", "1.2.9", "1.3.0")]
    [InlineData("crates.io", "=1.2", "1.2.0 1.2.9", "1.3.0")]
    [InlineData("crates.io", ">=1.2, <1.5", "1.4.9", "1.5.0 1.5.0-rc")]
    [InlineData("crates.io", ">1.2", "1.3.0", "1.2.9")]
    [InlineData("crates.io", "1.*", "1.0.0 1.9.9", "2.0.0")]
    [InlineData("crates.io", "*", "0.0.1 9.0.0", "1.0.0-rc.1")]
    [InlineData("crates.io", "^1.2.3-rc.1", "1.2.3-rc.2 1.2.3", "1.2.4-rc.1 1.2.3-beta")]
    [InlineData("Go", "v1.2.3", "v1.2.3 1.9.0", "v1.2.2")]
    [InlineData("Go", ">= 1.0.0, < 1.2.0", "v1.1.0", "1.2.0")]
    [InlineData("Debian", ">= 1.0", "1.0-1 1:0.1", "1.0~rc1-1")]
    [InlineData("Debian", "<< 2.0", "1.9", "2.0")]
    [InlineData("Debian", "(= 1.0-1)", "1.0-1", "1.0-2")]
    [InlineData("Debian", "< 2.0", "1.9 2.0", "2.0-1")]
    [InlineData("rpm", "= 1.0", "1.0-5 0:1.0", "1.0.1-1 1:1.0-5")]
    [InlineData("rpm", "> 1.0-2", "1.0-3", "1.0-2 1.0")]
    [InlineData("rpm", ">= 1.0, < 2.0", "1.5-1.el9", "2.0-1")]
    [InlineData("Alpine", "~1.2", "1.2 1.2.3-r0 1.2-r5", "1.20 1.3")]
    [InlineData("Alpine", ">=1.2-r1", "1.2-r1 1.3", "1.2-r0 1.2_rc1")]
    [InlineData("ConanCenter", "[>=1.0 <2]", "1.0 1.9", "2.0 1.5-pre 2.0-pre")]
    [InlineData("ConanCenter", ">=1.0 <2, include_prerelease", "1.5-pre 1.0-alpha", "2.0-alpha")]
    [InlineData("ConanCenter", "~1.2.3", "1.2.9", "1.3")]
    [InlineData("ConanCenter", "^0.1.2", "0.1.9", "0.2")]
    [InlineData("ConanCenter", "1.0", "1.0 1.0.0", "1.1")]
    [InlineData("Hex", "~> 2.0", "2.0.0 2.9.0", "3.0.0 3.0.0-dev")]
    [InlineData("Hex", "~> 2.1.3-dev", "2.1.3-dev 2.1.9", "2.2.0-dev")]
    [InlineData("Hex", ">= 1.0.0 and < 2.0.0 or == 3.0.0", "1.5.0 3.0.0", "2.5.0")]
    [InlineData("Pub", "^1.2.3", "1.2.3 1.9.0", "2.0.0-dev 2.0.0")]
    [InlineData("Pub", "^0.1.2", "0.1.9", "0.2.0-dev")]
    [InlineData("Pub", ">=1.0.0 <2.0.0", "1.0.0 1.9.0-dev", "2.0.0-dev")]
    [InlineData("Pub", ">=2.0.0-dev.1 <2.0.0", "2.0.0-dev.2", "2.0.0")]
    [InlineData("Pub", "any", "0.0.1 1.0.0-dev", "")]
    [InlineData("Pub", "1.2.3", "1.2.3", "1.2.3+1")]
    [InlineData("SwiftURL", ">= 1.0, < 2", "1.5.0", "2.0.0")]
    public void A_range_contains_what_its_package_manager_would_take(string format, string text, string inside, string outside)
    {
        Assert.True(VersionRange.TryParse(format, text, out var range, out var error), error);
        Assert.All(inside.Split(' ', StringSplitOptions.RemoveEmptyEntries), version => Assert.True(range.Contains(version), $"{version} in {text}"));
        Assert.All(outside.Split(' ', StringSplitOptions.RemoveEmptyEntries), version => Assert.False(range.Contains(version), $"{version} in {text}"));
    }

    [Theory]
    [InlineData("npm", "latest")]
    [InlineData("npm", "1.2.3.4")]
    [InlineData("npm", ">01.02.03")]
    [InlineData("npm", "git+https://example.com/foo.git")]
    [InlineData("PyPI", "1.0")]
    [InlineData("PyPI", "~=1")]
    [InlineData("PyPI", ">=1.0.*")]
    [InlineData("PyPI", ">=1.0+local")]
    [InlineData("PyPI", "==1.0.dev1.*")]
    [InlineData("Maven", "(1.0)")]
    [InlineData("Maven", "[1.0)")]
    [InlineData("Maven", "[1.1,1.0]")]
    [InlineData("Maven", "(1.0,1.0]")]
    [InlineData("Maven", "[1.0,1.2),1.3")]
    [InlineData("Maven", "[1.0,1.2),(1.1,1.3]")]
    [InlineData("Maven", "[1.0,2.0")]
    [InlineData("NuGet", "(1.0)")]
    [InlineData("NuGet", "[1.0,")]
    [InlineData("NuGet", "[2.0,1.0]")]
    [InlineData("RubyGems", "= junk")]
    [InlineData("RubyGems", "! 1")]
    [InlineData("RubyGems", "")]
    [InlineData("Packagist", "~>1.2")]
    [InlineData("Packagist", "1.2 foo")]
    [InlineData("crates.io", "")]
    [InlineData("crates.io", "1.*.3")]
    [InlineData("crates.io", "1.2,")]
    [InlineData("Debian", ">= ")]
    [InlineData("Debian", "=> 1.0")]
    [InlineData("ConanCenter", ">")]
    [InlineData("ConanCenter", "~=1.0")]
    [InlineData("Hex", "~> 2")]
    [InlineData("Hex", ">= 1.0")]
    [InlineData("Hex", ">= 1.0.0 < 2.0.0")]
    [InlineData("Pub", "^1.2")]
    [InlineData("Pub", ">=1.0.0 or 2")]
    [InlineData("OSS-Fuzz", "1.0")]
    public void What_is_no_range_is_refused(string format, string text)
    {
        Assert.False(VersionRange.TryParse(format, text, out _, out var error));
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("npm", "^1.1.7 || >= 2.0.1", "vers:npm/>=1.1.7|<2.0.0|>=2.0.1")]
    [InlineData("npm", "2.0.x || 2.1.x", "vers:npm/>=2.0.0|<2.2.0")]
    [InlineData("npm", "*", "vers:npm/*")]
    [InlineData("npm", "=3.0.0-rc.1", "vers:npm/3.0.0-rc.1")]
    [InlineData("npm", "<1.0.0 >2.0.0", "vers:none/*")]
    [InlineData("PyPI", ">=5.0.0,<5.0.12||>=6.0.0,<6.0.5", "vers:pypi/>=5.0.0|<5.0.12|>=6.0.0|<6.0.5")]
    [InlineData("PyPI", "==2.3.0||==3.0.0", "vers:pypi/2.3.0|3.0.0")]
    [InlineData("PyPI", ">=1.0,!=1.5", "vers:pypi/>=1.0|!=1.5")]
    [InlineData("PyPI", "!=1.1.*", "vers:pypi/<1.1.dev0|>=1.2.dev0")]
    [InlineData("PyPI", "===1.0", null)]
    [InlineData("Maven", "(,1.0],[1.2,)", "vers:maven/<=1.0|>=1.2")]
    [InlineData("NuGet", "1.*", "vers:nuget/>=1.0.0|<2.0.0")]
    [InlineData("RubyGems", "~> 2.2.0, != 2.2.1", "vers:gem/>=2.2.0|!=2.2.1|<2.3")]
    [InlineData("Packagist", ">1.0 <2.0", "vers:composer/>1.0.0.0|<2.0.0.0-dev")]
    [InlineData("crates.io", "0.0.3", "vers:cargo/>=0.0.3|<0.0.4")]
    [InlineData("Debian", "<< 1.0", "vers:deb/<1.0")]
    [InlineData("Alpine", "~1.2", null)]
    [InlineData("Hex", "~> 2.0", "vers:hex/>=2.0.0|<3.0.0-0")]
    [InlineData("Go", "v1.2.3", "vers:golang/>=v1.2.3")]
    public void A_range_is_written_as_VERS_where_VERS_can_say_it(string format, string text, string? vers)
    {
        Assert.True(VersionRange.TryParse(format, text, out var range, out var error), error);
        Assert.Equal(vers, range.ToVers());
        Assert.True(vers is null || VersionRange.TryParse("vers", vers, out _, out error), error);
    }

    [Fact]
    public void A_range_as_long_as_it_likes_costs_little()
    {
        Assert.False(VersionRange.TryParse("npm", new string('^', VersionRange.LongestRange + 1), out _, out _));
        Assert.True(VersionRange.TryParse("npm", string.Join("||", Enumerable.Repeat("1.x", 10_000)), out var range, out _));
        Assert.True(range.Contains("1.2.3"));
        Assert.Null(range.Contains(new string('1', 100_000)));
    }
}
