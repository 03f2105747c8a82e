using System.CommandLine;
using Gangway.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary><c>gangway ask use | contribute | release | join | fund</c>: an answer at once, or the person who must decide.</summary>
internal static class AskCommands
{
    public static readonly string[] Formats = ["table", "json", "markdown"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var ask = new Command("ask", "May we? An answer at once where a rule decides, and the person to ask where one must. Exit 0 allowed, 2 denied, 3 a person or a fact decides.");
        foreach (var verb in (AskVerb[])[AskVerb.Use(), AskVerb.Contribute(), AskVerb.Release(), AskVerb.Join(), AskVerb.Fund()])
        {
            ask.Add(Verb(verb, output, error));
        }

        return ask;
    }

    private static Command Verb(AskVerb verb, TextWriter output, TextWriter error)
    {
        var (format, file) = (Options.Format(Formats), Options.Output());
        var command = new Command(verb.Engagement, verb.Help) { verb.Named, format, file };
        foreach (var option in verb.All)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(verb.AskOptions.Language)));
            var (outcome, exit) = await Run(verb, parsed, TimeProvider.System, error, stop);
            if (outcome is not null)
            {
                Destination.Write(parsed.GetValue(file), output, error, words, writer => AskShow.Write(outcome, parsed.GetRequiredValue(format), writer, words));
            }

            return (int)exit;
        });
        return command;
    }

    /// <summary>Asks, answers and records; null where an option or the policy cannot be used, which has been said.</summary>
    private static async Task<(AskOutcome? Outcome, ExitCode Exit)> Run(AskVerb verb, ParseResult parsed, TimeProvider clock, TextWriter error, CancellationToken stop)
    {
        var data = parsed.GetValue(verb.AskOptions.Data);
        var knowledge = new LicenseKnowledge();
        var found = PolicySource.Find(parsed.GetValue(verb.AskOptions.Policy), data);
        if (PolicySource.Policy(found, knowledge, error) is not { } policy)
        {
            return (null, ExitCode.Failed);
        }

        await using var store = await Store.Open(data, stop);
        var (outcome, problem) = await store.Write(
            async connection =>
            {
                var now = clock.GetUtcNow();
                var (ask, others, wrong) = await verb.Build(parsed, policy, connection, knowledge, stop);
                if (ask is null)
                {
                    return ((AskOutcome?)null, wrong);
                }

                var evaluation = new PolicyEvaluation(policy, knowledge.TermsOf(ask.Subject.License));
                var answered = await AskOutcome.Of(connection, evaluation, ask, others, now, stop);
                var asker = await AskTable.Pseudonym(connection, verb.AskOptions.Name(parsed), stop);
                await AskTable.KeepPolicy(connection, policy, found.Text, now, stop);
                var (id, waitsAs) = await AskTable.Add(connection, ask, answered.Answer, asker, policy.Version, now, stop);
                return (answered with { Id = id, WaitsAs = waitsAs }, null);
            },
            stop);
        if (outcome is null)
        {
            await error.WriteLineAsync($"gangway: {Printable.Of(problem!)}");
            return (null, ExitCode.Usage);
        }

        return (outcome, outcome.Answer.Verdict switch
        {
            Verdict.Allow => ExitCode.Fine,
            Verdict.Deny => ExitCode.PolicyViolation,
            _ => ExitCode.NeedsDecision,
        });
    }
}
