using Gangway.Office.Inventory;

namespace Gangway.Institution;

/// <summary>A fork of ours, as the caller of a ledger named it: <c>github.com/example/project=~/src/fork</c>.</summary>
/// <param name="Upstream">The project by its address, or by the folder of its clone.</param>
/// <param name="Folder">The clone of the fork.</param>
internal sealed record NamedFork(string Upstream, string Folder)
{
    /// <summary>Null where the text is not UPSTREAM=FOLDER.</summary>
    public static NamedFork? Of(string text) => text.LastIndexOf('=') is > 0 and var at && at < text.Length - 1 ? new(text[..at], text[(at + 1)..]) : null;

    public bool IsOf(string address, string folder) => Upstream == address || RepositoryAddress.Normalize(Upstream) == address
        || Path.TrimEndingDirectorySeparator(Path.GetFullPath(Upstream)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
