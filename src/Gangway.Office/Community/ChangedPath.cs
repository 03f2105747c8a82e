namespace Gangway.Office.Community;

/// <summary>One path that a commit changed. A rename is a deletion and an addition: a guess about renames is nobody's fact.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Added">Lines; null where they are not known or the file is no text.</param>
/// <param name="Deleted">Lines; null as for <paramref name="Added"/>.</param>
/// <param name="IsBinary">The file has no lines: <c>-</c> in numstat. Its lines are not unknown, there are none.</param>
public sealed record ChangedPath(
    string Path, PathChangeKind Kind = PathChangeKind.Modified, long? Added = null, long? Deleted = null, bool IsBinary = false)
{
    public bool LinesKnown => IsBinary || (Added is not null && Deleted is not null);
}
