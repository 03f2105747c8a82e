using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusHtml
{
    private static void Give(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        sheet.Open("give", "give.word", words["give.question"]);
        if (census.Repositories.IsEmpty)
        {
            page.Line($"<p>{CensusSentences.Give(figures, words)}</p>");
        }

        var number = 0;
        foreach (var repository in census.Repositories.OrderByDescending(repository => repository.History?.Commits ?? -1).Take(Folded))
        {
            RepositoryOf(sheet, repository, ++number);
        }

        sheet.Rest(census.Repositories.Length, Folded);
        sheet.Close();
    }

    private static void RepositoryOf(Sheet sheet, RepositoryCensus repository, int number)
    {
        var (_, _, page, words) = sheet;
        page.Line($"""<article class="repository"><h3>{repository.Name} {(repository.Path == repository.Name ? default : HtmlText.Of($"""<span class="path">{repository.Path}</span>"""))}</h3>""");
        if (repository.History is not { } history)
        {
            page.Line($"""<p class="assumed"><span class="icon ask" aria-hidden="true">?</span> {words["give.unread"]}</p></article>""");
            return;
        }

        var chart = history.Years.Length > 1;
        page.Line($"""<p class="muted">{CensusGivenLines.Span(history, words)} · {CensusGivenLines.License(repository, words)}</p><div class="{(chart ? "pair" : "single")}"><dl class="figures">{HtmlText.Join(CensusGivenLines.Of(history, words).Select(line => Figure(line.Label, line.Figure, line.Remark)))}</dl>""");
        if (chart)
        {
            Years(sheet, history.Years, $"years-{number}", repository.Name);
        }

        page.Line($"</div>");
        List(page, history.LikelyOurs.Select(likely => HtmlText.Of(
            $"""<li class="open"><p class="say"><span class="state"><span class="icon" aria-hidden="true">?</span> {words["give.confirm"]}</span> {CensusGivenLines.Likely(likely, words)}</p></li>""")));
        Upstream(page, repository.Takes, words);
        page.Line($"</article>");
    }

    private static void Upstream(HtmlWriter page, ImmutableArray<string> takes, Words words)
    {
        if (takes.Length > 0)
        {
            page.Line($"""<details><summary>{words.Of("give.takes-fold", takes.Length)}</summary><ul class="keys">{HtmlText.Join(takes.Take(Folded).Select(key => HtmlText.Of($"<li><code>{key}</code></li>")))}</ul></details>""");
        }
    }

    private static void Years(Sheet sheet, ImmutableArray<HistoryYear> years, string id, string name)
    {
        var (_, _, page, words) = sheet;
        var legend = CensusYearsPicture.Parts(years[^1], words).Select(part => HtmlText.Of(
            $"""<li><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="{part.Look} block" width="14" height="14"/></svg> {part.Label}</li>"""));
        page.Line($"""<figure class="chart">{CensusYearsPicture.Of(years, id, $"{words["years.title"]}: {Printable.Of(name)}", sheet.Stamp, words)}<figcaption><ul class="legend">{HtmlText.Join(legend)}</ul></figcaption>""");
        page.Line($"""<details><summary>{words["years.table"]}</summary>""");
        Table(page, $"{words["years.title"]}: {Printable.Of(name)}",
            [words["column.year"], words["give.commits"], words["give.ours"], words["give.bots"], words["unknown"]],
            years.Reverse().Select(year => HtmlText.Of(
                $"""<tr><th scope="row">{year.Year.ToString()}</th><td class="n">{year.Commits}</td><td class="n">{(year.Ours is { } ours ? Words.Number(ours) : "?")}</td><td class="n">{year.Bots}</td><td class="n">{year.Unknown}</td></tr>""")), 4);
        page.Line($"</details></figure>");
    }
}
