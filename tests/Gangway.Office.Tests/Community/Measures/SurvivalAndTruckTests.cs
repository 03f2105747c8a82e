using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Tests.Community.Measures;

public sealed class SurvivalAndTruckTests
{
    // The remission times of the 6-MP group (Freireich et al., 1963), the textbook example of the estimator.
    [Fact]
    public void The_survival_curve_is_that_of_the_textbook()
    {
        int[] ended = [6, 6, 6, 7, 10, 13, 16, 22, 23], censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var curve = SurvivalCurve.Of(ended.Select(days => new Lifetime(days, true)).Concat(censored.Select(days => new Lifetime(days, false))));
        Assert.Equal(23, curve.Median);
        Assert.Equal([1, 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], new[] { 5, 6, 7, 10, 13, 16, 22, 23 }.Select(days => Math.Round(curve.At(days), 3)));
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_that_lives_longer() => Prop.ForAll<byte[]>(bytes =>
    {
        var days = bytes ?? [];
        var curve = SurvivalCurve.Of(days.Select(value => new Lifetime(value, true)));
        return Enumerable.Range(0, 256).All(at => days.Length == 0 || Math.Abs(curve.At(at) - (double)days.Count(value => value > at) / days.Length) < 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Those_still_active_count_as_long_as_they_have_been_seen()
    {
        Contribution[] history = [Story.Commit("short@x.org", "2020-01-01"), Story.Commit("long@x.org", "2020-01-01"), Story.Commit("long@x.org", "2021-12-31"), Story.Commit("here@x.org", "2020-01-01"), Story.Commit("here@x.org", "2023-12-01")];
        var metric = Metrics.Survival(Story.Activity(history));
        Assert.Equal((730, 3), (metric.Value!.Value, metric.N));
        Assert.Equal(2.0 / 3, metric.Part("365 days")!.Value, 6);
        Assert.Equal("More than half are still active.", Metrics.Survival(Story.Activity(history.Take(1).Concat(history.Skip(3)).Append(Story.Commit("too@x.org", "2023-12-01")))).Why);
    }

    [Theory]
    [InlineData(true, 0, 0, 4.391)]
    [InlineData(true, 5, 0, 5.211)]
    [InlineData(false, 3, 10, 3.015)]
    [InlineData(false, 0, 0, 3.293)]
    public void The_degree_of_authorship_is_that_of_the_paper(bool first, int own, int others, double degree) =>
        Assert.Equal(degree, TruckFactor.DegreeOfAuthorship(first, own, others), 3);

    [Fact]
    public void The_truck_factor_removes_authors_until_more_than_half_of_the_files_are_orphans()
    {
        var files = Enumerable.Range(0, 10).Select(i => Story.Commit(i < 6 ? "one@x.org" : i < 8 ? "two@x.org" : "three@x.org", "2020-01-01", new ChangedPath($"src/{i}.cs", PathChangeKind.Added)));
        Assert.Equal(1, Metrics.Truck(Story.Activity(files)).Value);
        var even = Enumerable.Range(0, 10).Select(i => Story.Commit($"p{i}@x.org", "2020-01-01", new ChangedPath($"src/{i}.cs", PathChangeKind.Added)));
        Assert.Equal(6, Metrics.Truck(Story.Activity(even)).Value);
    }

    [Fact]
    public void Files_that_are_gone_and_documentation_count_for_no_authorship()
    {
        Contribution[] history =
        [
            Story.Commit("one@x.org", "2020-01-01", new ChangedPath("a.cs", PathChangeKind.Added), new ChangedPath("b.md", PathChangeKind.Added)),
            Story.Commit("two@x.org", "2020-01-02", new ChangedPath("c.cs", PathChangeKind.Added)),
            Story.Commit("two@x.org", "2020-01-03", new ChangedPath("a.cs", PathChangeKind.Deleted)),
        ];
        var metric = Metrics.Truck(Story.Activity(history));
        Assert.Equal((1, 1), (metric.Value!.Value, metric.Part("files")!.Value));
    }

    // An oracle that follows the paper's pseudocode file by file, without any shortcut.
    [Fact]
    public void The_truck_factor_is_that_of_a_plain_rendering_of_the_paper() => Prop.ForAll<byte[]>(bytes =>
    {
        var touches = (bytes ?? []).Select(value => (Person: value % 5, File: $"{value / 5 % 7}.cs")).ToList();
        var history = touches.Select((touch, i) => Story.Commit($"p{touch.Person}@x.org", "2020-01-01", new ChangedPath(touch.File, touches.FindIndex(other => other.File == touch.File) == i ? PathChangeKind.Added : PathChangeKind.Modified)));
        return Metrics.Truck(Story.Activity(history)).Value is var value && (int?)value is var factor && Oracle(touches).Contains(factor);
    }).QuickCheckThrowOnFailure();

    // Where two people hold equally many files, the paper leaves open who goes first: every answer of some order is right.
    private static HashSet<int?> Oracle(List<(int Person, string File)> touches)
    {
        var authors = touches.GroupBy(touch => touch.File).ToDictionary(group => group.Key, group =>
        {
            var people = group.Select(touch => touch.Person).ToList();
            var later = people.Skip(1).ToList();
            var degree = people.Distinct().ToDictionary(person => person, person => TruckFactor.DegreeOfAuthorship(person == people[0], later.Count(other => other == person), later.Count(other => other != person)));
            return degree.Where(pair => pair.Value >= 3.293 && pair.Value > 0.75 * degree.Values.Max()).Select(pair => pair.Key).ToHashSet();
        });
        var answers = new HashSet<int?>();
        Remove([], 0);
        return answers;

        void Remove(HashSet<int> gone, int rounds)
        {
            var covered = authors.Values.Count(people => people.Except(gone).Any());
            var staying = authors.Values.SelectMany(people => people).Except(gone).ToHashSet();
            if (staying.Count == 0 || 2 * covered < authors.Count)
            {
                answers.Add(rounds == 0 ? null : rounds);
                return;
            }

            var most = staying.Max(person => authors.Values.Count(people => people.Contains(person)));
            foreach (var top in staying.Where(person => authors.Values.Count(people => people.Contains(person)) == most))
            {
                Remove([.. gone, top], rounds + 1);
            }
        }
    }
}
