using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a docking as one page that needs nothing else: two shores, and a bridge between them for each rule.</summary>
internal static partial class DockHtml
{
    public static void Write(DockReport report, TextWriter output, Words words)
    {
        var page = new HtmlWriter(output);
        Head(report, page, words);
        page.Line($"""<main id="main">""");
        Answers(report, page, words);
        Gaps(report, page, words);
        Questions(report, page, words);
        Tasks(report, page, words);
        Aligned(report, page, words);
        Rest(report, page, words);
        page.Line($"""</main><footer><p>{words["dock.note"]}</p><p>{words["page.leaves"]}</p><p>gangway {CensusJson.Version} · {DockReport.Schema} · {Words.Instant(report.Taken)}</p></footer>""");
        page.Line($"</body></html>");
    }

    private static void Head(DockReport report, HtmlWriter page, Words words)
    {
        var heading = DockSentences.Heading(report, words);
        page.Line($"""<!doctype html>""");
        page.Line($"""<html lang="{words.Tag}"><head><meta charset="utf-8"/>""");
        page.Line($"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>""");
        page.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>""");
        page.Line($"""<title>{words["dock.title"]}: {heading} · Gangway</title><style>""");
        page.OwnResource("census.css");
        page.OwnResource("dock.css");
        page.Line($"""</style></head><body><a class="skip" href="#main">{words["page.skip"]}</a>""");
        page.Line(
            $"""
            <header><p class="brand">{Mark}<span>Gangway · {words["dock.title"]}</span></p><h1>{heading}</h1>
            <dl class="scope"><div><dt>{words["dock.project"]}</dt><dd>{DockSentences.Project(report, words)}</dd></div><div><dt>{words["dock.license"]}</dt><dd>{DockSentences.License(report, words)}</dd></div>{(report.IsStarter ? default : HtmlText.Of($"""<div><dt>{words["dock.firm"]}</dt><dd>{DockSentences.Firm(report, words)}</dd></div>"""))}<div><dt>{words["page.taken"]}</dt><dd>{Words.Instant(report.Taken)}</dd></div></dl>
            {(report.IsStarter ? HtmlText.Of($"""<p class="assumed"><span class="icon ask" aria-hidden="true">!</span> {DockSentences.Firm(report, words)}</p>""") : default)}</header>
            """);
    }

    private static void Answers(DockReport report, HtmlWriter page, Words words)
    {
        page.Line($"""<section id="answers" aria-labelledby="answers-head"><h2 id="answers-head"><span class="word">{words["dock.answer"]}</span> <span class="question">{words["dock.answer.question"]}</span></h2><div class="answers">""");
        foreach (var answer in report.Result.Answers)
        {
            page.Line(
                $"""
                <article class="answer {DockSentences.Word(answer.Kind)}"><h3>{DockSentences.Pillar(answer.Pillar, words)}</h3><p class="verdict"><span class="icon" aria-hidden="true">{DockSentences.Mark(answer.Kind)}</span> {DockSentences.Kind(answer.Kind, words)}</p>
                <ul>{HtmlText.Join(DockSentences.Answer(answer, words).Select(line => HtmlText.Of($"<li>{line}</li>")))}</ul></article>
                """);
        }

        page.Line($"</div></section>");
    }

    private static void Gaps(DockReport report, HtmlWriter page, Words words)
    {
        Open("gaps", "dock.gaps", "dock.gaps.question", page, words);
        var cards = report.Result.Cards.Where(card => card.Gap?.Certain == Truth.True).ToList();
        if (cards.Count == 0)
        {
            page.Line($"<p>{words["dock.gaps.none"]}</p>");
        }

        foreach (var card in cards)
        {
            Card(card, page, words);
        }

        var possible = report.Result.Cards.Where(card => card.Gap is { } gap && gap.Certain != Truth.True).ToList();
        if (possible.Count > 0)
        {
            page.Line($"""<details><summary>{words["dock.gaps.possible"]} ({possible.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)})</summary>""");
            foreach (var card in possible)
            {
                Card(card, page, words);
            }

            page.Line($"</details>");
        }

        page.Line($"</section>");
    }

    private static void Card(TranslationCard card, HtmlWriter page, Words words)
    {
        var state = card.Gap is null ? "meets" : card.Gap.Certain == Truth.True ? card.Gap.Kind == GapKind.Conflict ? "broken" : "gapped" : "open";
        var title = card.Gap is { } gap ? DockSentences.Say(gap, words) : words.In(card.Commons!.Norm.Words.Firm);
        var tag = card.Gap is { } known ? $"{DockSentences.Kind(known.Kind, words)} · {DockSentences.Pillar(card.Pillar, words)}" : DockSentences.Pillar(card.Pillar, words);
        page.Line(
            $"""
            <article class="card {state}"><header><p class="tag">{tag}</p><h3>{title}</h3></header>
            <div class="shores"><div class="shore firm"><h4>{words["dock.firm"]}</h4>{Column(DockSentences.FirmSide(card, words))}</div>{Bridge(state)}<div class="shore commons"><h4>{words["dock.commons"]}</h4>{Column(DockSentences.CommonsSide(card, words))}</div></div>
            <dl class="after"><div><dt>{words["dock.breaks"]}</dt><dd>{words.In(card.Why.Breaks)}</dd></div><div class="todo"><dt>{words["dock.do"]}</dt>{HtmlText.Join(DockSentences.Do(card, words).Select(fix => HtmlText.Of($"<dd>{fix}</dd>")))}</div></dl></article>
            """);
    }

    private static HtmlText Column(IEnumerable<(string Label, string Text)> lines) => HtmlText.Of(
        $"""<dl>{HtmlText.Join(lines.Select(line => line.Label.Length == 0
            ? HtmlText.Of($"""<dd class="place">{line.Text}</dd>""")
            : HtmlText.Of($"""<dt>{line.Label}</dt><dd{(line.Text.StartsWith('“') ? HtmlText.Of($""" class="quote" """) : default)}>{line.Text}</dd>""")))}</dl>""");

    private static void Open(string id, string word, string question, HtmlWriter page, Words words) => OpenWith(id, word, words[question], page, words);

    private static void OpenWith(string id, string word, string question, HtmlWriter page, Words words) =>
        page.Line($"""<section id="{id}" aria-labelledby="{id}-head"><h2 id="{id}-head"><span class="word">{words[word]}</span> <span class="question">{question}</span></h2>""");

    /// <summary>The span between the shores: whole, with a gap, broken, or not yet known. The title of the card says the same in words.</summary>
    private static HtmlText Bridge(string state) => state switch
    {
        "meets" => Span(HtmlText.Of($"""<path class="deck" d="M2 30h60"/><path class="cable" d="M4 12q28 22 56 0"/><path class="hang" d="M16 19v11M28 23v7M36 23v7M48 19v11"/>""")),
        "broken" => Span(HtmlText.Of($"""<path class="deck" d="M2 30h18M44 30h18"/><path class="cable" d="M4 12q8 8 14 10M60 12q-8 8-14 10"/><path class="cross" d="M26 24l12 12M38 24L26 36"/>""")),
        "open" => Span(HtmlText.Of($"""<path class="deck dotted" d="M2 30h60"/><path class="cable" d="M4 12q28 22 56 0"/>""")),
        _ => Span(HtmlText.Of($"""<path class="deck" d="M2 30h22M40 30h22"/><path class="cable" d="M4 12q28 22 56 0"/><path class="hang" d="M16 19v11M48 19v11"/>""")),
    };

    private static HtmlText Span(HtmlText parts) => HtmlText.Of(
        $"""<div class="span" aria-hidden="true"><svg viewBox="0 0 64 44"><path class="tower" d="M4 8v30M60 8v30"/>{parts}<path class="water" d="M8 41q4-3 8 0t8 0 8 0 8 0 8 0 8 0"/></svg></div>""");

    private static HtmlText Mark { get; } = HtmlText.Of(
        $"""<svg class="mark" viewBox="0 0 32 24" aria-hidden="true"><path d="M6 3v17M26 3v17M1 16h30M6 4q10 16 20 0"/></svg>""");
}
