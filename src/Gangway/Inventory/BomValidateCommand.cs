using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Contract;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom validate</c>: does a document keep to its own format?</summary>
internal static class BomValidateCommand
{
    private static readonly string[] Formats = [.. Report.Formats, "sarif"];
    private static readonly string[] Columns = ["severity", "rule", "place", "line", "message", "fix"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "CycloneDX JSON or XML", Arity = ArgumentArity.OneOrMore };
        var (language, format, target) = (Options.Language(), Options.Format(Formats), Options.Output());
        var command = new Command("validate", """
            By the official schema of the version the document states, and by what no schema can say: dangling and duplicate references, purls,
            license expressions, cycles. Nothing a document names is ever loaded. Exit code 2 where there is an error.

            Examples:
              gangway bom validate bom.json
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
            var found = parsed.GetRequiredValue(files).Select(file => (File: file, Findings: Validate(file, schemas, knowledge))).ToList();
            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(found, parsed.GetRequiredValue(format), writer, words));
            return Task.FromResult((int)(found.Any(entry => entry.Findings.Any(finding => finding.Severity == Severity.Error))
                ? ExitCode.PolicyViolation
                : ExitCode.Fine));
        });
        return command;
    }

    private static ImmutableArray<CycloneDxFinding> Validate(string file, CycloneDxSchemas schemas, LicenseKnowledge knowledge)
    {
        if (!File.Exists(file))
        {
            return [new CycloneDxFinding(CycloneDxRules.Unreadable, Severity.Error, "there is no such file", "", 0, 0, "Check the path.")];
        }

        return CycloneDxValidation.Of(File.ReadAllBytes(file), file, schemas, text =>
            SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Spdx3, out _, out var fault, out _) ? null : fault);
    }

    private static void Show(List<(string File, ImmutableArray<CycloneDxFinding> Findings)> found, string format, TextWriter output, Words words)
    {
        if (format == "sarif")
        {
            SarifWriter.Write(
                found.SelectMany(entry => entry.Findings.Select(finding => new SarifWriter.Finding(
                    finding.Rule, finding.Severity.ToString().ToLowerInvariant(), finding.HowToFix.Length == 0 ? finding.Message : $"{finding.Message}; {finding.HowToFix}", entry.File, finding.Path, finding.Line, finding.Column))),
                CycloneDxRules.All, output);
            return;
        }

        var errors = found.Sum(entry => entry.Findings.Count(finding => finding.Severity == Severity.Error));
        var rows = found.SelectMany(entry => entry.Findings.Select(finding => new object?[]
        {
            finding.Severity.ToString().ToLowerInvariant(), finding.Rule, found.Count == 1 ? finding.Path : $"{entry.File} {finding.Path}".TrimEnd(),
            finding.Line == 0 ? null : finding.Line, finding.Message, finding.HowToFix,
        })).ToList();
        ReportWriter.Write(
            new Report(
                "gangway.bom-validate/1",
                [errors == 0 ? words.Of("validate.valid", found.Count) : words.Of("validate.invalid", errors)],
                [("documents", found.Count), ("valid", errors == 0), ("errors", errors), ("warnings", rows.Count(row => (string?)row[0] == "warning"))],
                Columns, rows),
            format, output, words);
    }
}
