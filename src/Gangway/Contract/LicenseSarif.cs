using Gangway.Institution;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>What a person should look at, as SARIF: disagreements, words not understood, near texts, missing files, other terms.</summary>
internal static class LicenseSarif
{
    public static void Write(LicenseReport report, LicenseDetectOptions options, Words words, TextWriter output) => SarifWriter.Write(
        report.Trees.SelectMany(tree => tree.Tree.Findings.Select(finding => Finding(tree.Root, finding, words))).Concat(report.Files.Where(file => file.File.Root is null).SelectMany(file => OfFile(file, words))),
        Enum.GetValues<TreeFindingKind>().ToDictionary(Rule, kind => words[$"sarif.{Rule(kind)}"]),
        output,
        options.Scan.Rules is { Pack: var pack } ? new SarifWriter.Extension(pack.Name, pack.Version ?? pack.Digest, pack.Attribution) : null);

    private static string Rule(TreeFindingKind kind) => $"license-{CensusSentences.Word(kind)}";

    private static SarifWriter.Finding Finding(string root, TreeFinding finding, Words words) => new(
        Rule(finding.Kind),
        finding.Kind switch
        {
            TreeFindingKind.Disagreement => "error",
            TreeFindingKind.OtherTerms => "note",
            _ => "warning",
        },
        LicenseSentences.Finding(finding, words),
        root is "." or "" ? finding.Evidence.Source : $"{root.TrimEnd('/')}/{finding.Evidence.Source}",
        "",
        LineOf(finding.Evidence),
        0);

    /// <summary>A file that was named by itself has no tree to be judged in, but what is to be seen in it is.</summary>
    private static IEnumerable<SarifWriter.Finding> OfFile(ScannedFile file, Words words)
    {
        var reading = FileReadings.Of(file);
        var near = reading.Findings.Where(finding => finding.Kind == LicenseFindingKind.NearText)
            .Select(finding => new TreeFinding(TreeFindingKind.NearText, finding.Evidence, finding.Expression));
        var unknown = reading.NotUnderstood.Select(words => new TreeFinding(TreeFindingKind.NotUnderstood, words.Key, words.Value));
        return near.Concat(unknown).Select(finding => Finding("", finding, words) with { File = file.File.Path });
    }

    private static int LineOf(Evidence evidence) => int.TryParse(evidence.Locator?.Split('-')[0], out var line) ? line : 0;
}
