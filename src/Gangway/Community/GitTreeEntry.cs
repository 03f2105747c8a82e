namespace Gangway.Community;

/// <summary>One path of a tree.</summary>
/// <param name="Path">With forward slashes, as committed: it may hold any character but NUL, and <c>..</c>; never join it to a folder unchecked.</param>
/// <param name="Mode">Octal: 100644 file, 100755 executable, 120000 symbolic link, 160000 submodule.</param>
/// <param name="Size">Bytes; null where the object is not here (partial clones) and for submodules.</param>
internal sealed record GitTreeEntry(string Path, string Mode, string Id, long? Size)
{
    public bool IsFile => Mode is "100644" or "100755" or "100664";
}
