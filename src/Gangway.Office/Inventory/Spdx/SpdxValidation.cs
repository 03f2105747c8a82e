using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Does a document say what SPDX 2.2 and 2.3 ask of it? What only SPDX 2 asks is not asked of SPDX 3.</summary>
public static class SpdxValidation
{
    /// <summary>What reading found comes first; a document that was refused has no other findings.</summary>
    /// <param name="reading">As <see cref="SpdxReader"/> gave it.</param>
    /// <param name="expressionProblem">Null for a valid license expression, otherwise one sentence on what is wrong with it; asked once per distinct expression.</param>
    public static ImmutableArray<SpdxFinding> Of(SpdxReading reading, Func<string, string?> expressionProblem)
    {
        var findings = new SpdxFindings();
        foreach (var issue in reading.Issues)
        {
            var rule = issue.Severity == Severity.Error ? "spdx-unreadable" : "spdx-form";
            findings.Add(new SpdxFinding(rule, issue.Severity, issue.Message, issue.Path, issue.HowToFix ?? "correct it as the specification says"));
        }

        return reading.Document is { } document ? [.. findings.ToImmutable(), .. Of(document, expressionProblem)] : findings.ToImmutable();
    }

    /// <summary>Linear in the document. Of each rule the first hundred findings are given, the rest counted.</summary>
    /// <param name="document">Any version.</param>
    /// <param name="expressionProblem">Null for a valid license expression, otherwise one sentence on what is wrong with it; asked once per distinct expression.</param>
    public static ImmutableArray<SpdxFinding> Of(SpdxDocument document, Func<string, string?> expressionProblem)
    {
        var findings = new SpdxFindings();
        var rules = new SpdxRules(document, findings, expressionProblem);
        if (!rules.Is3)
        {
            rules.CheckDocument();
        }

        foreach (var package in document.Packages)
        {
            rules.Check(package);
        }

        foreach (var file in document.Files)
        {
            rules.Check(file);
        }

        foreach (var snippet in document.Snippets)
        {
            rules.Check(snippet);
        }

        foreach (var license in document.ExtractedLicenses)
        {
            rules.Check(license);
        }

        rules.CheckRelationships();
        rules.CheckAnnotations();
        return findings.ToImmutable();
    }
}
