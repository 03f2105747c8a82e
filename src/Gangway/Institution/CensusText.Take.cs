using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusText
{
    private static void Take(Sheet sheet)
    {
        var (_, figures, page, words) = sheet;
        var take = figures.Take;
        page.Section(words["take.word"], words["take.question"]);
        if (take.Products == 0 || take.IsUnknown)
        {
            page.Text(2, CensusSentences.Take(figures, words));
            return;
        }

        page.Figure(words["take.products"], Words.Number(take.Products), words.Of("take.products-note", take.Documents)
            + (take.NotListed > 0 ? words.Of("take.answer-not-listed", take.NotListed) : ""));
        page.Figure(words["take.components"], Words.Number(take.Components),
            words.Of("take.directness", Words.Number(take.Direct), Words.Number(take.Transitive), Words.Number(take.UnknownDirectness)));
        page.Figure(words["take.shipped"], Words.Number(take.Shipped), words.Of("take.shipped-note", take.Components - take.Shipped));
        page.Figure(words["take.rows"], Words.Number(take.Rows), words.Of("take.rows-note", take.InSeveral));
        if (take.Unpinned > 0)
        {
            page.Figure(words["take.unpinned"], Words.Number(take.Unpinned), words["take.unpinned-note"], TextPage.Ask);
        }

        Unknown(sheet);
        Families(sheet);
    }

    private static void Unknown(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        var take = figures.Take;
        page.Blank();
        if (take.UnknownLicense == 0)
        {
            page.Text(2, words["take.unknown-none"], default, TextPage.Bold);
            return;
        }

        page.Text(2, words.Of("take.unknown", take.UnknownLicense, take.Components, Words.Percent(take.UnknownLicense, take.Components)),
            ("? ", TextPage.Ask), TextPage.Bold);
        page.Text(4, words.List(take.UnknownBy.Select(pair => $"{CensusSentences.Basis(pair.Basis, words)} {Words.Number(pair.Count)}")), default, TextPage.Faint);
        var name = (page.Width - 6) * 3 / 10;
        foreach (var component in census.Components.Where(component => !component.License.IsKnown).Take(Most))
        {
            page.Line(4,
                (Cells.Left(CensusSentences.Name(component), name) + " ", Spectre.Console.Style.Plain),
                (Cells.Left(CensusSentences.Version(component), 12) + " ", TextPage.Faint),
                (Cells.Left(CensusSentences.Why(component, words), name) + " ", TextPage.Ask),
                (Cells.Cut(CensusSentences.Products(component), page.Width - 6 - 13 - (2 * name)), TextPage.Faint));
        }

        sheet.Rest(4, take.UnknownLicense);
    }

    private static void Families(Sheet sheet)
    {
        var (_, figures, page, words) = sheet;
        var take = figures.Take;
        page.Blank();
        page.Text(2, words["take.families"], default, TextPage.Bold);
        var most = Math.Max(take.UnknownLicense, take.Families.Select(family => family.Count).DefaultIfEmpty(1).Max());
        if (take.UnknownLicense > 0)
        {
            Bar(page, words["unknown"], take.UnknownLicense, take.Components, most, '░', TextPage.Ask);
        }

        foreach (var (name, count) in take.Families.Take(Most))
        {
            Bar(page, Printable.Of(name), count, take.Components, most, '█', Spectre.Console.Style.Plain);
        }

        sheet.Rest(4, take.Families.Length);
        if (take.Families.Sum(family => (long)family.Count) > take.Components - take.UnknownLicense)
        {
            page.Text(4, words["take.families-note"], default, TextPage.Faint);
        }
    }

    private static void Bar(TextPage page, string label, int count, int all, int most, char fill, Spectre.Console.Style style)
    {
        var room = Math.Max(page.Width - 4 - 15 - 18, 4);
        var length = count == 0 ? 0 : Math.Max(1, (int)((long)count * room / most));
        page.Line(4, (Cells.Left(label, 14) + " ", style), (new string(fill, length) + new string(' ', room - length), style),
            ($"{Cells.Right(Words.Number(count), 9)} {Cells.Right(Words.Percent(count, all), 7)}", Spectre.Console.Style.Plain));
    }
}
