using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Measures;

/// <summary>
/// A local OpenRank: the idea of OpenRank (X-lab, T/CESA 1306) on the git history of one repository alone, without its weights for issues and reviews, so
/// its figures compare only with one another. Each month people and areas (the first two folders of a path) give their value to one another along the
/// commits between them, and keep a part of what they had: new ones begin with 1, and who rests loses 15 % a month. Values of people are summed by
/// firm; no person's is given out.
/// </summary>
public static class LocalOpenRank
{
    private const double Kept = 0.5;
    private const double Decay = 0.85;
    private const int Rounds = 40;

    /// <summary>Value by firm, "(independent)" and "(unknown)" in the last month that has a commit; largest first.</summary>
    public static IReadOnlyList<MetricPart> Of(IEnumerable<CreditedCommit> commits)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var firms = new Dictionary<string, FirmAffiliation>(StringComparer.Ordinal);
        DateOnly? before = null;
        foreach (var month in commits.Where(commit => commit is { Day: not null, Author: not null, Changes: not null, IsBot: false }).GroupBy(commit => new DateOnly(commit.Day!.Value.Year, commit.Day!.Value.Month, 1)).OrderBy(group => group.Key))
        {
            var edges = Edges(month, firms);
            var rested = before is { } last ? (month.Key.Year - last.Year) * 12 + month.Key.Month - last.Month : 1;
            values = Settle(edges, values, rested);
            before = month.Key;
        }

        return [.. values.Where(pair => firms.ContainsKey(pair.Key)).GroupBy(pair => Label(firms[pair.Key])).Select(group => new MetricPart(group.Key, group.Sum(pair => pair.Value)))
            .OrderByDescending(part => part.Value).ThenBy(part => part.Label, StringComparer.Ordinal)];
    }

    private static Dictionary<(string Person, string Area), double> Edges(IEnumerable<CreditedCommit> commits, Dictionary<string, FirmAffiliation> firms)
    {
        var edges = new Dictionary<(string, string), double>();
        foreach (var commit in commits)
        {
            var person = $"p{commit.Author}";
            firms[person] = commit.Firm;
            foreach (var area in commit.Changes!.Value.Select(change => "a" + Area(change.Path)).Distinct())
            {
                edges[(person, area)] = edges.GetValueOrDefault((person, area)) + 1;
            }
        }

        return edges;
    }

    private static Dictionary<string, double> Settle(Dictionary<(string Person, string Area), double> edges, Dictionary<string, double> before, int months)
    {
        var start = before.ToDictionary(pair => pair.Key, pair => pair.Value * Math.Pow(Decay, months), StringComparer.Ordinal);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var ((person, area), weight) in edges)
        {
            weights[person] = weights.GetValueOrDefault(person) + weight;
            weights[area] = weights.GetValueOrDefault(area) + weight;
        }

        foreach (var node in weights.Keys)
        {
            start[node] = before.GetValueOrDefault(node, 1);
        }

        var values = start;
        for (var round = 0; round < Rounds; round++)
        {
            var next = start.ToDictionary(pair => pair.Key, pair => weights.ContainsKey(pair.Key) ? Kept * pair.Value : pair.Value, StringComparer.Ordinal);
            foreach (var ((person, area), weight) in edges)
            {
                next[person] += (1 - Kept) * values[area] * weight / weights[area];
                next[area] += (1 - Kept) * values[person] * weight / weights[person];
            }

            values = next;
        }

        return values;
    }

    private static string Area(string path)
    {
        var parts = path.Split('/');
        return string.Join('/', parts.Take(Math.Min(2, parts.Length - 1)));
    }

    private static string Label(FirmAffiliation affiliation) => affiliation.Firm ?? (affiliation.Kind == FirmAffiliationKind.Independent ? "(independent)" : "(unknown)");
}
