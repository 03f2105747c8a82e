using System.CommandLine;
using Gangway.Office.Community;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Community;

/// <summary><c>give identities confirm | reject | mine | erase | council</c>: what a person decides, sees of themselves, and may ask for.</summary>
internal static class GiveIdentitiesVerbs
{
    private const int ShortestKey = 6;

    public static IEnumerable<Command> Define(TextWriter output) => [Answer("confirm", true, output), Answer("reject", false, output), Mine(output), Erase(output), GiveCouncilCommand.Define(output)];

    private static Command Answer(string verb, bool areSame, TextWriter output)
    {
        var start = new Argument<string>("KEY") { Description = "The key of a proposal, or its beginning" };
        var (data, language) = (Options.Data(), Options.Language());
        var command = new Command(verb, $"{(areSame ? "Two identities are one person" : "Two identities are two people")}: keep the decision about a proposal.\n\nExamples:\n  gangway give identities {verb} 1f0c2d3e4a5b") { start, data, language };
        start.Validators.Add(result =>
        {
            if (result.Tokens[0].Value.Length < ShortestKey || !result.Tokens[0].Value.All(char.IsAsciiHexDigitLower))
            {
                result.AddError($"KEY: at least {ShortestKey} letters of the key that stands beside the proposal");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var kept = await store.Write(async connection =>
            {
                var found = await PeopleTable.Proposals(connection, parsed.GetRequiredValue(start), stop);
                if (found.Length == 1)
                {
                    var now = TimeProvider.System.GetUtcNow();
                    await PeopleTable.Keep(connection, new PeopleTable.Decision(found[0].Left, found[0].Right, areSame), now, stop);
                    await PeopleTable.Log(connection, now, verb, found[0].Left, null, stop);
                    await PeopleTable.Log(connection, now, verb, found[0].Right, null, stop);
                }

                return found.Length;
            }, stop);
            output.WriteLine(kept switch { 0 => words["identities.no-such-key"], 1 => words[areSame ? "identities.confirmed" : "identities.rejected"], _ => words["identities.ambiguous-key"] });
            return (int)(kept == 1 ? ExitCode.Fine : ExitCode.Failed);
        });
        return command;
    }

    private static Command Mine(TextWriter output)
    {
        var mail = new Option<string>("--email") { Description = "Your own address, or \"Name <mail>\"", HelpName = "ME", Required = true };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("mine", "What the store holds about yourself, and who looked at it: visible to you in every mode, and logged.\n\nExamples:\n  gangway give identities mine --email me@example.com") { mail, data, language, format };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (Who(parsed.GetRequiredValue(mail), output, words) is not { } who)
            {
                return (int)ExitCode.Usage;
            }

            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var rows = await store.Write(connection => Record(connection, who, words, stop), stop);
            ReportWriter.Write(new("gangway.give-mine/1", [words["identities.mine"]], [("rows", (long)rows.Count)], ["what", "content", "at"], rows), parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static async Task<List<object?[]>> Record(System.Data.Common.DbConnection connection, Identity who, Words words, CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow();
        var key = await PeopleTable.KeyOrNew(connection, now, stop);
        var rows = new List<object?[]>();
        var erased = (await PeopleTable.Erased(connection, stop)).ToHashSet(StringComparer.Ordinal);
        foreach (var pseudonym in ErasureList.Entries(key, [who], CommunityLists.MailProviders()))
        {
            rows.Add([words["identities.pseudonym"], pseudonym, ""]);
            rows.AddRange(erased.Contains(pseudonym) ? [[words["identities.is-erased"], "", ""]] : Array.Empty<object?[]>());
            rows.AddRange((await PeopleTable.Vault(connection, pseudonym, stop)).Select(row => new object?[] { words["identities.kept-name"], $"{row.Identity} ({row.Purpose})", row.KeptAt }));
            rows.AddRange((await PeopleTable.Decisions(connection, stop)).Where(decision => decision.Left == pseudonym || decision.Right == pseudonym)
                .Select(decision => new object?[] { words[decision.AreSame ? "identities.same-as" : "identities.not-same-as"], decision.Left == pseudonym ? decision.Right : decision.Left, "" }));
            rows.AddRange((await PeopleTable.Accesses(connection, pseudonym, stop)).Select(access => new object?[] { words["identities.access"], $"{access.Account}: {access.Act}{(access.Purpose is null ? "" : $" ({access.Purpose})")}", access.At }));
            await PeopleTable.Log(connection, now, "own record", pseudonym, null, stop);
        }

        return rows;
    }

    private static Command Erase(TextWriter output)
    {
        var mails = new Argument<string[]>("EMAIL") { Description = "Addresses, or \"Name <mail>\", or github.com/login", Arity = ArgumentArity.OneOrMore };
        var (data, language) = (Options.Data(), Options.Language());
        var command = new Command("erase", """
            Forget somebody: names and decisions about them leave the store, and no later scan brings them back. Their commits stay counted; who made them is unknown from
            then on. Whoever a decision called the same person is forgotten with them. Of the erasure itself only a pseudonym is kept.

            Examples:
              gangway give identities erase me@example.com
              gangway give identities erase me@example.com github.com/me
            """) { mails, data, language };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var people = parsed.GetRequiredValue(mails).Select(mail => PersonKey.Parse(mail, CommunityLists.MailProviders())).ToList();
            if (people.Contains(null) || people.Exists(person => person!.StartsWith("name:", StringComparison.Ordinal)))
            {
                output.WriteLine(words["identities.no-address"]);
                return (int)ExitCode.Usage;
            }

            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var (gone, rows) = await store.Write(connection => Forget(connection, [.. parsed.GetRequiredValue(mails)], people!, stop), stop);
            output.WriteLine(words.Of("identities.forgotten", (long)gone, (long)rows));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static async Task<(int Pseudonyms, int Rows)> Forget(System.Data.Common.DbConnection connection, List<string> mails, List<string> people, CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow();
        var key = await PeopleTable.KeyOrNew(connection, now, stop);
        var identities = mails.Select(mail => Identity.Parse(mail)).OfType<Identity>().Where(who => who.Email.Length > 0);
        var gone = ErasureList.Entries(key, identities, CommunityLists.MailProviders()).Concat(people.Select(key.PseudonymOf)).ToHashSet(StringComparer.Ordinal);
        var joined = (await PeopleTable.Decisions(connection, stop)).Where(decision => decision.AreSame).ToList();
        for (var before = 0; before != gone.Count;)
        {
            before = gone.Count;
            gone.UnionWith(joined.Where(decision => gone.Contains(decision.Left) || gone.Contains(decision.Right)).SelectMany(decision => new[] { decision.Left, decision.Right }).ToList());
        }

        var rows = 0;
        foreach (var pseudonym in gone)
        {
            rows += await PeopleTable.Erase(connection, pseudonym, now, stop);
            await PeopleTable.Log(connection, now, "erase", pseudonym, null, stop);
        }

        return (gone.Count, rows);
    }

    private static Identity? Who(string text, TextWriter output, Words words)
    {
        if (Identity.Parse(text) is { Email.Length: > 0 } who && MailDomain.Of(who.Email) is not null)
        {
            return who;
        }

        output.WriteLine(words["identities.no-address"]);
        return null;
    }
}
