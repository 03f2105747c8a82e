using System.CommandLine;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom quality</c>: what a document says and what it leaves out, by what three frameworks ask for. No grade.</summary>
internal static class BomQualityCommand
{
    private static readonly string[] Columns = ["framework", "element", "clause", "required", "count", "known", "total", "fix"];

    private static readonly Dictionary<string, QualityFramework> Frameworks = new(StringComparer.Ordinal)
    {
        ["ntia"] = QualityFramework.Ntia,
        ["bsi"] = QualityFramework.BsiTr03183,
        ["telco"] = QualityFramework.OpenChainTelco,
    };

    public static Command Define(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "An SBOM" };
        var framework = new Option<string?>("--framework") { Description = "ntia | bsi | telco; else all three", HelpName = "NAME" };
        framework.AcceptOnlyFromAmong([.. Frameworks.Keys]);
        var (language, format) = (Options.Language(), Options.Format(Report.Formats));
        var command = new Command("quality", """
            For every element that NTIA (minimum elements), BSI TR-03183-2 and the OpenChain Telco guide ask for: how many components have it, of
            how many it is known, and how to supply it.

            Examples:
              gangway bom quality bom.json
              gangway bom quality bom.json --framework bsi --format json
            """)
        {
            file, framework, language, format,
        };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (BomSource.ReadAll([parsed.GetRequiredValue(file)], error, stop) is not [var bom])
            {
                return Task.FromResult((int)ExitCode.Failed);
            }

            var asked = parsed.GetValue(framework) is { } one ? [one] : Frameworks.Keys.ToArray();
            var judged = asked.Select(name => (Name: name, Quality: BomQuality.Of(bom, Frameworks[name]))).ToList();
            var report = new Report(
                "gangway.bom-quality/1",
                [.. judged.Select(entry => words.Of("quality.summary", entry.Name, entry.Quality.Fields.Count(field => field.IsComplete), entry.Quality.Fields.Length))],
                [("components", bom.Components.Length)],
                Columns,
                [.. judged.SelectMany(entry => entry.Quality.Fields.Select(field => new object?[]
                {
                    entry.Name, field.Name, field.Clause, field.IsRequired, field.Share.Count, field.Share.Known, field.Share.Total, field.IsComplete ? "" : field.HowToFix,
                }))]);
            if (parsed.GetRequiredValue(format) == "table")
            {
                BomQualityText.Write(judged, output, words);
            }
            else
            {
                ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            }

            return Task.FromResult((int)ExitCode.Fine);
        });
        return command;
    }
}
