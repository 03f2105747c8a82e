using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Contract;

namespace Gangway.Office.Tests.Contract;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "b/a.txt", false)]
    [InlineData("**.txt", "b/a.txt", true)]
    [InlineData("src/**", "src/a/b.c", true)]
    [InlineData("src/**", "src", false)]
    [InlineData("src/*/x.c", "src/a/x.c", true)]
    [InlineData("src/*/x.c", "src/a/b/x.c", false)]
    [InlineData("**/x.c", "a/b/x.c", true)]
    [InlineData("a?b", "a?b", true)]
    [InlineData("a?b", "axb", false)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("a\\\\b", "a\\b", true)]
    [InlineData("./a.c", "a.c", true)]
    [InlineData("a.c", "./a.c", true)]
    [InlineData("", "a", false)]
    public void In_reuse_one_star_stops_at_a_slash(string pattern, string path, bool matches) => Assert.Equal(matches, PathGlob.OfReuse(pattern).Matches(path));

    [Theory]
    [InlineData("*", "a/b/c", true)]
    [InlineData("debian/*", "debian/a/b", true)]
    [InlineData("debian/*", "x/debian/a", false)]
    [InlineData("*.c", "a/b.c", true)]
    [InlineData("a?c", "a/c", true)]
    [InlineData("a\\?c", "a?c", true)]
    [InlineData("a\\?c", "abc", false)]
    [InlineData("*/foo*", "x/y/foobar", true)]
    [InlineData("debian", "debian/a", false)]
    public void In_dep_5_a_star_does_not(string pattern, string path, bool matches) => Assert.Equal(matches, PathGlob.OfDebian(pattern).Matches(path));

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_its_length_times_the_path() =>
        Assert.False(PathGlob.OfReuse(string.Concat(Enumerable.Repeat("*a", 1000)) + "b").Matches(new string('a', 2000)));

    [Fact]
    public void A_path_escaped_matches_itself_and_nothing_longer() =>
        Prop.ForAll<NonEmptyString>(text =>
        {
            var path = text.Get.Replace("./", "", StringComparison.Ordinal);
            var pattern = PathGlob.OfDebian(string.Concat(path.Select(c => c is '*' or '?' or '\\' ? "\\" + c : c.ToString())));
            return pattern.Matches(path) && !pattern.Matches(path + "x");
        }).QuickCheckThrowOnFailure();
}
