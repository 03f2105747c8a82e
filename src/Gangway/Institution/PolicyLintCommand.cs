using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Contract;
using Gangway.Office;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary><c>gangway policy lint</c>: what is wrong with a policy, with file, line and how to fix.</summary>
internal static class PolicyLintCommand
{
    private static readonly string[] Columns = ["severity", "finding-kind", "place", "message", "fix"];

    public static Command Define(TextWriter output)
    {
        var file = new Argument<string?>("FILE") { Description = "A policy; else the one in force", Arity = ArgumentArity.ZeroOrOne };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("lint", """
            What is wrong with a policy: unreachable, contradicting, over-strict, toothless, never fired. Exit 2 where there are errors.

            Examples:
              gangway policy lint policy.yaml
              gangway policy lint policy.yaml --format json
            """)
        {
            file, data, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            var found = PolicySource.Find(parsed.GetValue(file), parsed.GetValue(data));
            var reading = PolicySource.Read(found, knowledge);
            ImmutableArray<PolicyFinding> findings = [.. reading.Issues.Select(issue => new PolicyFinding("unreadable", null, issue))];
            if (reading.Policy is { } policy)
            {
                findings = findings.AddRange(PolicyLint.Of(policy, knowledge.Terms, await Fired(policy, parsed.GetValue(data), knowledge, stop)));
            }

            var errors = findings.Count(finding => finding.Issue.Severity == Severity.Error);
            var report = new Report(
                "gangway.policy-lint/1",
                [words.Of(findings.IsEmpty ? "lint.clean" : "lint.found", findings.Length, errors, found.Source)],
                [("errors", errors), ("version", reading.Policy?.Version)],
                Columns,
                [.. findings.Select(finding => new object?[]
                {
                    finding.Issue.Severity.ToString().ToLowerInvariant(), finding.Kind, $"{finding.Issue.Source}:{finding.Issue.Path?.Replace("line ", "", StringComparison.Ordinal)}", finding.Issue.Message, finding.Issue.HowToFix,
                })]);
            ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            return (int)(errors > 0 ? ExitCode.PolicyViolation : ExitCode.Fine);
        });
        return command;
    }

    /// <summary>How often each rule held over portfolio and asks; null where there is no store, or nothing in it.</summary>
    private static async Task<PolicyUse?> Fired(Policy policy, string? data, LicenseKnowledge knowledge, CancellationToken stop)
    {
        if (!Store.Exists(data))
        {
            return null;
        }

        await using var store = await Store.Open(data, stop);
        var evaluation = new PolicyEvaluation(policy, knowledge.Terms);
        var answers = await store.Read(
            async connection => PortfolioEvaluation.Of(evaluation, await new PortfolioSource(policy, Context.Empty, knowledge).OfSnapshots(connection, stop))
                .Concat(PortfolioEvaluation.Of(evaluation, await new PortfolioSource(policy, Context.Empty, knowledge).OfAsks(connection, stop)))
                .ToList(),
            stop);
        return PolicyUse.Of(answers);
    }
}
