using System.CommandLine;
using Gangway.Contract;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Sboms;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom validate</c>: does a document keep to its own specification?</summary>
internal static class BomValidateCommand
{
    private static readonly string[] Formats = [.. Report.Formats, "sarif"];
    private static readonly string[] Columns = ["source", "severity", "rule", "place", "line", "message", "fix"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "SBOMs: CycloneDX 1.0-1.7, SPDX 2.1-2.3 and 3.0, also in gzip", Arity = ArgumentArity.OneOrMore };
        var (language, format, target) = (Options.Language(), Options.Format(Formats), Options.Output());
        var command = new Command("validate", """
            CycloneDX by the official schema of the version the document states, SPDX by the rules of its specification; both by what no schema
            can say: dangling and duplicate references, purls, license expressions, cycles. Nothing a document names is ever loaded.

            Exit code 0: all are valid. 2: there is an error. 1: a file could not be read, or is no SBOM.

            Examples:
              gangway bom validate bom.json
              gangway bom validate sboms/* --format json
              gangway bom validate bom.xml --format sarif --output bom.sarif
            """)
        {
            files, language, format, target,
        };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var schemas = new CycloneDxSchemas(file => Embedded.Text($"cyclonedx/{file}"));
            var knowledge = new LicenseKnowledge();
            var verdicts = new List<(string File, SbomVerdict Verdict)>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                stop.ThrowIfCancellationRequested();
                verdicts.Add((file, SbomValidation.Of(SbomSource.Read(file), file, schemas, (text, is3) => Fault(text, is3, knowledge))));
            }

            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(verdicts, parsed.GetRequiredValue(format), writer, words));
            return Task.FromResult((int)Exit(verdicts));
        });
        return command;
    }

    private static string? Fault(string text, bool is3, LicenseKnowledge knowledge) =>
        SpdxExpression.TryParse(text, knowledge.Ids, is3 ? SpdxGrammar.Spdx3 : SpdxGrammar.Spdx2, out _, out var fault, out _) ? null : fault;

    private static ExitCode Exit(List<(string File, SbomVerdict Verdict)> verdicts) =>
        verdicts.Exists(entry => !entry.Verdict.IsRead) ? ExitCode.Failed
        : verdicts.Exists(entry => !entry.Verdict.IsValid) ? ExitCode.PolicyViolation
        : ExitCode.Fine;

    private static void Show(List<(string File, SbomVerdict Verdict)> verdicts, string format, TextWriter output, Words words)
    {
        switch (format)
        {
            case "sarif":
                SarifWriter.Write(verdicts.SelectMany(entry => entry.Verdict.Findings.Select(finding => Sarif(entry.File, finding))), SbomRules.All, output);
                break;
            case "table":
                SbomVerdictText.Write(verdicts, output, words);
                break;
            default:
                ReportWriter.Write(Listing(verdicts, words), format, output, words);
                break;
        }
    }

    private static SarifWriter.Finding Sarif(string file, SbomFinding finding) => new(
        finding.Rule, Severity(finding), finding.HowToFix.Length == 0 ? finding.Message : $"{finding.Message}; {finding.HowToFix}", file, finding.Path, finding.Line, finding.Column);

    private static Report Listing(List<(string File, SbomVerdict Verdict)> verdicts, Words words)
    {
        var (errors, warnings) = (verdicts.Sum(entry => entry.Verdict.Errors), verdicts.Sum(entry => entry.Verdict.Warnings));
        return new Report(
            "gangway.bom-validate/1",
            [SbomVerdictText.Sum(verdicts, words)],
            [
                ("documents", verdicts.Count), ("valid", verdicts.TrueForAll(entry => entry.Verdict.IsValid)), ("unreadable", verdicts.Count(entry => !entry.Verdict.IsRead)),
                ("errors", errors), ("warnings", warnings),
            ],
            Columns,
            [.. verdicts.SelectMany(entry => entry.Verdict.Findings.Select(finding => new object?[]
            {
                entry.File, Severity(finding), finding.Rule, finding.Path, finding.Line == 0 ? null : finding.Line, finding.Message, finding.HowToFix,
            }))]);
    }

    private static string Severity(SbomFinding finding) => finding.Severity.ToString().ToLowerInvariant();
}
