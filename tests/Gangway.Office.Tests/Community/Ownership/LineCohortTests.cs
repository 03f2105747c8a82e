using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Ownership;
using Gangway.Office.Tests.Community.Measures;

namespace Gangway.Office.Tests.Community.Ownership;

public sealed class LineCohortTests
{
    [Fact]
    public void Each_sample_says_of_which_year_the_lines_are_that_stood_then()
    {
        var tally = Tally("2020-02-01", "2021-05-01", "2023-08-01");
        tally.Add(0, 0, 100);
        tally.Add(1, 1, 30);
        tally.Add(1, 0, -40);
        tally.Add(2, 2, 5);
        tally.Add(2, -1, 2);
        var cohorts = tally.Close([60, 30, 5]);
        Assert.Equal([2020, 2021, 2023, null], cohorts.Years);
        Assert.Equal(("2020-Q1", "2023-Q3", 15), (cohorts.Samples[0].Period, cohorts.Samples[^1].Period, cohorts.Samples.Length));
        Assert.Equal([100, 0, 0, 0], cohorts.Samples[0].Lines);
        Assert.Equal([60, 30, 0, 0], cohorts.Samples.Single(sample => sample.Period == "2021-Q2").Lines);
        Assert.Equal([60, 30, 5, 2], cohorts.Samples[^1].Lines);
        Assert.Equal(97, cohorts.Samples[^1].Total);
    }

    [Fact]
    public void A_short_history_is_told_by_month_and_either_can_be_asked_for()
    {
        Assert.Equal(["2020-02", "2020-03", "2020-04"], Periods(null, "2020-02-01", "2020-04-01"));
        Assert.Equal(["2020-Q1", "2020-Q2"], Periods(3, "2020-02-01", "2020-04-01"));
        Assert.Equal(["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1"], Periods(null, "2020-01-01", "2022-01-01"));
    }

    [Fact]
    public void A_clock_that_went_wrong_turns_nothing_back_and_a_year_far_off_draws_no_thousand_samples()
    {
        Assert.Equal("2021-Q1", Periods(3, "2021-01-01", "2019-01-01")[^1]);
        Assert.Equal(400, Periods(3, "1980-01-01", "9999-01-01").Length);
    }

    [Fact]
    public void Lines_live_from_their_authors_day_until_they_are_taken_away()
    {
        var tally = Tally("2020-01-01", "2020-04-10", "2021-01-01");
        tally.Add(0, 0, 10);
        tally.Add(1, 0, -5); // after 100 days
        var cohorts = tally.Close([5, 0, 0]);
        Assert.Equal((5, 5, 366), (cohorts.Gone, cohorts.Standing, cohorts.Survival.Longest));
        Assert.Equal((1, 0.5, 100), (cohorts.Survival.At(99), cohorts.Survival.At(100), cohorts.Survival.Median));
    }

    [Fact]
    public void A_counted_curve_is_the_curve_of_each_lifetime()
    {
        Lifetime[] lives = [new(3, true), new(3, false), new(5, true), new(5, true), new(9, false)];
        var counted = SurvivalCurve.Of([(3, 1L, 2L), (9, 0L, 1L), (5, 2L, 2L)]);
        Assert.All(Enumerable.Range(0, 12), day => Assert.Equal(SurvivalCurve.Of(lives).At(day), counted.At(day), 12));
    }

    [Fact]
    public void Commits_without_a_day_leave_nothing_to_sample()
    {
        var tally = new LineCohortTally([Story.Commit("a@x.com", null).Commit], [0]);
        tally.Add(0, 0, 3);
        var cohorts = tally.Close([3]);
        Assert.Empty(cohorts.Samples);
        Assert.Equal((0, 0), (cohorts.Gone, cohorts.Standing));
    }

    private static string[] Periods(int? months, params string[] days)
    {
        var tally = Tally(days);
        for (var i = 0; i < days.Length; i++)
        {
            tally.Add(i, i, 1);
        }

        return [.. tally.Close([.. days.Select(_ => 1L)], months).Samples.Select(sample => sample.Period)];
    }

    // The branch is all of them, the newest last.
    private static LineCohortTally Tally(params string[] days) =>
        new([.. days.Select(day => Story.Commit("a@x.com", day).Commit)], [.. Enumerable.Range(0, days.Length).Reverse()]);
}
