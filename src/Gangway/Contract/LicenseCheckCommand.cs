using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Institution;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway license check</c>: can everything in a product stand in a work under one license, and can it stand together?</summary>
internal static class LicenseCheckCommand
{
    private const string Description = """
        Hold every license of an SBOM or a source tree against the license of the whole, and each copyleft against all others.

        In a folder every file counts but tests and documentation. Exit code 2 where something must not, 3 where a person must look or a
        license is unknown.

        Examples:
          gangway license check bom.json --license GPL-3.0-only --linking dynamic
          gangway license check . --license Apache-2.0 --delivery binary
        """;

    private static readonly string[] Columns = ["inbound", "components", "answer", "why"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var place = new Argument<string>("BOM|FOLDER") { Description = "An SBOM, or a folder of sources" };
        var license = new Option<string>("--license") { Description = "License of the whole, an SPDX expression", HelpName = "OUTBOUND", Required = true };
        var question = LicenseQuestionOptions.Define();
        var (format, target, language) = (Options.Format(Report.Formats), Options.Output(), Options.Language());
        var command = new Command("check", Description) { place, license, question.Linking, question.Delivery, format, target, language };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            if (LicenseQuestionOptions.Expression(parsed.GetRequiredValue(license), knowledge) is not { } outbound)
            {
                error.WriteLine(IssueLine.Of(new Issue(parsed.GetRequiredValue(license), "this is no license expression", Severity.Error)));
                return (int)ExitCode.Usage;
            }

            if (await Parts(parsed.GetRequiredValue(place), knowledge, error, stop) is not { } parts)
            {
                return (int)ExitCode.Failed;
            }

            var (report, code) = Check(parts, outbound, question.Read(parsed), knowledge, words);
            Destination.Write(parsed.GetValue(target), output, error, words, writer => ReportWriter.Write(report, parsed.GetRequiredValue(format), writer, words));
            return (int)code;
        });
        return command;
    }

    /// <summary>Names with their licenses; null for a license that is not known.</summary>
    private static async Task<IReadOnlyList<(string Name, SpdxExpression? License)>?> Parts(string place, LicenseKnowledge knowledge, TextWriter error, CancellationToken stop)
    {
        if (!Directory.Exists(place))
        {
            var boms = BomSource.ReadAll([place], error, stop);
            var claims = new LicenseClaims(knowledge);
            return boms.IsEmpty ? null : [.. boms[0].Components.Select(component =>
                (component.Purl?.ToString() ?? component.Name, Conclusion.Of(component.Declared, component.Concluded, [], claims.Understand).Concluded))];
        }

        var target = await new LicenseScanSource(new Progress(error, !Console.IsErrorRedirected, TimeProvider.System)).Collect([place], stop);
        var scan = new LicenseScan(knowledge, new LicenseScanOptions(Environment.ProcessorCount));
        var report = LicenseReport.Of(target, [.. scan.Run(target.Files, stop).ToBlockingEnumerable(stop)], scan.Distinct, knowledge);
        return [.. report.Trees.SelectMany(tree => tree.Tree.Files)
            .Where(file => file.Part is TreePart.Own or TreePart.Vendored && file.Expression is not null)
            .Select(file => (file.File.Path, file.Expression))];
    }

    private static (Report, ExitCode) Check(
        IReadOnlyList<(string Name, SpdxExpression? License)> parts, SpdxExpression outbound, CompatibilityQuestion question, LicenseKnowledge knowledge, Words words)
    {
        var verdicts = parts.Where(part => part.License is not null)
            .GroupBy(part => part.License!.ToString(), part => part.License!, StringComparer.Ordinal)
            .Select(group => (License: group.Key, Count: group.Count(), Verdict: question.Of(group.First(), outbound, knowledge.Terms)))
            .OrderBy(found => found.Verdict.Answer).ThenByDescending(found => found.Count).ThenBy(found => found.License, StringComparer.Ordinal)
            .ToList();
        var conflicts = Conflicts(parts, question, knowledge);
        var unknown = parts.Count(part => part.License is null);
        var worst = verdicts.Select(found => found.Verdict.Answer).Append(conflicts.Any(conflict => conflict.Certain == Truth.True) ? CompatibilityAnswer.No : CompatibilityAnswer.Yes)
            .Append(unknown > 0 ? CompatibilityAnswer.Unknown : CompatibilityAnswer.Yes).Min();
        string[] sentences =
        [
            words.Of("check.license", outbound.ToString(), verdicts.Count, parts.Count),
            .. unknown > 0 ? [words.Of("check.unknown", unknown)] : Array.Empty<string>(),
            .. worst == CompatibilityAnswer.Yes ? [words["check.fine"]] : Array.Empty<string>(),
            .. conflicts.IsEmpty ? [] : conflicts.Select(conflict => CensusSentences.Conflict(conflict, words)).Distinct().Prepend(words["check.between"]),
        ];
        return (new Report(
            "gangway.license-check/1", sentences,
            [("outbound", outbound.ToString()), ("answer", CompatibilitySentences.Word(worst)), ("components", parts.Count), ("unknown", unknown), ("conflicts", conflicts.Length)],
            Columns,
            [.. verdicts.Select(found => new object?[]
            {
                found.License, found.Count, new Report.Word(CompatibilitySentences.Word(found.Verdict.Answer)), CompatibilitySentences.Why(found.Verdict, words),
            })]), CompatibilitySentences.Code(worst));
    }

    /// <summary>Each copyleft of the product against every other license in it, linked and delivered as was said.</summary>
    private static ImmutableArray<LicenseConflict> Conflicts(
        IReadOnlyList<(string Name, SpdxExpression? License)> parts, CompatibilityQuestion question, LicenseKnowledge knowledge)
    {
        var linking = question.How switch { Combination.Separate => "none", Combination.Dynamic => "dynamic", _ => "static" };
        var delivery = question.Delivery is { } form ? CompatibilitySentences.Word(form) : "binary";
        ImmutableArray<LicensedComponent> components = [.. parts.Where(part => part.License is not null)
            .Select(part => new LicensedComponent(part.Name, part.Name, null, LicenseChoice.Of(part.License!, knowledge.Terms), Context.Empty.Facts))];
        return Compatibility.Conflicts(components, [], knowledge.Terms, [Context.Empty.With("delivery", delivery, "--delivery").With("linking", linking, "--linking")]);
    }
}
