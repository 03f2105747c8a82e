using System.Collections.Immutable;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>
/// Who gets how much of a budget? The direct dependencies in equal parts; each passes half on to what it depends on, and so forth, until a
/// cent is left. Cents are given by largest remainder, so the shares sum up to the budget. Circles are harmless: what goes round is halved each time.
/// </summary>
public static class GiveSplit
{
    private const int MostRounds = 64;

    /// <param name="cents">Not negative.</param>
    /// <param name="direct">Keys; each counts once.</param>
    /// <param name="dependencies">What a key depends on; empty where nothing or nobody knows.</param>
    /// <returns>Largest first, none of nothing; empty where there is nobody to give to.</returns>
    public static ImmutableArray<GiveShare> Of(long cents, IEnumerable<string> direct, Func<string, IEnumerable<string>> dependencies, GiveSplitRules rules) =>
        Kept(cents, direct, dependencies, rules, []);

    /// <summary>The same with how each share came about, in cents and parts of them.</summary>
    public static ImmutableArray<GiveShareReason> Explained(long cents, IEnumerable<string> direct, Func<string, IEnumerable<string>> dependencies, GiveSplitRules rules)
    {
        var reasons = new Dictionary<string, GiveShareReason>(StringComparer.Ordinal);
        var first = Divide(cents, direct, rules);
        return [.. Kept(cents, first.Keys, dependencies, rules, reasons).Select(share => reasons.GetValueOrDefault(share.Key, GiveShareReason.None) with { Share = share, Direct = first.GetValueOrDefault(share.Key) })];
    }

    private static ImmutableArray<GiveShare> Kept(
        long cents, IEnumerable<string> direct, Func<string, IEnumerable<string>> dependencies, GiveSplitRules rules, Dictionary<string, GiveShareReason> reasons)
    {
        var kept = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var passing = Divide(cents, direct, rules);
        var passedOn = Math.Clamp(rules.PassedOn, 0, 1);
        var needs = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var round = 0; passing.Count > 0 && cents > 0; round++)
        {
            var next = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (key, amount) in passing)
            {
                var below = amount < 1 || round == MostRounds ? [] : Divide(amount * passedOn, Below(key), rules);
                kept[key] = kept.GetValueOrDefault(key) + amount - below.Values.Sum();
                foreach (var (other, part) in below)
                {
                    next[other] = next.GetValueOrDefault(other) + part;
                    reasons[key] = reasons.GetValueOrDefault(key, GiveShareReason.None).Passing(part);
                    reasons[other] = reasons.GetValueOrDefault(other, GiveShareReason.None).Receiving(part, key);
                }
            }

            passing = next;
        }

        return kept.Count == 0 ? [] : Round(cents, kept);

        ImmutableArray<string> Below(string key) => needs.TryGetValue(key, out var known) ? known : needs[key] = [.. dependencies(key).Where(other => other != key)];
    }

    private static Dictionary<string, decimal> Divide(decimal amount, IEnumerable<string> among, GiveSplitRules rules)
    {
        var weights = among.Distinct(StringComparer.Ordinal).Select(key => (key, weight: Math.Clamp(rules.Weights.GetValueOrDefault(key, 1), 0, 1_000_000))).Where(pair => pair.weight > 0).ToList();
        var sum = weights.Sum(pair => pair.weight);
        return weights.ToDictionary(pair => pair.key, pair => amount * pair.weight / sum, StringComparer.Ordinal);
    }

    private static ImmutableArray<GiveShare> Round(long cents, Dictionary<string, decimal> kept)
    {
        var shares = kept.Select(pair => (pair.Key, Cents: (long)decimal.Floor(pair.Value), Fraction: pair.Value - decimal.Floor(pair.Value)))
            .OrderByDescending(share => share.Fraction).ThenBy(share => share.Key, StringComparer.Ordinal).ToList();
        var left = cents - shares.Sum(share => share.Cents);
        return [.. shares.Select((share, index) => new GiveShare(share.Key, share.Cents + left / shares.Count + (index < left % shares.Count ? 1 : 0)))
            .Where(share => share.Cents > 0).OrderByDescending(share => share.Cents).ThenBy(share => share.Key, StringComparer.Ordinal)];
    }
}
