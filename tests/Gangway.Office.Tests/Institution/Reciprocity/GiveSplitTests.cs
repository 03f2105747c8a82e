using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Institution.Reciprocity;

namespace Gangway.Office.Tests.Institution.Reciprocity;

public sealed class GiveSplitTests
{
    private static readonly Dictionary<string, string[]> Graph = new() { ["a"] = ["c", "d"], ["b"] = [], ["c"] = ["d"] };

    [Fact]
    public void Direct_dependencies_get_equal_parts_and_pass_half_on()
    {
        var shares = GiveSplit.Of(100_00, ["a", "b"], Needs, GiveSplitRules.Default);
        Assert.Equal([new("b", 50_00), new("a", 25_00), new("d", 12_50 + 6_25), new("c", 6_25)], shares);
    }

    [Fact]
    public void Weights_double_a_part_and_leave_out()
    {
        var rules = GiveSplitRules.Default with { Weights = ImmutableDictionary<string, decimal>.Empty.Add("a", 0).Add("d", 3), PassedOn = 0 };
        Assert.Equal([new("b", 100)], GiveSplit.Of(100, ["a", "b"], Needs, rules));
        Assert.Equal([new("d", 75), new("b", 25)], GiveSplit.Of(100, ["b", "d"], Needs, rules));
        Assert.Empty(GiveSplit.Of(100, ["a"], Needs, rules));
        Assert.Empty(GiveSplit.Of(0, ["a"], Needs, GiveSplitRules.Default));
    }

    [Fact]
    public void A_cent_that_cannot_be_divided_goes_to_the_largest_remainder() =>
        Assert.Equal([34, 33, 33], GiveSplit.Of(100, ["x", "y", "z"], _ => [], GiveSplitRules.Default).Select(share => (int)share.Cents));

    [Fact]
    public void Circles_end_and_whatever_the_graph_is_the_shares_sum_up_to_the_budget() => Prop.ForAll<byte[], uint, byte>((bytes, cents, passedOn) =>
    {
        var edges = (bytes ?? []).ToLookup(value => $"n{value % 8}", value => $"n{value / 8 % 8}");
        var shares = GiveSplit.Of(cents, ["n0", "n1", "n1"], key => edges[key], GiveSplitRules.Default with { PassedOn = passedOn / 255m });
        return shares.Sum(share => share.Cents) == cents && shares.All(share => share.Cents > 0) && shares.Select(share => share.Key).Distinct().Count() == shares.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Edits_are_read_with_what_is_wrong_in_them()
    {
        var reading = GiveSplitRulesReader.Read("key,share,weight\npkg:npm/a,10,0\npkg:npm/b,5,\npkg:npm/a,1,2\npkg:npm/c,1,-1\n,1,1\npkg:npm/d,1,0.5\n", "split.csv");
        Assert.Equal([("pkg:npm/a", 0m), ("pkg:npm/d", 0.5m)], reading.Rules.Weights.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(["line 4", "line 5", "line 6"], reading.Issues.Select(issue => issue.Path));
    }

    [Fact]
    public void Each_share_says_how_it_came_about()
    {
        var reasons = GiveSplit.Explained(100_00, ["a", "b"], Needs, GiveSplitRules.Default).ToDictionary(reason => reason.Share.Key);
        Assert.Equal((50_00m, 0m, 25_00m), (reasons["a"].Direct, reasons["a"].Received, reasons["a"].PassedOn));
        Assert.Equal((0m, 18_75m, 0m), (reasons["d"].Direct, reasons["d"].Received, reasons["d"].PassedOn));
        Assert.Equal([("a", 12_50m), ("c", 6_25m)], reasons["d"].From.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.All(reasons.Values, reason => Assert.InRange(reason.Direct + reason.Received - reason.PassedOn - reason.Share.Cents, -1, 1));
    }

    private static string[] Needs(string key) => Graph.GetValueOrDefault(key, []);
}
