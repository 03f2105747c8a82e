using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Gangway.Community;
using Gangway.Contract;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary><c>gangway dock</c>: one engagement with one project, assessed from both shores.</summary>
internal static class DockCommand
{
    private const string StarterName = "starter policy";

    public static Command Define(TextWriter output, TextWriter error)
    {
        var subject = new Argument<string>("PURL|REPO") { Description = "A clone (bare or not), or a package the store knows" };
        var engagement = new Option<string>("--as") { Description = string.Join(" | ", Policy.Engagements), HelpName = "ENGAGEMENT", Required = true };
        engagement.AcceptOnlyFromAmong([.. Policy.Engagements]);
        var ship = new Option<string[]>("--ship") { Description = $"How it reaches others: {DeliveryForms.Words}", HelpName = "FORM" };
        var facts = new Option<string[]>("--fact") { Description = "Answer a question: NAME=VALUE; may stand several times", HelpName = "NAME=VALUE" };
        var license = new Option<string?>("--license") { Description = "Its license, where it cannot be read", HelpName = "EXPRESSION" };
        var policy = new Option<string?>("--policy") { Description = "The firm's policy; else policy.yaml beside the store; else the starter policy, which is not yours", HelpName = "FILE" };
        var ours = new Option<string[]>("--ours") { Description = "Who is ours: mail domains, addresses; with commas", HelpName = "WHO" };
        var (format, file, language, data) = (Options.Format("table", "markdown", "html", "json"), Options.Output(), Options.Language(), Options.Data());
        ship.Validators.Add(result =>
        {
            foreach (var word in Listed(result.GetValueOrDefault<string[]>()).Where(word => !DeliveryForms.TryParse(word, out _)))
            {
                result.AddError($"--ship: \"{word}\" is no delivery form; use {DeliveryForms.Words}");
            }
        });
        facts.Validators.Add(result =>
        {
            foreach (var fact in (result.GetValueOrDefault<string[]>() ?? []).Where(fact => fact.IndexOf('=') <= 0))
            {
                result.AddError($"--fact: \"{fact}\" is not NAME=VALUE");
            }
        });
        var command = new Command("dock", """
            Both sides' norms for one engagement: what fits, what does not, and what to do. Three answers, never one score.

            Reads what the project's license, files and history say; holds it against the firm's policy; shows each rule from both shores.
            Exit code 0: aligned (with what is listed). 2: in conflict. 3: a question is open.

            Examples:
              gangway dock ~/src/sw360 --as contribute
              gangway dock ~/src/sw360 --as use --ship binary --fact modified=no
              gangway dock pkg:npm/left-pad@1.3.0 --as use --ship network --policy policy.yaml
              gangway dock . --as contribute --lang zh --format html --output dock.html
            """)
        {
            subject, engagement, ship, facts, license, policy, ours, format, file, language, data,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var options = new DockOptions(
                parsed.GetRequiredValue(subject), parsed.GetRequiredValue(engagement),
                [.. Listed(parsed.GetValue(ship)).Select(word => DeliveryForms.TryParse(word, out var form) ? form : default).Distinct()],
                [.. (parsed.GetValue(facts) ?? []).Select(fact => (fact[..fact.IndexOf('=')].Trim(), fact[(fact.IndexOf('=') + 1)..].Trim()))],
                parsed.GetValue(license), parsed.GetValue(policy), [.. Listed(parsed.GetValue(ours))], parsed.GetValue(data));
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            return (int)await Run(options, new DockShow(parsed.GetRequiredValue(format), parsed.GetValue(file)), words, output, error, stop);
        });
        return command;
    }

    private static async Task<ExitCode> Run(DockOptions options, DockShow show, Words words, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var licenses = new LicenseKnowledge();
        var knowledge = new DockKnowledge(licenses);
        if (PolicyOf(options, knowledge, error) is not { } policy || OursOf(options, error, out var ours) is not true || Stated(options, policy, error) is not { } stated)
        {
            return ExitCode.Usage;
        }

        var preparing = Task.Run(licenses.Prepare, stop);
        var reading = await Read(options, knowledge, ours, error, stop);
        await preparing;
        if (reading is null || License(options, licenses, error, ref reading) is false)
        {
            return ExitCode.Failed;
        }

        var now = TimeProvider.System.GetUtcNow();
        var result = Assess(options, reading, policy, stated, knowledge, await Fired(options, now, stop), now);
        show.Write(new DockReport(reading, result, policy, policy.Source == StarterName, now), output, error, words);
        foreach (var issue in reading.Issues.Where(issue => issue.Severity != Severity.Note))
        {
            await error.WriteLineAsync(IssueLine.Of(issue));
        }

        return result.Answers.Any(answer => answer.Kind == AnswerKind.InConflict) ? ExitCode.PolicyViolation
            : result.Answers.Any(answer => answer.Kind == AnswerKind.Unknown) ? ExitCode.NeedsDecision
            : ExitCode.Fine;
    }

    /// <summary>Everything that is decided: pure, from what was read.</summary>
    internal static DockingResult Assess(DockOptions options, DockReading reading, Policy policy, Context stated, DockKnowledge knowledge, IReadOnlyDictionary<string, long>? fired, DateTimeOffset now)
    {
        var library = knowledge.Licenses.Terms;
        ImmutableArray<ChosenLicense>? chosen = reading.License is { } expression ? LicenseChoice.Of(expression, library) : null;
        var context = DockingFacts.Of(stated, chosen, library, reading.Expectations, reading.Practice, policy, reading.Purl, reading.Name, now);
        var commons = CommonsSide.Of(reading.Name, chosen ?? [], library, reading.Expectations, reading.Practice is { } counted ? knowledge.Practice.Of(counted) : []);
        return DockingAssessment.Of(FirmSide.Of(policy, options.Engagement, fired), commons, context, options.Engagement, knowledge.Rules with { Vocabulary = policy.Vocabulary });
    }

    /// <summary>How often each rule decided in the last year, where a store has counted so long.</summary>
    private static async Task<IReadOnlyDictionary<string, long>?> Fired(DockOptions options, DateTimeOffset now, CancellationToken stop)
    {
        if (!Store.Exists(options.Data))
        {
            return null;
        }

        await using var store = await Store.Open(options.Data, stop);
        return await store.Read(connection => AskTable.FiredInYear(connection, now, stop), stop);
    }

    private static async Task<DockReading?> Read(DockOptions options, DockKnowledge knowledge, OurPeople? ours, TextWriter error, CancellationToken stop)
    {
        if (!Directory.Exists(options.Subject) && options.Subject.StartsWith("pkg:", StringComparison.OrdinalIgnoreCase))
        {
            if (PackageUrl.TryRepair(options.Subject, out var purl, out var wrong))
            {
                return await DockPackage.Read(purl, options, knowledge.Licenses, stop);
            }

            await error.WriteLineAsync($"gangway: {Printable.Of(options.Subject)}: {Printable.Of($"{wrong}")}");
            return null;
        }

        var progress = new Progress(error, !Console.IsErrorRedirected, TimeProvider.System);
        var (reading, issues) = await new DockSource(knowledge, ours, progress).Read(options.Subject, stop);
        foreach (var issue in reading is null ? issues : [])
        {
            await error.WriteLineAsync(IssueLine.Of(issue));
        }

        return reading;
    }

    private static Policy? PolicyOf(DockOptions options, DockKnowledge knowledge, TextWriter error)
    {
        if (options.Policy is { } path && !File.Exists(path))
        {
            error.WriteLine($"gangway: --policy {Printable.Of(path)}: there is no such file");
            return null;
        }

        var found = PolicySource.Find(options.Policy, options.Data);
        return PolicySource.Policy(found.Source == PolicySource.Starter ? found with { Source = StarterName } : found, knowledge.Licenses, error);
    }

    private static bool OursOf(DockOptions options, TextWriter error, out OurPeople? ours)
    {
        ours = null;
        if (options.Ours.IsEmpty)
        {
            return true;
        }

        var reading = OurPeople.Parse(options.Ours, CommunityLists.MailProviders());
        ours = reading.People;
        foreach (var issue in reading.Issues)
        {
            error.WriteLine($"gangway: --ours {Printable.Of(issue.Path ?? "")}: {Printable.Of(issue.Message)} {issue.HowToFix}");
        }

        return ours is not null;
    }

    /// <summary>What the caller stated as facts; null, with the reason said, where one is none.</summary>
    private static Context? Stated(DockOptions options, Policy policy, TextWriter error)
    {
        var context = Context.Empty;
        foreach (var (name, value) in options.Facts)
        {
            if (policy.Vocabulary.Facts.Fact(name) is not { } fact || !fact.Values.Contains(value))
            {
                var known = policy.Vocabulary.Facts.Fact(name) is { } values ? $"it is one of {string.Join(", ", values.Values)}" : "there is no such fact";
                error.WriteLine($"gangway: --fact {Printable.Of(name)}={Printable.Of(value)}: {known}");
                return null;
            }

            context = context.With(name, value, "--fact");
        }

        if (options.Ship.Length > 0)
        {
            context = context.With("delivery", options.Ship[0].Word(), "--ship");
        }

        return options.Engagement is "contribute" or "join" && context["contributor"] is null ? context.With("contributor", "employee", "assumed") : context;
    }

    private static bool License(DockOptions options, LicenseKnowledge knowledge, TextWriter error, ref DockReading reading)
    {
        if (options.License is null)
        {
            return true;
        }

        if (!SpdxExpression.TryParse(options.License, knowledge.Ids, SpdxGrammar.Lax, out var expression, out var wrong, out _))
        {
            error.WriteLine($"gangway: --license {Printable.Of(options.License)}: {Printable.Of($"{wrong}")}");
            return false;
        }

        reading = reading with { License = expression, LicensePlaces = ["--license"] };
        return true;
    }

    private static IEnumerable<string> Listed(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
