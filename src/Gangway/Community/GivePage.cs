using Gangway.Shell;

namespace Gangway.Community;

/// <summary>An answer as people read it: sentences, then sections with a table each. Written for a terminal, as Markdown or as a page.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Scope">Of what, in words: repositories, period.</param>
/// <param name="Lead">What must be read before any figure: the unknown shares among it.</param>
/// <param name="Notes">How to read it.</param>
internal sealed record GivePage(string Title, string Scope, DateTimeOffset AsOf, IReadOnlyList<string> Lead, IReadOnlyList<GivePage.Section> Sections, IReadOnlyList<string> Notes)
{
    public static readonly string[] Formats = ["table", "json", "csv", "markdown", "html"];

    /// <param name="Id">Of the section in a page.</param>
    /// <param name="Columns">Empty for a section of text alone.</param>
    /// <param name="Rows">As many cells as columns, in the reader's language.</param>
    /// <param name="Plot">Drawn on pages alone; the table is its twin.</param>
    /// <param name="Most">Rows that a terminal and Markdown show; a page and the other formats have all.</param>
    public sealed record Section(string Id, string Title, string Question, IReadOnlyList<string> Text, IReadOnlyList<TextTable.Column> Columns, IReadOnlyList<string[]> Rows, HtmlText? Plot = null, int Most = 30)
    {
        /// <summary>Without columns that say nothing in any row.</summary>
        public Section Compact()
        {
            int[] shown = [.. Enumerable.Range(0, Columns.Count).Where(at => Rows.Any(row => row[at].Length > 0))];
            return this with { Columns = [.. shown.Select(at => Columns[at])], Rows = [.. Rows.Select(row => shown.Select(at => row[at]).ToArray())] };
        }
    }

    public void Write(string format, TextWriter output, Words words)
    {
        switch (format)
        {
            case "html":
                GivePageHtml.Write(this, output, words);
                break;
            case "markdown":
                GivePageMarkdown.Write(this, output, words);
                break;
            default:
                GivePageText.Write(this, output, words);
                break;
        }
    }
}
