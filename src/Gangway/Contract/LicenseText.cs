using Gangway.Institution;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Office.Contract;
using Gangway.Shell;
using static Gangway.Shell.TextPage;

namespace Gangway.Contract;

/// <summary>A scan for a terminal: for each folder what follows, then counts, then the files as far as a person reads them.</summary>
internal static class LicenseText
{
    private const int MostRows = 40;
    private const int MostParts = 12;
    private const int MostCounts = 8;
    private const int MostDetails = 20;

    public static void Write(LicenseReport report, LicenseDetectOptions options, Words words, TextPage page)
    {
        foreach (var (root, tree) in report.Trees)
        {
            Tree(root, tree, words, page);
        }

        if (report.Files.Count > 1 || report.Trees.Count > 0)
        {
            Counts(report, words, page);
        }

        Files(report, options, words, page);
        if (options.Scan.Rules is { Pack: var pack })
        {
            page.Blank();
            page.Text(0, LicenseSentences.Pack(pack, words), style: Faint);
        }
    }

    private static void Tree(string root, TreeConclusion tree, Words words, TextPage page)
    {
        page.Section(words["scan.title"], Printable.Of(root));
        Fact(words["scan.own"], LicenseSentences.Own(tree.Own, words), page, tree.Own.Expression is null ? Ask : Good);
        foreach (var (key, counts) in new[] { ("scan.declared", tree.Own.Declared), ("scan.texts", tree.Own.Texts), ("scan.headers", tree.Own.Headers) })
        {
            if (counts.Length > 0)
            {
                page.Text(4, words.List(counts.Take(MostCounts).Select(count => Said(count, words))), ($"{words[key]}  ", Faint), Faint);
            }
        }

        Facts(words["scan.test-data"], tree.TestData, words, page);
        Facts(words["scan.documentation"], tree.Documentation, words, page);
        Facts(words["scan.mentioned"], tree.Mentioned, words, page);
        Vendored(tree, words, page);
        Findings(tree, words, page);
    }

    private static string Said(LicenseCount count, Words words) => count.Files == 1 && count.Evidence.Length > 0
        ? $"{Printable.Of(count.Expression)} ({LicenseSentences.Place(count.Evidence[0])})"
        : $"{Printable.Of(count.Expression)} ({words.Of("scan.files", count.Files)})";

    private static void Facts(string label, IReadOnlyList<LicenseCount> counts, Words words, TextPage page)
    {
        if (counts.Count > 0)
        {
            Fact(label, LicenseSentences.Counts(counts, MostCounts, words), page, Spectre.Console.Style.Plain);
        }
    }

    private static void Fact(string label, string fact, TextPage page, Spectre.Console.Style style) =>
        page.Text(2, fact, (Cells.Left(label, 16) + " ", Bold), style);

    private static void Vendored(TreeConclusion tree, Words words, TextPage page)
    {
        if (tree.Vendored.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Line(2, (words.Of("scan.vendored", tree.Vendored.Length), Bold));
        foreach (var part in tree.Vendored.Take(MostParts))
        {
            var terms = $"{(part.Expression is null ? words["scan.unknown"] : LicenseSentences.Short(part.Expression, words))} ({words.Of("scan.files", part.Files)})";
            Beside(Printable.Of(part.Folder), terms, part.Expression is null ? Ask : Faint, page);
        }

        Rest(tree.Vendored.Length - MostParts, words, page);
    }

    private static void Findings(TreeConclusion tree, Words words, TextPage page)
    {
        if (tree.Findings.IsEmpty)
        {
            return;
        }

        page.Blank();
        var alike = AlikeFindings.Of(tree.Findings);
        page.Line(2, (words.Of("scan.findings", alike.Length), Bold));
        foreach (var finding in alike.Take(MostParts))
        {
            Beside(LicenseSentences.Places(finding, words), LicenseSentences.Finding(finding.Example, words), finding.Example.Kind == TreeFindingKind.Disagreement ? Bad : Ask, page);
        }

        Rest(alike.Length - MostParts, words, page);
    }

    /// <summary>A place and what is said of it, on one line where both fit.</summary>
    private static void Beside(string place, string said, Spectre.Console.Style style, TextPage page)
    {
        if (Cells.Width(place) + Cells.Width(said) + 6 <= page.Width)
        {
            page.Line(4, ($"{place}  ", Spectre.Console.Style.Plain), (said, style));
            return;
        }

        page.Line(4, (place, Spectre.Console.Style.Plain));
        page.Text(8, said, style: style);
    }

    private static void Counts(LicenseReport report, Words words, TextPage page)
    {
        page.Blank();
        page.Text(0, $"{words.Of("scan.files", report.Files.Count)}: {LicenseSentences.Files(report, words)}");
        if (report.Distinct < report.Files.Count - report.Count(ScanStatus.Unreadable))
        {
            page.Text(0, words.Of("scan.distinct", report.Distinct), style: Faint);
        }

        if (report.Target.LeftOut.Length > 0)
        {
            page.Text(0, words.Of("scan.left-out", Printable.Of(words.List(report.Target.LeftOut.Take(5))) + (report.Target.LeftOut.Length > 5 ? " …" : "")), style: Faint);
        }
    }

    private static void Files(LicenseReport report, LicenseDetectOptions options, Words words, TextPage page)
    {
        var telling = report.Files.Where(file => file.Scan.Status is ScanStatus.Found or ScanStatus.NotUnderstood or ScanStatus.Unreadable || file.File.Root is null).ToList();
        if (telling.Count == 0)
        {
            return;
        }

        page.Blank();
        var isDetailed = telling.Count <= MostDetails && report.Trees.Count == 0;
        var room = Math.Max(20, page.Width - 4 - Math.Min(page.Width / 2, telling.Take(MostRows).Max(file => Cells.Width(LicenseSentences.Status(file, words)))));
        foreach (var file in telling.Take(MostRows))
        {
            page.Text(0, LicenseSentences.Status(file, words), (FilePath(file.File.Path, room) + "  ", isDetailed ? Bold : Spectre.Console.Style.Plain), Look(file.Scan.Status));
            if (isDetailed)
            {
                Details(file.Scan, options, words, page);
            }
        }

        Rest(telling.Count - MostRows, words, page);
    }

    private static void Details(FileScan scan, LicenseDetectOptions options, Words words, TextPage page)
    {
        foreach (var match in scan.Reading?.Matches ?? [])
        {
            var score = match.Kind is LicenseMatchKind.NearText ? $" {match.Score:P0}" : "";
            page.Text(2, $"{words[$"match.{CensusSentences.Word(match.Kind)}"]}{score}: {Printable.Of(match.Expression)}{(match.Rule is null ? "" : $" [{Printable.Of(match.Rule)}]")}",
                ($"{Cells.Right(FileReadings.Lines(match.StartLine, match.EndLine), 9)}  ", Faint), match.Kind == LicenseMatchKind.Mention ? Faint : null);
        }

        foreach (var statement in options.ListsCopyrights ? scan.Reading?.Copyrights ?? [] : [])
        {
            page.Text(2, Printable.Of(statement.Statement), ($"{Cells.Right(FileReadings.Lines(statement.StartLine, statement.EndLine), 9)}  ", Faint));
        }

        foreach (var pointer in scan.Reading?.Files ?? [])
        {
            page.Text(2, words.Of("match.points-to", Printable.Of(pointer.Name)), ($"{Cells.Right($"{pointer.Line}", 9)}  ", Faint));
        }

        foreach (var unknown in scan.NotUnderstood)
        {
            page.Text(2, words.Of("match.not-understood", Printable.Of(unknown.Text)), ($"{Cells.Right(FileReadings.Lines(unknown.StartLine, unknown.EndLine), 9)}  ", Faint), Ask);
        }

        if (scan.Issue is not null)
        {
            page.Text(13, Printable.Of(scan.Issue.Message), style: Bad);
        }
    }

    /// <summary>The end of a path tells more than its beginning.</summary>
    private static string FilePath(string path, int width)
    {
        path = Printable.Of(path);
        if (Cells.Width(path) <= width)
        {
            return Cells.Left(path, width);
        }

        var at = path.Length;
        while (at > 0 && Cells.Width(path[(at - 1)..]) < width)
        {
            at--;
        }

        at += at < path.Length && char.IsLowSurrogate(path[at]) ? 1 : 0;
        return Cells.Left("…" + path[at..], width);
    }

    private static void Rest(int count, Words words, TextPage page)
    {
        if (count > 0)
        {
            page.Text(4, words.Of("report.more", count), style: Faint);
        }
    }

    private static Spectre.Console.Style Look(ScanStatus status) => status switch
    {
        ScanStatus.Found => Good,
        ScanStatus.NotUnderstood => Ask,
        ScanStatus.Unreadable => Bad,
        _ => Faint,
    };
}
