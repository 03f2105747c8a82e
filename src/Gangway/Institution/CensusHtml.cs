using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>
/// Writes a census as one page that needs nothing else: no script, no font, no picture, no address to load from, and a policy that
/// forbids them. The markup is well-formed XML, so that a test can read it without guessing.
/// </summary>
internal static partial class CensusHtml
{
    /// <summary>Rows shown before a list folds, and rows a folded list holds at most.</summary>
    private const int Shown = 12;
    private const int Folded = 500;

    public static void Write(Census census, TextWriter output, Words words)
    {
        var sheet = new Sheet(census, CensusFigures.Of(census), new HtmlWriter(output), words);
        Head(sheet);
        sheet.Page.Line($"""<main id="main">""");
        Answer(sheet);
        Next(sheet);
        Take(sheet);
        Owe(sheet);
        Give(sheet);
        HouseRules(sheet);
        Issues(sheet);
        SetAside(sheet);
        sheet.Page.Line($"""</main><footer><p>{words["page.leaves"]}</p><p>gangway {CensusJson.Version} · {Census.Schema} · {sheet.Stamp}</p></footer>""");
        sheet.Page.Line($"</body></html>");
    }

    private sealed record Sheet(Census Census, CensusFigures Figures, HtmlWriter Page, Words Words)
    {
        public string Stamp => Words.Of("page.as-of", Shell.Words.Instant(Census.Taken));

        public void Open(string id, string word, string question) => Page.Line(
            $"""<section id="{id}" aria-labelledby="{id}-head"><h2 id="{id}-head"><span class="word">{Words[word]}</span> <span class="question">{question}</span></h2>""");

        public void Close() => Page.Line($"</section>");

        public void Rest(int all, int most)
        {
            if (all > most)
            {
                Page.Line($"""<p class="more">{Words.Of("more", all - most)}</p>""");
            }
        }
    }

    private static void Head(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        page.Line($"""<!doctype html>""");
        page.Line($"""<html lang="{words.Tag}"><head><meta charset="utf-8"/>""");
        page.Line($"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>""");
        page.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>""");
        page.Line($"""<title>{words["title"]} · {words.List(census.Paths)} · Gangway</title><style>""");
        page.OwnResource("census.css");
        page.Line($"""</style></head><body><a class="skip" href="#main">{words["page.skip"]}</a>{Patterns}""");
        page.Line(
            $"""
            <header><p class="brand">{Mark}<span>Gangway</span></p><h1>{words["title"]}</h1>
            <dl class="scope"><div><dt>{words["page.scanned"]}</dt><dd>{words.List(census.Paths)}</dd></div><div><dt>{words["page.taken"]}</dt><dd>{Words.Instant(census.Taken)}</dd></div><div><dt>{words["page.ours"]}</dt><dd>{(census.Ours.IsEmpty ? words["page.nobody"] : words.List(census.Ours))}</dd></div></dl>
            <nav aria-label="{words["page.sections"]}"><ul>{HtmlText.Join(Sections(sheet).Select(section => HtmlText.Of($"""<li><a href="#{section.Id}">{section.Name}</a></li>""")))}</ul></nav></header>
            """);
    }

    private static IEnumerable<(string Id, string Name)> Sections(Sheet sheet)
    {
        yield return ("next", sheet.Words["next.title"]);
        yield return ("take", sheet.Words["take.word"]);
        yield return ("owe", sheet.Words["owe.word"]);
        yield return ("give", sheet.Words["give.word"]);
        if (!sheet.Census.Repositories.IsEmpty)
        {
            yield return ("rules", sheet.Words["rules.title"]);
        }

        yield return ("issues", sheet.Words["issues.title"]);
    }

    private static HtmlText Mark { get; } = HtmlText.Of(
        $"""<svg class="mark" viewBox="0 0 32 24" aria-hidden="true"><path d="M6 3v17M26 3v17M1 16h30M6 4q10 16 20 0"/></svg>""");

    /// <summary>One pattern for everything that is unknown.</summary>
    private static HtmlText Patterns { get; } = HtmlText.Of(
        $"""<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs></svg>""");
}
