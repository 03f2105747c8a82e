namespace Gangway.Kernels.History;

/// <summary>Of every line of every text file at a commit, the commit that brought it.</summary>
/// <param name="Rows">The history; its first commit is the one whose lines these are. Merges are compared with their first parent.</param>
/// <param name="Files">In git's order of paths. A file is text by git's rule: no NUL in the first 8,000 bytes.</param>
/// <param name="Runs">Of all files, one file's after another's.</param>
/// <param name="Mainline">Places of the commit, its first parent, that one's first parent …, the newest first.</param>
/// <param name="Binary">Files that are no text; they have no lines.</param>
/// <param name="Links">Symbolic links; the path each holds is no line.</param>
/// <param name="Submodules">Other repositories' commits.</param>
/// <param name="Unread">Files that could not be read: how many lines they have is unknown.</param>
/// <param name="Fault">The first folder of the commit that could not be read, or Fine: what lies below is unknown.</param>
public sealed record LineOrigins(
    HistoryRows Rows, OriginFile[] Files, OriginRun[] Runs, int[] Mainline, int Binary, int Links, int Submodules, int Unread, ObjectFault Fault)
{
    public ReadOnlySpan<OriginRun> RunsOf(in OriginFile file) => Runs.AsSpan(file.FirstRun, file.Runs);
}
