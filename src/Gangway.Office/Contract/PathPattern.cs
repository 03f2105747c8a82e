namespace Gangway.Office.Contract;

/// <summary>
/// A pattern of paths as records about licenses write it. REUSE 3.3: <c>*</c> stays inside a folder, <c>**</c> does not, a backslash takes
/// the next character as it is. DEP-5: <c>*</c> and <c>?</c> match slashes too.
/// </summary>
/// <param name="Text">The pattern, foreign text, relative to <paramref name="Folder"/>.</param>
/// <param name="Folder">The folder of the record, "" for the tree itself.</param>
/// <param name="CrossesFolders">True for DEP-5.</param>
public sealed record PathPattern(string Text, string Folder = "", bool CrossesFolders = false)
{
    /// <summary>A longer pattern matches nothing: matching costs its length times the path's.</summary>
    private const int Longest = 1024;

    /// <summary>What the path must begin with: most paths are told by it.</summary>
    private readonly string head = Head(Text, CrossesFolders);

    /// <summary>The one path it is about, where it has no star; else null.</summary>
    public string? Literal => head.Length == Text.Length - Dot(Text) ? Folder.Length == 0 ? head : $"{Folder}/{head}" : null;

    /// <summary>The pattern that is about one path, whatever signs that holds.</summary>
    public static PathPattern Of(string path) => new(path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal));

    public bool Matches(string path)
    {
        var inside = Folder.Length == 0 ? path
            : path.StartsWith(Folder, StringComparison.Ordinal) && path.Length > Folder.Length && path[Folder.Length] == '/' ? path[(Folder.Length + 1)..]
            : null;
        return inside is not null && Text.Length <= Longest && inside.StartsWith(head, StringComparison.Ordinal)
            && Matches(Text[Dot(Text)..], inside);
    }

    private static int Dot(string text) => text.StartsWith("./", StringComparison.Ordinal) ? 2 : 0;

    private static string Head(string text, bool crossesFolders)
    {
        var start = Dot(text);
        var end = text.AsSpan(start).IndexOfAny(crossesFolders ? "*?\\" : "*\\");
        return end < 0 ? text[start..] : text.Substring(start, end);
    }

    /// <summary>One row of a table: which prefixes of the path the pattern so far can have matched.</summary>
    private bool Matches(string pattern, string path)
    {
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '*')
            {
                var crosses = CrossesFolders || (at + 1 < pattern.Length && pattern[at + 1] == '*');
                at += !CrossesFolders && crosses ? 1 : 0;
                Spread(reached, path, crosses);
            }
            else
            {
                var isAny = CrossesFolders && pattern[at] == '?';
                at += pattern[at] == '\\' && at + 1 < pattern.Length ? 1 : 0;
                Step(reached, path, pattern[at], isAny);
            }
        }

        return reached[path.Length];
    }

    private static void Spread(bool[] reached, string path, bool crosses)
    {
        for (var length = 1; length <= path.Length; length++)
        {
            reached[length] |= reached[length - 1] && (crosses || path[length - 1] != '/');
        }
    }

    private static void Step(bool[] reached, string path, char letter, bool isAny)
    {
        for (var length = path.Length; length > 0; length--)
        {
            reached[length] = reached[length - 1] && (isAny || path[length - 1] == letter);
        }

        reached[0] = false;
    }
}
