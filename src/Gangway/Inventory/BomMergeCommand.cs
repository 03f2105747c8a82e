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
        var form = BomWriting.Target("--as");
        form.DefaultValueFactory = _ => "cyclonedx-json";
        var (language, target) = (Options.Language(), Options.Output());
        var command = new Command("merge", """
            Each component once, by its purl or else by type, group, name and version; every edge between components that are there. Where the
            documents contradict each other about a component, or the form cannot hold something, that is said on standard error.

            Exit code 0: one inventory, whole. 3: a contradiction, or something was dropped. 1: a document could not be read.

            Examples:
              gangway bom merge web.json api.json --output shop.json
              gangway bom merge package-lock.json pom.xml --as spdx-tag-value
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
            var converted = BomWriting.Conversion(TimeProvider.System).Of(merged.Bom, BomWriting.Parse(parsed.GetRequiredValue(form)));
            if (converted.Content is { } content)
            {
                Destination.WriteBytes(parsed.GetValue(target), output, error, words, bytes => bytes.Write(content.Span));
            }

            foreach (var issue in merged.Issues)
            {
                error.WriteLine(IssueLine.Of(issue));
            }

            BomWriting.Say(converted, error, words);
            return Task.FromResult((int)(BomWriting.Exit(converted) is not ExitCode.Fine and var exit ? exit
                : merged.Issues.Any(issue => issue.Severity != Severity.Note) ? ExitCode.NeedsDecision
                : ExitCode.Fine));
        });
        return command;
    }
}
