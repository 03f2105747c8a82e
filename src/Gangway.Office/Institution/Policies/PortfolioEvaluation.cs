using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// Answers for a whole portfolio. A verdict depends on the package only by the lists it is on, so each single license, context and set of
/// lists is evaluated once and expressions are folded of those: cost is a look-up per entry and a pattern match per distinct purl.
/// </summary>
public static class PortfolioEvaluation
{
    /// <returns>One answer for each entry, in order; equal cases share one.</returns>
    public static PolicyAnswer[] Of(PolicyEvaluation evaluation, Portfolio portfolio)
    {
        ImmutableArray<PolicyList> lists = [.. evaluation.Policy.Lists.Where(list => list.AsksPackage)];
        var standings = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        var byPurl = new Dictionary<PackageUrl, int>();
        var answers = new Dictionary<(int License, int Context, int Standing), PolicyAnswer>();
        var single = new Dictionary<(SpdxExpression License, int Context, int Standing), PolicyAnswer>();
        var result = new PolicyAnswer[portfolio.Entries.Length];
        for (var at = 0; at < result.Length; at++)
        {
            var entry = portfolio.Entries[at];
            var key = (entry.License, entry.Context, entry.Purl is null ? -1 : lists.IsEmpty ? 0 : Standing(entry.Purl));
            if (!answers.TryGetValue(key, out var answer))
            {
                answers.Add(key, answer = Answer(portfolio.Subject(entry), key));
            }

            result[at] = answer;
        }

        return result;

        PolicyAnswer Answer(PolicySubject subject, (int License, int Context, int Standing) key) => subject.License is null
            ? evaluation.Of(subject, portfolio.Contexts[key.Context])
            : PolicyEvaluation.OfExpression(subject.License, leaf => Single(leaf, subject, key));

        PolicyAnswer Single(SpdxExpression leaf, PolicySubject subject, (int License, int Context, int Standing) key)
        {
            if (!single.TryGetValue((leaf, key.Context, key.Standing), out var answer))
            {
                single.Add((leaf, key.Context, key.Standing), answer = evaluation.OfLeaf(leaf, subject, portfolio.Contexts[key.Context], []));
            }

            return answer;
        }

        int Standing(PackageUrl purl)
        {
            if (!byPurl.TryGetValue(purl, out var standing))
            {
                var on = string.Concat(lists.Select(list => list.HoldsPackage(purl) ? '1' : '0'));
                standing = standings.TryGetValue(on, out var known) ? known : standings[on] = standings.Count;
                byPurl.Add(purl, standing);
            }

            return standing;
        }
    }
}
