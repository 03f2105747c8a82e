using System.CommandLine;
using System.Globalization;
using System.Text;
using Gangway.Community;
using Gangway.Office;
using Gangway.Office.Institution.Reciprocity;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>gangway give split</c>: a budget over what we depend on.</summary>
internal static class GiveSplitCommand
{
    private const string Description = """
        A budget over what we depend on: equal parts for the direct dependencies, each passes half on to what it needs itself. The shares sum up to the cent.

        Edit: fill the column weight of the CSV (2 for twice a neighbor's part, 0 to leave out), and hand it in again with --rules.

        Examples:
          gangway give split --budget 10000 --currency EUR ~/src/product
          gangway give split --budget 10000 --bom bom.json --format csv --output split.csv
          gangway give split --budget 10000 --bom bom.json --rules split.csv --passed-on 0.3
        """;

    private const decimal MostBudget = 1_000_000_000_000m;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders of products", Arity = ArgumentArity.ZeroOrMore };
        var boms = new Option<string[]>("--bom") { Description = "SBOMs and lockfiles of products", HelpName = "FILE" };
        var budget = Amount("--budget", "What is to be split, with at most two decimals", MostBudget, 2);
        budget.Required = true;
        var passedOn = Amount("--passed-on", "The part each passes on to what it needs: 0 to 1; else 0.5", 1, 6);
        var currency = new Option<string>("--currency") { Description = "ISO 4217", DefaultValueFactory = _ => "EUR", HelpName = "CODE" };
        var rules = new Option<string?>("--rules") { Description = "Weights (CSV: key, weight)", HelpName = "FILE" };
        var (format, file, language) = (Options.Format(GivePage.Formats), Options.Output(), Options.Language());
        var command = new Command("split", Description) { paths, boms, budget, passedOn, currency, rules, format, file, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && result.GetValue(boms) is null or [])
            {
                result.AddError("name what we depend on: gangway give split --budget N PATH… or --bom FILE");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (Rules(parsed.GetValue(rules), parsed.GetValue(passedOn), error) is not { } edited)
            {
                return (int)ExitCode.Failed;
            }

            string[] places = [.. parsed.GetValue(paths) ?? [], .. parsed.GetValue(boms) ?? []];
            var (sources, _) = await new GiveLedgerSource(new Progress(error, !Console.IsErrorRedirected, TimeProvider.System), error).Takes(places, stop);
            var graph = TakenGraph.Of(sources.Places);
            if (graph.Components == 0)
            {
                await error.WriteLineAsync($"gangway: {words["split.nobody"]}");
                return (int)ExitCode.Failed;
            }

            var answer = GiveSplitAnswer.Of((long)(parsed.GetValue(budget)!.Value * 100), parsed.GetRequiredValue(currency), graph, edited, string.Join(", ", places.Select(ContributionSource.NameOf)), sources.Taken);
            Destination.Write(parsed.GetValue(file), output, error, words, target => GiveSplitPage.Write(answer, parsed.GetRequiredValue(format), target, words));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static GiveSplitRules? Rules(string? file, decimal? passedOn, TextWriter error)
    {
        var reading = file is null ? new(GiveSplitRules.Default, [])
            : RegularFile.Read(file, 1 << 26) is { } bytes ? GiveSplitRulesReader.Read(Encoding.UTF8.GetString(bytes), file)
            : new(GiveSplitRules.Default, [new(file, "These rules are not here, or are no file that could be read.", Severity.Error, HowToFix: "Check the path.")]);
        GiveReading.Tell(reading.Issues, error);
        return reading.Issues.Any(issue => issue.Severity == Severity.Error) ? null : reading.Rules with { PassedOn = passedOn ?? reading.Rules.PassedOn };
    }

    private static Option<decimal?> Amount(string name, string description, decimal most, int decimals) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= most && decimal.Round(amount, decimals) == amount)
            {
                return amount;
            }

            result.AddError($"{name}: a number from 0 to {most.ToString("0", CultureInfo.InvariantCulture)} with at most {decimals} decimals, such as 1250.50");
            return null;
        },
    };
}
