using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The issues of one document: the first few of a kind in full, the rest of that kind counted.</summary>
internal sealed class BomIssues(string source)
{
    private const int ShownOfAKind = 10;

    private readonly List<Issue> shown = [];
    private readonly Dictionary<string, (int Count, Severity Severity, Issue First)> kinds = [];

    public string Source => source;

    /// <param name="kind">What the issues of this kind have in common, in the plural: it names the ones not shown.</param>
    public void Add(string kind, Severity severity, string message, string path, string howToFix)
    {
        var count = kinds.TryGetValue(kind, out var known) ? known.Count + 1 : 1;
        if (count > ShownOfAKind)
        {
            kinds[kind] = (count, severity, known.First);
            return;
        }

        var issue = new Issue(source, message, severity, path, howToFix);
        kinds[kind] = (count, severity, known.First ?? issue);
        shown.Add(issue);
    }

    /// <param name="kind">In JSON's words: number, array.</param>
    public void WrongType(string kind, string expected, string path) => Add(
        "values of the wrong type",
        Severity.Warning,
        $"a JSON {kind} stands where {expected} belongs, and was left out",
        path,
        $"write {expected} there, as the format's schema says");

    /// <summary>The first of each kind, and how many there are.</summary>
    public IEnumerable<(string Kind, Issue First, int Count)> Kinds() => kinds.Select(kind => (kind.Key, kind.Value.First, kind.Value.Count));

    public ImmutableArray<Issue> ToImmutable() =>
    [
        .. shown,
        .. kinds.Where(kind => kind.Value.Count > ShownOfAKind).Select(kind => new Issue(
            source,
            $"{kind.Value.Count - ShownOfAKind} more {kind.Key}, {kind.Value.Count} in all",
            kind.Value.Severity)),
    ];

    /// <summary>Foreign text, fit to stand in a sentence: short, on one line, without control characters.</summary>
    public static string Quote(string text)
    {
        var start = text.Length > 80 ? text[..80] + "…" : text;
        return "\"" + string.Concat(start.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '�' : letter)) + "\"";
    }
}
