using Gangway.Office.Inventory.Versions;

namespace Gangway.Office.Tests.Inventory.Versions;

public class VersionOrderTests
{
    /// <summary>From old to new; what stands between the same separators is equal.</summary>
    [Theory]
    [InlineData("npm", "1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0 = v1.0.0 = 1.0.0+build < 1.0.1")]
    [InlineData("crates.io", "0.9.9 < 1.0.0-0 < 1.0.0-rc.9 < 1.0.0-rc.10 < 1.0.0-rc.a = 1.0.0-rc.a+5 < 1.0.0 < 1.0.18446744073709551616")]
    [InlineData("Go", "0.0.0-20190101000000-abcdefabcdef < 0.0.0-20200101000000-0123456789ab < v0.0.1 < 1.19 = v1.19.0 < 1.19.1-0.20220101000000-abcdefabcdef < 1.19.1 < 2.0.0+incompatible = 2.0.0")]
    [InlineData("PyPI", "1.0.dev456 < 1.0a1 = 1.0.ALPHA-1 < 1.0a2.dev456 < 1.0a12.dev456 < 1.0a12 < 1.0b1.dev456 < 1.0b2 < 1.0b2.post345.dev456 < 1.0b2.post345 < 1.0rc1 = 1.0c1 = 1.0-preview_1 < 1.0 = v1.0.0 < 1.0+abc.5 < 1.0+abc.7 < 1.0+5 < 1.0.post456.dev34 < 1.0.post456 = 1.0-456 = 1.0r456 < 1.0.15 < 1.1.dev1 < 1!0.1")]
    [InlineData("Maven", "1-alpha = 1.0-ALPHA = 1.0.0-alpha < 1-alpha-1 = 1-alpha1 = 1a1 = 1.0-a-1 < 1-beta < 1-milestone-2 = 1m2 < 1-rc = 1-cr < 1-SNAPSHOT < 1 = 1.0 = 1-ga = 1.0.0-final = 1.release < 1-sp < 1-abc < 1-xyz < 1-1 < 1.1")]
    [InlineData("Maven", "2.0-alpha-9 < 2.0-alpha-10 < 2.0-beta-1 < 2.0.rc1 = 2.0-rc-1 = 2.0.0-rc01 < 2.0-SNAPSHOT < 2 < 2.0.jre8 < 2.0.0-1 < 2.0.1 < 2.0.9999999999999999999999 < 2.1")]
    [InlineData("NuGet", "1.0.0-alpha < 1.0.0-ALPHA.1 = 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-rc < 1 = 1.0 = 1.0.0.0+meta = 1.00 < 1.0.0.1 < 1.0.1")]
    [InlineData("RubyGems", "1.0.a < 1.0.a.1 < 1.0.b1 < 1.0.b.2 = 1.0.b2 < 1.0.pre < 1.0.rc.9 < 1.0.rc.10 < 1 = 1.0 = 1.0.0 < 1.0.1 < 1.9 < 1.10")]
    [InlineData("Packagist", "1.0-dev < 1.0alpha1 = v1.0-a1 = 1.0.0.0-alpha.1 < 1.0-beta2 < 1.0-beta10 < 1.0-RC1 < 1 = 1.0.0.0 = 1.0+build = 1.0-stable < 1.0-p1 = 1.0-patch1 < 1.0.1 < 1.1.x-dev < 1.x-dev < 2.0 < 20100102")]
    [InlineData("Hex", "1.0.0-dev < 1.0.0-rc.1 < 1.0.0 = 1.0.0+20 < 1.0.1")]
    [InlineData("Pub", "1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0 < 1.0.0+1 < 1.0.0+2 < 1.0.0+10 < 1.0.0+build < 1.0.1-dev")]
    [InlineData("Debian:12", "1.0~~ < 1.0~~a < 1.0~ < 1.0 = 0:1.0 = 1.0-0 = 1.00 < 1.0-1 < 1.0-1+deb12u1 < 1.0a < 1.0+dfsg < 1.0.1 < 1.2 < 1.10 < 1:0.1")]
    [InlineData("Ubuntu:Pro:18.04:LTS", "1.0-1ubuntu1~18.04.1 < 1.0-1ubuntu1 < 1.0-1ubuntu1.1 < 1.0-1ubuntu2")]
    [InlineData("Red Hat:rhel_eus:8.4::appstream", "1.0~rc1 < 1.0 < 1.0-1.el8 = 0:1.0-1.el8 < 1.0-1.el8_4.2 < 1.0-2.el8 < 1.0^git1~pre < 1.0^git1 < 1.0^git1.1")]
    [InlineData("openSUSE", "1.0a < 1.0a1 < 1.0.1 = 1_0_1 = 1.0.01 < 1.0.1a < 2.0 < 2.0.a < 2.0.1 < 1:1.0")]
    [InlineData("Alpine:v3.20", "1.0_alpha < 1.0_alpha2 < 1.0_beta < 1.0_pre2 < 1.0_rc1 < 1.0 < 1.0_cvs < 1.0_svn < 1.0_git20240101 < 1.0_hg < 1.0_p1 < 1.0_p1-r1 < 1.0a < 1.0b < 1.0.1 < 1.02 < 1.1 < 1.1-r0 < 1.1-r10 < 1.10")]
    [InlineData("Arch Linux", "1.0a < 1.0b < 1.0beta < 1.0p < 1.0pre < 1.0rc < 1.0 < 1.0.a < 1.0.1 < 1:0.1")]
    [InlineData("gentoo", "1.0_alpha < 1.0_alpha1 < 1.0_beta < 1.0_rc < 1.0 = 1.0-r0 < 1.0-r1 < 1.0_p < 1.0_p1 < 1.0a < 1.0.0 < 1.01 < 1.1 < 1.10")]
    [InlineData("ConanCenter", "1.0- < 1.0-alpha < 1.0-alpha.2 < 1.0-alpha.10 < 1 = 1.0 = 1.0.0 < 1.0+1 < 1.0+2 < 1.1 < 1.1.a < 2")]
    [InlineData("Hackage", "0.9 < 1 < 1.0 < 1.0.0 < 1.0.1 = 1.0.01 < 1.1")]
    [InlineData("CRAN", "0.9-9 < 1.0 < 1.0-1 = 1.0.1 < 1.0-10 < 1.1")]
    [InlineData("Julia", "1.2.3-rc1 < 1.2.3 < 1.2.3+0 < 1.2.3+1 < 1.2.3+10 < 1.3")]
    [InlineData("GitHub Actions", "v1 = 1.0.0 < v1.2 < v2 < v2.0.1")]
    [InlineData("Linux", "2.6.12 < 2.6.12.6 < 5.10-rc7 < 5.10 = 5.10.0 < 5.10.1 < 6.1")]
    [InlineData("Android", "8.1 < 11 < 11:0 < 11:2023-01-05 < 12:2020-01-01 < 12L < 12L:2023-05-01 < 13-next < 14")]
    [InlineData("openssl", "0.9.8zg < 1.0.1 < 1.0.1a < 1.0.1z < 1.0.1za < 1.0.2-beta1 < 1.0.2-beta10 < 1.0.2 < 3.0.0-alpha1 < 3.0.0")]
    [InlineData("intdot", "1 < 1.2 = 01.2 = 1.2-foo < 1.10 < 10.234.5.12")]
    [InlineData("lexicographic", "A < B < a < b < ä < 中 < 😀")]
    [InlineData("datetime", "2024-01-01T00:00:00Z = 2024-01-01T01:00:00+01:00 < 2024-01-01T00:00:00.5Z = 2024-01-01T00:00:00.50Z < 2024-01-01t00:00:01z")]
    public void Versions_come_in_the_order_of_their_ecosystem(string ecosystem, string chain)
    {
        var ranks = chain.Split(" < ").Select(rank => rank.Split(" = ")).ToList();
        for (var i = 0; i < ranks.Count; i++)
        {
            for (var j = 0; j < ranks.Count; j++)
            {
                foreach (var (left, right) in ranks[i].SelectMany(_ => ranks[j], (left, right) => (left, right)))
                {
                    Assert.True(VersionOrder.Compare(ecosystem, left, right) == i.CompareTo(j), $"{ecosystem}: {left} and {right} give {VersionOrder.Compare(ecosystem, left, right)}");
                }
            }
        }
    }

    [Theory]
    [InlineData("npm", "1.2")]
    [InlineData("npm", "1.2.3.4")]
    [InlineData("npm", "01.2.3")]
    [InlineData("npm", "1.2.3-01")]
    [InlineData("npm", "9007199254740992.0.0")]
    [InlineData("crates.io", "v1.0.0")]
    [InlineData("crates.io", "1.0.0-")]
    [InlineData("crates.io", "1.0.0+")]
    [InlineData("Go", "(devel)")]
    [InlineData("Go", "1.2-pre")]
    [InlineData("PyPI", "2004d")]
    [InlineData("PyPI", "1.0-beta-of-something")]
    [InlineData("PyPI", "1.0+")]
    [InlineData("NuGet", "1.0.0.0.0")]
    [InlineData("NuGet", "1.0-beta_1")]
    [InlineData("RubyGems", "1..2")]
    [InlineData("RubyGems", "a.1")]
    [InlineData("Packagist", "1.0.0-foo")]
    [InlineData("Hex", "1.0")]
    [InlineData("Pub", "1.0")]
    [InlineData("Debian", "a:1.0")]
    [InlineData("Debian", "1.0-")]
    [InlineData("Alpine", "1.0_foo")]
    [InlineData("Alpine", "1.0-1")]
    [InlineData("Hackage", "1.0-beta")]
    [InlineData("Android", "SoC")]
    [InlineData("datetime", "2024-13-01T00:00:00Z")]
    [InlineData("npm", "")]
    public void What_is_no_version_has_no_place_in_the_order(string ecosystem, string text)
    {
        Assert.NotNull(VersionOrder.Of(ecosystem));
        Assert.Null(VersionOrder.Compare(ecosystem, text, text));
        Assert.False(VersionOrder.Of(ecosystem)!.IsVersion(text));
    }

    [Theory]
    [InlineData("OSS-Fuzz")]
    [InlineData("GIT")]
    [InlineData("")]
    [InlineData("no such ecosystem")]
    public void An_ecosystem_without_an_order_compares_nothing(string ecosystem) => Assert.Null(VersionOrder.Compare(ecosystem, "1", "1"));

    [Theory]
    [InlineData("pypi", "PyPI")]
    [InlineData("cargo", "crates.io")]
    [InlineData("deb", "Ubuntu:22.04")]
    [InlineData("apk", "Root:Alpine:3.18")]
    [InlineData("gem", "rubygems")]
    public void An_order_is_found_by_purl_type_and_by_the_name_that_OSV_gives(string type, string ecosystem) =>
        Assert.Same(VersionOrder.Of(type), VersionOrder.Of(ecosystem));

    [Fact]
    public void Every_ecosystem_of_OSV_has_an_order_or_is_known_to_have_none()
    {
        string[] ecosystems =
        [
            "AlmaLinux", "Alpaquita", "Alpine", "Android", "Azure Linux", "BellSoft Hardened Containers", "Bioconductor", "Bitnami", "Chainguard", "CleanStart",
            "ConanCenter", "CRAN", "crates.io", "Debian", "Echo", "GHC", "GitHub Actions", "Go", "Hackage", "Hex", "Julia", "Kubernetes", "Linux", "Mageia", "Maven",
            "MinimOS", "npm", "NuGet", "opam", "openEuler", "openSUSE", "Packagist", "Photon OS", "Pub", "PyPI", "Red Hat", "Rocky Linux", "RubyGems", "SUSE",
            "SwiftURL", "Ubuntu", "VSCode", "Wolfi",
        ];
        Assert.All(ecosystems, name => Assert.NotNull(VersionOrder.Of(name)));
        Assert.All(["Docker Hardened Images", "FreeBSD", "OSS-Fuzz", "TuxCare"], name => Assert.Null(VersionOrder.Of(name)));
    }

    [Fact]
    public void A_branch_of_Packagist_is_only_itself()
    {
        Assert.Equal(0, VersionOrder.Compare("Packagist", "dev-main", "dev-main"));
        Assert.Equal(0, VersionOrder.Compare("Packagist", "master", "dev-master"));
        Assert.Null(VersionOrder.Compare("Packagist", "dev-main", "1.0"));
    }

    [Fact]
    public void Text_of_any_length_costs_little()
    {
        var hyphens = string.Concat(Enumerable.Repeat("1-", 100_000));
        Assert.Null(VersionOrder.Compare("Maven", hyphens, hyphens + "1"));
        var longest = string.Concat(Enumerable.Repeat("1-", VersionOrder.LongestVersion / 2));
        Assert.Equal(1, VersionOrder.Compare("Maven", longest, longest.AsSpan()[..^2]));
    }
}
