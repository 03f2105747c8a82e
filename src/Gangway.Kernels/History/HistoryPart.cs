namespace Gangway.Kernels.History;

/// <summary>What one thread of a scan finds: its own numbering of paths and objects, joined with the others' at the end.</summary>
internal sealed class HistoryPart : IDisposable
{
    private const int MostFaults = 1000;
    private const long FewTreeBytes = 1 << 20; // those of neighboring commits and their bases; more is slower, since it lies farther from the processor

    private readonly bool comparesMerges;
    private readonly ObjectReader reader;
    private readonly TreeDifference difference;
    private readonly Growing<PathChange> changes = new();
    private readonly Growing<Range> ranges = new();
    private readonly Growing<ObjectFault> faults = new();
    private readonly Growing<int> unknown = new();

    /// <param name="store">The objects.</param>
    /// <param name="options">Limits.</param>
    /// <param name="pieces">Of packs, to be kept (<see cref="ObjectLimits.Pieces"/>).</param>
    public HistoryPart(ObjectStore store, HistoryScanOptions options, int pieces)
    {
        comparesMerges = options.ComparesMerges;
        reader = new(store, options.Objects with { FewBytes = FewTreeBytes, Pieces = pieces });
        difference = new(reader, store.IdLength, Paths, Blobs, options.Trees);
    }

    /// <summary>The changes of one commit, where they stand in this part's list.</summary>
    private readonly record struct Range(int Commit, int Start, int Count);

    public PathTable Paths { get; } = new();

    public IdTable Blobs { get; } = new();

    public ReadOnlySpan<ObjectFault> Faults => faults.Span;

    /// <summary>Places of the commits whose changes are not, or not all, known.</summary>
    public ReadOnlySpan<int> Unknown => unknown.Span;

    public void Dispose() => reader.Dispose();

    public void Compare(in CommitChunks.Chunk chunk)
    {
        for (var i = 0; i < chunk.Steps.Length; i++)
        {
            Compare(chunk.Start + i, chunk.Steps[i]);
        }
    }

    private void Compare(int place, in CommitChunks.Step step)
    {
        var commit = step.Row;
        if ((commit.Parents > 1 && !comparesMerges) || step.Known != 0)
        {
            return;
        }

        if (step.ParentTree.IsNone && !commit.FirstParent.IsNone)
        {
            unknown.Add(place); // the parent could not be read: it is among the faults already
            return;
        }

        difference.Compare(step.ParentTree, commit.Tree);
        Note(place, difference.Fault with { Id = difference.Fault.Id.IsNone ? commit.Id : difference.Fault.Id });
        if (!difference.Changes.IsEmpty)
        {
            ranges.Add(new Range(place, changes.Count, difference.Changes.Length));
            changes.Add(difference.Changes);
        }
    }

    /// <summary>Writes how many changes each commit has behind its place.</summary>
    public void CountInto(int[] starts)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            starts[ranges[i].Commit + 1] = ranges[i].Count;
        }
    }

    /// <summary>Puts the changes where they belong, renumbered.</summary>
    public void CopyTo(PathChange[] all, int[] starts, int[]? paths, int[]? blobs)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            for (var n = 0; n < range.Count; n++)
            {
                var change = changes[range.Start + n];
                all[starts[range.Commit] + n] = paths is null ? change
                    : new(paths[change.Path], blobs![change.Old], blobs[change.New], change.OldMode, change.NewMode);
            }
        }
    }

    private void Note(int commit, ObjectFault fault)
    {
        if (fault.Status == ReadStatus.Fine)
        {
            return;
        }

        unknown.Add(commit);
        if (faults.Count < MostFaults)
        {
            faults.Add(fault);
        }
    }
}
