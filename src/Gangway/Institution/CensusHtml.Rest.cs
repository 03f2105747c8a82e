using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusHtml
{
    private static void HouseRules(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        if (census.Repositories.IsEmpty)
        {
            return;
        }

        sheet.Open("rules", "rules.title", words["rules.question"]);
        Table(page, words["rules.caption"], [words["column.repository"], .. CensusHouseRules.Columns.Select(column => column.File)],
            census.Repositories.Take(Folded).Select(repository => HtmlText.Of(
                $"""<tr><th scope="row">{repository.Name}</th>{HtmlText.Join(CensusHouseRules.Columns.Select(column => Rule(repository, column.Kind, words)))}</tr>""")));
        sheet.Rest(census.Repositories.Length, Folded);
        sheet.Close();
    }

    private static HtmlText Rule(RepositoryCensus repository, HouseRuleKind kind, Words words)
    {
        var present = CensusHouseRules.Of(repository, kind);
        return HtmlText.Of($"""<td class="rule"><span class="icon" aria-hidden="true">{CensusSentences.Mark(present)}</span> {CensusSentences.Present(present, words)}</td>""");
    }

    private static void Issues(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        sheet.Open("issues", "issues.title", words["issues.question"]);
        if (census.Issues.IsEmpty)
        {
            page.Line($"<p>{words["issues.none"]}</p>");
        }

        var issues = CensusIssues.Of(census);
        List(page, issues.Take(Shown).Select(group => IssueOf(group.First, group.Places, words)));
        if (issues.Length > Shown)
        {
            page.Line($"""<details><summary>{words.Of("page.all", issues.Length - Shown)}</summary>""");
            List(page, issues.Skip(Shown).Take(Folded).Select(group => IssueOf(group.First, group.Places, words)));
            sheet.Rest(issues.Length - Shown, Folded);
            page.Line($"</details>");
        }

        sheet.Close();
    }

    private static HtmlText IssueOf(Issue issue, ImmutableArray<string> places, Words words)
    {
        var (look, icon) = issue.Severity switch
        {
            Severity.Error => ("due", "✗"),
            Severity.Warning => ("open", "!"),
            _ => ("standing", "•"),
        };
        return HtmlText.Of(
            $"""
            <li class="{look}"><p class="say"><span class="state"><span class="icon" aria-hidden="true">{icon}</span> {words[$"severity.{CensusSentences.Word(issue.Severity)}"]}</span> <span lang="en">{issue.Message}</span></p>
            <p class="muted">{CensusIssues.Named(places, words)}</p>{(issue.HowToFix is { } fix ? HtmlText.Of($"""<p class="fix" lang="en">{fix}</p>""") : default)}</li>

            """);
    }

    private static void SetAside(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        if (census.SetAside.IsEmpty)
        {
            return;
        }

        sheet.Open("aside", "aside.title", words.Of("aside.question", census.SetAside.Length));
        page.Line($"""<ul class="keys">{HtmlText.Join(census.SetAside.Take(Shown).Select(document => HtmlText.Of($"""<li><code>{document.Path}</code> <span class="muted">{document.Format}, {words.Of("components", document.Components)}</span></li>""")))}</ul>""");
        sheet.Rest(census.SetAside.Length, Shown);
        sheet.Close();
    }
}
