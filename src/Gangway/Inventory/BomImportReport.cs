using Gangway.Office;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>What came of documents that were imported: for a terminal a few lines each, for scripts a row each.</summary>
internal static class BomImportReport
{
    private static readonly string[] Columns = ["source", "outcome", "product", "release", "components", "new", "known", "dependencies", "issues"];

    /// <summary>What was left out, or why nothing was kept, on standard error.</summary>
    public static void Say(BomImport.Result result, TextWriter error)
    {
        foreach (var issue in result.Issues.Where(issue => issue.Severity != Severity.Note))
        {
            error.WriteLine(IssueLine.Of(issue));
        }
    }

    public static void Write(List<BomImport.Result> results, string format, TextWriter output, Words words)
    {
        if (format == "table")
        {
            Text(results, output, words);
            return;
        }

        ReportWriter.Write(
            new Report(
                "gangway.bom-import/1",
                [Sum(results, words)],
                [
                    ("documents", results.Count), ("refused", results.Count(result => result.Outcome == "refused")), ("lossless", results.TrueForAll(result => result.IsLossless)),
                    ("components", results.Sum(result => result.Components)), ("new", results.Sum(result => result.NewComponents)),
                ],
                Columns,
                [.. results.Select(result => new object?[]
                {
                    result.Source, result.Outcome, result.Product, result.Release, result.Components, result.NewComponents, result.Components - result.NewComponents,
                    result.Dependencies, result.Issues.Length,
                })]),
            format, output, words);
    }

    private static void Text(List<BomImport.Result> results, TextWriter output, Words words)
    {
        var page = TextPage.For(output);
        var width = results.Max(result => Cells.Width(Outcome(result, words)));
        foreach (var result in results)
        {
            var style = result.Outcome == "refused" ? TextPage.Bad : result.IsLossless ? TextPage.Good : TextPage.Ask;
            var product = result.Product is null ? "" : $"{$"{result.Product} {result.Release}".TrimEnd()}  ";
            page.Text(0, Printable.Of($"{product}({result.Source})"), ($"{Cells.Left(Outcome(result, words), width)}  ", style));
            if (result.Product is not null)
            {
                page.Text(width + 2, words.Of("import.counts", result.Components, result.NewComponents, result.Components - result.NewComponents, result.Dependencies));
            }

            if (result.Issues.Any(issue => issue.Severity == Severity.Warning))
            {
                page.Text(width + 2, words["import.left-out"]);
            }
        }

        if (results.Count > 1)
        {
            page.Blank();
            page.Text(0, Sum(results, words));
        }
    }

    private static string Outcome(BomImport.Result result, Words words) => words[$"import.{result.Outcome}"];

    private static string Sum(List<BomImport.Result> results, Words words) => words.Of(
        "import.sum", results.Count, results.Count(result => result.IsLossless), results.Count(result => !result.IsLossless && result.Outcome != "refused"),
        results.Count(result => result.Outcome == "refused"));
}
