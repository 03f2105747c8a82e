using Gangway.Office.Community.Measures;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Community.Measures;

public sealed class ReleaseDatesTests
{
    [Fact]
    public void A_component_is_as_old_as_the_newest_release_is_younger()
    {
        var dates = Read("purl,version,date\npkg:npm/a,1.0.0,2020-01-01\npkg:npm/a,2.0.0,2021-06-01T12:00:00Z\npkg:npm/a@1.5.0,,2020-06-01\n");
        Assert.Empty(dates.Issues);
        var ages = dates.Ages([Use("a", "1.0.0"), Use("a", "1.5.0"), Use("a", "1.0.0"), Use("a", "9.9.9"), Use("b", "1.0.0")]);
        DateOnly newest = new(2021, 6, 1);
        Assert.Equal([new("pkg:npm/a", new(2020, 1, 1), newest), new("pkg:npm/a", new(2020, 6, 1), newest), new("pkg:npm/a", null, newest), new("pkg:npm/b", null, null)], ages);
        Assert.Equal((2, 4), (Metrics.Libyears(ages, new()).N, Metrics.Libyears(ages, new()).Of));
    }

    [Fact]
    public void Of_two_days_for_one_version_the_earlier_counts_in_one_file_and_in_two()
    {
        var twice = Read("purl,version,date\npkg:npm/a,1,2020-02-01\npkg:npm/a,1,2020-01-01\n");
        Assert.Equal(new DateOnly(2020, 1, 1), twice.Packages["pkg:npm/a"]["1"]);
        var other = Read("purl,version,date\npkg:npm/a,1,2019-01-01\npkg:npm/b,1,2019-01-01\n");
        Assert.Equal(new DateOnly(2019, 1, 1), twice.And(other).Packages["pkg:npm/a"]["1"]);
        Assert.Equal(new DateOnly(2019, 1, 1), other.And(twice).Packages["pkg:npm/a"]["1"]);
        Assert.Equal(2, twice.And(other).Packages.Count);
    }

    [Theory]
    [InlineData("left-pad,1,2020-01-01", "This is no purl.")]
    [InlineData("pkg:npm/a,,2020-01-01", "No version is named.")]
    [InlineData("pkg:npm/a,1,1/2/2020", "`date` is no day.")]
    [InlineData("pkg:npm/a,1,", "`date` is no day.")]
    public void A_row_that_cannot_be_read_is_told_with_its_line(string row, string message)
    {
        var issue = Assert.Single(Read($"purl,version,date\n{row}\n").Issues);
        Assert.Equal((message, "line 2"), (issue.Message, issue.Path));
    }

    [Fact]
    public void Without_components_libyears_are_unknown_and_so_are_packages_without_an_inventory()
    {
        Assert.Null(Metrics.Libyears([], new()).Value);
        Assert.Null(Metrics.UpstreamCodeDependencies(null, new()).Value);
    }

    [Fact]
    public void Two_versions_of_one_package_are_one_dependency()
    {
        var metric = Metrics.UpstreamCodeDependencies([Use("a", "1") with { Directness = Directness.Direct }, Use("a", "2") with { Directness = Directness.Transitive }, Use("b", "1")], new());
        Assert.Equal((2, "1 direct, 0 through others, 1 not known which"), (metric.Value!.Value, metric.Told));
    }

    [Fact]
    public void License_coverage_counts_what_is_known_and_tells_what_is_not()
    {
        var metric = Metrics.LicenseCoverage(new(6, 2, 1, 1, 0), new());
        Assert.Equal((0.75, 8, 10), (metric.Value!.Value, metric.N, metric.Of));
        Assert.Equal((0.6, 0.8), metric.Interval);
        Assert.Equal("No source file could be read.", Metrics.LicenseCoverage(new(0, 0, 0, 2, 1), new()).Why);
    }

    private static ReleaseDates Read(string text) => ReleaseDatesReader.Read(text, "releases.csv");

    private static Component Use(string name, string version) => new() { Evidence = new("bom.json"), Id = $"{name}@{version}", Name = name, Version = version, Purl = PackageUrl.TryParse($"pkg:npm/{name}@{version}", out var purl, out _) ? purl : null };
}
