using System.Collections.Immutable;

namespace Gangway.Office.Institution.Policies;

/// <summary>Decides what another policy would change for a portfolio.</summary>
/// <param name="Entries">How many were looked at.</param>
/// <param name="Before">Entries by verdict under the policy in force.</param>
/// <param name="After">Entries by verdict under the other one.</param>
/// <param name="Changes">Most entries first.</param>
public sealed record PolicySimulation(
    int Entries, ImmutableSortedDictionary<Verdict, int> Before, ImmutableSortedDictionary<Verdict, int> After, ImmutableArray<PolicyChange> Changes)
{
    public static PolicySimulation Of(PolicyEvaluation inForce, PolicyEvaluation other, Portfolio portfolio)
    {
        var (before, after) = (PortfolioEvaluation.Of(inForce, portfolio), PortfolioEvaluation.Of(other, portfolio));
        var groups = new Dictionary<(Verdict, Verdict, string?), List<int>>();
        for (var at = 0; at < before.Length; at++)
        {
            if (Differs(before[at], after[at]))
            {
                var key = (before[at].Verdict, after[at].Verdict, after[at].DecidedBy?.Name ?? before[at].DecidedBy?.Name);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = []);
                }

                group.Add(at);
            }
        }

        return new PolicySimulation(
            before.Length, Counts(before), Counts(after),
            [.. groups.Select(group => new PolicyChange(
                    group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Value.Count,
                    Names(group.Value.Select(at => portfolio.Entries[at].Name)), Names(group.Value.Select(at => portfolio.Entries[at].Product))))
                .OrderByDescending(change => change.Entries)
                .ThenBy(change => change.Rule, StringComparer.Ordinal)]);
    }

    /// <summary>Another role that must answer is another answer.</summary>
    public static bool Differs(PolicyAnswer before, PolicyAnswer after) =>
        !ReferenceEquals(before, after) && (before.Verdict != after.Verdict || !before.By.SequenceEqual(after.By));

    private static ImmutableSortedDictionary<Verdict, int> Counts(PolicyAnswer[] answers) =>
        answers.CountBy(answer => answer.Verdict).ToImmutableSortedDictionary();

    private static ImmutableArray<string> Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
