using Gangway.Office.Institution.Policies;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Shows an answer on a terminal, as Markdown or as JSON.</summary>
internal static class AskShow
{
    private const int LabelWidth = 13;

    public static void Write(AskOutcome outcome, string format, TextWriter output, Words words)
    {
        switch (format)
        {
            case "json":
                AskJson.Write(outcome, output);
                break;
            case "markdown":
                Markdown(outcome, output, words);
                break;
            default:
                Text(outcome, output, words);
                break;
        }
    }

    private static void Text(AskOutcome outcome, TextWriter output, Words words)
    {
        var page = TextPage.For(output);
        var style = outcome.Answer.Verdict switch
        {
            Verdict.Allow => TextPage.Good,
            Verdict.Deny => TextPage.Bad,
            _ => TextPage.Ask,
        };
        page.Text(0, Printable.Of(AskLines.Head(outcome, words)), style: style);
        page.Text(0, Printable.Of(AskLines.About(outcome, words)), style: TextPage.Bold);
        page.Blank();
        var last = "";
        foreach (var (label, text) in AskLines.Of(outcome, words))
        {
            page.Text(2, Printable.Of(text), (Cells.Left(label == last ? "" : label, LabelWidth), TextPage.Faint));
            last = label;
        }
    }

    private static void Markdown(AskOutcome outcome, TextWriter output, Words words)
    {
        output.Write($"**{CensusMarkdown.Safe(AskLines.Head(outcome, words))}** {CensusMarkdown.Safe(AskLines.About(outcome, words))}\n\n");
        foreach (var (label, text) in AskLines.Of(outcome, words))
        {
            output.Write($"- **{CensusMarkdown.Safe(label)}**: {CensusMarkdown.Safe(text)}\n");
        }
    }
}
