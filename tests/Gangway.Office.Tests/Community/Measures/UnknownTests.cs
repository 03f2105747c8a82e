using Gangway.Office.Community;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Tests.Community.Measures;

public sealed class UnknownTests
{
    [Fact]
    public void The_unknown_and_the_no_reply_share_stand_first()
    {
        var activity = Story.Activity([Story.Commit("a@one.com", "2023-01-01"), Story.Commit("b@gmail.com", "2023-01-01"), Story.Commit("c@users.noreply.github.com", "2023-01-01"), Story.Commit("d@one.com", "2023-01-01")]);
        var metrics = Metrics.All(activity, MetricInputs.None);
        Assert.Equal([("Unknown affiliation", 0.5), ("No-reply addresses", 0.25)], metrics.Take(2).Select(metric => (metric.Name, metric.Value!.Value)));
        Assert.Equal((1, 1, 0), (metrics[0].Part("public mail"), metrics[0].Part("no-reply"), metrics[0].Part("no address")));
    }

    [Fact]
    public void Without_a_commit_the_unknown_share_is_unknown_itself() =>
        Assert.Equal((null, "There is no commit in the period."), (Metrics.UnknownAffiliation(Story.Activity([])).Value, Metrics.UnknownAffiliation(Story.Activity([])).Why));

    [Fact]
    public void Authors_are_counted_as_git_counts_them()
    {
        var one = Story.Commit("a@one.com", "2023-01-01");
        var renamed = one with { Commit = one.Commit with { Id = "2", Author = new("Another Name", "a@one.com") } };
        var activity = Story.Activity([one, renamed]);
        Assert.Equal((2, 1), (Metrics.Authors(activity).Value, Metrics.Contributors(activity).Value));
    }

    [Theory]
    [InlineData("Contributor Absence Factor", "contributor_absence_factor")]
    [InlineData("OpenRank (local)", "openrank_local")]
    [InlineData("Contributor survival (Kaplan-Meier)", "contributor_survival_kaplan_meier")]
    public void Scripts_have_a_name_for_each_metric(string name, string key) => Assert.Equal(key, MetricKey.Of(name));

    [Fact]
    public void Every_metric_has_a_key_of_its_own()
    {
        var keys = Metrics.All(Story.Activity([]), MetricInputs.None).Select(metric => MetricKey.Of(metric.Name)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
