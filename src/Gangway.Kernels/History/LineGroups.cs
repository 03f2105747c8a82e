using System.Numerics;

namespace Gangway.Kernels.History;

/// <summary>Runs of changes that rest on the same whole objects: each of these belongs to the runs of one group alone.</summary>
internal static class LineGroups
{
    /// <param name="reader">Looks for the whole objects.</param>
    /// <param name="rows">What the changes are of.</param>
    /// <param name="order">The changes.</param>
    /// <param name="starts">Where each run begins in <paramref name="order"/>, and behind the last its end.</param>
    /// <returns>For each run the number of its group: that of the first run in it.</returns>
    public static int[] Of(ObjectReader reader, HistoryRows rows, ReadOnlySpan<int> order, ReadOnlySpan<int> starts)
    {
        var groups = new int[starts.Length - 1];
        var roots = new (long Key, int Run)[BitOperations.RoundUpToPowerOf2((uint)order.Length * 4 + 1)]; // the first run that rests on each; no framework's table, which would be compiled at run time
        for (var run = 0; run < groups.Length; run++)
        {
            groups[run] = run;
            for (var i = starts[run]; i < starts[run + 1]; i++)
            {
                ref readonly var change = ref rows.Changes[order[i]];
                Join(groups, roots, run, change.New == 0 ? PackPlace.None : reader.RootOf(rows.Blobs[change.New]));
                Join(groups, roots, run, change.Old == 0 ? PackPlace.None : reader.RootOf(rows.Blobs[change.Old]));
            }
        }

        for (var run = 0; run < groups.Length; run++)
        {
            groups[run] = groups[groups[run]]; // what a run points to stands before it, and points to its group already
        }

        return groups;
    }

    private static void Join(int[] groups, (long Key, int Run)[] roots, int run, PackPlace root)
    {
        if (root.IsNone)
        {
            return;
        }

        var slot = (int)(((ulong)root.Key * 0x9e3779b97f4a7c15) >> 33) & (roots.Length - 1);
        while (roots[slot].Key != 0 && roots[slot].Key != root.Key) // nothing lies at the very start of a pack
        {
            slot = (slot + 1) & (roots.Length - 1);
        }

        if (roots[slot].Key == 0)
        {
            roots[slot] = (root.Key, run);
            return;
        }

        var (one, other) = (First(groups, roots[slot].Run), First(groups, run));
        groups[Math.Max(one, other)] = Math.Min(one, other);
    }

    private static int First(int[] groups, int run)
    {
        while (groups[run] != run)
        {
            run = groups[run] = groups[groups[run]];
        }

        return run;
    }
}
