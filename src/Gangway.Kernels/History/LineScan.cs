namespace Gangway.Kernels.History;

/// <summary>
/// Counts the lines every change of a scanned history added and deleted. Equal pairs of objects are counted once; the others path by path,
/// newest first, since a pack holds older contents as deltas to newer ones of the same path.
/// </summary>
public static class LineScan
{
    private const int Piece = 256;

    /// <param name="store">The objects.</param>
    /// <param name="rows">Their history.</param>
    /// <param name="options">Threads and limits.</param>
    /// <param name="stop">Ends the scan with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One for each of <see cref="HistoryRows.Changes"/>.</returns>
    public static LineCount[] Count(ObjectStore store, HistoryRows rows, HistoryScanOptions options, CancellationToken stop)
    {
        var counts = new LineCount[rows.Changes.Length];
        var (order, twins) = Distinct(rows.Changes);
        var pieces = Pieces(rows, order);
        var natures = new byte[rows.Blobs.Count];
        var workers = Math.Max(1, options.Workers);
        var next = 0;
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop }, _ =>
        {
            using var part = new LinePart(store, rows.Blobs, natures, options.Objects);
            for (int taken; (taken = Interlocked.Increment(ref next) - 1) < pieces.Count;)
            {
                stop.ThrowIfCancellationRequested();
                foreach (var change in order.AsSpan(pieces[taken].Start, pieces[taken].Length))
                {
                    counts[change] = part.Count(rows.Changes[change]);
                }
            }
        });
        foreach (var (twin, first) in twins)
        {
            counts[twin] = counts[first];
        }

        return counts;
    }

    /// <summary>The first of each pair of objects, path by path and newest first within a path; and each later one with its first.</summary>
    private static (int[] Order, List<(int Twin, int First)> Twins) Distinct(PathChange[] changes)
    {
        var seen = new Dictionary<long, int>(changes.Length);
        var twins = new List<(int, int)>();
        var order = new List<int>(changes.Length);
        for (var i = 0; i < changes.Length; i++)
        {
            if (seen.TryAdd(((long)changes[i].Old << 32) | (uint)changes[i].New, i))
            {
                order.Add(i);
            }
            else
            {
                twins.Add((i, seen[((long)changes[i].Old << 32) | (uint)changes[i].New]));
            }
        }

        var keys = order.Select(i => ((long)changes[i].Path << 32) | (uint)i).ToArray();
        Array.Sort(keys);
        return (Array.ConvertAll(keys, key => (int)key), twins);
    }

    /// <summary>Runs of one path, the longest first, so that the threads end together.</summary>
    private static List<(int Start, int Length)> Pieces(HistoryRows rows, int[] order)
    {
        var pieces = new List<(int Start, int Length)>();
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && end - start < Piece && rows.Changes[order[end]].Path == rows.Changes[order[start]].Path)
            {
                end++;
            }

            pieces.Add((start, end - start));
            start = end;
        }

        return [.. pieces.OrderByDescending(piece => piece.Length)];
    }
}
