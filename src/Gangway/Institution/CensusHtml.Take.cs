using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusHtml
{
    private static void Take(Sheet sheet)
    {
        var (_, figures, page, words) = sheet;
        var take = figures.Take;
        sheet.Open("take", "take.word", words["take.question"]);
        if (take.Products == 0 || take.IsUnknown)
        {
            page.Line($"<p>{CensusSentences.Take(figures, words)}</p>");
            sheet.Close();
            return;
        }

        page.Line(
            $"""
            <dl class="figures">{Figure(words["take.components"], Words.Number(take.Components), words.Of("take.directness", Words.Number(take.Direct), Words.Number(take.Transitive), Words.Number(take.UnknownDirectness)))}
            {Figure(words["take.shipped"], Words.Number(take.Shipped), words.Of("take.shipped-note", take.Components - take.Shipped))}
            {Figure(words["take.products"], Words.Number(take.Products), words.Of("take.products-note", take.Documents) + (take.NotListed > 0 ? words.Of("take.answer-not-listed", take.NotListed) : ""))}
            {Figure(words["take.rows"], Words.Number(take.Rows), words.Of("take.rows-note", take.InSeveral))}
            {(take.Unpinned > 0 ? Figure(words["take.unpinned"], Words.Number(take.Unpinned), words["take.unpinned-note"]) : default)}</dl>
            """);
        Families(sheet);
        Unknown(sheet);
        sheet.Close();
    }

    private static void Families(Sheet sheet)
    {
        var (_, figures, page, words) = sheet;
        var take = figures.Take;
        var most = Math.Max(take.UnknownLicense, take.Families.Select(family => family.Count).DefaultIfEmpty(1).Max());
        var rows = take.Families.Take(Shown).Select(family => (family.Name, family.Count, Look: "f-take"))
            .Prepend((Name: words["unknown"], Count: take.UnknownLicense, Look: "hatch framed"));
        Table(page, words["take.families"], [words["column.family"], words["column.bar"], words["take.components"], words["column.share"]],
            rows.Select(row => HtmlText.Of(
                $"""<tr><th scope="row">{row.Name}</th><td class="barcell">{Bar(row.Look, 100.0 * row.Count / most)}</td><td class="n">{row.Count}</td><td class="n">{Words.Percent(row.Count, take.Components)}</td></tr>""")), 2);
        sheet.Rest(take.Families.Length, Shown);
        if (take.Families.Sum(family => (long)family.Count) > take.Components - take.UnknownLicense)
        {
            page.Line($"""<p class="more">{words["take.families-note"]}</p>""");
        }
    }

    private static void Unknown(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        var take = figures.Take;
        page.Write(take.UnknownLicense == 0
            ? HtmlText.Of($"<h3>{words["take.unknown-none"]}</h3>")
            : HtmlText.Of($"""<h3><span class="icon ask" aria-hidden="true">?</span> {words.Of("take.unknown", take.UnknownLicense, take.Components, Words.Percent(take.UnknownLicense, take.Components))}</h3><p class="why">{words.List(take.UnknownBy.Select(pair => $"{CensusSentences.Basis(pair.Basis, words)} {Words.Number(pair.Count)}"))}</p>"""));
        var unknown = census.Components.Where(component => !component.License.IsKnown);
        if (take.UnknownLicense > 0)
        {
            Components(sheet, words["take.unknown-table"], unknown.Take(Shown));
        }

        if (take.UnknownLicense > Shown)
        {
            page.Line($"""<details><summary>{words.Of("page.all", take.UnknownLicense - Shown)}</summary>""");
            Components(sheet, words["take.unknown-rest"], unknown.Skip(Shown).Take(Folded));
            sheet.Rest(take.UnknownLicense - Shown, Folded);
            page.Line($"</details>");
        }
    }

    private static void Components(Sheet sheet, string caption, IEnumerable<TakenComponent> components)
    {
        var words = sheet.Words;
        Table(sheet.Page, caption, [words["column.component"], words["column.version"], words["column.why"], words["column.products"]],
            components.Select(component => HtmlText.Of(
                $"""<tr><th scope="row">{CensusSentences.Name(component)}</th><td>{CensusSentences.Version(component)}</td><td>{CensusSentences.Why(component, words)}</td><td>{CensusSentences.Products(component)}</td></tr>""")));
    }
}
