namespace Gangway.Inventory;

/// <summary>Divides a listing into places: every repository, every folder with a gangway.yml, and the folder itself for what is left.</summary>
internal sealed class PlaceLayout
{
    private readonly Dictionary<string, string> rootOfFolder = new(StringComparer.Ordinal);
    private readonly HashSet<string> roots;
    private readonly ILookup<string, SourceFile> files;

    public PlaceLayout(FolderWalk.Listing listing)
    {
        roots = new HashSet<string>(listing.Repositories, StringComparer.Ordinal) { "" };
        roots.UnionWith(listing.Files.Where(file => file.Name.SequenceEqual("gangway.yml")).Select(file => file.Folder));
        Roots = [.. roots.Order(StringComparer.Ordinal)];
        files = listing.Files.ToLookup(file => RootOf(file.Folder), StringComparer.Ordinal);
    }

    /// <summary>Sorted; "" is the folder itself.</summary>
    public IReadOnlyList<string> Roots { get; }

    public IReadOnlyList<SourceFile> FilesOf(string root) => [.. files[root]];

    /// <summary>The innermost place a folder lies in.</summary>
    public string RootOf(string folder)
    {
        if (rootOfFolder.TryGetValue(folder, out var known))
        {
            return known;
        }

        var slash = folder.LastIndexOf('/');
        var root = roots.Contains(folder) ? folder : slash < 0 ? "" : RootOf(folder[..slash]);
        rootOfFolder.Add(folder, root);
        return root;
    }
}
