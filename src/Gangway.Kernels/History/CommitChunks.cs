namespace Gangway.Kernels.History;

/// <summary>
/// Commits on their way from the thread that walks to those that compare, a hundred at a time, so that these need not wait for the end of the
/// walk. Neighbours stay together: their trees are nearly the same, and are unpacked once.
/// </summary>
internal sealed class CommitChunks
{
    private const int Size = 128;

    private readonly List<Step[]> full = [];
    private Step[] filling = new Step[Size];
    private int filled, taken;
    private bool isComplete;

    /// <param name="Row">The commit.</param>
    /// <param name="ParentTree">None where there is no first parent, or it could not be read.</param>
    /// <param name="Known">The number under which its changes are kept; 0 where they are to be found.</param>
    public readonly record struct Step(CommitRow Row, ObjectId ParentTree, int Known);

    /// <summary>The places of its commits among all, and the commits.</summary>
    public readonly record struct Chunk(int Start, Step[] Steps);

    /// <summary>How many there are, once all have come.</summary>
    public int Count => ((full.Count - 1) * Size) + filled;

    /// <summary>One of them, in the order of the walk, once all have come.</summary>
    public ref readonly Step this[int place] => ref full[place / Size][place % Size];

    /// <summary>For the walking thread.</summary>
    public void Add(in Step step)
    {
        filling[filled++] = step;
        if (filled == Size)
        {
            Publish(filling);
            (filling, filled) = (new Step[Size], 0);
        }
    }

    /// <summary>For the walking thread: no more come, not even where it failed.</summary>
    public void Complete() => Publish(filling.AsSpan(0, filled).ToArray(), isLast: true);

    /// <summary>The next hundred, waited for; false at the end.</summary>
    public bool TryTake(out Chunk chunk)
    {
        lock (full)
        {
            while (taken == full.Count && !isComplete)
            {
                Monitor.Wait(full);
            }

            chunk = taken < full.Count ? new(taken * Size, full[taken]) : default;
            return taken++ < full.Count;
        }
    }

    private void Publish(Step[] steps, bool isLast = false)
    {
        lock (full)
        {
            full.Add(steps);
            isComplete = isLast;
            Monitor.PulseAll(full);
        }
    }
}
