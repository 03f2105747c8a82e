using Gangway.Institution;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Writes a history as one page that needs nothing else: the totals, what is unknown, the trend by quarter as a picture and a table.</summary>
internal static class HistoryHtml
{
    public static void Write(HistoryReading reading, string repository, Words words, DateTimeOffset now, TextWriter output)
    {
        var page = new HtmlWriter(output);
        Head(reading, repository, words, now, page);
        var periods = HistoryPeriods.Of(reading, "quarter");
        var dated = periods.FindAll(period => period.Name.Length > 0);
        page.Line($"""<section><h2>{words["history.trend"]}</h2>""");
        if (dated.Count > 0)
        {
            page.Line($"""<figure class="picture">{HistoryPicture.Commits(dated, "commits", words)}<figcaption>{words["history.commits-plot"]}</figcaption></figure>""");
            if (reading.Lines is not null)
            {
                page.Line($"""<figure class="picture">{HistoryPicture.Lines(dated, "lines", words)}<figcaption>{words["history.lines-plot"]}</figcaption></figure>""");
            }
        }

        Table(periods, reading.Lines is not null, words, page);
        page.Line($"""<p class="muted">{words["history.method"]}</p></section></main>""");
        page.Line($"""<footer><p>{words["page.leaves"]}</p><p>gangway {CensusJson.Version} · {Words.Instant(now)}</p></footer></body></html>""");
    }

    private static void Head(HistoryReading reading, string repository, Words words, DateTimeOffset now, HtmlWriter page)
    {
        page.Line($"""<!doctype html>""");
        page.Line($"""<html lang="{words.Tag}"><head><meta charset="utf-8"/>""");
        page.Line($"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>""");
        page.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>""");
        page.Line($"""<title>{words["history.title"]} · {repository} · Gangway</title><style>""");
        page.OwnResource("census.css");
        page.Line($"""</style></head><body><a class="skip" href="#main">{words["page.skip"]}</a>""");
        page.Line(
            $"""
            <header><p class="brand"><span>Gangway</span></p><h1>{words["history.heading"]}</h1>
            <dl class="scope"><div><dt>{words["history.repository"]}</dt><dd>{repository}</dd></div><div><dt>{words["history.scope"]}</dt><dd>{reading.Scope}</dd></div><div><dt>{words["page.taken"]}</dt><dd>{Words.Instant(now)}</dd></div></dl></header>
            <main id="main"><section id="answer"><p class="lead">{HtmlText.Join(HistoryReport.Sentences(reading, words).Select(sentence => HtmlText.Of($"<span>{sentence}</span>")))}</p></section>
            """);
    }

    private static void Table(List<HistoryPeriod> periods, bool withLines, Words words, HtmlWriter page)
    {
        string[] columns = ["commits", "authors", "merges", "changes", .. withLines ? ["added", "deleted", "unknown"] : Array.Empty<string>()];
        page.Line($"""<div class="scroll" tabindex="0"><table><caption>{words["history.table"]}</caption><thead><tr><th scope="col">{words["rows.period"]}</th>{HtmlText.Join(columns.Select(column => HtmlText.Of($"""<th scope="col" class="n">{words[$"rows.{column}"]}</th>""")))}</tr></thead><tbody>""");
        foreach (var period in periods)
        {
            long[] numbers = [period.Commits, period.Authors, period.Merges, period.Changes, .. withLines ? [period.Added, period.Deleted, period.Unknown] : Array.Empty<long>()];
            page.Line($"""<tr><th scope="row">{(period.Name.Length > 0 ? period.Name : words["history.undated"])}</th>{HtmlText.Join(numbers.Select(number => HtmlText.Of($"""<td class="n">{number}</td>""")))}</tr>""");
        }

        page.Line($"</tbody></table></div>");
    }
}
