using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusText
{
    private const string Levels = "▁▂▃▄▅▆▇█";

    private static void Give(Sheet sheet)
    {
        var (census, figures, page, words) = sheet;
        page.Section(words["give.word"], words["give.question"]);
        if (census.Repositories.IsEmpty)
        {
            page.Text(2, CensusSentences.Give(figures, words));
            return;
        }

        var first = true;
        foreach (var repository in census.Repositories.OrderByDescending(repository => repository.History?.Commits ?? -1).Take(Most))
        {
            if (!first)
            {
                page.Blank();
            }

            first = false;
            RepositoryOf(sheet, repository);
        }

        sheet.Rest(2, census.Repositories.Length);
    }

    private static void RepositoryOf(Sheet sheet, RepositoryCensus repository)
    {
        var (_, _, page, words) = sheet;
        page.Line(2, (Printable.Of(repository.Name), TextPage.Bold), (repository.Path == repository.Name ? "" : $"  {Printable.Of(repository.Path)}", TextPage.Faint));
        if (repository.History is not { } history)
        {
            page.Text(4, words["give.unread"], ("? ", TextPage.Ask), TextPage.Ask);
            return;
        }

        page.Text(4, $"{CensusGivenLines.Span(history, words)}; {CensusGivenLines.License(repository, words)}", default, TextPage.Faint);
        foreach (var (label, figure, remark, isUnknown) in CensusGivenLines.Of(history, words))
        {
            page.Figure("  " + label, figure, remark, isUnknown ? TextPage.Ask : null);
        }

        foreach (var likely in history.LikelyOurs.Take(3))
        {
            page.Text(4, CensusGivenLines.Likely(likely, words), ("? ", TextPage.Ask));
        }

        sheet.Rest(4, history.LikelyOurs.Length, 3);
        if (repository.Takes.Length > 0)
        {
            page.Text(4, words.Of("give.takes", repository.Takes.Length)
                + words.List(repository.Takes.Take(3).Select(Printable.Of)) + (repository.Takes.Length > 3 ? " …" : ""), ("↔ ", TextPage.Faint));
        }

        Years(page, history, words);
    }

    /// <summary>Three rows on one scale, a column a year: what is unknown has a row of its own.</summary>
    private static void Years(TextPage page, RepositoryHistory history, Words words)
    {
        if (history.Years.Length < 2)
        {
            return;
        }

        var years = history.Years.Where(year => year.Year > history.Years[^1].Year - Math.Max(page.Width - 44, 8)).ToDictionary(year => year.Year);
        var (from, to, most) = (years.Keys.Min(), years.Keys.Max(), years.Values.Max(year => year.Commits));
        Row(words["give.commits"], year => year.Commits);
        if (history.Ours is not null)
        {
            Row(words["give.ours"], year => year.Ours ?? 0);
        }

        Row(words["unknown"], year => year.Unknown);

        void Row(string label, Func<HistoryYear, long> count)
        {
            var row = string.Concat(Enumerable.Range(from, to - from + 1).Select(year => years.TryGetValue(year, out var known) ? Level(count(known), most) : '·'));
            page.Line(4, (Cells.Left(label, 12) + "   ", TextPage.Faint), ($"{from} {row} {to}", Spectre.Console.Style.Plain));
        }
    }

    private static char Level(long count, long most) =>
        count == 0 || most == 0 ? '·' : Levels[(int)Math.Min(Levels.Length - 1, (count * Levels.Length - 1) / most)];
}
