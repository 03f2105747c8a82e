using System.CommandLine;
using Gangway.Office;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary><c>gangway bom import</c>: documents into the store, one snapshot each.</summary>
internal static class BomImportCommand
{
    private static readonly string[] Columns = ["source", "outcome", "product", "release", "components", "new", "dependencies", "issues"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "SBOMs, lockfiles, manifests", Arity = ArgumentArity.OneOrMore };
        var product = new Option<string?>("--product") { Description = "The product it describes; else the document's subject", HelpName = "NAME" };
        var release = new Option<string?>("--release") { Description = "The release; else the subject's version", HelpName = "VERSION" };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("import", """
            Keep documents in the store: a snapshot for each product and release. The same content twice is kept once.

            Exit code 3 where something could not be kept, is older than what was there, or contradicts it.

            Examples:
              gangway bom import bom.json
              gangway bom import bom.json --product shop --release 4.2
              gangway bom import sboms/*.json --format jsonl
            """)
        {
            files, product, release, data, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var import = new BomImport(store, TimeProvider.System, new Progress(error, !Console.IsErrorRedirected, TimeProvider.System));
            var results = new List<BomImport.Result>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                results.Add(await import.Run(file, parsed.GetValue(product), parsed.GetValue(release), stop));
            }

            Show(results, parsed.GetRequiredValue(format), output, error, words);
            return (int)(results.All(result => result.Outcome == "refused") ? ExitCode.Failed
                : results.All(result => result.IsLossless) ? ExitCode.Fine
                : ExitCode.NeedsDecision);
        });
        return command;
    }

    private static void Show(List<BomImport.Result> results, string format, TextWriter output, TextWriter error, Words words)
    {
        foreach (var issue in results.SelectMany(result => result.Issues).Where(issue => issue.Severity != Severity.Note))
        {
            error.WriteLine(IssueLine.Of(issue));
        }

        ReportWriter.Write(
            new Report(
                "gangway.bom-import/1",
                [words.Of("bom.imported", results.Count(result => result.Outcome != "refused"), results.Count, results.Sum(result => result.Components))],
                [("documents", results.Count), ("refused", results.Count(result => result.Outcome == "refused")), ("components", results.Sum(result => result.Components))],
                Columns,
                [.. results.Select(result => new object?[]
                {
                    result.Source, result.Outcome, result.Product, result.Release, result.Components, result.NewComponents, result.Dependencies,
                    result.Issues.Length,
                })]),
            format, output, words);
    }
}
