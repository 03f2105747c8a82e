using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>
/// Which house rules a repository states, told from its paths alone. Looked for in the root, <c>.github</c>, <c>docs</c>, <c>.gitlab</c>,
/// and for licenses in <c>LICENSES</c> (REUSE 3). Which of several counts follows GitHub's "Creating a default community health file":
/// <c>.github</c>, root, <c>docs</c>; a license counts from the root first. A rule kept in an organization's own <c>.github</c>
/// repository cannot be seen here: missing means missing in this repository.
/// </summary>
public static partial class HouseRules
{
    private static readonly string[] Folders = [".github", "", "docs", ".gitlab"];
    private static readonly string[] RootFirst = ["", "licenses", "docs", ".github", ".gitlab"];
    private static readonly string[] SbomFolders = ["", "sbom", "sboms", ".sbom", "docs", ".github", ".gitlab"];

    /// <param name="paths">Relative to the root, with forward slashes; letters in any case.</param>
    /// <param name="complete">False where the list was cut off: what was not found is then unknown, not missing.</param>
    /// <returns>One entry for each kind, in the order of <see cref="HouseRuleKind"/>.</returns>
    public static ImmutableArray<HouseRule> Of(IEnumerable<string> paths, bool complete = true)
    {
        var found = Enum.GetValues<HouseRuleKind>().ToDictionary(kind => kind, _ => new List<(int Rank, string Path)>());
        foreach (var path in paths)
        {
            var slash = path.LastIndexOf('/');
            var folder = slash < 0 ? "" : path[..slash].ToLowerInvariant();
            if (slash <= LongestFolder && KindOf(folder, path[(slash + 1)..].ToLowerInvariant()) is { } kind)
            {
                found[kind].Add((Array.IndexOf(FoldersOf(kind), folder), path));
            }
        }

        return [.. found.OrderBy(pair => pair.Key).Select(pair => Rule(pair.Key, pair.Value, complete))];
    }

    private static readonly int LongestFolder = Folders.Concat(RootFirst).Concat(SbomFolders).Max(folder => folder.Length);

    private static HouseRule Rule(HouseRuleKind kind, List<(int Rank, string Path)> found, bool complete)
    {
        var ordered = found.OrderBy(place => place.Rank).ThenBy(place => place.Path.Length).ThenBy(place => place.Path, StringComparer.Ordinal)
            .Select(place => place.Path).ToImmutableArray();
        return ordered.IsEmpty ? new(kind, complete ? false : null, null, []) : new(kind, true, ordered[0], ordered[1..]);
    }

    private static string[] FoldersOf(HouseRuleKind kind) => kind switch
    {
        HouseRuleKind.License or HouseRuleKind.Notice or HouseRuleKind.Changelog or HouseRuleKind.Mailmap => RootFirst,
        HouseRuleKind.Sbom => SbomFolders,
        _ => Folders,
    };

    private static HouseRuleKind? KindOf(string folder, string name)
    {
        var kind = folder == "licenses" ? HouseRuleKind.License : ByName(name);
        return kind is { } known && Array.IndexOf(FoldersOf(known), folder) >= 0 && (known != HouseRuleKind.Mailmap || folder.Length == 0) ? kind : null;
    }
}
