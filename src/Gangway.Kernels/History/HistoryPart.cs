using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>What one thread of a scan finds: its own numbering of paths and objects, joined with the others' at the end.</summary>
internal sealed class HistoryPart : IDisposable
{
    private const int MostFaults = 1000;

    private readonly IReadOnlyDictionary<ObjectId, ObjectId> trees;
    private readonly bool comparesMerges;
    private readonly ObjectReader reader;
    private readonly TreeDifference difference;
    private readonly List<PathChange> changes = [];

    /// <param name="trees">Each commit's tree.</param>
    public HistoryPart(ObjectStore store, IReadOnlyDictionary<ObjectId, ObjectId> trees, HistoryScanOptions options)
    {
        (this.trees, comparesMerges) = (trees, options.ComparesMerges);
        reader = new(store, options.Objects);
        difference = new(reader, store.IdLength, Paths, Blobs, options.Trees);
    }

    public PathTable Paths { get; } = new();

    public IdTable Blobs { get; } = new();

    public List<(int Commit, int Start, int Count)> Ranges { get; } = [];

    public List<ObjectFault> Faults { get; } = [];

    public long Unread { get; private set; }

    public void Dispose() => reader.Dispose();

    public void Compare(CommitRow[] commits, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var commit = commits[i];
            if (commit.Parents > 1 && !comparesMerges)
            {
                continue;
            }

            var before = default(ObjectId);
            if (!commit.FirstParent.IsNone && !trees.TryGetValue(commit.FirstParent, out before))
            {
                Unread++; // the parent could not be read: it is among the faults already
                continue;
            }

            difference.Compare(before, commit.Tree);
            Note(difference.Fault with { Id = difference.Fault.Id.IsNone ? commit.Id : difference.Fault.Id });
            if (!difference.Changes.IsEmpty)
            {
                Ranges.Add((i, changes.Count, difference.Changes.Length));
                changes.AddRange(difference.Changes);
            }
        }
    }

    /// <summary>Puts the changes where they belong, renumbered.</summary>
    public void CopyTo(PathChange[] all, int[] starts, int[]? paths, int[]? blobs)
    {
        var own = CollectionsMarshal.AsSpan(changes);
        foreach (var (commit, start, count) in Ranges)
        {
            var target = all.AsSpan(starts[commit], count);
            own.Slice(start, count).CopyTo(target);
            for (var i = 0; paths is not null && i < count; i++)
            {
                ref var change = ref target[i];
                change = change with { Path = paths[change.Path], Old = blobs![change.Old], New = blobs[change.New] };
            }
        }
    }

    private void Note(ObjectFault fault)
    {
        if (fault.Status == ReadStatus.Fine)
        {
            return;
        }

        Unread++;
        if (Faults.Count < MostFaults)
        {
            Faults.Add(fault);
        }
    }
}
