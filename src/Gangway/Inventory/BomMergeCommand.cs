using System.CommandLine;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom merge</c>: several documents as one.</summary>
internal static class BomMergeCommand
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents of any format", Arity = ArgumentArity.OneOrMore };
        var form = new Option<string>("--as") { Description = string.Join(" | ", BomWriting.Forms), DefaultValueFactory = _ => BomWriting.Forms[0], HelpName = "FORM" };
        form.AcceptOnlyFromAmong(BomWriting.Forms);
        var (language, target) = (Options.Language(), Options.Output());
        var command = new Command("merge", """
            Each component once, by its purl or else by type, group, name and version; every edge between components that are there. Where the
            documents contradict each other about a component, that is said on standard error, and the exit code is 3.

            Examples:
              gangway bom merge web.json api.json --output shop.json
              gangway bom merge package-lock.json pom.xml --as spdx
            """)
        {
            files, form, language, target,
        };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var boms = BomSource.ReadAll(parsed.GetRequiredValue(files), error, stop);
            if (boms.IsEmpty)
            {
                return Task.FromResult((int)ExitCode.Failed);
            }

            var merged = BomMerge.Of(boms);
            Destination.WriteBytes(parsed.GetValue(target), output, error, words, bytes => BomWriting.Write(merged.Bom, parsed.GetRequiredValue(form), TimeProvider.System, bytes));
            foreach (var issue in merged.Issues)
            {
                error.WriteLine(IssueLine.Of(issue));
            }

            return Task.FromResult((int)(merged.Issues.Any(issue => issue.Severity != Severity.Note) ? ExitCode.NeedsDecision : ExitCode.Fine));
        });
        return command;
    }
}
