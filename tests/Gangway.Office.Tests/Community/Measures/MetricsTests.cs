using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Measures;

public sealed class MetricsTests
{
    [Fact]
    public void Commits_are_counted_by_the_scopes_word_on_merges_programs_dates_and_period()
    {
        var merge = Story.Commit("a@x.org", "2023-05-01");
        merge = merge with { Commit = merge.Commit with { Parents = ["1", "2"] } };
        var moved = Story.Commit("a@x.org", "2022-12-31");
        moved = moved with { Commit = moved.Commit with { Committed = Desk.Day("2023-01-01") } };
        Contribution[] history = [merge, moved, Story.Commit("dependabot@x.org", "2023-05-02"), Story.Commit("b@x.org", null), Story.Commit("b@x.org", "2023-06-30")];

        Assert.Equal(3, Metrics.CodeChangesCommits(Story.Activity(history)).Value);
        Assert.Equal(5, Metrics.CodeChangesCommits(Story.Activity(history, new() { Merges = true, Bots = true })).Value);
        var year = Metrics.CodeChangesCommits(Story.Activity(history, Story.Between("2023-01-01", "2024-01-01")));
        Assert.Equal((1, 1, 2), (year.Value!.Value, year.N, year.Of));
        Assert.Equal(2, Metrics.CodeChangesCommits(Story.Activity(history, Story.Between("2023-01-01", "2024-01-01") with { Dates = DateBasis.Committer })).Value);
        Assert.Equal(0, Metrics.CodeChangesCommits(Story.Activity(history, Story.Between("2023-06-01", "2023-06-30"))).Value);
    }

    [Fact]
    public void Lines_that_were_not_counted_are_unknown_and_not_zero()
    {
        var known = Story.Commit("a@x.org", "2023-01-01", new ChangedPath("a.cs", PathChangeKind.Added, 10, 0), new ChangedPath("b.png", PathChangeKind.Added, IsBinary: true));
        var unknown = Story.Commit("a@x.org", "2023-01-01", new ChangedPath("a.cs"));
        var lines = Metrics.CodeChangesLines(Story.Activity([known, unknown]));
        Assert.Equal((10, 1, 2, 0.5), (lines.Value!.Value, lines.N, lines.Of, lines.Coverage!.Value));
        var none = Metrics.CodeChangesLines(Story.Activity([unknown]));
        Assert.Null(none.Value);
        Assert.Equal("Lines were not counted.", none.Why);
    }

    [Fact]
    public void New_contributors_are_those_whose_first_commit_of_all_lies_in_the_period()
    {
        Contribution[] history = [Story.Commit("old@x.org", "2020-01-01"), Story.Commit("old@x.org", "2023-02-01"), Story.Commit("new@x.org", "2023-02-01"), Story.Commit("nobody-knows-when@x.org", null)];
        var metric = Metrics.NewContributors(Story.Activity(history, Story.Between("2023-01-01", "2024-01-01")));
        Assert.Equal((1, 2, 3), (metric.Value!.Value, metric.N, metric.Of));
    }

    [Fact]
    public void Inactive_contributors_stand_in_the_quarter_in_which_they_were_last_seen()
    {
        Contribution[] history = [Story.Commit("gone@x.org", "2021-02-03"), Story.Commit("gone@x.org", "2022-08-03"), Story.Commit("here@x.org", "2020-01-01"), Story.Commit("here@x.org", "2023-12-01"), Story.Commit("dependabot@x.org", "2010-01-01")];
        var metric = Metrics.InactiveContributors(Story.Activity(history));
        Assert.Equal((1, 1), (metric.Value!.Value, metric.Part("2022-Q3")));
        Assert.Equal(0, Metrics.InactiveContributors(Story.Activity(history), days: 600).Value);
        Assert.Equal(0, Metrics.InactiveContributors(Story.Activity(history, Story.Between("2023-01-01", "2024-01-01"))).Value);
    }

    [Fact]
    public void Occasional_contributors_made_few_commits_and_none_lately()
    {
        var history = Story.Times(12, "few@x.org", "2023-03-01").Concat(Story.Times(13, "many@x.org", "2023-03-01")).Append(Story.Commit("late@x.org", "2023-12-20"));
        Assert.Equal(1, Metrics.OccasionalContributors(Story.Activity(history)).Value);
    }

    [Fact]
    public void The_elephant_factor_counts_firms_only_and_shows_the_unknown_on_top()
    {
        var history = Story.Times(6, "a@one.com", "2023-01-01").Concat(Story.Times(3, "b@two.com", "2023-01-01")).Concat(Story.Times(2, "c@three.com", "2023-01-01"))
            .Concat(Story.Times(10, "d@gmail.com", "2023-01-01")).Append(Story.Commit("dependabot@one.com", "2023-01-01"));
        var metric = Metrics.ElephantFactor(Story.Activity(history));
        Assert.Equal((1, 11, 21), (metric.Value!.Value, metric.N, metric.Of));
        Assert.Equal((1, 3), metric.Interval);
        Assert.Equal(["(unknown)", "(independent)", "one.com", "two.com", "three.com"], metric.Labels());
        Assert.Equal(10, metric.Part("(unknown)"));
        Assert.Equal((3, 4), Metrics.OrganizationalDiversity(Story.Activity(history)).Interval);
        Assert.Equal(1, Metrics.ContributorAbsenceFactor(Story.Activity(history.Concat(Story.Times(2, "d@gmail.com", "2023-01-02")))).Value);
    }

    [Fact]
    public void Our_share_is_unknown_where_nobody_said_who_is_ours_and_an_interval_where_some_are_unknown()
    {
        var history = Story.Times(1, "a@ours.com", "2023-01-01").Concat(Story.Times(1, "b@two.com", "2023-01-01")).Concat(Story.Times(2, "c@gmail.com", "2023-01-01")).ToList();
        Assert.Equal("Nobody said who is ours.", Metrics.OurShare(Story.Activity(history)).Why);
        var share = Metrics.OurShare(Story.Activity(history, ours: OurPeople.Parse(["ours.com"], Desk.Providers).People));
        Assert.Equal((0.5, 0.5), (share.Value!.Value, share.Coverage!.Value));
        Assert.Equal((0.25, 0.75), share.Interval);
    }

    [Fact]
    public void Nothing_gives_no_figure_but_a_reason()
    {
        var nothing = Story.Activity([]);
        Metric[] metrics = [Metrics.ContributorAbsenceFactor(nothing), Metrics.ElephantFactor(nothing), Metrics.BotActivity(nothing), Metrics.Burstiness(nothing), Metrics.Gini(nothing),
            Metrics.Survival(nothing), Metrics.Truck(nothing), Metrics.DcoCoverage(nothing), Metrics.OpenRank(nothing), Metrics.Retention(nothing), Metrics.TimeToFirstResponse(null, nothing.Scope),
            Metrics.ChangeRequestClosureRatio(null, nothing.Scope), Metrics.ChangeRequestsDuration(null, nothing.Scope), Metrics.ChangeRequestAcceptanceRatio(null, nothing.Scope),
            Metrics.ReleaseFrequency(null, nothing.Scope), Metrics.Libyears(null, nothing.Scope), Metrics.TechnicalFork(null, nothing.Scope), Metrics.UpstreamCodeDependencies(null, nothing.Scope), Metrics.LicenseCoverage(null, nothing.Scope)];
        Assert.All(metrics, metric => Assert.Equal((null, true, null), (metric.Value, metric.Why is not null, metric.Coverage)));
        Assert.Equal(metrics.Length, metrics.Select(metric => metric.Name).Distinct().Count());
    }

    [Fact]
    public void Burstiness_is_minus_one_for_a_clock_and_high_for_bursts()
    {
        var clock = Enumerable.Range(1, 20).Select(day => Story.Commit("a@x.org", $"2023-01-{day:D2}"));
        Assert.Equal(-1, Metrics.Burstiness(Story.Activity(clock)).Value!.Value, 6);
        var burst = Story.Times(100, "a@x.org", "2022-01-01").Concat(Story.Times(100, "a@x.org", "2023-01-01"));
        Assert.InRange(Metrics.Burstiness(Story.Activity(burst)).Value!.Value, 0.8, 1);
    }

    [Fact]
    public void Dates_are_told_by_month_and_never_by_hour_or_weekday()
    {
        var metric = Metrics.ActivityDates(Story.Activity(Story.Times(3, "a@x.org", "2023-01-31").Append(Story.Commit("a@x.org", "2023-03-01"))));
        Assert.Equal(2, metric.Value);
        Assert.Equal(["2023-01", "2023-03"], metric.Labels());
    }

    [Fact]
    public void A_sign_off_by_author_or_committer_covers_a_commit_and_merges_need_none()
    {
        var signed = Story.Commit("a@x.org", "2023-01-01");
        signed = signed with { Commit = signed.Commit with { Trailers = [new(TrailerKind.SignedOffBy, new("a", "A@X.org"))] } };
        var byOther = signed with { Commit = signed.Commit with { Trailers = [new(TrailerKind.SignedOffBy, new("b", "b@x.org"))] } };
        var merge = byOther with { Commit = byOther.Commit with { Parents = ["1", "2"] } };
        var metric = Metrics.DcoCoverage(Story.Activity([signed, byOther, merge], new() { Merges = true }));
        Assert.Equal((0.5, 2), (metric.Value!.Value, metric.N));
    }

    [Fact]
    public void Retention_compares_with_the_period_of_equal_length_before()
    {
        Contribution[] history = [Story.Commit("stays@x.org", "2022-05-01"), Story.Commit("stays@x.org", "2023-05-01"), Story.Commit("leaves@x.org", "2022-06-01"), Story.Commit("comes@x.org", "2023-06-01"), Story.Commit("long-gone@x.org", "2020-01-01")];
        var metric = Metrics.Retention(Story.Activity(history, Story.Between("2023-01-01", "2024-01-01")));
        Assert.Equal((0.5, 2), (metric.Value!.Value, metric.N));
    }

    [Fact]
    public void A_trend_has_every_quarter_between_first_and_last()
    {
        var activity = Story.Activity([Story.Commit("a@x.org", "2022-12-31"), Story.Commit("a@x.org", "2023-07-01"), Story.Commit("b@x.org", "2023-09-30")]);
        var trend = Metrics.Trend(activity, Metrics.CodeChangesCommits).Select(point => ($"{point.Quarter}", point.Metric.Value!.Value)).ToList();
        Assert.Equal([("2022-Q4", 1), ("2023-Q1", 0), ("2023-Q2", 0), ("2023-Q3", 2)], trend);
    }

    [Theory]
    [InlineData("src/Program.cs", ContributionType.Code)]
    [InlineData("src/App.Tests/ProgramTests.cs", ContributionType.Tests)]
    [InlineData("pkg/server/server_test.go", ContributionType.Tests)]
    [InlineData("docs/guide.md", ContributionType.Documentation)]
    [InlineData("README.md", ContributionType.Documentation)]
    [InlineData(".github/workflows/ci.yml", ContributionType.BuildAndCi)]
    [InlineData("pom.xml", ContributionType.BuildAndCi)]
    [InlineData("po/de.po", ContributionType.Translations)]
    [InlineData("app/i18n/zh.json", ContributionType.Translations)]
    [InlineData("logo.svg", ContributionType.Design)]
    [InlineData("LICENSE", ContributionType.Governance)]
    [InlineData(".github/CODE_OF_CONDUCT.md", ContributionType.Governance)]
    [InlineData("vendor/lib/a.go", ContributionType.Vendored)]
    [InlineData("data/table.csv", ContributionType.Other)]
    public void A_path_tells_the_type_of_a_contribution(string path, ContributionType type) => Assert.Equal(type, ContributionTypes.Of(path));

    [Fact]
    public void A_commit_that_touches_two_types_counts_in_both()
    {
        var metric = Metrics.TypesOfContributions(Story.Activity([Story.Commit("a@x.org", "2023-01-01", new ChangedPath("a.cs"), new ChangedPath("b.cs"), new ChangedPath("README.md")), Story.Commit("a@x.org", "2023-01-01")]));
        Assert.Equal((2, 1, 2), (metric.Value!.Value, metric.N, metric.Of));
        Assert.Equal((1, 1), (metric.Part("code"), metric.Part("docs")));
    }

    [Fact]
    public void Libyears_sum_the_years_behind_and_count_what_is_unknown()
    {
        ComponentAge[] ages = [new("a", new(2020, 1, 1), new(2022, 1, 1)), new("b", new(2022, 1, 1), new(2020, 1, 1)), new("c", null, new(2022, 1, 1))];
        var metric = Metrics.Libyears(ages, new());
        Assert.Equal(2.0, metric.Value!.Value, 2);
        Assert.Equal((2, 3), (metric.N, metric.Of));
    }

    [Fact]
    public void Releases_are_counted_in_the_period_with_the_days_between_them()
    {
        Release[] releases = [new("v1", new(2022, 1, 1)), new("v2", new(2023, 1, 1)), new("v3", new(2023, 1, 11)), new("v4", new(2023, 1, 31)), new("v0", null)];
        var metric = Metrics.ReleaseFrequency(releases, Story.Between("2023-01-01", "2024-01-01"));
        Assert.Equal((3, 3, 4, 15), (metric.Value!.Value, metric.N, metric.Of, metric.Part("median days between")!.Value));
    }

    [Fact]
    public void A_local_OpenRank_names_firms_and_no_people()
    {
        var history = Enumerable.Range(1, 9).SelectMany(month => new[] { Story.Commit("a@one.com", $"2023-{month:D2}-01", new ChangedPath("src/a/x.cs")), Story.Commit("b@two.com", "2023-01-02", new ChangedPath("docs/x.md")) });
        var metric = Metrics.OpenRank(Story.Activity(history));
        Assert.Equal(["one.com", "two.com"], metric.Labels());
        Assert.True(metric.Part("one.com") > metric.Part("two.com"));
    }

    [Fact]
    public void Every_metric_states_its_name_its_scope_and_either_a_value_or_a_reason()
    {
        var metrics = Metrics.All(Story.Activity(Story.Times(3, "a@one.com", "2023-01-01").Concat(Story.Times(2, "b@gmail.com", "2023-02-01")), Story.Between("2023-01-01", "2024-01-01")), MetricInputs.None);
        Assert.Equal(33, metrics.Select(metric => metric.Name).Distinct().Count());
        Assert.All(metrics, metric => Assert.Equal((true, true, true), (metric.Value is null == metric.Why is not null, metric.Scope.From is not null, metric.N <= metric.Of)));
    }

    [Fact]
    public void No_part_of_any_metric_names_a_person()
    {
        var history = Story.Times(3, "desk-lead@gmail.com", "2023-01-01").Append(Story.Commit("desk-lead@gmail.com", "2023-02-01", new ChangedPath("a.cs", PathChangeKind.Added, 1, 0)));
        Assert.DoesNotContain(Metrics.All(Story.Activity(history), MetricInputs.None).SelectMany(metric => metric.Parts), part => part.Label.Contains("desk", StringComparison.Ordinal));
    }
}
