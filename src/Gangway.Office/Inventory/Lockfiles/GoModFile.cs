using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// The directives of a go.mod that say what is used: https://go.dev/ref/mod#go-mod-file-grammar
internal sealed class GoModFile
{
    private readonly LockfileIssues _issues;
    private readonly List<GoModVersion> _required = [];
    private readonly Dictionary<(string Path, string? Version), GoModVersion> _replaced = [];
    private readonly List<string> _tools = [];
    private string[]? _toolsInOrder;
    private string? _block;

    public GoModFile(string text, LockfileIssues issues)
    {
        _issues = issues;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadLine(GoModLine.Of(line), number);
        }
    }

    public (string Path, int Line)? Module { get; private set; }

    public bool ListsOnlyDirect { get; private set; } = true;

    public IReadOnlyList<GoModVersion> Required => _required;

    /// <summary>The replacement for exactly this version counts before one for all versions.</summary>
    public GoModVersion? ReplacementOf(GoModVersion required) =>
        _replaced.GetValueOrDefault((required.Path, required.Version)) ?? _replaced.GetValueOrDefault((required.Path, null));

    /// <summary>Whether a package of the module is a tool of the product's, which names it itself then.</summary>
    public bool IsTool(string path)
    {
        _toolsInOrder ??= [.. _tools.Order(StringComparer.Ordinal)];
        return Array.BinarySearch(_toolsInOrder, path, StringComparer.Ordinal) >= 0
            || (~Array.BinarySearch(_toolsInOrder, path + "/", StringComparer.Ordinal) is >= 0 and var next && next < _toolsInOrder.Length
                && _toolsInOrder[next].StartsWith(path + "/", StringComparison.Ordinal));
    }

    private void ReadLine(GoModLine line, int number)
    {
        var words = line.Words;
        if (words is [] or [")"])
        {
            _block = words is [] ? _block : null;
        }
        else if (words is [var opened, "("])
        {
            _block = opened;
        }
        else if (!ReadDirective(_block ?? words[0], _block is null ? words[1..] : words, line.Comment, number))
        {
            _issues.Warning("The line is not a directive this file can have, or lacks a part, and was left out.", $"line {number}");
        }
    }

    private bool ReadDirective(string directive, ImmutableArray<string> words, string comment, int line)
    {
        switch (directive, words)
        {
            case ("module", [var path]) when Module is null && path.Length > 0:
                Module = (path, line);
                return true;
            case ("go", [var version]):
                ListsOnlyDirect = IsBefore117(version);
                return true;
            case ("require", [var path, var version]) when LockfileNames.IsPlainPath(path) && LockfileNames.IsPlain(version):
                _required.Add(new GoModVersion(path, version, IsIndirect(comment), line));
                return true;
            case ("replace", [var old, "=>", .. var news]):
                return Replace((old, null), news, line);
            case ("replace", [var old, var version, "=>", .. var news]):
                return Replace((old, version), news, line);
            case ("tool", [var path]):
                _tools.Add(path);
                return true;
            default:
                return directive is "exclude" or "retract" or "toolchain" or "godebug" or "ignore";
        }
    }

    private bool Replace((string Path, string? Version) old, ImmutableArray<string> news, int line)
    {
        if (news is not ([_] or [_, _]))
        {
            return false;
        }

        var replacement = new GoModVersion(news[0], news.Length > 1 ? news[1] : null, IsIndirect: false, line);
        var isModule = replacement.Version is { } version && LockfileNames.IsPlain(version) && LockfileNames.IsPlainPath(replacement.Path);
        if (!replacement.IsFolder && !isModule)
        {
            return false;
        }

        _replaced[old] = replacement;
        return true;
    }

    // "// indirect", or "// indirect; why": the go command's own rule.
    private static bool IsIndirect(string comment) => comment == "indirect" || comment.StartsWith("indirect;", StringComparison.Ordinal);

    private static bool IsBefore117(string version)
    {
        var parts = version.Split('.');
        return parts.Length < 2 || !int.TryParse(parts[0], out var major) || !int.TryParse(DigitsOf(parts[1]), out var minor)
            || (major, minor).CompareTo((1, 17)) < 0;
    }

    private static ReadOnlySpan<char> DigitsOf(string text)
    {
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text.AsSpan(0, end);
    }
}
