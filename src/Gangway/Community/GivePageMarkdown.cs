using Gangway.Institution;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Writes a <see cref="GivePage"/> as Markdown (GitHub's dialect). Foreign text is escaped, so that it stays text.</summary>
internal static class GivePageMarkdown
{
    public static void Write(GivePage page, TextWriter output, Words words)
    {
        output.Write($"# {Safe(page.Title)}\n\n{Safe(page.Scope)} · {Words.Instant(page.AsOf)}\n\n");
        foreach (var sentence in page.Lead)
        {
            output.Write($"{Safe(sentence)}\n\n");
        }

        foreach (var section in page.Sections)
        {
            output.Write($"## {Safe(section.Title)}\n\n");
            foreach (var sentence in section.Text)
            {
                output.Write($"{Safe(sentence)}\n\n");
            }

            if (section.Rows.Count > 0)
            {
                Table(section.Compact(), output);
            }

            if (section.Rows.Count > section.Most)
            {
                output.Write($"{Safe(words.Of("report.more", (long)(section.Rows.Count - section.Most)))}\n\n");
            }
        }

        foreach (var note in page.Notes)
        {
            output.Write($"- {Safe(note)}\n");
        }
    }

    private static void Table(GivePage.Section section, TextWriter output)
    {
        output.Write($"| {string.Join(" | ", section.Columns.Select(column => Safe(column.Title)))} |\n");
        output.Write($"|{string.Concat(section.Columns.Select(column => column.IsNumber ? " ---: |" : " --- |"))}\n");
        foreach (var row in section.Rows.Take(section.Most))
        {
            output.Write($"| {string.Join(" | ", row.Select(Safe))} |\n");
        }

        output.Write("\n");
    }

    private static string Safe(string foreign) => CensusMarkdown.Safe(foreign);
}
