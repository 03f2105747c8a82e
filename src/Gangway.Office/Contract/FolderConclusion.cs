using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>The licenses of everything below a folder.</summary>
/// <param name="Path">"" is the tree itself.</param>
/// <param name="Expression">All of them together (AND); null where no file has one.</param>
/// <param name="Licenses">Most files first.</param>
/// <param name="Files">All files below it.</param>
/// <param name="Unknown">Files of which nothing says.</param>
public sealed record FolderConclusion(string Path, string? Expression, ImmutableArray<LicenseCount> Licenses, int Files, int Unknown);
