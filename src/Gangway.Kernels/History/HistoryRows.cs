namespace Gangway.Kernels.History;

/// <summary>A scanned history: commits newest first, and what each changed.</summary>
/// <param name="Commits">In git's order.</param>
/// <param name="Changes">Of all commits, in the order of the commits and of their paths.</param>
/// <param name="Starts">Where each commit's changes begin; one more entry than commits.</param>
/// <param name="Paths">The paths by number.</param>
/// <param name="Blobs">The ids of files, links and submodules by number.</param>
/// <param name="Faults">Objects that could not be read: the first thousand commits, and the first of each commit's trees a thousand times a thread.</param>
/// <param name="CommitsUnread">Commits named as a parent or tip that could not be read: what lies behind them is unknown.</param>
/// <param name="Unknown">Places of the commits whose changes are not, or not all, known; ascending.</param>
public sealed record HistoryRows(
    CommitRow[] Commits, PathChange[] Changes, int[] Starts, PathTable Paths, IdTable Blobs, ObjectFault[] Faults, long CommitsUnread, int[] Unknown)
{
    /// <summary>How many commits' changes are not, or not all, known.</summary>
    public long DifferencesUnread => Unknown.Length;


    public ReadOnlySpan<PathChange> ChangesOf(int commit) => Changes.AsSpan(Starts[commit]..Starts[commit + 1]);
}
