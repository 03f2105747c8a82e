namespace Gangway.Kernels.History;

/// <summary>Commits waiting for their turn: the latest time first, among equals the one that came first. A binary heap.</summary>
internal sealed class CommitQueue
{
    private Waiting[] heap = new Waiting[64];
    private long turn;

    /// <param name="Item">Null where what was kept of an earlier scan has its text.</param>
    public readonly record struct Waiting(ObjectId Id, GitObject? Item, int Kept, long Time, long Turn)
    {
        public bool IsBefore(in Waiting other) => Time != other.Time ? Time > other.Time : Turn < other.Turn;
    }

    public int Count { get; private set; }

    public void Add(ObjectId id, GitObject? item, int kept, long time)
    {
        if (Count == heap.Length)
        {
            var larger = new Waiting[Count * 2];
            Array.Copy(heap, larger, Count);
            heap = larger;
        }

        var added = new Waiting(id, item, kept, time, turn++);
        var at = Count++;
        for (; at > 0 && added.IsBefore(heap[(at - 1) / 2]); at = (at - 1) / 2)
        {
            heap[at] = heap[(at - 1) / 2];
        }

        heap[at] = added;
    }

    public Waiting Take()
    {
        var first = heap[0];
        var last = heap[--Count];
        heap[Count] = default;
        var at = 0;
        for (var child = 1; child < Count; child = (2 * at) + 1)
        {
            child += child + 1 < Count && heap[child + 1].IsBefore(heap[child]) ? 1 : 0;
            if (!heap[child].IsBefore(last))
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = last;
        return first;
    }
}
