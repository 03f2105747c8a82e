using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class DockHtml
{
    private static void Questions(DockReport report, HtmlWriter page, Words words)
    {
        if (report.Result.Questions.IsEmpty && report.Result.NotChecked.IsEmpty)
        {
            return;
        }

        Open("questions", "dock.questions", "dock.questions.question", page, words);
        foreach (var question in report.Result.Questions)
        {
            var ask = report.Policy.Vocabulary.Facts.Fact(question.Fact) is { } fact ? words.In(fact.Ask) : question.Fact;
            page.Line(
                $"""
                <article class="asked"><h3><span class="icon ask" aria-hidden="true">?</span> {ask}</h3><ul>{HtmlText.Join(question.Outcomes.Select(outcome => HtmlText.Of($"<li><code>{question.Fact}={outcome.Value}</code> {DockSentences.Outcome(outcome, words)}</li>")))}</ul></article>
                """);
        }

        page.Line($"""<p class="muted">{words["dock.questions.how"]}</p>""");
        if (!report.Result.NotChecked.IsEmpty)
        {
            page.Line($"""<p class="muted">{words.Of("dock.not-checked", words.List(report.Result.NotChecked))}</p>""");
        }

        page.Line($"</section>");
    }

    private static void Tasks(DockReport report, HtmlWriter page, Words words)
    {
        Open("tasks", "dock.tasks", "dock.tasks.question", page, words);
        if (report.Result.Tasks.IsEmpty)
        {
            page.Line($"<p>{words["dock.tasks.none"]}</p>");
        }
        else
        {
            page.Line($"""<table class="tasks"><thead><tr><th scope="col">{words["rows.dock-who"]}</th><th scope="col">{words["rows.dock-what"]}</th><th scope="col">{words["rows.dock-due"]}</th><th scope="col">{words["rows.dock-proof"]}</th><th scope="col">{words["rows.dock-state"]}</th></tr></thead><tbody>""");
            foreach (var task in report.Result.Tasks)
            {
                page.Line($"""<tr><td data-name="{words["rows.dock-who"]}">{words.Named("role", task.Role)}</td><th scope="row">{DockSentences.What(task, words)} <span class="muted">{words[$"dock.{DockSentences.Word(task.Duty.Norm.Deontic)}"]} · {DockSentences.Place(task.Duty)}</span></th><td data-name="{words["rows.dock-due"]}">{words.Named("due", task.Due)}</td><td data-name="{words["rows.dock-proof"]}">{DockSentences.Proof(task, words)}</td><td data-name="{words["rows.dock-state"]}" class="s-{DockSentences.StateKey(task, report.Result.Gaps)["dock.state.".Length..]}">{DockSentences.State(task, report.Result.Gaps, words)}</td></tr>""");
            }

            page.Line($"</tbody></table>");
        }

        if (report.Result.Carried.Length > 0)
        {
            page.Line($"""<p class="muted">{words.Of("dock.carried", report.Result.Carried.Length)}</p>""");
        }

        page.Line($"</section>");
    }

    private static void Aligned(DockReport report, HtmlWriter page, Words words)
    {
        var cards = report.Result.Cards.Where(card => card.Gap is null).ToList();
        if (cards.Count == 0)
        {
            return;
        }

        Open("meets", "dock.meets", "dock.meets.question", page, words);
        foreach (var card in cards)
        {
            Card(card, page, words);
        }

        page.Line($"</section>");
    }

    private static void Rest(DockReport report, HtmlWriter page, Words words)
    {
        var result = report.Result;
        List("promises", "dock.promises", words["dock.promises.question"], result.Promises.Select(promise => HtmlText.Of($"""{DockSentences.Promise(promise, words)} <span class="muted">{promise.Norm.Id}</span>""")), words["dock.promises.none"], page, words);
        List("theirs", "dock.theirs", words["dock.theirs.question"], result.Theirs.Select(norm => HtmlText.Of($"{DockSentences.Theirs(norm, words)}")), words["dock.theirs.none"], page, words);
        List("practice", "dock.practice", DockSentences.Counted(report, words), result.Sides.Commons.Where(norm => norm.Norm.Source.Kind == "practice").Select(norm => HtmlText.Of($"{words.In(norm.Norm.Words.Firm)}")), words["dock.practice.none"], page, words);
        List("topics", "dock.topics", words["dock.topics.question"], result.Topics.Select(topic => HtmlText.Of($"""<b>{words[$"topic.{topic.Topic.ToString().ToLowerInvariant()}"]}</b> {DockSentences.Topic(topic, words)}""")), "", page, words);
        Open("gains", "dock.gains", "dock.gains.question", page, words);
        page.Line($"""<div class="answers gains"><article class="answer"><h3>{words["dock.firm"]}</h3><ul>{HtmlText.Join(DockSentences.FirmGains(report, words).Select(line => HtmlText.Of($"<li>{line}</li>")))}</ul></article><article class="answer"><h3>{words["dock.commons"]}</h3><ul>{HtmlText.Join(DockSentences.CommonsGains(report, words).Select(line => HtmlText.Of($"<li>{line}</li>")))}</ul></article></div></section>""");
        List("facts", "dock.facts", words["dock.facts.question"], DockSentences.Facts(report, words).Select(fact => HtmlText.Of($"""<code>{fact.Fact} = {fact.Value}</code> <span class="muted">{fact.Basis}</span>""")), "", page, words);
    }

    private static void List(string id, string word, string question, IEnumerable<HtmlText> lines, string none, HtmlWriter page, Words words)
    {
        var all = lines.ToList();
        OpenWith(id, word, question, page, words);
        page.Line($"""{(all.Count == 0 ? HtmlText.Of($"<p>{none}</p>") : HtmlText.Of($"""<ul class="plain">{HtmlText.Join(all.Select(line => HtmlText.Of($"<li>{line}</li>")))}</ul>"""))}</section>""");
    }
}
