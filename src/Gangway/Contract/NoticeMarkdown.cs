using Gangway.Institution;
using Gangway.Office.Contract.Notices;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>A notice as Markdown. Texts stand in fenced blocks longer than any fence inside them.</summary>
internal static class NoticeMarkdown
{
    public static void Write(Notice notice, string title, string? asOf, Words words, TextWriter output)
    {
        void Line(string text = "") => output.Write(text + "\n");
        Line($"# {CensusMarkdown.Safe(title)}\n");
        Line(CensusMarkdown.Safe(NoticeSheet.Lead(notice, words) + (asOf is null ? "" : $" {words.Of("notice.as-of", asOf)}")));
        foreach (var group in notice.Groups)
        {
            Line($"\n## {CensusMarkdown.Safe(group.Expression)}\n");
            foreach (var component in group.Components)
            {
                Line($"- {CensusMarkdown.Safe(component.Title)}");
                foreach (var statement in component.Copyrights)
                {
                    Line($"  - {CensusMarkdown.Safe(statement)}");
                }
            }
        }

        List("notice.choices", notice.Choices.Select(choice => NoticeSheet.Choice(choice, words)));
        foreach (var file in notice.NoticeFiles)
        {
            Line($"\n## NOTICE: {CensusMarkdown.Safe(words.List(file.Components))}\n");
            Fenced(file.Text);
        }

        foreach (var text in notice.Texts)
        {
            Line($"\n## {CensusMarkdown.Safe(words.Of("notice.text-of", text.License!))}\n");
            Line(CensusMarkdown.Safe(NoticeSheet.Origin(text, words) + (text.IsOfSpdxList ? "" : $" {NoticeSheet.For(text.Components, words)}")) + "\n");
            Fenced(text.Text);
        }

        List("notice.missing", notice.Missing.Select(text => $"{text.License}: {words.List(text.Components)}"));
        List("notice.unknown", notice.Unknown.Select(component => component.Title));

        void Fenced(string text)
        {
            var lines = NoticeSheet.Lines(text).ToList();
            var fence = new string('`', Math.Max(3, lines.Max(line => line.TakeWhile(c => c is '`' or ' ').Count(c => c == '`')) + 1));
            Line(fence + "text");
            lines.ForEach(Line);
            Line(fence);
        }

        void List(string heading, IEnumerable<string> items)
        {
            var all = items.ToList();
            if (all.Count > 0)
            {
                Line($"\n## {words[heading]}\n");
                all.ForEach(item => Line($"- {CensusMarkdown.Safe(item)}"));
            }
        }
    }
}
