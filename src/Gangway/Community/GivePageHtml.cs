using Gangway.Shell;

namespace Gangway.Community;

/// <summary>
/// Writes a <see cref="GivePage"/> as one page that needs nothing else: no script, no font, no address to load from, and a policy that forbids them. Well-formed XML, in
/// the style of the census.
/// </summary>
internal static class GivePageHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    // Words stay whole: a table, or a picture, that is wider than the page scrolls.
    private const string Wide =
        "th, td { overflow-wrap: break-word; } .long { min-width: 14rem; } @media screen { .chart { overflow-x: auto; } .chart svg[role=img] { min-width: 34rem; } }";

    /// <summary>A column with a longer cell is one of sentences.</summary>
    private const int LongCell = 28;

    public static void Write(GivePage page, TextWriter output, Words words)
    {
        var html = new HtmlWriter(output);
        Head(page, html, words);
        html.Line($"""<main id="main"><section id="lead" aria-label="{page.Title}">{HtmlText.Join(page.Lead.Select((sentence, at) => at == 0 ? HtmlText.Of($"""<p class="assumed">{sentence}</p>""") : HtmlText.Of($"<p>{sentence}</p>")))}</section>""");
        foreach (var section in page.Sections)
        {
            Section(section.Compact(), html);
        }

        html.Line($"""<section id="notes" aria-labelledby="notes-head"><h2 id="notes-head"><span class="word">{words["give.notes"]}</span></h2><ul class="reach">{HtmlText.Join(page.Notes.Select(note => HtmlText.Of($"<li>{note}</li>")))}</ul></section>""");
        html.Line($"""</main><footer><p>{words["page.leaves"]}</p><p>gangway {Institution.CensusJson.Version} · {Words.Instant(page.AsOf)}</p></footer></body></html>""");
    }

    private static void Head(GivePage page, HtmlWriter html, Words words)
    {
        html.Line($"""<!doctype html>""");
        html.Line($"""<html lang="{words.Tag}"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="{Policy}"/>""");
        html.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>""");
        html.Line($"""<title>{page.Title} · {page.Scope} · Gangway</title><style>""");
        html.OwnResource("census.css");
        html.Line($"""{Wide}</style></head><body><a class="skip" href="#main">{words["page.skip"]}</a>{GivePlot.Patterns}""");
        html.Line(
            $"""
            <header><p class="brand"><span>Gangway</span></p><h1>{page.Title}</h1>
            <dl class="scope"><div><dt>{words["page.scanned"]}</dt><dd>{page.Scope}</dd></div><div><dt>{words["page.taken"]}</dt><dd>{Words.Instant(page.AsOf)}</dd></div></dl>
            <nav aria-label="{words["page.sections"]}"><ul>{HtmlText.Join(page.Sections.Select(section => HtmlText.Of($"""<li><a href="#{section.Id}">{section.Title}</a></li>""")))}</ul></nav></header>
            """);
    }

    private static void Section(GivePage.Section section, HtmlWriter html)
    {
        html.Line($"""<section id="{section.Id}" aria-labelledby="{section.Id}-head"><h2 id="{section.Id}-head"><span class="word">{section.Title}</span> <span class="question">{section.Question}</span></h2>""");
        html.Line($"{HtmlText.Join(section.Text.Select(sentence => HtmlText.Of($"<p>{sentence}</p>")))}");
        if (section.Plot is { } plot)
        {
            html.Line($"""<figure class="chart">{plot}</figure>""");
        }

        if (section.Rows.Count > 0)
        {
            Table(section, html);
        }

        html.Line($"</section>");
    }

    private static void Table(GivePage.Section section, HtmlWriter html)
    {
        bool[] isLong = [.. section.Columns.Select((column, at) => at > 0 && !column.IsNumber && section.Rows.Any(row => Cells.Width(row[at]) > LongCell))];
        html.Line($"""<div class="scroll"><table><caption>{section.Title}</caption><thead><tr>{HtmlText.Join(section.Columns.Select(column => column.IsNumber ? HtmlText.Of($"""<th scope="col" class="n">{column.Title}</th>""") : HtmlText.Of($"""<th scope="col">{column.Title}</th>""")))}</tr></thead><tbody>""");
        foreach (var row in section.Rows)
        {
            html.Line($"""<tr>{HtmlText.Join(row.Select((cell, at) => at == 0 ? HtmlText.Of($"""<th scope="row">{cell}</th>""") : section.Columns[at].IsNumber ? HtmlText.Of($"""<td class="n">{cell}</td>""") : isLong[at] ? HtmlText.Of($"""<td class="long">{cell}</td>""") : HtmlText.Of($"<td>{cell}</td>")))}</tr>""");
        }

        html.Line($"</tbody></table></div>");
    }
}
