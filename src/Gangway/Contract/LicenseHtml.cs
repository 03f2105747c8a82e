using Gangway.Institution;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Writes a scan as one page that needs nothing else, in the style of the census: no script, no font, no address to load from.</summary>
internal static class LicenseHtml
{
    private const int Shown = 20;
    private const int MostFiles = 2000;

    public static void Write(LicenseReport report, LicenseDetectOptions options, Words words, DateTimeOffset now, TextWriter output)
    {
        var page = new HtmlWriter(output);
        Head(report, options, words, now, page);
        foreach (var (root, tree) in report.Trees)
        {
            Tree(root, tree, words, page);
        }

        Licenses(report, words, page);
        Files(report, words, page);
        page.Line($"""</main><footer>{(options.Scan.Rules is { Pack: var pack } ? HtmlText.Of($"<p>{LicenseSentences.Pack(pack, words)}</p>") : default)}<p>{words["page.leaves"]}</p><p>gangway {CensusJson.Version} · {LicenseReport.Schema} · {Words.Instant(now)}</p></footer>""");
        page.Line($"</body></html>");
    }

    private static void Head(LicenseReport report, LicenseDetectOptions options, Words words, DateTimeOffset now, HtmlWriter page)
    {
        var title = words["scan.heading"];
        page.Line($"""<!doctype html>""");
        page.Line($"""<html lang="{words.Tag}"><head><meta charset="utf-8"/>""");
        page.Line($"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>""");
        page.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>""");
        page.Line($"""<title>{words["scan.title"]} · {words.List(options.Paths)} · Gangway</title><style>""");
        page.OwnResource("census.css");
        page.Line($"""</style></head><body><a class="skip" href="#main">{words["page.skip"]}</a>""");
        page.Line(
            $"""
            <header><p class="brand"><span>Gangway</span></p><h1>{title}</h1>
            <dl class="scope"><div><dt>{words["page.scanned"]}</dt><dd>{words.List(options.Paths.Take(5))}{(options.Paths.Count > 5 ? " …" : "")}</dd></div><div><dt>{words["page.taken"]}</dt><dd>{Words.Instant(now)}</dd></div><div><dt>{words.Of("scan.files", report.Files.Count)}</dt><dd>{LicenseSentences.Files(report, words)}</dd></div></dl></header>
            <main id="main">
            """);
    }

    private static void Tree(string root, TreeConclusion tree, Words words, HtmlWriter page)
    {
        page.Line($"""<section><h2><span class="word">{root}</span> <span class="question">{words["scan.question"]}</span></h2>""");
        page.Line($"""<p class="lead"><b>{words["scan.own"]}</b> {LicenseSentences.Own(tree.Own, words)}</p><dl class="figures">""");
        foreach (var (key, counts) in new[]
        {
            ("scan.declared", tree.Own.Declared), ("scan.texts", tree.Own.Texts), ("scan.headers", tree.Own.Headers),
            ("scan.test-data", tree.TestData), ("scan.documentation", tree.Documentation), ("scan.mentioned", tree.Mentioned),
        })
        {
            if (counts.Length > 0)
            {
                page.Line($"""<div class="figure"><dt>{words[key]}</dt><dd>{LicenseSentences.Counts(counts, 8, words)} <span>{words.List(counts.SelectMany(count => count.Evidence).Take(3).Select(place => place.ToString()))}</span></dd></div>""");
            }
        }

        page.Line($"</dl>");
        Table(words["scan.others"], [words["scan.part"], words["scan.license"], words["scan.of-files"], words["scan.rests-on"]], tree.Vendored.Select(part => HtmlText.Of(
            $"""<tr><th scope="row">{part.Folder}</th><td>{(part.Expression is null ? words["scan.unknown"] : LicenseSentences.Short(part.Expression, words))}</td><td class="n">{part.Files}</td><td class="muted">{words.List(part.Evidence.Take(3).Select(place => place.ToString()))}</td></tr>""")), words, page);
        Table(words["scan.look"], [words["scan.place"], words["scan.what"]], AlikeFindings.Of(tree.Findings).Select(finding => HtmlText.Of(
            $"""<tr><th scope="row">{LicenseSentences.Places(finding, words)}</th><td>{LicenseSentences.Finding(finding.Example, words)}</td></tr>""")), words, page);
        Table(words["scan.by-folder"], [words["scan.place"], words["scan.together"], words["scan.of-files"], words["scan.unknown"]],
            tree.Folders.Where(folder => folder.Path.Length > 0 && !folder.Path.Contains('/')).Select(folder => HtmlText.Of(
                $"""<tr><th scope="row">{folder.Path}</th><td>{LicenseSentences.Counts(folder.Licenses, 6, words)}</td><td class="n">{folder.Files}</td><td class="n">{folder.Unknown}</td></tr>""")), words, page);
        page.Line($"</section>");
    }

    private static void Licenses(LicenseReport report, Words words, HtmlWriter page)
    {
        page.Line($"<section><h2>{words["scan.by-license"]}</h2>");
        Table("", [words["scan.license"], words["scan.of-files"]], report.Expressions().Select(pair => HtmlText.Of(
            $"""<tr><th scope="row">{pair.Expression}</th><td class="n">{pair.Files}</td></tr>""")), words, page);
        page.Line($"</section>");
    }

    private static void Files(LicenseReport report, Words words, HtmlWriter page)
    {
        var telling = report.Files.Where(file => file.Scan.Status is ScanStatus.Found or ScanStatus.NotUnderstood or ScanStatus.Unreadable || file.File.Root is null).ToList();
        page.Line($"<section><h2>{words["scan.by-file"]}</h2>");
        Table("", [words["scan.place"], words["scan.license"], words["scan.rests-on"]], telling.Take(MostFiles).Select(file => HtmlText.Of(
            $"""<tr><th scope="row">{file.File.Path}</th><td>{LicenseSentences.Status(file, words)}</td><td class="muted">{words.List(Rests(file, words))}</td></tr>""")), words, page);
        if (telling.Count > MostFiles)
        {
            page.Line($"""<p class="more">{words.Of("report.more", telling.Count - MostFiles)}</p>""");
        }

        page.Line($"</section>");
    }

    private static IEnumerable<string> Rests(ScannedFile file, Words words) =>
        (file.Scan.Reading?.Matches ?? []).Take(8).Select(match => $"{words[$"match.{CensusSentences.Word(match.Kind)}"]} {match.Expression}:{FileReadings.Lines(match.StartLine, match.EndLine)}")
        .Concat(file.Scan.NotUnderstood.Take(3).Select(unknown => words.Of("match.not-understood", unknown.Text)))
        .Concat(file.Scan.Issue is { } issue ? [issue.Message] : []);

    /// <summary>Long lists fold; nothing is drawn for an empty one.</summary>
    private static void Table(string caption, string[] columns, IEnumerable<HtmlText> rows, Words words, HtmlWriter page)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Open(caption, columns, all.Take(Shown), page);
        if (all.Count > Shown)
        {
            page.Line($"""<details><summary>{words.Of("page.all", all.Count - Shown)}</summary>""");
            Open(caption, columns, all.Skip(Shown), page);
            page.Line($"</details>");
        }
    }

    private static void Open(string caption, string[] columns, IEnumerable<HtmlText> rows, HtmlWriter page)
    {
        page.Line($"""<div class="scroll" tabindex="0"><table>{(caption.Length == 0 ? default : HtmlText.Of($"<caption>{caption}</caption>"))}<thead><tr>{HtmlText.Join(columns.Select(column => HtmlText.Of($"""<th scope="col">{column}</th>""")))}</tr></thead><tbody>""");
        foreach (var row in rows)
        {
            page.Write(row);
        }

        page.Line($"</tbody></table></div>");
    }
}
