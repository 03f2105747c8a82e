using Gangway.Office.Contract.Notices;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>A notice as one page that needs nothing else; each license text is folded until somebody wants to read it.</summary>
internal static class NoticeHtml
{
    public static void Write(Notice notice, string title, string? asOf, Words words, TextWriter output)
    {
        var page = new HtmlWriter(output);
        page.Line($"""<!doctype html>""");
        page.Line($"""<html lang="{words.Tag}"><head><meta charset="utf-8"/>""");
        page.Line($"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>""");
        page.Line($"""<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>""");
        page.Line($"""<title>{title}</title><style>""");
        page.Line($$$"""body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}h2{border-top:1px solid;padding-top:.7rem;margin-top:2rem}ul{padding-left:1.2rem}li ul{font-size:.9rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem;border-left:3px solid;padding-left:1rem}summary{cursor:pointer}@media print{details::details-content{content-visibility:visible}}""");
        page.Line($"""</style></head><body><main><h1>{title}</h1><p>{NoticeSheet.Lead(notice, words)} {(asOf is null ? "" : words.Of("notice.as-of", asOf))}</p>""");
        foreach (var group in notice.Groups)
        {
            page.Line($"<h2>{group.Expression}</h2><ul>");
            foreach (var component in group.Components)
            {
                page.Write(HtmlText.Of($"<li>{component.Title}"));
                page.Line($"{Items(component.Copyrights)}</li>");
            }

            page.Line($"</ul>");
        }

        List("notice.choices", notice.Choices.Select(choice => NoticeSheet.Choice(choice, words)));
        foreach (var file in notice.NoticeFiles)
        {
            Text($"NOTICE: {words.List(file.Components)}", null, file.Text);
        }

        if (!notice.Texts.IsEmpty)
        {
            page.Line($"<h2>{words["notice.texts"]}</h2>");
        }

        foreach (var text in notice.Texts)
        {
            Text(text.License!, NoticeSheet.Origin(text, words) + (text.IsOfSpdxList ? "" : $" {NoticeSheet.For(text.Components, words)}"), text.Text);
        }

        List("notice.missing", notice.Missing.Select(text => $"{text.License}: {words.List(text.Components)}"));
        List("notice.unknown", notice.Unknown.Select(component => component.Title));
        page.Line($"</main></body></html>");

        void Text(string heading, string? remark, string text)
        {
            page.Line($"<details><summary>{heading}</summary>{(remark is null ? default : HtmlText.Of($"<p>{remark}</p>"))}<pre>");
            foreach (var line in NoticeSheet.Lines(text))
            {
                page.Line($"{line}");
            }

            page.Line($"</pre></details>");
        }

        void List(string heading, IEnumerable<string> items)
        {
            var all = items.ToList();
            if (all.Count > 0)
            {
                page.Line($"<h2>{words[heading]}</h2>{Items(all)}");
            }
        }
    }

    private static HtmlText Items(IReadOnlyCollection<string> items) =>
        items.Count == 0 ? default : HtmlText.Of($"<ul>{HtmlText.Join(items.Select(item => HtmlText.Of($"<li>{item}</li>")))}</ul>");
}
