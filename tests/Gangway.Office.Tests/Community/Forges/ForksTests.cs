using System.Text;
using Gangway.Office.Community.Forges;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Tests.Community.Forges;

public sealed class ForksTests
{
    [Theory]
    [InlineData("""{"full_name":"a/x","created_at":"2020-01-02T00:00:00Z","pushed_at":"2020-01-01T00:00:00Z"}""", false)]
    [InlineData("""{"full_name":"a/x","created_at":"2020-01-02T00:00:00Z","pushed_at":"2021-01-01T00:00:00Z"}""", true)]
    [InlineData("""{"path_with_namespace":"a/x","created_at":"2020-01-02T00:00:00Z","last_activity_at":"2020-01-02T00:00:00Z"}""", false)]
    [InlineData("""{"path_with_namespace":"a/x","created_at":"2020-01-02T00:00:00Z","last_activity_at":"2021-01-02T00:00:00Z"}""", null)]
    [InlineData("""{"full_name":"a/x","created_at":"2020-01-02T00:00:00+08:00","pushed_at":"2020-01-01T17:00:00Z"}""", true)]
    [InlineData("""{"full_name":"a/x","pushed_at":"2021-01-01T00:00:00Z"}""", null)]
    [InlineData("""{"full_name":"a/x","created_at":"2020-01-02T00:00:00Z","pushed_at":null}""", null)]
    public void Whether_somebody_pushed_to_a_fork_is_told_by_its_times(string fork, bool? pushed) => Assert.Equal(pushed, Assert.Single(Read($"[{fork}]").Forks).PushedSince);

    [Fact]
    public void Pages_are_one_list_and_a_fork_that_stands_twice_counts_once()
    {
        var reading = Read("""[[{"full_name":"a/x"},{"full_name":"b/x"}],[{"full_name":"a/x"}]]""");
        Assert.Equal(2, reading.Forks.Length);
        Assert.Empty(reading.Issues);
    }

    [Fact]
    public void What_is_no_fork_is_told_by_its_place_and_the_others_count()
    {
        var reading = Read("""[{"full_name":"a/x"},7,{"created_at":"2020-01-01T00:00:00Z"}]""");
        Assert.Single(reading.Forks);
        Assert.Equal(["/1", "/2"], reading.Issues.Select(issue => issue.Path));
        Assert.Equal(Severity.Error, Assert.Single(Read("[{").Issues).Severity);
    }

    [Fact]
    public void Forks_count_in_the_period_in_which_they_were_made()
    {
        Fork[] forks = [new(new(2023, 5, 1, 0, 0, 0, default), true), new(new(2022, 5, 1, 0, 0, 0, default), false), new(null, null)];
        var whole = Metrics.TechnicalFork(forks, new());
        Assert.Equal((3, 3, 3), (whole.Value!.Value, whole.N, whole.Of));
        Assert.Equal("1 pushed after they were made, 1 not, 1 not known", whole.Told);
        var year = Metrics.TechnicalFork(forks, new() { From = new(2023, 1, 1), Until = new(2024, 1, 1) });
        Assert.Equal((1, 1, 2), (year.Value!.Value, year.N, year.Of));
    }

    private static ForksReading Read(string json) => ForksReader.Read(Encoding.UTF8.GetBytes(json), "forks.json");
}
