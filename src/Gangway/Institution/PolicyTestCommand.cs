using System.CommandLine;
using Gangway.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>gangway policy test</c>: does the policy answer as the tests beside it say?</summary>
internal static class PolicyTestCommand
{
    private static readonly string[] Columns = ["outcome", "test", "expected", "actual", "place"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var file = new Argument<string?>("FILE") { Description = "A policy with its tests beside it (NAME.yaml, NAME.tests.yaml), or the tests; else the policy in force", Arity = ArgumentArity.ZeroOrOne };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("test", """
            Run the tests beside a policy. Exit 2 where one fails.

            Examples:
              gangway policy test
              gangway policy test policy.yaml
              gangway policy test policy.tests.yaml --format json
            """)
        {
            file, data, language, format,
        };
        command.SetAction(parsed =>
        {
            const string Ending = ".tests.yaml";
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var asked = parsed.GetValue(file);
            asked = asked?.EndsWith(Ending, StringComparison.Ordinal) == true ? $"{asked[..^Ending.Length]}.yaml" : asked;
            var knowledge = new LicenseKnowledge();
            var found = PolicySource.Find(asked, parsed.GetValue(data));
            if (found.Tests is not { } tests)
            {
                error.WriteLine($"gangway: {Printable.Of(found.Source)} has no tests: write {Printable.Of(Path.ChangeExtension(found.Source, Ending))} beside it");
                return (int)ExitCode.Failed;
            }

            if (PolicySource.Evaluation(found, knowledge, error) is not { } evaluation)
            {
                return (int)ExitCode.PolicyViolation;
            }

            var cases = PolicyTestReader.Read(tests.Text, tests.Source, evaluation.Policy, knowledge.Ids, out var issues);
            foreach (var issue in issues)
            {
                error.WriteLine(IssueLine.Of(issue));
            }

            var outcomes = cases.Select(test => (Test: test, Actual: test.Differs(evaluation.Of(test.Subject, test.Context)))).ToList();
            var failed = outcomes.Count(outcome => outcome.Actual is not null);
            var report = new Report(
                "gangway.policy-test/1", [words.Of(failed == 0 && issues.IsEmpty ? "test.passed" : "test.failed", outcomes.Count - failed, failed, issues.Length, evaluation.Policy.Version)],
                [("passed", outcomes.Count - failed), ("failed", failed), ("unreadable", issues.Length), ("version", evaluation.Policy.Version)], Columns,
                [.. outcomes.Select(outcome => new object?[] { outcome.Actual is null ? "passed" : "failed", outcome.Test.Name, outcome.Test.Expected, outcome.Actual ?? outcome.Test.Expected, $"{tests.Source}:{outcome.Test.Line}" })]);
            Write(report, parsed.GetRequiredValue(format), output, words);
            return (int)(failed > 0 || !issues.IsEmpty ? ExitCode.PolicyViolation : ExitCode.Fine);
        });
        return command;
    }

    /// <summary>On a terminal one line a test, and of those that fail what was expected and what came.</summary>
    private static void Write(Report report, string format, TextWriter output, Words words)
    {
        if (format != "table")
        {
            ReportWriter.Write(report, format, output, words);
            return;
        }

        var page = TextPage.For(output);
        foreach (var row in report.Rows)
        {
            var hasPassed = row[0] is "passed";
            page.Text(0, Printable.Of((string)row[1]!), (hasPassed ? "ok    " : "FAIL  ", hasPassed ? TextPage.Good : TextPage.Bad));
            if (!hasPassed)
            {
                page.Text(6, Printable.Of(words.Of("test.differs", row[2]!, row[3]!, row[4]!)));
            }
        }

        page.Blank();
        page.Text(0, report.Sentences[0], style: TextPage.Bold);
    }
}
