namespace Gangway.Office.Inventory.Lockfiles;

// Paths inside a tree: relative to its top, '/' between segments, "" for the top itself.
internal static class TreePaths
{
    private const int MaxLength = 4096;

    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The file's name without its last ending.</summary>
    public static string StemOf(string path)
    {
        var name = NameOf(path);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    public static string In(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>The folder itself, then each above it, up to the top.</summary>
    public static IEnumerable<string> Upward(string folder)
    {
        while (folder.Length > 0)
        {
            yield return folder;
            folder = FolderOf(folder);
        }

        yield return "";
    }

    /// <summary>
    /// Where a name that a file in <paramref name="folder"/> states leads to, '\' and '/' alike; null where it leads out of the tree. A
    /// name that begins with a slash begins at the top.
    /// </summary>
    public static string? Resolve(string folder, string stated)
    {
        if (stated.Length is 0 or > MaxLength || stated.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var plain = stated.Replace('\\', '/');
        var segments = new List<string>(plain.StartsWith('/') || folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var segment in plain.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>True where the path matches a pattern of package managers: <c>*</c> is any part of one segment, <c>**</c> any number of segments.</summary>
    public static bool Matches(string path, string pattern)
    {
        var segments = path.Split('/');
        var wanted = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToArray();

        // The states that are open after each segment, as an automaton: no pattern can make it slow.
        var open = new bool[wanted.Length + 1];
        open[0] = true;
        foreach (var segment in segments)
        {
            var next = new bool[wanted.Length + 1];
            for (var at = 0; at < wanted.Length; at++)
            {
                if (!open[at])
                {
                    continue;
                }

                if (wanted[at] == "**")
                {
                    open[at + 1] = true;
                    next[at] = true;
                }
                else if (MatchesSegment(segment, wanted[at]))
                {
                    next[at + 1] = true;
                }
            }

            open = next;
        }

        return Enumerable.Range(0, open.Length).Any(at => open[at] && wanted.AsSpan(at).IndexOfAnyExcept("**") < 0);
    }

    // The parts between stars stand in the segment one after the other; the first at its start, the last at its end.
    private static bool MatchesSegment(string segment, string pattern)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return segment == pattern;
        }

        if (!segment.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = segment.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return segment.Length - at >= parts[^1].Length && segment.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
