using Gangway.Office.Contract.Notices;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>The sentences of a notice, which its forms for people have in common.</summary>
internal static class NoticeSheet
{
    public static string Lead(Notice notice, Words words) => words.Of("notice.lead", notice.Components);

    public static string Choice(NoticeChoice choice, Words words) => words.Of("notice.choice", choice.Components, choice.Expression, choice.Chosen);

    public static string Origin(NoticeText text, Words words) =>
        text.IsOfSpdxList ? words["notice.of-list"] : words.Of("notice.found", words.List(text.Sources.Take(3)) + (text.Sources.Length > 3 ? " …" : ""));

    public static string For(IReadOnlyCollection<string> titles, Words words) => words.Of("notice.for", words.List(titles));

    /// <summary>Lines of a foreign text: no tab, no form feed, nothing a terminal or page would obey.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => Printable.Of(line.Replace("\t", "    ", StringComparison.Ordinal).Replace("\f", "", StringComparison.Ordinal).TrimEnd()));
}
