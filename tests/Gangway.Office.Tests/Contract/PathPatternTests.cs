using System.Diagnostics;
using Gangway.Office.Contract;

namespace Gangway.Office.Tests.Contract;

public class PathPatternTests
{
    [Theory]
    [InlineData("*.c", "a.c", true)]
    [InlineData("*.c", "src/a.c", false)]
    [InlineData("**", "src/a.c", true)]
    [InlineData("**/*.c", "src/deep/a.c", true)]
    [InlineData("src/**", "src/deep/a.c", true)]
    [InlineData("src/*", "src/deep/a.c", false)]
    [InlineData("src/a.c", "src/a.c", true)]
    [InlineData("./src/a.c", "src/a.c", true)]
    [InlineData("src", "src/a.c", false)]
    [InlineData("a\\*.c", "a*.c", true)]
    [InlineData("a\\*.c", "ab.c", false)]
    [InlineData("a?.c", "ab.c", false)]
    [InlineData("", "a", false)]
    public void REUSE_patterns_keep_a_star_inside_its_folder(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathPattern(pattern).Matches(path));

    [Theory]
    [InlineData("*", "src/a.c", true)]
    [InlineData("src/*", "src/deep/a.c", true)]
    [InlineData("a?.c", "ab.c", true)]
    [InlineData("*.c", "src/a.h", false)]
    public void DEP_5_patterns_cross_folders(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathPattern(pattern, CrossesFolders: true).Matches(path));

    [Theory]
    [InlineData("lib/a.c", true)]
    [InlineData("a.c", false)]
    [InlineData("library/a.c", false)]
    public void A_pattern_of_a_folder_says_nothing_of_what_lies_outside(string path, bool matches) =>
        Assert.Equal(matches, new PathPattern("**", "lib").Matches(path));

    [Fact]
    public void A_hostile_pattern_costs_its_length_times_the_paths()
    {
        var clock = Stopwatch.StartNew();

        Assert.False(new PathPattern(string.Concat(Enumerable.Repeat("**a", 300))).Matches(new string('a', 4000) + "b"));

        Assert.True(clock.ElapsedMilliseconds < 2000);
    }
}
