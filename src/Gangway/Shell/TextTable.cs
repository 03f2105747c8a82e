namespace Gangway.Shell;

/// <summary>
/// Rows for a terminal, never wider than the page. Where all columns have room it is a table; where some would become too narrow to be
/// read, the widest go below each row under their names; where hardly any is left, every row is a list of names and values.
/// </summary>
internal sealed class TextTable
{
    private const int Gap = 2;
    private const int Indent = 2;

    /// <summary>A column of prose that is narrower breaks at every other word.</summary>
    private const int LeastWidth = 14;

    /// <summary>Columns up to here are never what makes a table too wide.</summary>
    private const int Short = 20;

    /// <summary>A purl or a path is broken, at its separators, where it would need more.</summary>
    private const int LongestWord = 30;

    /// <summary>A cell of more lines is a paragraph, and does not belong into a table.</summary>
    private const int MostLines = 3;

    private readonly IReadOnlyList<Column> columns;
    private readonly IReadOnlyList<string[]> rows;

    /// <param name="columns">In order; one whose cells are all empty is not shown.</param>
    /// <param name="rows">As many cells as columns each, safe to print.</param>
    public TextTable(IReadOnlyList<Column> columns, IReadOnlyList<string[]> rows)
    {
        bool[] isShown = [.. columns.Select((_, at) => rows.Any(row => row[at].Length > 0))];
        this.columns = [.. columns.Where((_, at) => isShown[at])];
        this.rows = [.. rows.Select(row => row.Where((_, at) => isShown[at]).ToArray())];
    }

    /// <param name="Title">Its heading.</param>
    /// <param name="IsNumber">Numbers stand at the right edge.</param>
    public sealed record Column(string Title, bool IsNumber);

    public void Write(TextPage page)
    {
        if (columns.Count == 0)
        {
            return;
        }

        var all = Enumerable.Range(0, columns.Count).ToList();
        var natural = all.ConvertAll(at => Math.Max(Cells.Width(columns[at].Title), rows.Max(row => Cells.Width(row[at]))));
        var least = all.ConvertAll(at => Least(at, natural[at]));
        var below = new List<int>();
        while (Total(all.Except(below).Select(at => least[at])) > page.Width && below.Count < all.Count)
        {
            // What a row is about stands first, what there is to say of it last.
            var inTable = all.Except(below).ToList();
            var wide = inTable.FindLastIndex(at => natural[at] > Short);
            below.Add(wide > 0 ? inTable[wide] : inTable.MaxBy(at => least[at]));
        }

        below.Sort();
        var inside = all.Except(below).ToList();
        page.Blank();
        if (inside.Count < 2 && below.Count > 0)
        {
            Records(page);
            return;
        }

        var widths = Widths(inside, natural, least, page.Width);
        Line(page, inside, widths, [.. columns.Select(column => column.Title)], TextPage.Bold);
        page.Line(0, (new string('─', Total(inside.Select(at => widths[at]))), TextPage.Faint));
        foreach (var row in rows)
        {
            Line(page, inside, widths, row, Spectre.Console.Style.Plain);
            Named(page, below, row, Indent);
        }
    }

    /// <summary>The width below which a column is not worth having: that of its longest word, and enough for its longest cell in a few lines.</summary>
    private int Least(int at, int natural)
    {
        var word = rows.Max(row => Cells.LongestWord(row[at]));
        var decent = Math.Max(Math.Clamp(word, LeastWidth, LongestWord), (natural + MostLines - 1) / MostLines);
        return Math.Min(natural, Math.Max(decent, Math.Min(Cells.LongestWord(columns[at].Title), natural)));
    }

    private static int Total(IEnumerable<int> widths)
    {
        var list = widths.ToList();
        return list.Sum() + (Gap * Math.Max(0, list.Count - 1));
    }

    /// <summary>What is left of the page goes to the columns that lack most, cell by cell.</summary>
    private static Dictionary<int, int> Widths(List<int> inside, List<int> natural, List<int> least, int page)
    {
        var widths = inside.ToDictionary(at => at, at => least[at]);
        for (var left = page - Total(widths.Values); left > 0; left--)
        {
            var neediest = inside.MaxBy(at => natural[at] - widths[at]);
            if (natural[neediest] == widths[neediest])
            {
                break;
            }

            widths[neediest]++;
        }

        return widths;
    }

    private void Line(TextPage page, List<int> inside, Dictionary<int, int> widths, string[] cells, Spectre.Console.Style style)
    {
        var lines = inside.ConvertAll(at => Cells.Wrap(cells[at], widths[at]).ToList());
        for (var number = 0; number < Math.Max(1, lines.Max(cell => cell.Count)); number++)
        {
            var parts = inside.Select((at, place) =>
            {
                var text = number < lines[place].Count ? lines[place][number] : "";
                return columns[at].IsNumber ? Cells.Right(text, widths[at]) : Cells.Left(text, widths[at]);
            });
            page.Line(0, (string.Join(new string(' ', Gap), parts).TrimEnd(), style));
        }
    }

    private void Records(TextPage page)
    {
        var all = Enumerable.Range(0, columns.Count).ToList();
        foreach (var (row, place) in rows.Select((row, place) => (row, place)))
        {
            if (place > 0)
            {
                page.Blank();
            }

            Named(page, all, row, 0);
        }
    }

    private void Named(TextPage page, List<int> which, string[] row, int indent)
    {
        var label = Math.Min(which.Count == 0 ? 0 : which.Max(at => Cells.Width(columns[at].Title)), page.Width / 3);
        foreach (var at in which.Where(at => row[at].Length > 0))
        {
            page.Text(indent, row[at], ($"{Cells.Left(columns[at].Title, label)}  ", TextPage.Faint));
        }
    }
}
