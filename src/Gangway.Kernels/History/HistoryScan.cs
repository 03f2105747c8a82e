namespace Gangway.Kernels.History;

/// <summary>
/// Reads a history: every commit reachable from the tips, and the paths each changed against its first parent. The walk is one thread's,
/// the comparison of trees is spread.
/// </summary>
public static class HistoryScan
{
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
        ObjectStore store, IEnumerable<ObjectId> tips, IReadOnlySet<ObjectId> shallow, CommitVisitor? each, HistoryScanOptions options, CancellationToken stop,
        KeptHistory? kept = null)
    {
        var commits = new Growing<CommitRow>();
        CommitWalk walk;
        using (var reader = new ObjectReader(store, options.Objects)) // what it keeps is no use to those that compare
        {
            walk = new CommitWalk(reader, store.IdLength, shallow, kept);
            walk.Visit(tips, (id, parents, text) =>
            {
                stop.ThrowIfCancellationRequested();
                commits.Add(new CommitRow(id, text.Tree, parents.IsEmpty ? default : parents[0], parents.Length, text.Time));
                return each is null || each(id, parents, text);
            });
        }

        return Compare(store, commits.ToArray(), walk, options, shallow, kept, stop);
    }

    private static HistoryRows Compare(
        ObjectStore store, CommitRow[] commits, CommitWalk walk, HistoryScanOptions options, IReadOnlySet<ObjectId> shallow, KeptHistory? kept, CancellationToken stop)
    {
        var known = Known(commits, shallow, kept);
        var numbers = new IdTable();
        foreach (ref readonly var commit in commits.AsSpan())
        {
            numbers.Intern(commit.Id);
        }

        var workers = Math.Max(1, options.Workers);
        var chunk = Math.Clamp(commits.Length / (workers * 8), 16, 4096);
        var parts = new HistoryPart[workers];
        var next = 0;
        Crew.Run(workers, number =>
        {
            using var part = parts[number] = new HistoryPart(store, commits, numbers, options, known, number == 0 ? kept : null);
            for (int from; (from = Interlocked.Add(ref next, chunk) - chunk) < commits.Length;)
            {
                stop.ThrowIfCancellationRequested();
                part.Compare(from, Math.Min(from + chunk, commits.Length));
            }
        });
        return Merge(commits, parts, walk, known, kept);
    }

    /// <summary>For each commit the number under which its changes are kept; 0 where they are not. At the edge of a shallow clone others count.</summary>
    private static int[] Known(CommitRow[] commits, IReadOnlySet<ObjectId> shallow, KeptHistory? kept)
    {
        var known = new int[commits.Length];
        for (var i = 0; kept is not null && i < commits.Length; i++)
        {
            var number = kept.Find(commits[i].Id);
            known[i] = kept.TryFindChanges(number, out _) && (shallow.Count == 0 || !shallow.Contains(commits[i].Id)) ? number : 0;
        }

        return known;
    }

    private static HistoryRows Merge(CommitRow[] commits, HistoryPart[] parts, CommitWalk walk, int[] known, KeptHistory? kept)
    {
        var (paths, blobs) = (parts[0].Paths, parts[0].Blobs);
        var starts = new int[commits.Length + 1];
        var faults = new Growing<ObjectFault>();
        var unknown = new Growing<int>();
        faults.Add(walk.Faults);
        foreach (var part in parts)
        {
            part.CountInto(starts);
            faults.Add(part.Faults);
            unknown.Add(part.Unknown);
        }

        for (var i = 0; i < commits.Length; i++)
        {
            starts[i + 1] += starts[i] + (known[i] != 0 && kept!.TryFindChanges(known[i], out var found) ? found.Length : 0);
        }

        var changes = new PathChange[starts[^1]];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i].CopyTo(changes, starts, i == 0 ? null : paths.Take(parts[i].Paths), i == 0 ? null : blobs.Take(parts[i].Blobs));
        }

        for (var i = 0; i < commits.Length; i++)
        {
            if (known[i] != 0 && kept!.TryFindChanges(known[i], out var found))
            {
                found.CopyTo(changes.AsSpan(starts[i]));
            }
        }

        var places = unknown.ToArray();
        Array.Sort(places);
        return new(commits, changes, starts, paths, blobs, faults.ToArray(), walk.FaultCount, places);
    }
}
