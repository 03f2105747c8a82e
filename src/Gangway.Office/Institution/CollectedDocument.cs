using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>One inventory document that was read.</summary>
/// <param name="Path">Relative to what was scanned.</param>
/// <param name="Role">What its place in the tree says it is for.</param>
/// <param name="Bom">Its content.</param>
/// <param name="Packages">What installed copies say, by component id; absent where nothing is installed.</param>
public sealed record CollectedDocument(
    string Path, PathRole Role, Bom Bom, ImmutableDictionary<string, PackageLicenses> Packages)
{
    public string Folder => Path.LastIndexOf('/') is var slash && slash < 0 ? "" : Path[..slash];
}
