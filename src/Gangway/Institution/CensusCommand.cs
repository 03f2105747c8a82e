using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Gangway.Community;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>gangway census</c>: take, owe and give of folders of repositories or products, in one report.</summary>
internal static class CensusCommand
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders of products or repositories, or single SBOMs", Arity = ArgumentArity.OneOrMore };
        var ours = new Option<string[]>("--ours") { Description = "Who is ours: mail domains, addresses, \"Name <mail>\"; with commas", HelpName = "WHO" };
        var ship = new Option<string[]>("--ship") { Description = $"How it reaches others: {DeliveryForms.Words}; with commas", HelpName = "FORM" };
        var format = Options.Format("table", "json", "markdown", "html", "csv");
        var file = Options.Output();
        var language = Options.Language();
        ship.Validators.Add(result =>
        {
            foreach (var word in Words(result.GetValueOrDefault<string[]>()).Where(word => !DeliveryForms.TryParse(word, out _)))
            {
                result.AddError($"--ship: \"{word}\" is no delivery form; use {DeliveryForms.Words}");
            }
        });
        paths.Validators.Add(result =>
        {
            // What looks like an option and is no file is a misspelled option, not a path.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)))
            {
                result.AddError($"there is no option {token.Value}");
            }
        });
        var command = new Command("census", """
            Take, owe and give of a folder of repositories or products: one report.

            Examples:
              gangway census .
              gangway census ~/src --ours example.com,example.org --ship network
              gangway census bom.json --ship binary --format html --output census.html
            """)
        {
            paths, ours, ship, format, file, language,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var options = new CensusOptions(
                [.. parsed.GetRequiredValue(paths)],
                [.. Words(parsed.GetValue(ours))],
                [.. Words(parsed.GetValue(ship)).Select(word => DeliveryForms.TryParse(word, out var form) ? form : default).Distinct()]);
            var show = new CensusShow(parsed.GetRequiredValue(format), parsed.GetValue(file), Language.Choose(parsed.GetValue(language)));
            return (int)await Run(options, show, output, error, stop);
        });
        return command;
    }

    private static async Task<ExitCode> Run(CensusOptions options, CensusShow show, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var knowledge = new LicenseKnowledge();
        options = options.Ours.IsEmpty ? options with { Ours = DeclaredOurs(options.Paths, knowledge) } : options;
        if (OurPeopleOf(options, error, out var ours) is { } wrong)
        {
            return wrong;
        }

        var preparing = Task.Run(knowledge.Prepare, stop);
        var progress = new Progress(error, !Console.IsErrorRedirected, TimeProvider.System);
        var licenses = new LicenseFindingSource(knowledge);
        var sources = await new CensusSource(licenses, knowledge.Terms.Vocabulary.Facts, PackageFolders.OfThisMachine(), TimeProvider.System, progress).Collect(options, ours, stop);
        await preparing;
        var census = CensusAssembly.Of(sources, options.Ship, knowledge.Terms, new LicenseClaims(knowledge).Understand);
        show.Write(census, output, error);
        return census.IsEmptyHanded ? ExitCode.Failed : ExitCode.Fine;
    }

    /// <summary>Who is ours by the gangway.yml at the top of what is scanned.</summary>
    private static ImmutableArray<string> DeclaredOurs(ImmutableArray<string> paths, LicenseKnowledge knowledge) =>
        [.. paths.Select(path => Path.Combine(path, "gangway.yml"))
            .Select(file => RegularFile.Read(file, 1 << 20) is { } content
                ? ProductDeclarationReader.Read(Encoding.UTF8.GetString(content), file, knowledge.Terms.Vocabulary.Facts, out _)
                : null)
            .SelectMany(declaration => declaration?.Ours ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static ExitCode? OurPeopleOf(CensusOptions options, TextWriter error, out OurPeople? ours)
    {
        ours = null;
        if (options.Ours.IsEmpty)
        {
            return null;
        }

        var reading = OurPeople.Parse(options.Ours, CommunityLists.MailProviders());
        ours = reading.People;
        foreach (var issue in reading.Issues)
        {
            error.WriteLine($"gangway: --ours {Printable.Of(issue.Path ?? "")}: {Printable.Of(issue.Message)} {issue.HowToFix}");
        }

        return ours is null ? ExitCode.Usage : null;
    }

    private static IEnumerable<string> Words(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
