using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Writes a <see cref="GivePage"/> for a terminal.</summary>
internal static class GivePageText
{
    public static void Write(GivePage page, TextWriter output, Words words)
    {
        // A file is nobody's terminal, whatever the program was started from.
        var text = ReferenceEquals(output, Console.Out) ? TextPage.For(output) : new TextPage(output, 80, color: false);
        text.Text(0, Printable.Of(page.Scope), ($"{page.Title}  ", TextPage.Head));
        foreach (var sentence in page.Lead)
        {
            text.Text(0, Printable.Of(sentence));
        }

        foreach (var section in page.Sections)
        {
            text.Section(section.Title, section.Question);
            foreach (var sentence in section.Text)
            {
                text.Text(0, Printable.Of(sentence));
            }

            if (section.Rows.Count > 0)
            {
                new TextTable(section.Columns, [.. section.Rows.Take(section.Most).Select(row => row.Select(Printable.Of).ToArray())]).Write(text);
            }

            if (section.Rows.Count > section.Most)
            {
                text.Text(2, words.Of("report.more", (long)(section.Rows.Count - section.Most)));
            }
        }

        text.Blank();
        foreach (var note in page.Notes)
        {
            text.Text(0, Printable.Of(note), style: TextPage.Faint);
        }
    }
}
