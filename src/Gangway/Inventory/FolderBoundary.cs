namespace Gangway.Inventory;

/// <summary>
/// One folder that foreign names are looked up in and never lead out of: not by "..", not by an absolute name, not by a symbolic
/// link (links that stay inside are followed; pnpm builds its trees of them).
/// </summary>
internal sealed class FolderBoundary
{
    private const int MostLinks = 40;

    private readonly string _real;

    private FolderBoundary(string label, string real) => (Label, _real) = (label, real);

    /// <summary>How evidence names the folder; empty for the product's own.</summary>
    public string Label { get; }

    /// <summary>Null where there is no such folder.</summary>
    public static FolderBoundary? Of(string label, string folder)
    {
        var full = Path.GetFullPath(folder);
        return Directory.Exists(full) && Follow(Path.GetPathRoot(full)!, full) is { } real && Directory.Exists(real)
            ? new FolderBoundary(label, Path.TrimEndingDirectorySeparator(real))
            : null;
    }

    /// <summary>The real path of something inside, whether it exists or not; null where the name leads out.</summary>
    /// <param name="relative">Segments separated by slashes.</param>
    public string? Find(string relative)
    {
        if (relative.Length is 0 or > 4096 || Path.IsPathRooted(relative) || relative.AsSpan().IndexOfAny('\0', '\\', ':') >= 0
            || relative.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            return null;
        }

        return Follow(_real, relative) is { } real && IsInside(real) ? real : null;
    }

    /// <summary>How evidence names a path inside: relative to the folder, with slashes.</summary>
    public string SourceOf(string realPath)
    {
        var relative = Path.GetRelativePath(_real, realPath).Replace('\\', '/');
        return Label.Length == 0 ? relative : $"{Label}/{relative}";
    }

    /// <summary>The path relative to the folder, as <see cref="Find"/> takes it.</summary>
    public string RelativeOf(string realPath) => Path.GetRelativePath(_real, realPath).Replace('\\', '/');

    private bool IsInside(string real) => real.StartsWith(_real + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Path.GetFullPath does not look at links and ResolveLinkTarget only at the last segment, so each segment is looked at here.
    private static string? Follow(string from, string path)
    {
        var links = 0;
        var at = from;
        var pending = new Stack<string>(Segments(path));
        while (pending.TryPop(out var segment))
        {
            if (segment == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Combine(at, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            at = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : at;
            foreach (var step in Segments(target))
            {
                pending.Push(step);
            }
        }

        return at;
    }

    // Last segment first, as a stack wants it.
    private static IEnumerable<string> Segments(string path) => path[(Path.GetPathRoot(path)?.Length ?? 0)..]
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Where(segment => segment != ".")
        .Reverse();
}
