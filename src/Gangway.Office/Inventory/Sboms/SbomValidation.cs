using System.Collections.Immutable;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Judges a document of either family by the rules of that family, and says where in the file each finding is.</summary>
public static class SbomValidation
{
    /// <summary>Time is linear in the document.</summary>
    /// <param name="reading">As <see cref="SbomReading"/> gave it.</param>
    /// <param name="source">Names the document.</param>
    /// <param name="schemas">The official schemas of CycloneDX.</param>
    /// <param name="expressionFault">What is wrong with a license expression by the grammar of SPDX 3 (true) or 2 (false), in a few words; null where nothing is.</param>
    public static SbomVerdict Of(SbomReading reading, string source, CycloneDxSchemas schemas, Func<string, bool, string?> expressionFault)
    {
        if (reading.CycloneDx is { } cycloneDx)
        {
            var findings = cycloneDx.Document is { } document
                ? CycloneDxValidation.Of(document, schemas, text => expressionFault(text, true)).Select(Of)
                : cycloneDx.Issues.Select(issue => Of(issue, CycloneDxRules.Unreadable));
            return new SbomVerdict(reading.Format ?? "CycloneDX", cycloneDx.Document is not null, Located([.. findings], reading.Content));
        }

        if (reading.Spdx is { } spdx)
        {
            var is3 = spdx.Document?.Version.StartsWith('3') == true;
            var findings = SpdxValidation.Of(spdx, text => expressionFault(text, is3)).Select(Of);
            return new SbomVerdict(reading.Format ?? "SPDX", spdx.Document is not null, Located([.. findings], reading.Content));
        }

        return reading.Lockfile is { } lockfile
            ? new SbomVerdict(null, false, [NoSbom(lockfile, source)])
            : new SbomVerdict(null, false, [.. reading.Issues.Select(issue => Of(issue, SbomRules.Unknown))]);
    }

    private static SbomFinding NoSbom(BomFormat lockfile, string source) => new(
        SbomRules.Lockfile, Severity.Error, $"this is a {lockfile.Name} of a build and no SBOM: there is no specification it could break", "", 0, 0,
        $"make an SBOM of it and validate that: gangway bom convert {source} --to cyclonedx-json");

    private static SbomFinding Of(CycloneDxFinding finding) =>
        new(finding.Rule, finding.Severity, finding.Message, finding.Path, finding.Line, finding.Column, finding.HowToFix);

    private static SbomFinding Of(SpdxFinding finding) => Placed(finding.Rule, finding.Severity, finding.Message, finding.Place, finding.HowToFix);

    private static SbomFinding Of(Issue issue, string rule) => Placed(rule, issue.Severity, issue.Message, issue.Path, issue.HowToFix ?? "");

    /// <summary>A place is a JSON pointer, or <c>line 3, column 7</c>.</summary>
    private static SbomFinding Placed(string rule, Severity severity, string message, string? place, string howToFix)
    {
        var isPointer = place?.StartsWith('/') == true;
        int[] numbers = isPointer || place is null ? [] : [.. place.Split(' ', ',').Where(word => int.TryParse(word, out _)).Select(int.Parse)];
        var isLine = place?.StartsWith("line ", StringComparison.Ordinal) == true;
        return new SbomFinding(rule, severity, message, isPointer || !isLine ? place ?? "" : "",
            isLine ? numbers.ElementAtOrDefault(0) : 0, isLine ? numbers.ElementAtOrDefault(1) : 0, howToFix);
    }

    private static ImmutableArray<SbomFinding> Located(ImmutableArray<SbomFinding> findings, ReadOnlyMemory<byte> content)
    {
        var pointers = findings.Where(finding => finding.Line == 0 && finding.Path.StartsWith('/')).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        if (pointers.Count == 0 || !DocumentText.TryToUtf8(content, out var utf8, out _))
        {
            return findings;
        }

        var lines = JsonLines.Of(utf8.Span, pointers);
        return
        [
            .. findings
                .Select(finding => finding.Line == 0 && lines.TryGetValue(finding.Path, out var at) ? finding with { Line = (int)at.Line, Column = (int)at.Column } : finding)
                .OrderBy(finding => finding.Line == 0 ? int.MaxValue : finding.Line).ThenBy(finding => finding.Column),
        ];
    }
}
