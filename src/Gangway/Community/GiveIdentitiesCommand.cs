using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Gangway.Office;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Community;

/// <summary><c>gangway give identities</c>: who is one person, and for whom they work; what was decided is kept.</summary>
internal static class GiveIdentitiesCommand
{
    private const string Description = """
        Identities of a history, the people behind them, and for whom they work; likely duplicates are proposed with a reason, and a person decides.

        Two identities are one person where the mailmap, an account's number, a list or a decision says so; never because they look alike. Names of proposals are
        shown for a stated purpose (--purpose), which is logged; without one they are pseudonyms. --keep puts the names into the vault of the store, for that purpose.

        Examples:
          gangway give identities . --ours example.com
          gangway give identities . --affiliations people.csv --affiliations opendigger-companies
          gangway give identities . --purpose "joining duplicate identities" --format csv --output proposals.csv
          gangway give identities . --decide proposals.csv
          gangway give identities confirm 1f0c2d3e4a5b
          gangway give identities mine --email me@example.com
          gangway give identities erase me@example.com
        """;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var folders = new Argument<string[]>("REPO") { Description = "Work trees or bare repositories", Arity = ArgumentArity.ZeroOrMore };
        var (ours, firm, affiliations, least) = (GivePeopleOptions.OursOption(), GivePeopleOptions.FirmOption(), GivePeopleOptions.AffiliationsOption(), GiveLeast.Option());
        var decide = new Option<string[]>("--decide") { Description = "A person's decisions: CSV (left,right,decision) or YAML (same, different); they are kept", HelpName = "FILE" };
        var purpose = new Option<string?>("--purpose") { Description = "Why names are shown; it is logged", HelpName = "TEXT" };
        var keep = new Option<bool>("--keep") { Description = "Keep the names in the vault of the store, for the purpose that is stated" };
        var (format, file, language, data) = (Options.Format(GivePage.Formats), Options.Output(), Options.Language(), Options.Data());
        var command = new Command("identities", Description) { folders, ours, firm, affiliations, decide, purpose, keep, least, format, file, language, data };
        foreach (var verb in GiveIdentitiesVerbs.Define(output))
        {
            command.Add(verb);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(folders) is null or [])
            {
                result.AddError("name a repository: gangway give identities REPO…");
            }
            else if (result.GetValue(keep) && string.IsNullOrWhiteSpace(result.GetValue(purpose)))
            {
                result.AddError("--keep: state the purpose for which names are kept (--purpose)");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var options = new GivePeopleOptions(parsed.GetValue(ours) ?? [], parsed.GetRequiredValue(firm), parsed.GetValue(affiliations) ?? [], parsed.GetValue(data));
            await using var store = await Store.Open(options.Data, stop);
            var key = await store.Write(connection => PeopleTable.KeyOrNew(connection, TimeProvider.System.GetUtcNow(), stop), stop);
            if (!await Decide(store, key, parsed.GetValue(decide) ?? [], error, stop))
            {
                return (int)ExitCode.Failed;
            }

            var progress = new Progress(error, !Console.IsErrorRedirected, TimeProvider.System);
            var (reading, code) = await GiveReading.Of([.. parsed.GetRequiredValue(folders).Distinct()], options, false, progress, error, stop);
            if (reading is null || !GiveLeast.Allows(parsed.GetValue(least), reading.People.Register.Mode, error))
            {
                return (int)(reading is null ? code : ExitCode.PolicyViolation);
            }

            var answer = GiveIdentitiesAnswer.Of(reading, key, parsed.GetValue(least));
            var why = parsed.GetValue(purpose);
            var withNames = Disclosure.Refusal(new(DisclosureKind.IdentityProposals, Purpose: why?.Trim(), MayMerge: true), reading.People.Register.Mode) is null;
            await Keep(store, answer, key, withNames ? why!.Trim() : null, parsed.GetValue(keep), stop);
            Destination.Write(parsed.GetValue(file), output, error, words, target => Show(answer, withNames, parsed.GetRequiredValue(format), target, words));
            return (int)code;
        });
        return command;
    }

    private static void Show(GiveIdentitiesAnswer answer, bool withNames, string format, TextWriter output, Words words)
    {
        if (format == "json")
        {
            GiveIdentitiesPage.Json(answer, withNames, output);
        }
        else if (format == "csv")
        {
            ReportWriter.Write(GiveIdentitiesPage.Csv(answer, withNames), format, output, words);
        }
        else
        {
            GiveIdentitiesPage.Of(answer, withNames, words).Write(format, output, words);
        }
    }

    /// <summary>Keeps what a file of decisions says, under pseudonyms: one transaction for all of them.</summary>
    private static async Task<bool> Decide(Store store, PseudonymKey key, string[] files, TextWriter error, CancellationToken stop)
    {
        var providers = CommunityLists.MailProviders();
        var decisions = new List<IdentityDecision>();
        foreach (var file in files)
        {
            var text = RegularFile.Read(file, 1 << 26) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
            var reading = text is null ? new([], 0, [new Issue(file, "These decisions are not here, or are no file that could be read.", Severity.Error, HowToFix: "Check the path.")])
                : Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml" ? IdentityDecisionsReader.ReadYaml(text, file, providers)
                : IdentityDecisionsReader.ReadCsv(text, file, providers);
            GiveReading.Tell(reading.Issues, error);
            if (reading.Issues.Any(issue => issue.Severity == Severity.Error))
            {
                return false;
            }

            decisions.AddRange(reading.Decisions);
        }

        return decisions.Count == 0 || await store.Write(async connection =>
        {
            var now = TimeProvider.System.GetUtcNow();
            foreach (var decision in decisions)
            {
                await PeopleTable.Keep(connection, new PeopleTable.Decision(key.PseudonymOf(decision.Left), key.PseudonymOf(decision.Right), decision.AreSame), now, stop);
            }

            await PeopleTable.Log(connection, now, "decide", null, $"{decisions.Count} decisions of a file", stop);
            return true;
        }, stop);
    }

    private static Task<int> Keep(Store store, GiveIdentitiesAnswer answer, PseudonymKey key, string? purpose, bool names, CancellationToken stop) => store.Write(async connection =>
    {
        var now = TimeProvider.System.GetUtcNow();
        await PeopleTable.Keep(connection, answer.Proposals.Select(pair => new PeopleTable.Proposal(pair.Key, pair.Left, pair.Right, pair.Reason.ToString())), now, stop);
        if (purpose is null)
        {
            return 0;
        }

        await PeopleTable.Log(connection, now, names ? "keep names" : "show proposals", null, purpose, stop);
        var (providers, people) = (answer.Reading.People.Providers, answer.Reading.People.Join(answer.Reading.Repositories));
        var identities = people.Contributions.Select(contribution => contribution.Commit.Author).Where(who => who.Name.Length + who.Email.Length > 0).Distinct()
            .Select(who => (Pseudonym: key.PseudonymOf(PersonKey.Of(people.Sources.Mailmap.Canonical(who), providers)), Spelling: key.PseudonymOf($"spelling {who.Name} <{who.Email}>"), Identity: $"{who.Name} <{who.Email}>"));
        return names ? await PeopleTable.Vault(connection, identities, purpose, now, stop) : 0;
    }, stop);
}
