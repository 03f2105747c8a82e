using Gangway.Office;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a census for a terminal: what is unknown first, long lists cut, nothing by color alone.</summary>
internal static partial class CensusText
{
    private const int Most = 10;

    public static void Write(Census census, TextWriter output, Words words, int width, bool color)
    {
        var sheet = new Sheet(census, CensusFigures.Of(census), new TextPage(output, width, color), words);
        Head(sheet);
        Take(sheet);
        Owe(sheet);
        Give(sheet);
        HouseRules(sheet);
        Issues(sheet);
        SetAside(sheet);
        Next(sheet);
    }

    private sealed record Sheet(Census Census, CensusFigures Figures, TextPage Page, Words Words)
    {
        /// <summary>Says how much of a list was left out.</summary>
        public void Rest(int indent, int all, int most = Most)
        {
            if (all > most)
            {
                Page.Text(indent, Words.Of("more", all - most), default, TextPage.Faint);
            }
        }
    }

    private static void Head(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        page.Line(0, ($"Gangway  {words["title"]}", TextPage.Head));
        page.Line(0, (words.Of("head.scanned", Printable.Of(words.List(census.Paths))), TextPage.Faint));
        page.Line(0, (words.Of("head.taken", Words.Instant(census.Taken), CensusJson.Version), TextPage.Faint));
        page.Line(0, (census.Ours.IsEmpty ? words["head.nobody-ours"] : words.Of("head.ours", Printable.Of(words.List(census.Ours))), TextPage.Faint));
        page.Blank();
        Answer(page, words["take.word"], CensusSentences.Take(figures, words));
        Answer(page, words["owe.word"], CensusSentences.Owe(figures, words));
        Answer(page, words["give.word"], CensusSentences.Give(figures, words));
    }

    private static void Answer(TextPage page, string word, string sentence) =>
        page.Text(0, sentence, (Cells.Left(word.ToUpperInvariant(), 6), TextPage.Head));

    private static void Issues(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        page.Section(words["issues.title"], words["issues.question"]);
        if (census.Issues.IsEmpty)
        {
            page.Text(2, words["issues.none"]);
            return;
        }

        var issues = CensusIssues.Of(census);
        foreach (var (issue, places) in issues.Take(Most))
        {
            page.Text(2, Printable.Of(issue.Message), Lead(issue.Severity, words), TextPage.Bold);
            page.Text(4, CensusIssues.Named(places, words));
            page.Text(4, Printable.Of(issue.HowToFix ?? ""), ("→ ", TextPage.Faint));
        }

        sheet.Rest(2, issues.Length);
    }

    private static (string, Spectre.Console.Style) Lead(Severity severity, Words words) => severity switch
    {
        Severity.Error => ($"✗ {words["severity.error"]}  ", TextPage.Bad),
        Severity.Warning => ($"! {words["severity.warning"]}  ", TextPage.Ask),
        _ => ($"· {words["severity.note"]}  ", TextPage.Faint),
    };

    private static void SetAside(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        if (census.SetAside.IsEmpty)
        {
            return;
        }

        page.Section(words["aside.title"], words.Of("aside.question", census.SetAside.Length));
        foreach (var document in census.SetAside.Take(Most))
        {
            page.Text(2, $"{Printable.Of(document.Path)}: {Printable.Of(document.Format)}, {words.Of("components", document.Components)}", ("· ", TextPage.Faint));
        }

        sheet.Rest(2, census.SetAside.Length);
    }

    private static void Next(Sheet sheet)
    {
        var (census, _, page, words) = sheet;
        page.Section(words["next.title"], words["next.question"]);
        if (census.NextSteps.IsEmpty)
        {
            page.Text(2, words["next.none"]);
        }

        var number = 1;
        foreach (var step in census.NextSteps)
        {
            page.Text(2, CensusSentences.Next(step, words), ($"{number++}. ", TextPage.Bold));
            page.Text(5, CensusSentences.Means(step), (step.Command is null ? words["next.write"] + " " : "$ ", TextPage.Faint), TextPage.Bold);
        }
    }
}
