using System.Collections.Immutable;
using System.Diagnostics;
using Gangway.Contract;
using Gangway.Institution;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Benchmarks;

/// <summary>How long a policy takes over a portfolio: entries, distinct purls and licenses as real inventories have them.</summary>
internal static class PolicyVerb
{
    private const int Purls = 109_384;
    private const int Licenses = 2_140;

    public static int Evaluate(int count)
    {
        var knowledge = new LicenseKnowledge();
        var found = PolicySource.Find(null, "no-such-store");
        var evaluation = PolicySource.Evaluation(found, knowledge, Console.Error)!;
        var tried = PolicySource.Evaluation(found with { Text = found.Text.Replace("linking in (dynamic, static)", "linking = static", StringComparison.Ordinal) }, knowledge, Console.Error)!;
        var portfolio = Made(count, knowledge);
        for (var round = 0; round < 3; round++)
        {
            var (clock, start) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var answers = PortfolioEvaluation.Of(evaluation, portfolio);
            var (evaluated, processor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - start);
            clock.Restart();
            start = Environment.CpuUsage.TotalTime;
            var simulation = PolicySimulation.Of(evaluation, tried, portfolio);
            var (simulated, both) = (clock.Elapsed, Environment.CpuUsage.TotalTime - start);
            Console.WriteLine($"{count:N0} packages, {answers.Distinct().Count():N0} distinct answers: evaluated in {evaluated.TotalMilliseconds:N0} ms ({processor.TotalMilliseconds:N0} ms of processor), "
                + $"simulated under two policies in {simulated.TotalMilliseconds:N0} ms ({both.TotalMilliseconds:N0} ms of processor), {simulation.Changes.Sum(change => change.Entries):N0} changed");
        }

        return 0;
    }

    private static Portfolio Made(int count, LicenseKnowledge knowledge)
    {
        var ids = knowledge.Terms.Ids;
        var licenses = Enumerable.Range(0, Licenses)
            .Select(at => at == 0 ? ((SpdxExpression?)null, LicenseState.None) : (Parsed(Expression(at, ids), knowledge.Ids), LicenseState.Known))
            .ToImmutableArray();
        var purls = Enumerable.Range(0, Purls).Select(at => PackageUrl.TryParse($"pkg:npm/package-{at}@1.{at % 50}.0", out var purl, out _) ? purl : null).ToArray();
        var contexts = ((string[])["internal", "network", "binary", "container"])
            .SelectMany(delivery => ((string[])["none", "dynamic"]).Select(linking => Context.Empty.With("engagement", "use", "bench").With("delivery", delivery, "bench").With("linking", linking, "bench").With("modified", "no", "bench")))
            .ToImmutableArray();
        // 58 % declare nothing, as in the 600,356 packages of 300 public SBOMs.
        return new Portfolio(licenses, contexts, [.. Enumerable.Range(0, count).Select(at =>
            new Portfolio.Entry($"package-{at % Purls}", $"product-{at % 300}", purls[(int)(at * 2654435761L % Purls)], at % 100 < 58 ? 0 : at % Licenses, at % 300 % contexts.Length))]);
    }

    private static string Expression(int at, ImmutableArray<string> ids) => (at % 3) switch
    {
        0 => ids[at % ids.Length],
        1 => $"{ids[at % ids.Length]} OR {ids[at / ids.Length % ids.Length]}",
        _ => $"{ids[at % ids.Length]} AND ({ids[at / ids.Length % ids.Length]} OR {ids[at * 7 % ids.Length]})",
    };

    private static SpdxExpression Parsed(string text, LicenseIds ids) =>
        SpdxExpression.TryParse(text, ids, SpdxGrammar.Lax, out var expression, out _, out _) ? expression : throw new InvalidOperationException(text);
}
