using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;
using Gangway.Office.Community.Seats;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Institution.Reciprocity;
using Gangway.Office.Inventory;
using Gangway.Office.Tests.Community.Measures;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Institution.Reciprocity;

public sealed class LedgerTests
{
    private const string Repository = "github.com/example/engine";
    private static readonly UpstreamTake High = new(Repository, ["pkg:npm/engine@1"], ["shop"], Directness.Direct, true, 1);

    [Fact]
    public void Takes_are_joined_by_repository_and_the_nearest_to_most_products_come_first()
    {
        var takes = Takes.Of(
            [
                Component("pkg:npm/a@1", Repository, ("shop", Directness.Direct, DependencyScope.Runtime), ("app", Directness.Transitive, DependencyScope.Runtime)),
                Component("pkg:npm/b@1", Repository, ("shop", Directness.Transitive, DependencyScope.Runtime)),
                Component("pkg:npm/c@1", "github.com/example/tool", ("shop", Directness.Direct, DependencyScope.Development)),
                Component("pkg:npm/d@1", null, ("shop", Directness.Direct, DependencyScope.Runtime)),
            ],
            component => component.SourceRepository, 2);
        Assert.Equal([Repository, "github.com/example/tool", null], takes.Select(take => take.Upstream));
        Assert.Equal([0.75, 0.125, 0.5], takes.Select(take => take.Criticality));
        Assert.Equal((2, 2, Directness.Direct, true), (takes[0].Components.Length, takes[0].Products.Length, takes[0].Depth, takes[0].IsShipped));
        Assert.False(takes[1].IsShipped);
    }

    [Fact]
    public void A_history_that_was_not_read_makes_the_role_unknown_and_not_silent()
    {
        var entry = Assert.Single(ReciprocityLedger.Of([High], [], [], LedgerThresholds.Default));
        Assert.Equal((UpstreamRole.Unknown, null, null, null), (entry.Role, entry.IsDominated, entry.IsSingleVendor, entry.IsFragileFreeRiding));
        Assert.Empty(ReciprocityLedger.FragileFreeRiding([entry]));
    }

    [Theory]
    [InlineData(0, 0, UpstreamRole.Silent)]
    [InlineData(1, 0, UpstreamRole.Participating)]
    [InlineData(4, 0, UpstreamRole.Contributing)]
    [InlineData(30, 0, UpstreamRole.Leading)]
    [InlineData(0, 1, UpstreamRole.Leading)]
    public void What_we_did_in_a_year_and_the_seats_we_hold_make_our_role(int commits, int seats, UpstreamRole role)
    {
        var history = Story.Times(commits, "a@ours.com", "2023-05-01").Concat(Story.Times(90, "b@two.com", "2023-05-01")).Concat(Story.Times(50, "a@ours.com", "2020-05-01"));
        Assert.Equal(role, Entry(history, seats: new(seats, 0, 5, null, null)).Role);
    }

    [Fact]
    public void Domination_and_a_single_vendor_are_told_only_where_the_unknown_cannot_turn_them()
    {
        var dominated = Entry(Story.Times(60, "a@ours.com", "2023-05-01").Concat(Story.Times(40, "b@two.com", "2023-05-01")));
        Assert.Equal((true, false), (dominated.IsDominated, dominated.IsSingleVendor));
        var vendor = Entry(Story.Times(10, "a@ours.com", "2023-05-01").Concat(Story.Times(60, "b@two.com", "2023-05-01")));
        Assert.Equal((false, true), (vendor.IsDominated, vendor.IsSingleVendor));
        var open = Entry(Story.Times(40, "a@ours.com", "2023-05-01").Concat(Story.Times(20, "b@gmail.com", "2023-05-01")).Concat(Story.Times(40, "b@two.com", "2023-05-01")));
        Assert.Equal((null, null, 20), (open.IsDominated, open.IsSingleVendor, open.UnknownCommits!.Value));
    }

    [Fact]
    public void A_declining_project_of_two_people_on_which_we_live_silently_is_on_the_fragile_list()
    {
        var fragile = Story.Times(5, "a@one.com", "2023-05-01").Concat(Story.Times(5, "b@two.com", "2023-05-01")).Concat(Story.Times(50, "a@one.com", "2022-05-01")).ToList();
        Assert.True(Entry(fragile).IsFragileFreeRiding);
        Assert.Single(ReciprocityLedger.FragileFreeRiding([Entry(fragile)]));
        Assert.False(Entry(fragile.Append(Story.Commit("x@ours.com", "2023-05-01"))).IsFragileFreeRiding);
        Assert.False(Entry(fragile.Concat(Story.Times(50, "a@one.com", "2023-06-01"))).IsFragileFreeRiding);
        Assert.False(Entry(fragile, High with { Criticality = 0.1 }).IsFragileFreeRiding);
        Assert.Null(Entry(Story.Times(5, "a@one.com", "2023-05-01")).IsFragileFreeRiding);
        Assert.Null(Entry(fragile.Concat(Story.Times(5, "a@gmail.com", "2023-05-01"))).IsFragileFreeRiding);
    }

    [Fact]
    public void What_was_reported_stands_beside_the_take_and_breaks_the_silence()
    {
        var gifts = ReportedGiftsReader.Read("kind,to,amount,currency,from\nmoney,https://github.com/Example/Engine.git,1000.50,eur,2023-01-01\nhours,github.com/example/engine,12,,\n", "given.csv");
        Assert.Empty(gifts.Issues);
        var history = Story.Activity(Story.Times(5, "b@two.com", "2023-05-01"), ours: OurPeople.Parse(["ours.com"], Desk.Providers).People);
        var entry = Assert.Single(ReciprocityLedger.Of([High], [new(Repository, history, null)], gifts.Gifts, LedgerThresholds.Default));
        Assert.Equal((UpstreamRole.Participating, 2), (entry.Role, entry.Reported.Length));
        Assert.Equal((1000.50m, "EUR"), (entry.Reported[0].Amount, entry.Reported[0].Currency));
    }

    [Fact]
    public void Nobody_said_who_is_ours_then_the_role_is_unknown()
    {
        var history = Story.Activity(Story.Times(5, "b@two.com", "2023-05-01"));
        Assert.Equal(UpstreamRole.Unknown, Assert.Single(ReciprocityLedger.Of([High], [new(Repository, history, null)], [], LedgerThresholds.Default)).Role);
    }

    [Theory]
    [InlineData("gift,x,1,,")]
    [InlineData("1,x,1,,")]
    [InlineData("hours,,1,,")]
    [InlineData("hours,x,much,,")]
    [InlineData("hours,x,-1,,")]
    [InlineData("money,x,1,,")]
    [InlineData("hours,x,1,,soon")]
    [InlineData("hours,x,99999999999999999999999999999999,,")]
    public void A_wrong_line_of_a_report_is_an_issue_with_a_way_out(string row)
    {
        var reading = ReportedGiftsReader.Read($"kind,to,amount,currency,from\n{row}\n", "given.csv");
        Assert.Empty(reading.Gifts);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(("line 2", true), (issue.Path, issue.HowToFix is not null));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll<string>(text =>
        ReportedGiftsReader.Read("kind,to,amount\n" + text, "x").Gifts.Length >= 0 && GiveSplitRulesReader.Read("key,weight\n" + text, "x").Rules.Weights.Count >= 0).QuickCheckThrowOnFailure();

    private static LedgerEntry Entry(IEnumerable<Contribution> history, UpstreamTake? take = null, SeatBalance? seats = null) => Assert.Single(ReciprocityLedger.Of(
        [take ?? High], [new(Repository, Story.Activity(history, ours: OurPeople.Parse(["ours.com"], Desk.Providers).People), seats)], [], LedgerThresholds.Default));

    private static TakenComponent Component(string key, string? repository, params (string Product, Directness Directness, DependencyScope Scope)[] uses) => new()
    {
        Key = key,
        Name = key,
        SourceRepository = repository,
        License = Conclusion.Of([], [], [], _ => (null, null)),
        Uses = [.. uses.Select(use => new ComponentUse(use.Product, use.Directness, use.Scope, new("lock")))],
    };
}
