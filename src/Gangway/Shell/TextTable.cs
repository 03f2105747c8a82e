using System.Text;

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

    private readonly Column[] columns;
    private readonly IReadOnlyList<string[]> rows;

    /// <param name="columns">In order; one whose cells are all empty is not shown.</param>
    /// <param name="rows">As many cells as columns each, safe to print.</param>
    public TextTable(IReadOnlyList<Column> columns, IReadOnlyList<string[]> rows)
    {
        var shown = new List<int>();
        for (var at = 0; at < columns.Count; at++)
        {
            if (rows.Any(row => row[at].Length > 0))
            {
                shown.Add(at);
            }
        }

        this.columns = [.. shown.ConvertAll(at => columns[at])];
        this.rows = shown.Count == columns.Count ? rows : [.. rows.Select(row => shown.ConvertAll(at => row[at]).ToArray())];
    }

    /// <param name="Title">Its heading.</param>
    /// <param name="IsNumber">Numbers stand at the right edge.</param>
    public sealed record Column(string Title, bool IsNumber);

    public void Write(TextPage page)
    {
        if (columns.Length == 0)
        {
            return;
        }

        var (natural, least) = (new int[columns.Length], new int[columns.Length]);
        for (var at = 0; at < natural.Length; at++)
        {
            natural[at] = Math.Max(Cells.Width(columns[at].Title), Most(at, Cells.Width));
            least[at] = Least(at, natural[at]);
        }

        var isInside = Inside(natural, least, page.Width, out var inside);
        page.Blank();
        if (inside < 2 && inside < columns.Length)
        {
            Records(page);
            return;
        }

        var widths = Widths(isInside, natural, least, page.Width);
        Line(page, isInside, widths, [.. columns.Select(column => column.Title)], TextPage.Bold);
        page.Line(0, (new string('─', Total(isInside, widths)), TextPage.Faint));
        foreach (var row in rows)
        {
            Line(page, isInside, widths, row, Spectre.Console.Style.Plain);
            Named(page, isInside, row, Indent);
        }
    }

    /// <summary>Which columns the table has room for; the others go below each row.</summary>
    private static bool[] Inside(int[] natural, int[] least, int page, out int count)
    {
        var isInside = new bool[least.Length];
        for (var at = 0; at < isInside.Length; at++)
        {
            isInside[at] = true;
        }

        for (count = least.Length; count > 0 && Total(isInside, least) > page; count--)
        {
            // What a row is about stands first, what there is to say of it last.
            var (first, wide) = (Array.IndexOf(isInside, true), least.Length - 1);
            while (wide > first && !(isInside[wide] && natural[wide] > Short))
            {
                wide--;
            }

            isInside[wide > first ? wide : Most(isInside, least)] = false;
        }

        return isInside;
    }

    /// <summary>The first of the columns inside with the most.</summary>
    private static int Most(bool[] isInside, int[] amounts)
    {
        var most = -1;
        for (var at = 0; at < amounts.Length; at++)
        {
            most = isInside[at] && (most < 0 || amounts[at] > amounts[most]) ? at : most;
        }

        return most;
    }

    private int Most(int at, Func<string, int> measure)
    {
        var most = 0;
        for (var place = 0; place < rows.Count; place++)
        {
            most = Math.Max(most, measure(rows[place][at]));
        }

        return most;
    }

    /// <summary>The width below which a column is not worth having: that of its longest word, and enough for its longest cell in a few lines.</summary>
    private int Least(int at, int natural)
    {
        var word = Most(at, Cells.LongestWord);
        var decent = Math.Max(Math.Clamp(word, LeastWidth, LongestWord), (natural + MostLines - 1) / MostLines);
        return Math.Min(natural, Math.Max(decent, Math.Min(Cells.LongestWord(columns[at].Title), natural)));
    }

    private static int Total(bool[] isInside, int[] widths)
    {
        var total = 0;
        for (var at = 0; at < widths.Length; at++)
        {
            total += isInside[at] ? widths[at] + (total > 0 ? Gap : 0) : 0;
        }

        return total;
    }

    /// <summary>What is left of the page goes to the columns that lack most, cell by cell.</summary>
    private static int[] Widths(bool[] isInside, int[] natural, int[] least, int page)
    {
        var (widths, lacks) = ((int[])least.Clone(), new int[least.Length]);
        for (var at = 0; at < lacks.Length; at++)
        {
            lacks[at] = natural[at] - least[at];
        }

        for (var left = page - Total(isInside, widths); left > 0; left--)
        {
            var neediest = Most(isInside, lacks);
            if (neediest < 0 || lacks[neediest] == 0)
            {
                break;
            }

            widths[neediest]++;
            lacks[neediest]--;
        }

        return widths;
    }

    private void Line(TextPage page, bool[] isInside, int[] widths, string[] cells, Spectre.Console.Style style)
    {
        var wrapped = new List<string>[cells.Length];
        var height = 1;
        for (var at = 0; at < cells.Length; at++)
        {
            wrapped[at] = isInside[at] ? [.. Cells.Wrap(cells[at], widths[at])] : [];
            height = Math.Max(height, wrapped[at].Count);
        }

        for (var number = 0; number < height; number++)
        {
            var line = new StringBuilder();
            for (var at = 0; at < cells.Length; at++)
            {
                if (isInside[at])
                {
                    var text = number < wrapped[at].Count ? wrapped[at][number] : "";
                    line.Append(' ', line.Length > 0 ? Gap : 0);
                    line.Append(columns[at].IsNumber ? Cells.Right(text, widths[at]) : Cells.Left(text, widths[at]));
                }
            }

            page.Line(0, (line.ToString().TrimEnd(), style));
        }
    }

    private void Records(TextPage page)
    {
        var isInside = new bool[columns.Length];
        for (var place = 0; place < rows.Count; place++)
        {
            if (place > 0)
            {
                page.Blank();
            }

            Named(page, isInside, rows[place], 0);
        }
    }

    /// <summary>The cells that are not in the table, each under its column's name.</summary>
    private void Named(TextPage page, bool[] isInside, string[] row, int indent)
    {
        var label = 0;
        for (var at = 0; at < row.Length; at++)
        {
            label = isInside[at] ? label : Math.Max(label, Cells.Width(columns[at].Title));
        }

        label = Math.Min(label, page.Width / 3);
        for (var at = 0; at < row.Length; at++)
        {
            if (!isInside[at] && row[at].Length > 0)
            {
                page.Text(indent, row[at], ($"{Cells.Left(columns[at].Title, label)}  ", TextPage.Faint));
            }
        }
    }
}
