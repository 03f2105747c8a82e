namespace Gangway.Kernels.History;

/// <summary>
/// In which order changes are counted, and which of them by one thread: path by path and newest first within a path, since a pack holds older
/// contents as deltas to newer ones of the same path.
/// </summary>
internal sealed class LineOrder
{
    private const int Longest = 256; // runs of one path are cut there, so that the threads end together

    private readonly int[] changes;
    private readonly Piece[] pieces;

    private LineOrder(int[] changes, ReadOnlySpan<int> starts)
    {
        this.changes = changes;
        pieces = LongestFirst(starts);
    }

    private readonly record struct Piece(int Start, int Length);

    public int Pieces => pieces.Length;

    /// <summary>Places of the changes of a piece; the longest pieces come first.</summary>
    public ReadOnlySpan<int> this[int piece] => changes.AsSpan(pieces[piece].Start, pieces[piece].Length);

    public static LineOrder ByPath(HistoryRows rows, int[] wanted)
    {
        var order = Sorted(rows, wanted);
        return new(order, Runs(rows, order));
    }

    /// <summary>
    /// Paths whose contents rest on the same whole objects come together: one thread unpacks each of these once, and little needs to be kept of
    /// them. Worth it for few changes; with many, everything rests on everything.
    /// </summary>
    public static LineOrder ByObject(HistoryRows rows, int[] wanted, ObjectReader reader)
    {
        var order = Sorted(rows, wanted);
        var runs = Runs(rows, order);
        var groups = LineGroups.Of(reader, rows, order, runs);
        var together = new int[order.Length];
        var starts = new Growing<int>();
        var next = Next(groups);
        var count = 0;
        for (var first = 0; first < groups.Length; first++)
        {
            if (groups[first] != first)
            {
                continue;
            }

            starts.Add(count);
            for (var run = first; run >= 0; run = next[run])
            {
                order.AsSpan(runs[run]..runs[run + 1]).CopyTo(together.AsSpan(count));
                count += runs[run + 1] - runs[run];
            }
        }

        starts.Add(count);
        return new(together, starts.Span);
    }

    /// <summary>For each run the next one of its group; -1 for the last.</summary>
    private static int[] Next(int[] groups)
    {
        var next = new int[groups.Length];
        var seen = new int[groups.Length];
        for (var run = groups.Length - 1; run >= 0; run--)
        {
            next[run] = seen[groups[run]] - 1;
            seen[groups[run]] = run + 1;
        }

        return next;
    }

    /// <summary>The changes, path by path and as they came within a path.</summary>
    private static int[] Sorted(HistoryRows rows, int[] wanted)
    {
        var starts = new int[rows.Paths.Count + 1];
        for (var i = 0; i < wanted.Length; i++)
        {
            starts[rows.Changes[wanted[i]].Path + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var order = new int[wanted.Length];
        for (var i = 0; i < wanted.Length; i++)
        {
            order[starts[rows.Changes[wanted[i]].Path]++] = wanted[i];
        }

        return order;
    }

    /// <summary>Where runs of one path begin, and behind the last its end.</summary>
    private static ReadOnlySpan<int> Runs(HistoryRows rows, int[] order)
    {
        var starts = new Growing<int>();
        starts.Add(0);
        for (var at = 1; at < order.Length; at++)
        {
            if (rows.Changes[order[at]].Path != rows.Changes[order[at - 1]].Path || at - starts[starts.Count - 1] == Longest)
            {
                starts.Add(at);
            }
        }

        starts.Add(order.Length);
        return starts.Span;
    }

    private static Piece[] LongestFirst(ReadOnlySpan<int> starts)
    {
        var places = new int[Longest + 2];
        for (var i = 0; i < starts.Length - 1; i++)
        {
            places[Longest - Rank(starts, i) + 1]++;
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        var pieces = new Piece[starts.Length - 1];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[places[Longest - Rank(starts, i)]++] = new Piece(starts[i], starts[i + 1] - starts[i]);
        }

        return pieces;
    }

    private static int Rank(ReadOnlySpan<int> starts, int piece) => Math.Min(Longest, starts[piece + 1] - starts[piece]);
}
