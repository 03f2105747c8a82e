using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusHtml
{
    private static void Owe(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        sheet.Open("owe", "owe.word", words["owe.question"]);
        if (census.Products.IsEmpty)
        {
            page.Line($"<p>{CensusSentences.Owe(figures, words)}</p>");
        }

        foreach (var product in census.Products.OrderByDescending(Burden).Take(Folded))
        {
            ProductOf(sheet, product);
        }

        sheet.Rest(census.Products.Length, Folded);
        sheet.Close();
    }

    private static int Burden(Product product) => product.Owed.Conflicts.Length
        + product.Owed.Obligations.Count(obligation => obligation.State is ObligationState.Late or ObligationState.Due or ObligationState.Open);

    private static void ProductOf(Sheet sheet, Product product)
    {
        var (_, _, page, words) = sheet;
        var delivery = CensusSentences.Delivery(product, words);
        page.Line(
            $"""
            <article class="product"><h3>{product.Name} {(product.Path == product.Name ? default : HtmlText.Of($"""<span class="path">{product.Path}</span>"""))}</h3>
            {(product.Delivery.Basis == DeliveryBasis.Assumed ? HtmlText.Of($"""<p class="assumed"><span class="icon ask" aria-hidden="true">!</span> {delivery}</p>""") : HtmlText.Of($"<p>{delivery}</p>"))}
            <ul class="reach">{HtmlText.Join(CensusOwedLines.Of(product, words).Select(line => HtmlText.Of($"<li>{line}</li>")))}</ul>
            """);
        var duties = CensusDuty.Of(product);
        List(page, duties.Where(duty => duty.State is ObligationState.Late or ObligationState.Due).Select(duty => Duty(duty, words)));
        List(page, product.Owed.Conflicts.OrderByDescending(conflict => conflict.Certain).Take(Folded).Select(conflict => Conflict(conflict, words)));
        if (!product.Owed.Questions.IsEmpty)
        {
            page.Line($"""<h4>{words["owe.questions"]}</h4><ul class="questions">{HtmlText.Join(product.Owed.Questions.Select(question => HtmlText.Of($"""<li>{words.Question(question.Key)} <span class="muted">{words.Of("owe.decides", question.Value)}</span></li>""")))}</ul>""");
        }

        if (!product.Terms.Findings.IsEmpty)
        {
            page.Line($"""<h4>{words["owe.looks"]}</h4><ul class="questions">{HtmlText.Join(CensusOwedLines.Looks(product, words).Take(Folded).Select(look => HtmlText.Of($"<li>{look}</li>")))}</ul>""");
        }

        Fold(page, words["owe.fold-open"], [.. duties.Where(duty => duty.State == ObligationState.Open).Select(duty => Duty(duty, words))]);
        Fold(page, words["owe.fold-done"], [.. duties.Where(duty => duty.State == ObligationState.Done).Select(duty => Duty(duty, words))]);
        Fold(page, words["owe.fold-standing"], [.. duties.Where(duty => duty.State == ObligationState.Standing).Select(duty => Duty(duty, words))]);
        page.Line($"</article>");
    }

    private static void List(HtmlWriter page, IEnumerable<HtmlText> items)
    {
        var all = HtmlText.Join(items);
        if (all.ToString().Length > 0)
        {
            page.Line($"""<ul class="duties">{all}</ul>""");
        }
    }

    private static void Fold(HtmlWriter page, string title, IReadOnlyCollection<HtmlText> items)
    {
        if (items.Count > 0)
        {
            page.Line($"""<details><summary>{title} ({items.Count.ToString()})</summary><ul class="duties">{HtmlText.Join(items)}</ul></details>""");
        }
    }

    private static HtmlText Duty(CensusDuty duty, Words words) => HtmlText.Of(
        $"""
        <li class="{CensusSentences.Word(duty.State)}"><p class="say"><span class="state"><span class="icon" aria-hidden="true">{CensusSentences.Mark(duty.State)}</span> {CensusSentences.State(duty.State, words)}</span> {words.In(duty.Norm.Words.Firm)}</p>
        <p class="muted">{words.List(duty.Clauses)} · {words.Of("components", duty.Components)} · {words.Named("role", duty.Norm.Role)}</p>
        {(duty.State is ObligationState.Late or ObligationState.Due or ObligationState.Done ? HtmlText.Of($"""<p>{CensusOwedLines.Coverage(duty, words)}</p>""") : default)}{(duty.State is ObligationState.Late or ObligationState.Due ? HtmlText.Of($"""<p class="fix">{words.In(duty.Norm.Fix)}</p>{(CensusOwedLines.OneOf(duty, words) is { } acts ? HtmlText.Of($"""<p class="muted">{acts}</p>""") : default)}""") : default)}{HtmlText.Join(duty.Asks.Select(ask => HtmlText.Of($"""<p class="ask">{words.Question(ask)}</p>""")))}</li>

        """);

    private static HtmlText Conflict(LicenseConflict conflict, Words words)
    {
        var certain = conflict.Certain == Truth.True;
        return HtmlText.Of(
            $"""
            <li class="{(certain ? "due" : "open")}"><p class="say"><span class="state"><span class="icon" aria-hidden="true">{(certain ? "✗" : "?")}</span> {words[certain ? "conflict.certain" : "conflict.possible"]}</span> {CensusSentences.Conflict(conflict, words)}</p>
            <p class="muted">{words.Of("conflict.components", conflict.CopyleftComponents.Length, conflict.OtherComponents.Length)}</p>{HtmlText.Join(conflict.Asks.Select(ask => HtmlText.Of($"""<p class="ask">{words.Question(ask)}</p>""")))}</li>

            """);
    }
}
