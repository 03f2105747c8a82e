namespace Gangway.Kernels.History;

/// <summary>
/// Reads a history: every commit reachable from the tips, and the paths each changed against its first parent. The walk is one thread's,
/// the comparison of trees is spread, and begins while it walks.
/// </summary>
public static class HistoryScan
{
    private const int CommitPieces = 16, TreePieces = 128; // commits come nearly in their order; trees from two places or three at a time
    private const long MostCommitBytes = 1 << 20; // few commits are deltas, and those of one that waits for its turn

    /// <param name="store">The objects.</param>
    /// <param name="tips">Commits, or tags of commits.</param>
    /// <param name="shallow">Commits whose parents are cut off.</param>
    /// <param name="each">Sees every commit during the walk, in order; null where nobody needs to.</param>
    /// <param name="options">Threads and limits.</param>
    /// <param name="stop">Ends the scan with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="kept">
    /// What earlier scans found, not found again; null where nothing is kept. The rows then share its numbers, and <see cref="KeptHistory.Take"/>
    /// takes what is new.
    /// </param>
    public static HistoryRows Run(
        ObjectStore store, ObjectId[] tips, IReadOnlySet<ObjectId> shallow, CommitVisitor? each, HistoryScanOptions options, CancellationToken stop,
        KeptHistory? kept = null)
    {
        var chunks = new CommitChunks();
        var workers = Math.Max(1, options.Workers);
        var parts = new HistoryPart[workers];
        CommitWalk? walk = null;
        Crew.Run(workers, number =>
        {
            if (number == 0)
            {
                walk = Walk(store, tips, shallow, each, options, chunks, kept, stop);
            }

            using var part = parts[number] = new HistoryPart(store, options, IsMostlyKnown(kept) ? 0 : TreePieces);
            while (chunks.TryTake(out var chunk))
            {
                stop.ThrowIfCancellationRequested();
                part.Compare(chunk);
            }
        });
        return Merge(chunks, parts, walk!, kept);
    }

    private static CommitWalk Walk(
        ObjectStore store, ObjectId[] tips, IReadOnlySet<ObjectId> shallow, CommitVisitor? each, HistoryScanOptions options, CommitChunks chunks, KeptHistory? kept, CancellationToken stop)
    {
        using var reader = new ObjectReader(store, options.Objects with { CacheBytes = Math.Min(options.Objects.CacheBytes, MostCommitBytes), Pieces = IsMostlyKnown(kept) ? 0 : CommitPieces });
        var walk = new CommitWalk(reader, store.IdLength, shallow, kept);
        CommitRow? last = null; // a commit goes on its way when its parents have been read
        try
        {
            walk.Visit(tips, (id, parents, text) =>
            {
                stop.ThrowIfCancellationRequested();
                Send(last, walk, shallow, chunks, kept);
                last = new CommitRow(id, text.Tree, parents.IsEmpty ? default : parents[0], parents.Length, text.Time);
                return each is null || each(id, parents, text);
            });
            Send(last, walk, shallow, chunks, kept);
        }
        finally
        {
            chunks.Complete();
        }

        return walk;
    }

    // What little is new lies wherever a fetch put it: to read whole pieces for it would not pay.
    private static bool IsMostlyKnown(KeptHistory? kept) => kept is { Count: > 0 };

    /// <summary>What is kept of a commit need not be compared; at the edge of a shallow clone other changes count.</summary>
    private static void Send(CommitRow? commit, CommitWalk walk, IReadOnlySet<ObjectId> shallow, CommitChunks chunks, KeptHistory? kept)
    {
        if (commit is not { } row)
        {
            return;
        }

        var number = kept?.Find(row.Id) ?? 0;
        var isKept = number != 0 && kept!.TryFindChanges(number, out _) && (shallow.Count == 0 || !shallow.Contains(row.Id));
        chunks.Add(new(row, isKept || row.FirstParent.IsNone ? default : walk.TreeOf(row.FirstParent), isKept ? number : 0));
    }

    private static HistoryRows Merge(CommitChunks steps, HistoryPart[] parts, CommitWalk walk, KeptHistory? kept)
    {
        var (paths, blobs) = kept is null ? (parts[0].Paths, parts[0].Blobs) : (kept.Paths, kept.Blobs);
        var starts = new int[steps.Count + 1];
        var faults = new Growing<ObjectFault>();
        var unknown = new Growing<int>();
        faults.Add(walk.Faults);
        foreach (var part in parts)
        {
            part.CountInto(starts);
            faults.Add(part.Faults);
            unknown.Add(part.Unknown);
        }

        for (var i = 0; i < steps.Count; i++)
        {
            starts[i + 1] += starts[i] + (steps[i].Known != 0 && kept!.TryFindChanges(steps[i].Known, out var found) ? found.Length : 0);
        }

        var changes = new PathChange[starts[^1]];
        for (var i = 0; i < parts.Length; i++)
        {
            var isTheirs = parts[i].Paths == paths;
            parts[i].CopyTo(changes, starts, isTheirs ? null : paths.Take(parts[i].Paths), isTheirs ? null : blobs.Take(parts[i].Blobs));
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Known != 0 && kept!.TryFindChanges(steps[i].Known, out var found))
            {
                found.CopyTo(changes.AsSpan(starts[i]));
            }
        }

        var commits = new CommitRow[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            commits[i] = steps[i].Row;
        }

        var places = unknown.ToArray();
        Array.Sort(places);
        return new(commits, changes, starts, paths, blobs, faults.ToArray(), walk.FaultCount, places);
    }
}
