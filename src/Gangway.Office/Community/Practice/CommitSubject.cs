namespace Gangway.Office.Community.Practice;

/// <summary>What the first line of a commit message tells by its form.</summary>
public static class CommitSubject
{
    private static readonly System.Buffers.SearchValues<char> Number = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary><c>type(scope)!: description</c> (Conventional Commits 1.0.0, clause 1); any type of letters counts.</summary>
    public static bool IsConventional(string subject)
    {
        var colon = subject.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0)
        {
            return false;
        }

        var type = subject.AsSpan(0, colon).TrimEnd('!');
        var scope = type.IndexOf('(');
        if (scope > 0 && type[^1] != ')')
        {
            return false;
        }

        type = scope > 0 ? type[..scope] : type;
        return type.Length is > 1 and < 16 && type.IndexOfAnyExceptInRange('a', 'z') < 0 && IsKnown(type);
    }

    /// <summary><c>… (#123)</c>, as forges end a squashed merge; <c>(!123)</c> on GitLab.</summary>
    public static bool EndsInRequest(string subject)
    {
        var text = subject.AsSpan().TrimEnd();
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' && text.Length - open > 3 && text[open + 1] is '#' or '!' && text[(open + 2)..^1].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>"Release 5.4", "chore: release 3.18.0", "v2.0.1".</summary>
    public static bool IsRelease(string subject)
    {
        var rest = subject.AsSpan();
        var colon = rest.IndexOf(": ");
        rest = colon is > 0 and < 24 ? rest[(colon + 2)..] : rest;
        foreach (var word in (ReadOnlySpan<string>)["prepare for ", "prepare ", "release ", "version ", "bump version to ", "发布 "])
        {
            rest = rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? rest[word.Length..] : rest;
        }

        var isNamed = rest.Length < subject.Length && subject.Contains("release", StringComparison.OrdinalIgnoreCase);
        rest = rest.TrimStart('v');
        var end = rest.IndexOfAnyExcept(Number);
        var version = end < 0 ? rest : rest[..end];
        return version.Length > 2 && version.Contains('.') && char.IsAsciiDigit(version[0]) && (isNamed || version.Length == rest.Length);
    }

    // A subsystem prefix ("net: fix …") has the same form and is another custom.
    private static bool IsKnown(ReadOnlySpan<char> type) =>
        type is "feat" or "fix" or "docs" or "doc" or "style" or "refactor" or "perf" or "test" or "tests" or "build" or "ci" or "chore" or "revert" or "deps" or "security" or "feature" or "change";
}
