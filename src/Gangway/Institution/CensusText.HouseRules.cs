using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusText
{
    private static readonly (HouseRuleKind Kind, string Head)[] Matrix =
    [
        (HouseRuleKind.License, "LICENSE"),
        (HouseRuleKind.Readme, "README"),
        (HouseRuleKind.Contributing, "CONTRIB"),
        (HouseRuleKind.CodeOfConduct, "CONDUCT"),
        (HouseRuleKind.Security, "SECUR"),
        (HouseRuleKind.Governance, "GOVERN"),
        (HouseRuleKind.Maintainers, "MAINT"),
        (HouseRuleKind.Notice, "NOTICE"),
        (HouseRuleKind.Sbom, "SBOM"),
    ];

    private static void HouseRules(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        if (census.Repositories.IsEmpty)
        {
            return;
        }

        page.Section(words["rules.title"], words["rules.question"]);
        var name = Math.Min(Math.Max(page.Width - 2 - Matrix.Sum(column => column.Head.Length + 1), 8), 40);
        page.Line(2, (Cells.Left("", name), TextPage.Faint), (string.Concat(Matrix.Select(column => " " + column.Head)), TextPage.Faint));
        foreach (var repository in census.Repositories.Take(2 * Most))
        {
            page.Line(2, (Cells.Left(Printable.Of(repository.Name), name), Spectre.Console.Style.Plain),
                (string.Concat(Matrix.Select(column => " " + Centered(MarkOf(repository, column.Kind), column.Head.Length))).TrimEnd(), Spectre.Console.Style.Plain));
        }

        sheet.Rest(2, census.Repositories.Length, 2 * Most);
        page.Text(2, words["rules.legend"], default, TextPage.Faint);
    }

    private static string MarkOf(RepositoryCensus repository, HouseRuleKind kind) =>
        CensusSentences.Mark(repository.HouseRules.FirstOrDefault(rule => rule.Kind == kind)?.Present);

    private static string Centered(string mark, int width) => Cells.Left(new string(' ', (width - 1) / 2) + mark, width);
}
