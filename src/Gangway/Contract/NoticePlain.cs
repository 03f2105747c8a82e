using Gangway.Office.Contract.Notices;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>A notice as plain text, to lie beside a binary.</summary>
internal static class NoticePlain
{
    private const string Rule = "--------------------------------------------------------------------------------";

    public static void Write(Notice notice, string title, string? asOf, Words words, TextWriter output)
    {
        void Line(string text = "") => output.Write(text + "\n");
        void Head(string text)
        {
            Line();
            Line(Rule);
            Line(text);
            Line(Rule);
        }

        Line(Printable.Of(title));
        Line(NoticeSheet.Lead(notice, words) + (asOf is null ? "" : $" {words.Of("notice.as-of", asOf)}"));
        foreach (var group in notice.Groups)
        {
            Head(Printable.Of(group.Expression));
            foreach (var component in group.Components)
            {
                Line(Printable.Of(component.Title));
                foreach (var statement in component.Copyrights)
                {
                    Line("    " + Printable.Of(statement));
                }
            }
        }

        Section("notice.choices", notice.Choices.Select(choice => Printable.Of(NoticeSheet.Choice(choice, words))));
        foreach (var file in notice.NoticeFiles)
        {
            Head($"NOTICE: {Printable.Of(words.List(file.Components))}");
            Text(file.Text);
        }

        foreach (var text in notice.Texts)
        {
            Head(Printable.Of(text.License!));
            Line(Printable.Of(NoticeSheet.Origin(text, words)));
            if (!text.IsOfSpdxList)
            {
                Line(Printable.Of(NoticeSheet.For(text.Components, words)));
            }

            Line();
            Text(text.Text);
        }

        Section("notice.missing", notice.Missing.Select(text => Printable.Of($"{text.License}: {words.List(text.Components)}")));
        Section("notice.unknown", notice.Unknown.Select(component => Printable.Of(component.Title)));

        void Text(string text)
        {
            foreach (var line in NoticeSheet.Lines(text))
            {
                Line(line);
            }
        }

        void Section(string heading, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count > 0)
            {
                Head(words[heading]);
                all.ForEach(Line);
            }
        }
    }
}
