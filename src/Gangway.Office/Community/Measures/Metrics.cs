using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Measures;

/// <summary>
/// The metrics of CHAOSS (https://chaoss.community/kb-metrics-and-metrics-models) by their names, each from an <see cref="Activity"/> or from an
/// export that holds what git does not. Each states how many observations it rests on and how many there are.
/// </summary>
public static partial class Metrics
{
    private static Metric Unknown(string name, string unit, MetricScope scope, string why, long of = 0) => new(name, null, unit, 0, of, scope) { Why = why };

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    // Figures about people leave programs out even where the scope counts their commits.
    private static IEnumerable<CreditedCommit> OfPeople(IEnumerable<CreditedCommit> commits) => commits.Where(commit => !commit.IsBot);

    private static Dictionary<int, long> ByAuthor(IEnumerable<CreditedCommit> commits) =>
        OfPeople(commits).Where(commit => commit.Author is not null).CountBy(commit => commit.Author!.Value).ToDictionary(pair => pair.Key, pair => (long)pair.Value);

    private static List<KeyValuePair<string, long>> ByFirm(IEnumerable<CreditedCommit> commits) =>
        [.. commits.Where(commit => commit.Firm.Kind == FirmAffiliationKind.Firm).CountBy(commit => commit.Firm.Firm!)
            .Select(pair => KeyValuePair.Create(pair.Key, (long)pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    private static long OfKind(IEnumerable<CreditedCommit> commits, FirmAffiliationKind kind) => commits.LongCount(commit => commit.Firm.Kind == kind);
}
