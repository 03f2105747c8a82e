using System.Collections.Immutable;
using Gangway.Kernels.History;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>A scanned history, with the author of each commit.</summary>
/// <param name="Authors">For each commit the number of its contributor, the mailmap of the newest commit applied.</param>
/// <param name="Lines">For each change; null where lines were not asked for.</param>
/// <param name="IdLength">20 or 32.</param>
/// <param name="Commits">As recorded, in the order of the rows; null where they were not asked for.</param>
/// <param name="Edge">Commits behind which a shallow clone is cut off.</param>
internal sealed record HistoryReading(
    HistoryRows Rows, int[] Authors, LineCount[]? Lines, int IdLength, string Scope, ImmutableArray<Issue> Issues, ImmutableArray<Commit>? Commits = null, int Edge = 0)
{
    /// <summary>The office's words for it. Commits of which the changes are not, or not all, known have none; needs the commits.</summary>
    public IEnumerable<Contribution> Contributions()
    {
        var (commits, next) = (Commits ?? [], 0);
        for (var i = 0; i < commits.Length; i++)
        {
            var isUnknown = next < Rows.Unknown.Length && Rows.Unknown[next] == i;
            next += isUnknown ? 1 : 0;
            yield return new(commits[i], isUnknown ? null : ChangesOf(i));
        }
    }

    private ImmutableArray<ChangedPath> ChangesOf(int commit)
    {
        var changes = ImmutableArray.CreateBuilder<ChangedPath>(Rows.Starts[commit + 1] - Rows.Starts[commit]);
        for (var at = Rows.Starts[commit]; at < Rows.Starts[commit + 1]; at++)
        {
            var change = Rows.Changes[at];
            var kind = change.Status switch { 'A' => PathChangeKind.Added, 'D' => PathChangeKind.Deleted, _ => PathChangeKind.Modified };
            var line = Lines is null ? new(0, 0, LineCountKind.Unknown) : Lines[at];
            var isKnown = line.Kind is LineCountKind.Counted or LineCountKind.Approximate;
            changes.Add(new(Rows.Paths.PathOf(change.Path), kind, isKnown ? line.Added : null, isKnown ? line.Deleted : null, line.Kind == LineCountKind.Binary));
        }

        return changes.MoveToImmutable();
    }
}
