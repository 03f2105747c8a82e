using Gangway.Inventory;
using Gangway.Office.Inventory;

namespace Gangway.Contract;

/// <summary>A file that is to be scanned for licenses.</summary>
/// <param name="Path">As the report names it: as the caller named it, or below the folder the caller named.</param>
/// <param name="Tree">Where its content is read from.</param>
/// <param name="File">Its place in the tree.</param>
/// <param name="Root">The folder that was named; null where the file itself was.</param>
internal sealed record ScanFile(string Path, SourceTree Tree, SourceFile File, string? Root)
{
    /// <summary>What its folders below the scanned one say it is for.</summary>
    public PathRole Role => PathRoles.Of(File.Path);
}
