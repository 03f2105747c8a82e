using System.CommandLine;
using Gangway.Contract;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary><c>gangway queue list | show | answer</c>: what waits for a person, and what the person decides.</summary>
internal static class QueueCommands
{
    private static readonly string[] Columns = ["ask", "asked", "times", "engagement", "subject", "product", "license", "rule", "role", "due", "late"];

    public static Command Define(TextWriter output, TextWriter error) => new("queue", "Questions that wait for a person.")
    {
        List(output, error), Show(output, error), Answer(output, error),
    };

    private static Command List(TextWriter output, TextWriter error)
    {
        var (policy, data, language, format) = (PolicySource.Option(), Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var role = new Option<string?>("--role") { Description = "Only what waits for this role", HelpName = "ROLE" };
        var command = new Command("list", "What waits, the oldest first.\n\nExamples:\n  gangway queue list --role legal") { role, policy, data, language, format };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (PolicySource.Evaluation(PolicySource.Find(parsed.GetValue(policy), parsed.GetValue(data)), new LicenseKnowledge(), error) is not { } evaluation)
            {
                return (int)ExitCode.Failed;
            }

            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var now = TimeProvider.System.GetUtcNow();
            var waiting = (await store.Read(connection => AskTable.Waiting(connection, stop), stop))
                .Where(item => parsed.GetValue(role) is not { } wanted || item.Ask.By.Contains(wanted))
                .Select(item => Row(item.Ask, item.Times, evaluation.Policy, now))
                .ToList();
            var late = waiting.Count(row => row[^1] is true);
            var report = new Report(
                "gangway.queue/1", [waiting.Count == 0 ? words["queue.empty"] : words.Of("queue.waiting", waiting.Count, late)], [("waiting", waiting.Count), ("late", late)], Columns, waiting);
            ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static object?[] Row(AskTable.Row ask, long times, Policy policy, DateTimeOffset now)
    {
        var due = WorkingDays.Due(ask.At, ask.By, policy);
        return [ask.Id, Words.Date(ask.At), times, ask.Engagement, ask.Named, ask.Product ?? "", ask.License ?? "", ask.Rule ?? "", ask.By, due is null ? null : Words.Date(due), due is null ? null : due < now];
    }

    private static Command Show(TextWriter output, TextWriter error)
    {
        var id = new Argument<long>("ASK") { Description = "The number of an ask" };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(AskCommands.Formats));
        var command = new Command("show", "One ask, evaluated anew under the policy in force.\n\nExamples:\n  gangway queue show 12") { id, data, language, format };
        var policy = PolicySource.Option();
        command.Add(policy);
        command.SetAction(async (parsed, stop) =>
        {
            var knowledge = new LicenseKnowledge();
            if (PolicySource.Evaluation(PolicySource.Find(parsed.GetValue(policy), parsed.GetValue(data)), knowledge, error) is not { } evaluation)
            {
                return (int)ExitCode.Failed;
            }

            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var outcome = await store.Read(
                async connection => await AskTable.Find(connection, parsed.GetValue(id), stop) is { } row
                    ? (await AskOutcome.Of(connection, evaluation, AskOf(row, knowledge), [], TimeProvider.System.GetUtcNow(), stop)) with { Id = row.Id, WaitsAs = row.ClosedAt is null ? row.WaitsAs : null }
                    : null,
                stop);
            if (outcome is null)
            {
                await error.WriteLineAsync($"gangway: there is no ask {parsed.GetValue(id)}");
                return (int)ExitCode.Failed;
            }

            AskShow.Write(outcome, parsed.GetRequiredValue(format), output, Words.For(Language.Choose(parsed.GetValue(language))));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static Command Answer(TextWriter output, TextWriter error)
    {
        var id = new Argument<long>("ASK") { Description = "The number under which it waits" };
        var (allow, deny) = (new Option<bool>("--allow") { Description = "Yes" }, new Option<bool>("--deny") { Description = "No" });
        var options = new DecisionOptions();
        var command = new Command("answer", """
            Decide what waits. The decision holds for every version until its end, and until what it rests on changes.

            Examples:
              gangway queue answer 12 --allow --reason "separate process, source bundle attached" --by counsel
              gangway queue answer 12 --deny --reason "no replacement for the service" --versions "<3" --until 2027-06-30
            """)
        {
            id, allow, deny,
        };
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(options.Language)));
            if (parsed.GetValue(allow) == parsed.GetValue(deny))
            {
                await error.WriteLineAsync("gangway: say --allow or --deny");
                return (int)ExitCode.Usage;
            }

            var (decision, problem) = await Decide(parsed, parsed.GetValue(id), parsed.GetValue(allow), options, error, stop);
            if (decision is null)
            {
                await error.WriteLineAsync($"gangway: {Printable.Of(problem ?? "the policy cannot be read")}");
                return (int)ExitCode.Failed;
            }

            output.WriteLine(Printable.Of(words.Of(decision.Allows ? "queue.allowed" : "queue.denied", decision.Id, decision.Scope.Subject, AskLines.LastDay(decision), decision.PolicyVersion)));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static async Task<(Decision? Decision, string? Problem)> Decide(ParseResult parsed, long id, bool allows, DecisionOptions options, TextWriter error, CancellationToken stop)
    {
        var knowledge = new LicenseKnowledge();
        var found = PolicySource.Find(parsed.GetValue(options.Policy), parsed.GetValue(options.Data));
        if (PolicySource.Evaluation(found, knowledge, error) is not { } evaluation)
        {
            return (null, null);
        }

        await using var store = await Store.Open(parsed.GetValue(options.Data), stop);
        return await store.Write(
            async connection =>
            {
                var now = TimeProvider.System.GetUtcNow();
                if (await AskTable.Find(connection, id, stop) is not { } row || row.WaitsAs != row.Id || row.ClosedAt is not null)
                {
                    return ((Decision?)null, (string?)$"nothing waits under {id}; gangway queue list says what does");
                }

                var by = options.Name(parsed);
                if (await AskTable.Pseudonym(connection, by, stop) == row.Asker)
                {
                    return (null, "who asks does not decide: somebody else answers (--by NAME)");
                }

                var ask = AskOf(row, knowledge);
                var answer = evaluation.Of(ask.Subject, ask.Facts);
                if (options.Decision(parsed, ask, answer, allows, DecisionKind.Answer, evaluation.Policy, now, out var problem) is not { } decision)
                {
                    return (null, problem);
                }

                await AskTable.KeepPolicy(connection, evaluation.Policy, found.Text, now, stop);
                var kept = decision with { Answers = id };
                kept = kept with { Id = await DecisionTable.Add(connection, kept, stop) };
                await AskTable.Close(connection, id, now, stop);
                return (kept, null);
            },
            stop);
    }

    private static Ask AskOf(AskTable.Row row, LicenseKnowledge knowledge)
    {
        var license = row.License is not null && SpdxExpression.TryParse(row.License, knowledge.Ids, SpdxGrammar.Lax, out var expression, out _, out _) ? expression : null;
        var purl = row.Engagement == "use" && PackageUrl.TryParse(row.Named, out var parsed, out _) ? parsed : null;
        var state = Enum.TryParse<LicenseState>(row.LicenseState, out var known) ? known : LicenseState.None;
        return new Ask(row.Engagement, row.Named, new PolicySubject(purl, license, state, row.Engagement == "use"), row.LicenseSource, row.Product, row.Context);
    }
}
