namespace Gangway.Inventory;

/// <summary>A file of a tree that is being read.</summary>
/// <param name="Path">Relative to the tree, '/' between segments.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Handle">What the tree finds its content by: a full path, a blob id.</param>
internal readonly record struct SourceFile(string Path, long Length, string Handle)
{
    public ReadOnlySpan<char> Name => Path.AsSpan(Path.LastIndexOf('/') + 1);

    public string Folder => Path.LastIndexOf('/') is var slash && slash < 0 ? "" : Path[..slash];
}
