using System.CommandLine;
using Gangway.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary><c>gangway policy simulate</c>: what another policy would change for everything the firm uses, and for all that was asked.</summary>
internal static class PolicySimulateCommand
{
    private const int MostNames = 20;

    private static readonly string[] Columns = ["over", "before", "after", "rule", "entries", "components", "products", "names"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var other = new Argument<string>("NEW") { Description = "The policy to try" };
        var (portfolio, asks) = (new Option<bool>("--portfolio") { Description = "Only over what the products list" }, new Option<bool>("--asks") { Description = "Only over what was asked" });
        var format = Options.Format(Report.Formats);
        var facts = new AskOptions()
            .With("--ship", "delivery", "internal | network | binary | source | library | container | hardware")
            .With("--linking", "linking", "none | dynamic | static")
            .With("--modified", "modified", "yes | no");
        var command = new Command("simulate", """
            What would change if NEW were in force: verdicts by the rule responsible, and the components concerned. Nothing is written.

            Facts of products come from the policy's contexts (by the product's name) and from the options, for all of them alike.

            Examples:
              gangway policy simulate new.yaml --ship binary --linking dynamic --modified no
              gangway policy simulate new.yaml --portfolio --format csv
            """)
        {
            other, portfolio, asks, format,
        };
        foreach (var option in facts.All.Where(option => option.Name != "--by"))
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(facts.Language)));
            var knowledge = new LicenseKnowledge();
            var place = parsed.GetValue(facts.Data);
            if (PolicySource.Evaluation(PolicySource.Find(parsed.GetValue(facts.Policy), place), knowledge, error) is not { } inForce
                || PolicySource.Evaluation(PolicySource.Find(parsed.GetRequiredValue(other), place), knowledge, error) is not { } tried)
            {
                return (int)ExitCode.Failed;
            }

            if (facts.Stated(parsed, Context.Empty, tried.Policy, out var problem) is not { } stated)
            {
                await error.WriteLineAsync($"gangway: {Printable.Of(problem!)}");
                return (int)ExitCode.Usage;
            }

            await using var store = await Store.Open(place, stop);
            var (ofProducts, ofAsks) = await store.Read(
                async connection => (
                    parsed.GetValue(asks) ? null : PolicySimulation.Of(inForce, tried, await new PortfolioSource(inForce.Policy, stated, knowledge).OfSnapshots(connection, stop)),
                    parsed.GetValue(portfolio) ? null : PolicySimulation.Of(inForce, tried, await new PortfolioSource(inForce.Policy, stated, knowledge).OfAsks(connection, stop))),
                stop);
            ReportWriter.Write(Told(inForce.Policy, tried.Policy, ofProducts, ofAsks, words), parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static Report Told(Policy inForce, Policy tried, PolicySimulation? ofProducts, PolicySimulation? ofAsks, Words words)
    {
        var parts = new[] { ("portfolio", Simulation: ofProducts), ("asks", Simulation: ofAsks) }.Where(part => part.Simulation is not null).ToList();
        return new Report(
            "gangway.policy-simulation/1",
            [
                words.Of("simulate.head", inForce.Version, tried.Version),
                .. parts.Select(part => words.Of($"simulate.{part.Item1}", part.Simulation!.Entries, part.Simulation.Changes.Sum(change => change.Entries)) + " " + Counts(part.Simulation, words)),
            ],
            [("before", inForce.Version), ("after", tried.Version), .. parts.SelectMany(part => Figures(part.Item1, part.Simulation!))],
            Columns,
            [.. parts.SelectMany(part => part.Simulation!.Changes.Select(change => new object?[]
            {
                new Report.Word(part.Item1), Word(change.Before), Word(change.After), change.Rule ?? "", change.Entries, change.Components.Length, change.Products.Length, Names(change, words),
            }))]);
    }

    private static string Counts(PolicySimulation simulation, Words words) => words.List(Enum.GetValues<Verdict>()
        .Where(verdict => simulation.Before.GetValueOrDefault(verdict) + simulation.After.GetValueOrDefault(verdict) > 0)
        .Select(verdict => words.Of("simulate.count", words.Named("value", Word(verdict).Value), simulation.Before.GetValueOrDefault(verdict), simulation.After.GetValueOrDefault(verdict)))) + words["simulate.end"];

    private static IEnumerable<(string, object?)> Figures(string over, PolicySimulation simulation) =>
    [
        ($"{over}Entries", simulation.Entries),
        ($"{over}Changed", simulation.Changes.Sum(change => change.Entries)),
        .. Enum.GetValues<Verdict>().SelectMany(verdict => new (string, object?)[]
        {
            ($"{over}{verdict}Before", simulation.Before.GetValueOrDefault(verdict)), ($"{over}{verdict}After", simulation.After.GetValueOrDefault(verdict)),
        }),
    ];

    private static Report.Word Word(Verdict verdict) => new(verdict.ToString().ToLowerInvariant());

    private static List<string> Names(PolicyChange change, Words words) => change.Components.Length <= MostNames
        ? [.. change.Components]
        : [.. change.Components.Take(MostNames), words.Of("report.more", change.Components.Length - MostNames)];
}
