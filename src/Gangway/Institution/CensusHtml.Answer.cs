using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusHtml
{
    private static void Answer(Sheet sheet)
    {
        var (_, figures, page, words) = sheet;
        page.Line($"""<section id="answer" aria-label="{words["title"]}"><p class="lead">{Lead(words["take.word"], CensusSentences.Take(figures, words))}{Lead(words["owe.word"], CensusSentences.Owe(figures, words))}{Lead(words["give.word"], CensusSentences.Give(figures, words))}</p>""");
        page.Line($"""<figure class="picture">{BridgePicture.Of(figures, words, sheet.Stamp)}<figcaption>{words["bridge.caption"]}</figcaption></figure>""");
        page.Line($"""<details><summary>{words["bridge.table"]}</summary>""");
        Table(page, words["bridge.title"], [words["column.what"], words["column.part"], words["column.count"], words["column.total"], words["column.share"]],
            BridgePicture.Parts(figures, words).Select(part => HtmlText.Of(
                $"""<tr><th scope="row">{part.Where}</th><td>{part.Label}</td><td class="n">{part.Count}</td><td class="n">{part.Of}</td><td class="n">{Words.Percent(part.Count, part.Of)}</td></tr>""")), 3);
        page.Line($"</details></section>");
    }

    private static HtmlText Lead(string word, string sentence) => HtmlText.Of($"<span><b>{word}</b> {sentence}</span> ");

    private static void Next(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        sheet.Open("next", "next.title", words["next.question"]);
        page.Write(census.NextSteps.IsEmpty
            ? HtmlText.Of($"""<p>{words["next.none"]}</p>""")
            : HtmlText.Of($"""<ol class="steps">{HtmlText.Join(census.NextSteps.Select(step => Step(step, words)))}</ol>"""));
        sheet.Close();
    }

    private static HtmlText Step(NextStep step, Words words) => HtmlText.Of(
        $"""<li><p>{CensusSentences.Next(step, words)}</p><p class="means"><span>{words[step.Command is null ? "next.write" : "next.run"]}</span> <code>{CensusSentences.Means(step)}</code></p></li>""");

    /// <summary>A table in a container that scrolls by itself, never the page.</summary>
    /// <param name="right">How many of the last columns hold figures.</param>
    private static void Table(HtmlWriter page, string caption, IReadOnlyList<string> heads, IEnumerable<HtmlText> rows, int right = 0)
    {
        page.Line($"""<div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption><thead><tr>{HtmlText.Join(heads.Select((head, at) => at >= heads.Count - right ? HtmlText.Of($"""<th scope="col" class="n">{head}</th>""") : HtmlText.Of($"""<th scope="col">{head}</th>""")))}</tr></thead><tbody>""");
        foreach (var row in rows)
        {
            page.Write(row);
        }

        page.Line($"</tbody></table></div>");
    }

    private static HtmlText Figure(string label, string figure, string remark) =>
        HtmlText.Of($"""<div class="figure"><dt>{label}</dt><dd><b>{figure}</b> <span>{remark}</span></dd></div>""");

    /// <summary>A bar from zero beside its number; decoration for those who see it, so hidden from those who do not.</summary>
    private static HtmlText Bar(string look, double percent) =>
        HtmlText.Of($"""<svg class="bar" width="100%" height="14" aria-hidden="true"><rect class="{look}" width="{percent}%" height="14" rx="2"/></svg>""");
}
