using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Measures;

/// <summary>Small histories in few words.</summary>
internal static class Story
{
    public static readonly DateTimeOffset AsOf = Desk.Day("2024-01-01");

    public static Contribution Commit(string who, string? day, params ChangedPath[] changes) => new(
        new()
        {
            Id = $"{who}{day}{changes.Length}",
            Author = new(who.Split('@')[0], who),
            Committer = new(who.Split('@')[0], who),
            Authored = day is null ? null : Desk.Day(day),
            Committed = day is null ? null : Desk.Day(day),
        },
        changes.Length == 0 ? null : [.. changes]);

    public static IEnumerable<Contribution> Times(int count, string who, string day) => Enumerable.Range(0, count).Select(_ => Commit(who, day));

    public static Activity Activity(IEnumerable<Contribution> contributions, MetricScope? scope = null, OurPeople? ours = null) =>
        Office.Community.Measures.Activity.Of(contributions, new Roster(Desk.Sources() with { Rules = new(ours, Desk.Providers, Desk.Bots) }), scope ?? new(), AsOf, ours is null ? null : "(ours)");

    public static MetricScope Between(string from, string until) => new() { From = DateOnly.Parse(from, null), Until = DateOnly.Parse(until, null) };

    public static double? Part(this Metric metric, string label) => metric.Parts.Single(part => part.Label == label).Value;

    public static ImmutableArray<string> Labels(this Metric metric) => [.. metric.Parts.Select(part => part.Label)];
}
