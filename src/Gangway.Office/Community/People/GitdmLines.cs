using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>Lines and issues of gitdm's files, bounded: a file of nonsense gives 50 issues and a count.</summary>
internal sealed class GitdmLines(string source)
{
    private const int MostIssues = 50;
    private readonly List<Issue> issues = [];
    private int suppressed;

    public ImmutableArray<Issue> Issues => suppressed == 0
        ? [.. issues]
        : [.. issues, new(source, $"{suppressed} more lines have something wrong.", Severity.Warning, HowToFix: "Correct those above first.")];

    /// <summary>Numbered from 1, without comments and empty lines; white space at the start is kept, for it has a meaning.</summary>
    public static IEnumerable<(int Number, string Text)> Of(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var end = line.IndexOf('#');
            var content = (end < 0 ? line : line[..end]).TrimEnd().TrimStart('\uFEFF');
            if (content.Length > 0)
            {
                yield return (number, content);
            }
        }
    }

    /// <summary>gitdm writes <c>!</c> for <c>@</c>, against harvesters.</summary>
    public static string Mail(string text) => text.Contains('@') || !text.Contains('!') ? text : text[..text.LastIndexOf('!')] + "@" + text[(text.LastIndexOf('!') + 1)..];

    public void Warn(int line, string message, string howToFix)
    {
        if (issues.Count == MostIssues)
        {
            suppressed++;
            return;
        }

        issues.Add(new(source, message, Severity.Warning, $"line {line}", howToFix));
    }

    public Evidence At(int line) => new(source, $"line {line}");
}
