using System.CommandLine;
using System.Data.Common;
using Gangway.Contract;
using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary><c>gangway waiver add | list | renew | revoke</c>: exceptions with a reason, a scope, an author and an end.</summary>
internal static class WaiverCommands
{
    private static readonly string[] Columns = ["decision", "kind", "allows", "subject", "versions", "product", "rule", "state", "expires", "author", "reason", "policy"];

    public static Command Define(TextWriter output, TextWriter error) => new("waiver", "Exceptions to rules that are otherwise kept. Each has an end.")
    {
        Add(output, error), List(output, error), Renew(output, error), Revoke(output, error),
    };

    private static Command Add(TextWriter output, TextWriter error)
    {
        var verb = AskVerb.Use();
        var options = new DecisionOptions();
        var rules = new Option<string[]>("--rule") { Description = "Only these rules; else every one that stands in the way", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var command = new Command("add", """
            Let a component pass in spite of the rules that stand in its way now, until a day.

            Examples:
              gangway waiver add pkg:npm/cups-filters@2.0 --as shop --ship binary --linking static \
                --reason "replaced in release 5" --until 2027-03-31 --by counsel
            """)
        {
            verb.Named, rules,
        };
        foreach (var option in options.Scope.Concat(verb.All))
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var ask = verb.AskOptions;
            return await With(parsed, ask.Policy, ask.Data, ask.Language, output, error, async (connection, evaluation, found, words) =>
            {
                var knowledge = new LicenseKnowledge();
                var now = TimeProvider.System.GetUtcNow();
                var (question, _, problem) = await verb.Build(parsed, evaluation.Policy, connection, knowledge, stop);
                if (question is null)
                {
                    return (null, problem);
                }

                var answer = evaluation.Of(question.Subject, question.Facts);
                var decision = options.Decision(parsed, question, answer, true, DecisionKind.Waiver, evaluation.Policy, now, out problem, ask.Name(parsed), parsed.GetValue(rules));
                if (decision is null || decision.Rules.Count == 0)
                {
                    return (null, problem ?? Nothing(question, answer));
                }

                return (await Keep(connection, decision, evaluation.Policy, found.Text, words, stop), null);
            }, stop);
        });
        return command;
    }

    private static string Nothing(Ask question, PolicyAnswer answer) => answer.Missing.Length > 0 && answer.Verdict == Verdict.Open
        ? $"no rule stands in the way of {question.Named} for certain: state {string.Join(", ", answer.Missing)} first"
        : $"no such rule stands in the way of {question.Named}: there is nothing to waive";

    private static async Task<string> Keep(DbConnection connection, Decision decision, Policy policy, string text, Words words, CancellationToken stop)
    {
        await AskTable.KeepPolicy(connection, policy, text, decision.At, stop);
        var id = await DecisionTable.Add(connection, decision, stop);
        return words.Of("waiver.added", id, decision.Scope.Subject, words.List(decision.Rules.Keys), AskLines.LastDay(decision));
    }

    private static Command List(TextWriter output, TextWriter error)
    {
        var (policy, data, language, format) = (PolicySource.Option(), Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var all = new Option<bool>("--all") { Description = "Also those that ended or were revoked" };
        var command = new Command("list", "Waivers and answers, those that end first on top.\n\nExamples:\n  gangway waiver list\n  gangway waiver list --all --format csv") { all, policy, data, language, format };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (PolicySource.Evaluation(PolicySource.Find(parsed.GetValue(policy), parsed.GetValue(data)), new LicenseKnowledge(), error) is not { } evaluation)
            {
                return (int)ExitCode.Failed;
            }

            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var now = TimeProvider.System.GetUtcNow();
            var kept = (await store.Read(connection => DecisionTable.All(connection, stop), stop))
                .Select(decision => (Decision: decision, State: DecisionStanding.ByTime(decision, now, evaluation.Policy.Thresholds.WarnBeforeDays)))
                .Where(pair => parsed.GetValue(all) || pair.State is DecisionState.InForce or DecisionState.EndsSoon)
                .OrderBy(pair => pair.Decision.Expires)
                .ToList();
            var soon = kept.Count(pair => pair.State == DecisionState.EndsSoon);
            var report = new Report(
                "gangway.waivers/1", [kept.Count == 0 ? words["waiver.none"] : words.Of("waiver.count", kept.Count, soon)], [("decisions", kept.Count), ("endSoon", soon)], Columns,
                [.. kept.Select(pair => Row(pair.Decision, pair.State))]);
            ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static object?[] Row(Decision decision, DecisionState state) =>
    [
        decision.Id, new Report.Word(decision.Kind.ToString().ToLowerInvariant()), decision.Allows, decision.Scope.Subject, decision.Scope.Versions ?? "", decision.Scope.Product ?? "",
        decision.Rules.Keys.ToList(), new Report.Word(state.ToString().ToLowerInvariant()), AskLines.LastDay(decision), decision.Author, decision.Reason, decision.PolicyVersion,
    ];

    private static Command Renew(TextWriter output, TextWriter error)
    {
        var (id, policy, data, language) = (Number(), PolicySource.Option(), Options.Data(), Options.Language());
        var until = new Option<string>("--until") { Description = "The new last day", HelpName = "YYYY-MM-DD", Required = true };
        var (reason, by) = (Reason(), By());
        var command = new Command("renew", "Let a decision hold longer: a new one that rests on the same and takes its place.\n\nExamples:\n  gangway waiver renew 3 --until 2027-06-30 --reason \"supplier late\"")
        {
            id, until, reason, by, policy, data, language,
        };
        command.SetAction((parsed, stop) => With(parsed, policy, data, language, output, error, async (connection, evaluation, found, words) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            if (await DecisionTable.Find(connection, parsed.GetValue(id), stop) is not { RevokedAt: null } old)
            {
                return (null, $"there is no decision {parsed.GetValue(id)} that could be renewed");
            }

            if (DecisionOptions.Expiry(parsed.GetValue(until), DecisionKind.Waiver, evaluation.Policy, now, out var problem) is not { } expires)
            {
                return (null, problem);
            }

            var renewed = old with
            {
                Expires = expires, At = now, Reason = parsed.GetRequiredValue(reason), Author = parsed.GetValue(by) ?? Environment.UserName,
                PolicyVersion = evaluation.Policy.Version, Replaces = old.Id,
            };
            return (await Keep(connection, renewed, evaluation.Policy, found.Text, words, stop), null);
        }, stop));
        return command;
    }

    private static Command Revoke(TextWriter output, TextWriter error)
    {
        var (id, policy, data, language) = (Number(), PolicySource.Option(), Options.Data(), Options.Language());
        var (reason, by) = (Reason(), By());
        var command = new Command("revoke", "End a decision now; the rules it lifted hold again.\n\nExamples:\n  gangway waiver revoke 3 --reason \"replaced\"") { id, reason, by, policy, data, language };
        command.SetAction((parsed, stop) => With(parsed, policy, data, language, output, error, async (connection, _, _, words) =>
        {
            var number = parsed.GetValue(id);
            if (await DecisionTable.Find(connection, number, stop) is not { RevokedAt: null })
            {
                return (null, $"there is no decision {number} that could be revoked");
            }

            await DecisionTable.Revoke(connection, number, parsed.GetValue(by) ?? Environment.UserName, parsed.GetRequiredValue(reason), TimeProvider.System.GetUtcNow(), stop);
            return (words.Of("waiver.revoked", number), null);
        }, stop));
        return command;
    }

    private static Argument<long> Number() => new("DECISION") { Description = "The number of a decision" };

    private static Option<string> Reason() => new("--reason") { Description = "Why, in a sentence", HelpName = "TEXT", Required = true };

    private static Option<string?> By() => new("--by") { Description = "Who decides; else the user of the session", HelpName = "NAME" };

    /// <summary>Runs one change of the store under the policy in force, and says what came of it.</summary>
    private static async Task<int> With(
        ParseResult parsed, Option<string?> policy, Option<string?> data, Option<string?> language, TextWriter output, TextWriter error,
        Func<DbConnection, PolicyEvaluation, PolicySource.Found, Words, Task<(string? Said, string? Problem)>> change, CancellationToken stop)
    {
        var words = Words.For(Language.Choose(parsed.GetValue(language)));
        var found = PolicySource.Find(parsed.GetValue(policy), parsed.GetValue(data));
        if (PolicySource.Evaluation(found, new LicenseKnowledge(), error) is not { } evaluation)
        {
            return (int)ExitCode.Failed;
        }

        await using var store = await Store.Open(parsed.GetValue(data), stop);
        var (said, problem) = await store.Write(connection => change(connection, evaluation, found, words), stop);
        if (said is null)
        {
            await error.WriteLineAsync($"gangway: {Printable.Of(problem!)}");
            return (int)ExitCode.Usage;
        }

        output.WriteLine(Printable.Of(said));
        return (int)ExitCode.Fine;
    }
}
