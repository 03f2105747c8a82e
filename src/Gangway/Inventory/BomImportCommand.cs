using System.CommandLine;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary><c>gangway bom import</c>: documents into the store, one snapshot each.</summary>
internal static class BomImportCommand
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "SBOMs, lockfiles, manifests", Arity = ArgumentArity.OneOrMore };
        var product = new Option<string?>("--product") { Description = "The product it describes; else the document's subject", HelpName = "NAME" };
        var release = new Option<string?>("--release") { Description = "The release; else the subject's version", HelpName = "VERSION" };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("import", """
            Keep documents in the store: a snapshot for each product and release. The same content twice is kept once.

            Each document comes out as imported, unchanged (it was there), incomplete (something of it was left out, which is said on standard
            error), older (than what was there), conflict (it contradicts what was there) or refused (nothing of it is kept). With --format jsonl
            there is a line for each component before that of its document: added (the store had not seen it), known (it had) or repeated (listed
            before in the same document), with what the document does not say of it; and a line for each thing that is incomplete, with its place.

            Exit code 0: every document is kept whole. 3: one is incomplete, older or in conflict. 1: one is refused.

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
            var asked = parsed.GetRequiredValue(format);
            var results = new List<BomImport.Result>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var result = await import.Run(file, parsed.GetValue(product), parsed.GetValue(release), stop);
                BomImportReport.Say(result, error);
                results.Add(result);
                if (asked == "jsonl")
                {
                    await BomImportLines.Write(store, result, output, stop);
                }
            }

            if (asked != "jsonl")
            {
                BomImportReport.Write(results, asked, output, words);
            }

            return (int)(results.Exists(result => result.Outcome == "refused") ? ExitCode.Failed
                : results.TrueForAll(result => result.IsLossless) ? ExitCode.Fine
                : ExitCode.NeedsDecision);
        });
        return command;
    }
}
