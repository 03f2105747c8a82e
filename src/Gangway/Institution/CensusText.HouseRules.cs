using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusText
{
    private static void HouseRules(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        if (census.Repositories.IsEmpty)
        {
            return;
        }

        page.Section(words["rules.title"], words["rules.question"]);
        var name = Math.Min(Math.Max(page.Width - 2 - CensusHouseRules.Columns.Sum(column => column.Short.Length + 1), 8), 40);
        page.Line(2, (Cells.Left("", name), TextPage.Faint), (string.Concat(CensusHouseRules.Columns.Select(column => " " + column.Short)), TextPage.Faint));
        foreach (var repository in census.Repositories.Take(2 * Most))
        {
            page.Line(2, (Cells.Left(Printable.Of(repository.Name), name), Spectre.Console.Style.Plain),
                (string.Concat(CensusHouseRules.Columns.Select(column => " " + Centered(CensusSentences.Mark(CensusHouseRules.Of(repository, column.Kind)), column.Short.Length))).TrimEnd(), Spectre.Console.Style.Plain));
        }

        sheet.Rest(2, census.Repositories.Length, 2 * Most);
        page.Text(2, words["rules.legend"], default, TextPage.Faint);
    }

    private static string Centered(string mark, int width) => Cells.Left(new string(' ', (width - 1) / 2) + mark, width);
}
