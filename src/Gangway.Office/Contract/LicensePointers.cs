namespace Gangway.Office.Contract;

/// <summary>
/// Finds the file that "see LICENSE" means: beside the file that says so, else in the folders above it up to the tree's top. The names are
/// foreign: they find what is in the tree or nothing, and lead nowhere else.
/// </summary>
public sealed class LicensePointers
{
    private const int Longest = 1024;
    private static readonly string[] Endings = ["", ".txt", ".md", ".rst", ".html"];

    private readonly Dictionary<string, FileLicenses> files;

    public LicensePointers(IEnumerable<FileLicenses> tree)
    {
        // Case does not count, as people do not count it; of two that differ only in case, the one that is spelled as named.
        files = new Dictionary<string, FileLicenses>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in tree)
        {
            files.TryAdd(file.Path, file);
        }
    }

    /// <summary>The file that is meant; null where there is none in the tree.</summary>
    /// <param name="folder">Of the file that points, relative to the tree.</param>
    /// <param name="name">As written.</param>
    public FileLicenses? Follow(string folder, string name)
    {
        name = name.Replace('\\', '/').Trim(' ', '"', '\'', '`', '<', '>');
        if (name.Length is 0 or > Longest || name.AsSpan().IndexOfAny('\0', ':', '*') >= 0)
        {
            return null;
        }

        var isFromTop = name[0] == '/';
        for (var place = isFromTop ? "" : folder; ; place = Above(place))
        {
            if (Join(place, name.TrimStart('/')) is { } path && Find(path) is { } found)
            {
                return found;
            }

            if (place.Length == 0 || name.StartsWith("..", StringComparison.Ordinal))
            {
                return null;
            }
        }
    }

    private FileLicenses? Find(string path)
    {
        foreach (var ending in Endings)
        {
            if (files.TryGetValue(path + ending, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static string Above(string folder) => folder.LastIndexOf('/') is var slash && slash < 0 ? "" : folder[..slash];

    /// <summary>Null where ".." leads out of the tree.</summary>
    private static string? Join(string folder, string name)
    {
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in name.Split('/'))
        {
            if (segment == ".." && path.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                path.Add(segment);
            }
        }

        return string.Join('/', path);
    }
}
