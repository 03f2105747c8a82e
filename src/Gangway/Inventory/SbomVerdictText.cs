using Gangway.Office;
using Gangway.Office.Inventory.Sboms;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>What was found in documents, as a person reads it: a line a document, and under it each finding with its place and the way to fix it.</summary>
internal static class SbomVerdictText
{
    /// <summary>What a terminal shows of a long list; the other formats show all of it.</summary>
    private const int MostFindings = 40;

    public static void Write(List<(string File, SbomVerdict Verdict)> verdicts, TextWriter output, Words words)
    {
        var page = TextPage.For(output);
        var room = MostFindings;
        var width = verdicts.Max(entry => Cells.Width(Judgment(entry.Verdict, words)));
        foreach (var (file, verdict) in verdicts)
        {
            page.Text(0, Printable.Of(verdict.Format is null ? file : $"{file}  ({verdict.Format})"), ($"{Cells.Left(Judgment(verdict, words), width)}  ", TextPage.Bold));
            foreach (var finding in verdict.Findings.Take(room))
            {
                Write(finding, page, words);
            }

            if (verdict.Findings.Length > 0)
            {
                page.Blank();
            }

            room = Math.Max(0, room - verdict.Findings.Length);
        }

        var hidden = verdicts.Sum(entry => entry.Verdict.Findings.Length) - MostFindings;
        if (hidden > 0)
        {
            page.Text(0, words.Of("report.more", (long)hidden));
        }

        if (verdicts.Count > 1)
        {
            page.Text(0, Sum(verdicts, words));
        }
    }

    /// <summary>All of them in one sentence.</summary>
    public static string Sum(List<(string File, SbomVerdict Verdict)> verdicts, Words words)
    {
        var valid = verdicts.Count(entry => entry.Verdict.IsValid);
        var unread = verdicts.Count(entry => !entry.Verdict.IsRead);
        return words.Of("validate.sum", verdicts.Count, valid, verdicts.Count - valid - unread, unread);
    }

    private static string Judgment(SbomVerdict verdict, Words words) =>
        !verdict.IsRead ? words["validate.unread"]
        : verdict.Errors > 0 ? $"{words.Of("validate.errors", verdict.Errors)}{Warnings(verdict, words)}"
        : $"{words["validate.valid"]}{Warnings(verdict, words)}";

    private static string Warnings(SbomVerdict verdict, Words words) =>
        verdict.Warnings == 0 ? "" : words["validate.and"] + words.Of("validate.warnings", verdict.Warnings);

    private static void Write(SbomFinding finding, TextPage page, Words words)
    {
        var place = string.Join("  ", new[] { finding.Line == 0 ? "" : words.Of("validate.line", finding.Line), Printable.Of(finding.Path) }.Where(part => part.Length > 0));
        page.Blank();
        var name = words[$"severity.{finding.Severity.ToString().ToLowerInvariant()}"];
        page.Text(2, $"{place}{(place.Length > 0 ? "  " : "")}[{finding.Rule}]", ($"{name}  ", finding.Severity == Severity.Error ? TextPage.Bad : TextPage.Ask), TextPage.Bold);
        page.Text(4, Printable.Of(finding.Message));
        if (finding.HowToFix.Length > 0)
        {
            page.Text(4, Printable.Of(finding.HowToFix), ($"{words["validate.fix"]} ", TextPage.Faint));
        }
    }
}
