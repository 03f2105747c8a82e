using Gangway.Office.Contract;

namespace Gangway.Office.Tests.Contract;

public sealed class StatedTreeTests
{
    [Fact]
    public void Of_one_record_the_last_match_holds()
    {
        var tree = new StatedTree([Dep5("*", "GPL-2.0-or-later"), Dep5("lib/*", "MIT"), Dep5("lib/special.c", "ISC")]);
        Assert.Equal("GPL-2.0-or-later", Assert.Single(tree.For("main.c").Beside).License);
        Assert.Equal("MIT", Assert.Single(tree.For("lib/a/b.c").Beside).License);
        Assert.Equal("ISC", Assert.Single(tree.For("lib/special.c").Beside).License);
    }

    [Fact]
    public void The_closest_record_speaks_for_a_silent_file()
    {
        var tree = new StatedTree([Reuse("sub/REUSE.toml", "sub", "**", StatedPrecedence.Closest, "MIT"), Reuse("REUSE.toml", "", "**", StatedPrecedence.Closest, "ISC")]);
        Assert.Equal("MIT", tree.For("sub/a.png").WhenSilent!.License);
        Assert.Equal("ISC", tree.For("other/a.png").WhenSilent!.License);
        Assert.Equal("ISC", tree.For("submarine/a.png").WhenSilent!.License);
    }

    [Fact]
    public void An_override_nearest_to_the_top_silences_all_others()
    {
        var tree = new StatedTree(
        [
            Reuse("sub/REUSE.toml", "sub", "**", StatedPrecedence.Override, "MIT"),
            Reuse("REUSE.toml", "", "sub/**", StatedPrecedence.Override, "ISC"),
            Reuse("REUSE.toml", "", "doc/**", StatedPrecedence.Aggregate, "CC0-1.0"),
        ]);
        Assert.Equal("ISC", tree.For("sub/a").Instead!.License);
        Assert.Equal("CC0-1.0", Assert.Single(tree.For("doc/a").Beside).License);
        Assert.True(tree.For("else").IsEmpty);
    }

    [Theory]
    [InlineData("logo.png.license", "logo.png")]
    [InlineData("a/logo.png.license", "a/logo.png")]
    [InlineData(".license", null)]
    [InlineData("a/.license", null)]
    [InlineData("LICENSE", null)]
    public void A_license_file_beside_speaks_for_its_file(string path, string? expected) => Assert.Equal(expected, StatedTree.CompanionOf(path));

    private static StatedTerms Dep5(string pattern, string license) =>
        new("debian/copyright", "", [PathGlob.OfDebian(pattern)], StatedPrecedence.Aggregate, license, license, [], 1);

    private static StatedTerms Reuse(string record, string folder, string pattern, StatedPrecedence precedence, string license) =>
        new(record, folder, [PathGlob.OfReuse(pattern)], precedence, license, license, [], 1);
}
