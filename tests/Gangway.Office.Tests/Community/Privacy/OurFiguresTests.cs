using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Privacy;
using Gangway.Office.Tests.Community.Measures;

namespace Gangway.Office.Tests.Community.Privacy;

public sealed class OurFiguresTests
{
    private static readonly OurPeople Ours = OurPeople.Parse(["ours.com"], MailProviders.None).People!;

    [Fact]
    public void Our_part_and_the_smallest_other_firm_are_hidden_together()
    {
        var activity = Story.Activity(Story.Times(5, "a@ours.com", "2023-01-01").Concat(Firm("big.com", 12)).Concat(Firm("small.com", 2)), ours: Ours);
        var metrics = OurFigures.Guard(Metrics.All(activity, MetricInputs.None), activity, 10);
        Assert.Equal(["(ours)", "small.com"], Named(metrics, "Elephant Factor").Parts.Where(part => part.Value is null).Select(part => part.Label).Order());
        Assert.Equal((null, true), (Named(metrics, "Our share of commits").Value, Named(metrics, "Our share of commits").IsSuppressed));
        Assert.Equal(15, Named(metrics, "Contributors").Value);
    }

    [Fact]
    public void Figures_about_people_are_hidden_where_all_of_them_are_ours()
    {
        var activity = Story.Activity(Story.Times(5, "a@ours.com", "2023-01-01"), ours: Ours);
        var metrics = OurFigures.Guard(Metrics.All(activity, MetricInputs.None), activity, 10);
        Assert.True(Named(metrics, "Contributor Absence Factor").IsSuppressed);
        Assert.Equal(5, Named(metrics, "Code Changes Commits").Value);
    }

    [Fact]
    public void Ten_people_are_enough_and_without_ours_nothing_is_hidden()
    {
        var enough = Story.Activity(Firm("ours.com", 10), ours: Ours);
        Assert.DoesNotContain(OurFigures.Guard(Metrics.All(enough, MetricInputs.None), enough, 10), metric => metric.IsSuppressed);
        var nobody = Story.Activity(Story.Times(5, "a@ours.com", "2023-01-01"));
        Assert.DoesNotContain(OurFigures.Guard(Metrics.All(nobody, MetricInputs.None), nobody, 10), metric => metric.IsSuppressed);
    }

    [Fact]
    public void Firms_of_a_single_person_stand_together()
    {
        var activity = Story.Activity(Firm("big.com", 3).Concat(Firm("one.com", 1)).Concat(Firm("two.com", 1)));
        Assert.Equal(["(unknown)", "(independent)", "big.com", "(2 firms of a single person)"], Named(OurFigures.Guard(Metrics.All(activity, MetricInputs.None), activity, 10), "Elephant Factor").Labels());
    }

    [Fact]
    public void One_hidden_quarter_takes_a_second_one_of_its_year_with_it()
    {
        var (quarters, years) = OurFigures.Periods([(2022, 12), (2022, 15), (2023, 3), (2023, 20), (2023, 11)], [(2022, 18), (2023, 25)], 30, 10);
        Assert.Equal([true, true, false, true, false], quarters);
        Assert.Equal([true, true], years);
    }

    [Fact]
    public void A_hidden_year_takes_another_one_with_it()
    {
        var (quarters, years) = OurFigures.Periods([(2021, 30), (2022, 12), (2023, 3)], [(2021, 30), (2022, 12), (2023, 3)], 30, 10);
        Assert.Equal([true, false, false], quarters);
        Assert.Equal([true, false, false], years);
    }

    private static IEnumerable<Contribution> Firm(string domain, int people) => Enumerable.Range(0, people).Select(person => Story.Commit($"p{person}@{domain}", "2023-01-01"));

    private static Metric Named(ImmutableArray<Metric> metrics, string name) => metrics.Single(metric => metric.Name == name);
}
