namespace Gangway.Kernels.History;

/// <summary>
/// Counts the lines every change of a scanned history added and deleted. Equal pairs of objects are counted once; the others path by path,
/// newest first, since a pack holds older contents as deltas to newer ones of the same path.
/// </summary>
public static class LineScan
{
    private const int Few = 4096;
    private const int VeryFew = 128; // a second thread unpacks once more what the first has: a fifth more work, which saves time only where there is more to do
    private const long BytesForFew = 1 << 20; // few changes share little: what is given back and used again costs less than new memory

    /// <param name="store">The objects.</param>
    /// <param name="rows">Their history.</param>
    /// <param name="options">Threads and limits.</param>
    /// <param name="stop">Ends the scan with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="kept">What earlier scans found, as it was given to the scan of these rows.</param>
    /// <returns>One for each of <see cref="HistoryRows.Changes"/>.</returns>
    public static LineCount[] Count(ObjectStore store, HistoryRows rows, HistoryScanOptions options, CancellationToken stop, KeptHistory? kept = null)
    {
        var counts = new LineCount[rows.Changes.Length];
        var open = Open(rows, counts, kept);
        if (open.Length == 0)
        {
            return counts;
        }

        var firsts = Firsts(rows.Changes, open);
        var wanted = WithoutKnown(rows, open, firsts, counts, kept);
        var limits = wanted.Length > Few ? options.Objects : options.Objects with { FewBytes = BytesForFew };
        var order = wanted.Length > Few ? LineOrder.ByPath(rows, wanted) : ByObject(store, rows, wanted, limits);
        var natures = new byte[rows.Blobs.Count];
        var workers = wanted.Length > VeryFew ? Math.Max(1, options.Workers) : 1;
        var next = 0;
        Crew.Run(workers, _ =>
        {
            using var part = new LinePart(store, rows.Blobs, natures, limits);
            for (int taken; (taken = Interlocked.Increment(ref next) - 1) < order.Pieces;)
            {
                foreach (var place in order[taken])
                {
                    stop.ThrowIfCancellationRequested();
                    counts[place] = part.Count(rows.Changes[place]);
                }
            }
        });
        for (var i = 0; i < open.Length; i++)
        {
            counts[open[i]] = counts[firsts[i]];
        }

        return counts;
    }

    private static LineOrder ByObject(ObjectStore store, HistoryRows rows, int[] wanted, ObjectLimits limits)
    {
        using var reader = new ObjectReader(store, limits);
        return LineOrder.ByObject(rows, wanted, reader);
    }

    /// <summary>Places of the changes whose lines no kept commit has; the lines of the others go to the counts.</summary>
    private static int[] Open(HistoryRows rows, LineCount[] counts, KeptHistory? kept)
    {
        var open = new Growing<int>();
        for (var i = 0; i < rows.Commits.Length; i++)
        {
            var start = rows.Starts[i];
            var number = kept is null || start == rows.Starts[i + 1] ? 0 : kept.Find(rows.Commits[i].Id);
            var known = number == 0 ? default : kept!.LinesOf(number, rows.ChangesOf(i));
            for (var at = start; at < rows.Starts[i + 1]; at++)
            {
                if (known.IsEmpty || known[at - start].Kind == LineCountKind.Unknown)
                {
                    open.Add(at);
                }
                else
                {
                    counts[at] = known[at - start];
                }
            }
        }

        return open.ToArray();
    }

    /// <summary>The first changes of their two objects, without those whose lines another kept commit has: they go to the counts.</summary>
    private static int[] WithoutKnown(HistoryRows rows, int[] open, int[] firsts, LineCount[] counts, KeptHistory? kept)
    {
        var asked = new Growing<int>();
        for (var i = 0; i < open.Length; i++)
        {
            if (firsts[i] == open[i])
            {
                asked.Add(open[i]);
            }
        }

        if (kept is null)
        {
            return asked.ToArray();
        }

        var known = kept.LinesBetween(rows.Changes, asked.Span);
        var wanted = new Growing<int>();
        foreach (var place in asked.Span)
        {
            if (!known.TryFind(rows.Changes[place].Old, rows.Changes[place].New, out counts[place]))
            {
                wanted.Add(place);
            }
        }

        return wanted.ToArray();
    }

    /// <summary>For each of some changes the first one of the same two objects: itself, mostly.</summary>
    private static int[] Firsts(PathChange[] changes, int[] open)
    {
        var slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)open.Length + 1) * 2];
        var firsts = new int[open.Length];
        for (var i = 0; i < open.Length; i++)
        {
            ref readonly var change = ref changes[open[i]];
            var slot = (int)(((((ulong)(uint)change.Old << 32) | (uint)change.New) * 0x9e3779b97f4a7c15) >> 33) & (slots.Length - 1);
            while (slots[slot] != 0 && (changes[slots[slot] - 1].Old != change.Old || changes[slots[slot] - 1].New != change.New))
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = slots[slot] == 0 ? open[i] + 1 : slots[slot];
            firsts[i] = slots[slot] - 1;
        }

        return firsts;
    }
}
