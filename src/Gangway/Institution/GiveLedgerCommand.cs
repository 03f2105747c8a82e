using System.CommandLine;
using Gangway.Community;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>gangway give ledger</c>: what we take from whom, and what we give back.</summary>
internal static class GiveLedgerCommand
{
    private const string Description = """
        Take and give of every project we live on: inventories joined with clones of the projects, the work of our people in them, and what was reported.

        A component belongs to a project where a clone publishes its package, or where its repository is declared. Without a clone of it what we give is unknown, and
        counted as such. Gifts are reported in a CSV: kind (hours, money, seat, membership), to, amount, currency, from, until, purpose.

        Examples:
          gangway give ledger ~/src/product --repos ~/upstreams --ours example.com
          gangway give ledger --bom bom.json --repos ~/upstreams --ours example.com --gifts gifts.csv
          gangway give ledger --repos ~/upstreams --fork github.com/example/project=~/src/our-fork
          gangway give ledger ~/src --ours example.com --format html --output ledger.html
        """;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders of products; clones among them count as projects where --repos names none", Arity = ArgumentArity.ZeroOrMore };
        var boms = new Option<string[]>("--bom") { Description = "SBOMs and lockfiles of products", HelpName = "FILE" };
        var repositories = new Option<string[]>("--repos") { Description = "Folders of clones of the projects we take from", HelpName = "DIR" };
        var gifts = new Option<string[]>("--gifts") { Description = "Reported hours, money, seats and memberships (CSV)", HelpName = "FILE" };
        var forks = new Option<string[]>("--fork") { Description = "Clone of a fork of ours with our patches; UPSTREAM is the project's address or the folder of its clone", HelpName = "UPSTREAM=FOLDER" };
        forks.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => NamedFork.Of(token.Value) is null))
            {
                result.AddError($"--fork: write {token.Value} as UPSTREAM=FOLDER");
            }
        });
        var (ours, firm, affiliations, least) = (GivePeopleOptions.OursOption(), GivePeopleOptions.FirmOption(), GivePeopleOptions.AffiliationsOption(), GiveLeast.Option());
        var (format, file, language, data) = (Options.Format(GivePage.Formats), Options.Output(), Options.Language(), Options.Data());
        var command = new Command("ledger", Description) { paths, boms, repositories, gifts, forks, ours, firm, affiliations, least, format, file, language, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && result.GetValue(boms) is null or [] && result.GetValue(repositories) is null or [])
            {
                result.AddError("name what we take: gangway give ledger PATH… or --bom FILE");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var people = new GivePeopleOptions(parsed.GetValue(ours) ?? [], parsed.GetRequiredValue(firm), parsed.GetValue(affiliations) ?? [], parsed.GetValue(data));
            var options = new GiveLedgerOptions([.. parsed.GetValue(paths) ?? [], .. parsed.GetValue(boms) ?? []], parsed.GetValue(repositories) ?? [], parsed.GetValue(gifts) ?? [], [.. (parsed.GetValue(forks) ?? []).Select(NamedFork.Of).OfType<NamedFork>()], people);
            var (answer, code) = await new GiveLedgerSource(new Progress(error, !Console.IsErrorRedirected, TimeProvider.System), error).Read(options, parsed.GetValue(least), stop);
            if (answer is not null)
            {
                Destination.Write(parsed.GetValue(file), output, error, words, target => Show(answer, parsed.GetRequiredValue(format), target, words));
            }

            return (int)code;
        });
        return command;
    }

    private static void Show(GiveLedgerAnswer answer, string format, TextWriter output, Words words)
    {
        if (format == "json")
        {
            GiveLedgerJson.Write(answer, output);
        }
        else if (format == "csv")
        {
            ReportWriter.Write(GiveLedgerJson.Csv(answer), format, output, words);
        }
        else
        {
            GiveLedgerPage.Of(answer, words).Write(format, output, words);
        }
    }
}
