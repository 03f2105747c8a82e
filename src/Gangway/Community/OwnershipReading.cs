using System.Collections.Immutable;
using Gangway.Kernels.History;
using Gangway.Office.Community;
using Gangway.Office.Community.Ownership;

namespace Gangway.Community;

/// <summary>Whose the lines of a repository's newest commit are, before anybody is looked up.</summary>
/// <param name="Name">What people call the repository.</param>
/// <param name="Commits">As recorded, in the order of the rows.</param>
/// <param name="Lines">How many lines that stand each commit brought.</param>
/// <param name="WithoutOrigin">Lines that no commit is known for.</param>
/// <param name="IdLength">20 or 32.</param>
/// <param name="Edge">Commits behind which a shallow clone is cut off.</param>
internal sealed record OwnershipReading(
    string Name, string Folder, LineOrigins Origins, ImmutableArray<Commit> Commits, Mailmap Mailmap, LineCohortTally Tally, long[] Lines, long WithoutOrigin, int IdLength, string Scope, int Edge)
{
    public string? Tip => Commits.IsEmpty ? null : Commits[0].Id;

    public string PathOf(in OriginFile file) => Origins.Rows.Paths.PathOf(file.Path);
}
