namespace Gangway.Kernels.History;

/// <summary>
/// The commits of a scan with all their parents: an order in which parents come first, and the tree that first parents make. A repository can
/// name anything as a parent, itself too: what would close a circle is left out.
/// </summary>
internal sealed class CommitGraph
{
    private const int MostParents = 64; // git makes merges of 16 at most; what a further one brought counts as the merge's

    private readonly int[] starts;
    private readonly int[] parents;
    private readonly int[] rank;
    private readonly int[] enter, leave;

    /// <param name="commits">In any order.</param>
    /// <param name="ids">All parents, one commit's after another's.</param>
    /// <param name="ends">Where each commit's parents end in that list.</param>
    public CommitGraph(CommitRow[] commits, ReadOnlySpan<ObjectId> ids, ReadOnlySpan<int> ends)
    {
        var numbers = new IdTable();
        foreach (ref readonly var commit in commits.AsSpan())
        {
            numbers.Intern(commit.Id);
        }

        starts = new int[commits.Length + 1];
        var found = new Growing<int>();
        for (var i = 0; i < commits.Length; i++)
        {
            var from = i == 0 ? 0 : ends[i - 1];
            for (var at = from; at < Math.Min(ends[i], from + MostParents); at++)
            {
                found.Add(numbers.Find(ids[at]) - 1);
            }

            starts[i + 1] = found.Count;
        }

        parents = found.ToArray();
        rank = new int[commits.Length];
        Order = Sort();
        (enter, leave) = (new int[commits.Length], new int[commits.Length]);
        Tour();
    }

    /// <summary>Places of the commits, parents first.</summary>
    public int[] Order { get; }

    /// <summary>Places in the order of a walk down the tree of first parents.</summary>
    public int[] ByEntry { get; private set; } = [];

    /// <summary>Of each parent its place; -1 where it is not known.</summary>
    public ReadOnlySpan<int> ParentsOf(int commit) => parents.AsSpan(starts[commit]..starts[commit + 1]);

    /// <summary>-1 where there is none, or it is not known.</summary>
    public int FirstParentOf(int commit) => starts[commit] < starts[commit + 1] ? parents[starts[commit]] : -1;

    /// <summary>Where the commits that have this one among their first parents, and theirs, begin.</summary>
    public int EnterOf(int commit) => enter[commit];

    /// <summary>The last of them.</summary>
    public int LeaveOf(int commit) => leave[commit];

    // Oldest first as far as they are in git's order; by hand, for a history is deeper than the stack.
    private int[] Sort()
    {
        var (order, count, path) = (new int[rank.Length], 0, new Growing<(int Commit, int Next)>());
        for (var i = rank.Length - 1; i >= 0; i--)
        {
            if (rank[i] != 0)
            {
                continue;
            }

            rank[i] = -1; // on the way
            path.Add((i, starts[i]));
            while (path.Count > 0)
            {
                ref var top = ref path[path.Count - 1];
                if (top.Next == starts[top.Commit + 1])
                {
                    order[count] = top.Commit;
                    rank[top.Commit] = ++count;
                    path.Drop();
                    continue;
                }

                var at = top.Next++;
                var parent = parents[at];
                if (parent >= 0 && rank[parent] == -1)
                {
                    parents[at] = -1;
                }
                else if (parent >= 0 && rank[parent] == 0)
                {
                    rank[parent] = -1;
                    path.Add((parent, starts[parent]));
                }
            }
        }

        return order;
    }

    private void Tour()
    {
        var sizes = new int[rank.Length];
        for (var i = Order.Length - 1; i >= 0; i--)
        {
            var commit = Order[i];
            sizes[commit]++;
            if (FirstParentOf(commit) is >= 0 and var parent)
            {
                sizes[parent] += sizes[commit];
            }
        }

        var (next, free) = (new int[rank.Length], 0); // where the next child of each begins
        ByEntry = new int[rank.Length];
        foreach (var commit in Order)
        {
            ref var place = ref free;
            if (FirstParentOf(commit) is >= 0 and var parent)
            {
                place = ref next[parent];
            }

            enter[commit] = place;
            leave[commit] = place + sizes[commit] - 1;
            next[commit] = place + 1;
            place += sizes[commit];
            ByEntry[enter[commit]] = commit;
        }
    }
}
