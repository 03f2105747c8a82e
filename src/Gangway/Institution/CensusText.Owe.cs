using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Norms;
using Gangway.Shell;
using Spectre.Console;

namespace Gangway.Institution;

internal static partial class CensusText
{
    private const int Leads = 11;
    private const int MostProducts = 8;
    private const int MostDuties = 6;
    private const int MostQuestions = 3;
    private const int MostLooks = 3;

    private static void Owe(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        page.Section(words["owe.word"], words["owe.question"]);
        if (census.Products.IsEmpty)
        {
            page.Text(2, CensusSentences.Owe(figures, words));
            return;
        }

        var first = true;
        foreach (var product in census.Products.OrderByDescending(Burden).Take(MostProducts))
        {
            if (!first)
            {
                page.Blank();
            }

            first = false;
            ProductOf(sheet, product);
        }

        sheet.Rest(2, census.Products.Length, MostProducts);
    }

    private static int Burden(Product product) => product.Owed.Conflicts.Length
        + product.Owed.Obligations.Count(obligation => obligation.State is ObligationState.Late or ObligationState.Due or ObligationState.Open);

    private static void ProductOf(Sheet sheet, Product product)
    {
        var (_, _, page, words) = sheet;
        var owed = product.Owed;
        page.Line(2, (Printable.Of(product.Name), TextPage.Bold), (product.Path == product.Name ? "" : $"  {Printable.Of(product.Path)}", TextPage.Faint));
        var assumed = product.Delivery.Basis == DeliveryBasis.Assumed;
        page.Text(4, CensusSentences.Delivery(product, words), (assumed ? "! " : "", TextPage.Ask), assumed ? TextPage.Ask : TextPage.Faint);
        foreach (var line in CensusOwedLines.Of(product, words))
        {
            page.Text(4, line, default, TextPage.Faint);
        }

        var duties = CensusDuty.Of(product);
        foreach (var duty in duties.Where(duty => duty.State != ObligationState.Standing).Take(MostDuties))
        {
            Duty(page, duty, words);
        }

        sheet.Rest(4, duties.Count(duty => duty.State != ObligationState.Standing), MostDuties);
        Conflicts(sheet, owed);
        if (duties.Count(duty => duty.State == ObligationState.Standing) is > 0 and var standing)
        {
            page.Text(4, words.Of("owe.standing", standing), ("• ", TextPage.Faint), TextPage.Faint);
        }

        var looks = CensusOwedLines.Looks(product, words).ToList();
        foreach (var look in looks.Take(MostLooks))
        {
            page.Text(4, look, (Cells.Left($"? {words["owe.look-at"]}", Leads), TextPage.Ask));
        }

        sheet.Rest(4, looks.Count, MostLooks);
        Questions(sheet, owed);
    }

    private static void Duty(TextPage page, CensusDuty duty, Words words)
    {
        var style = duty.State switch
        {
            ObligationState.Late or ObligationState.Due => TextPage.Bad,
            ObligationState.Done => TextPage.Good,
            _ => TextPage.Ask,
        };
        var lead = Cells.Left($"{CensusSentences.Mark(duty.State)} {CensusSentences.State(duty.State, words)}", Leads);
        page.Text(4, words.In(duty.Norm.Words.Firm), (lead, style));
        page.Text(4 + Leads, $"{Printable.Of(words.List(Shortened(duty.Clauses, words)))} · {words.Of("components", duty.Components)} · {words.Named("role", duty.Norm.Role)}",
            default, TextPage.Faint);
        if (duty.State is ObligationState.Late or ObligationState.Due or ObligationState.Done)
        {
            page.Text(4 + Leads, CensusOwedLines.Coverage(duty, words), default, TextPage.Faint);
        }

        if (duty.State is ObligationState.Late or ObligationState.Due)
        {
            page.Text(4 + Leads, words.In(duty.Norm.Fix), ("→ ", TextPage.Faint));
            page.Text(4 + Leads, CensusOwedLines.OneOf(duty, words) ?? "", ("  ", TextPage.Faint), TextPage.Faint);
        }

        foreach (var ask in duty.Asks)
        {
            page.Text(4 + Leads, words.Question(ask), ("? ", TextPage.Ask));
        }
    }

    private static IEnumerable<string> Shortened(IReadOnlyCollection<string> items, Words words) =>
        items.Count <= 4 ? items : [.. items.Take(4), words.Of("more-short", items.Count - 4)];

    private static void Conflicts(Sheet sheet, Owed owed)
    {
        var (_, _, page, words) = sheet;
        foreach (var conflict in owed.Conflicts.OrderByDescending(conflict => conflict.Certain).Take(Most))
        {
            var certain = conflict.Certain == Truth.True;
            var lead = Cells.Left($"{(certain ? "✗" : "?")} {words[certain ? "conflict.certain" : "conflict.possible"]}", Leads);
            page.Text(4, CensusSentences.Conflict(conflict, words), (lead, certain ? TextPage.Bad : TextPage.Ask));
            page.Text(4 + Leads, words.Of("conflict.components", conflict.CopyleftComponents.Length, conflict.OtherComponents.Length), default, TextPage.Faint);
            foreach (var ask in conflict.Asks)
            {
                page.Text(4 + Leads, words.Question(ask), ("? ", TextPage.Ask));
            }
        }

        sheet.Rest(4, owed.Conflicts.Length);
    }

    private static void Questions(Sheet sheet, Owed owed)
    {
        var (_, _, page, words) = sheet;
        foreach (var (fact, decides) in owed.Questions.Take(MostQuestions))
        {
            page.Text(4, $"{words.Question(fact)} {words.Of("owe.decides", decides)}", (Cells.Left($"? {words["owe.ask"]}", Leads), TextPage.Ask));
        }

        sheet.Rest(4, owed.Questions.Length, MostQuestions);
    }
}
