namespace Gangway.Kernels.History;

/// <summary>Tells for commits of a scanned history which patch they are. Merges are none.</summary>
public static class PatchScan
{
    /// <param name="store">The objects.</param>
    /// <param name="rows">Their history.</param>
    /// <param name="wanted">Places of commits in it.</param>
    /// <param name="options">Threads and limits.</param>
    /// <param name="stop">Ends the scan with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One for each place wanted.</returns>
    public static PatchId[] Of(ObjectStore store, HistoryRows rows, int[] wanted, HistoryScanOptions options, CancellationToken stop)
    {
        var ids = new PatchId[wanted.Length];
        var next = 0;
        Crew.Run(Math.Max(1, options.Workers), _ =>
        {
            using var part = new PatchPart(store, rows, options.Objects);
            for (int taken; (taken = Interlocked.Increment(ref next) - 1) < wanted.Length;)
            {
                stop.ThrowIfCancellationRequested();
                ids[taken] = part.Of(wanted[taken]);
            }
        });
        return ids;
    }
}
