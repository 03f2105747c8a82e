namespace Gangway.Kernels.History;

/// <summary>
/// For each change of a scan: with which earlier texts its new one is to be compared, in the order in which they may claim its lines. Mostly
/// one, what stood at the path before; for a merge what each parent has there, unless one has the very same; for an added path what it was
/// renamed from. The scripts that needs are numbered, equal pairs of objects once.
/// </summary>
internal sealed class OriginPlan
{
    private readonly HistoryRows rows;
    private readonly PathStates states;
    private readonly Growing<OriginStep> steps = new();
    private readonly Growing<(int Old, int New)> scripts = new();
    private readonly int[] starts; // of each change's steps
    private readonly int[] counts;
    private readonly int[] same;
    private int[] slots = new int[1024];

    /// <param name="renames">For each change the one that deleted what it was before; -1 for none.</param>
    public OriginPlan(HistoryRows rows, CommitGraph graph, PathStates states, int[] renames)
    {
        (this.rows, this.states) = (rows, states);
        (starts, counts, same) = (new int[rows.Changes.Length], new int[rows.Changes.Length], new int[rows.Changes.Length]);
        for (var i = states.ByPath.Length - 1; i >= 0; i--) // newest first: a pack holds older contents as deltas to newer ones of the same path
        {
            var change = states.ByPath[i];
            starts[change] = steps.Count;
            same[change] = Twin(rows, graph, states, change);
            same[change] = same[change] < 0 && renames[change] >= 0 ? Moved(change, renames[change]) : same[change];
            if (TreeMode.IsFile(rows.Changes[change].NewMode) && same[change] < 0)
            {
                Prepare(change, graph.ParentsOf(states.CommitOf[change]).Length, renames[change]);
            }

            counts[change] = steps.Count - starts[change];
        }
    }

    /// <summary>Pairs of objects to be compared; 0 for none.</summary>
    public ReadOnlySpan<(int Old, int New)> Scripts => scripts.Span;

    /// <summary>The change that left the very same text; -1 for none.</summary>
    public int SameAs(int change) => same[change];

    public ReadOnlySpan<OriginStep> StepsOf(int change) => steps.Span.Slice(starts[change], counts[change]);

    /// <summary>The first parent's change that left the very same object at the path, in git's order of parents.</summary>
    public static int Twin(HistoryRows rows, CommitGraph graph, PathStates states, int change)
    {
        var (blob, before) = (rows.Changes[change].New, states.Before(change));
        if (blob == 0 || !TreeMode.IsFile(rows.Changes[change].NewMode))
        {
            return -1;
        }

        if (before >= 0 && rows.Changes[before].New == blob && rows.Changes[change].Old == blob && TreeMode.IsFile(rows.Changes[before].NewMode))
        {
            return before;
        }

        var parents = graph.ParentsOf(states.CommitOf[change]).Length;
        for (var parent = 1; parent < parents; parent++)
        {
            if (states.At(change, parent) is >= 0 and var other && rows.Changes[other].New == blob && TreeMode.IsFile(rows.Changes[other].NewMode))
            {
                return other;
            }
        }

        return -1;
    }

    private int Moved(int change, int renamedFrom) =>
        states.Before(renamedFrom) is >= 0 and var source && rows.Changes[source].New == rows.Changes[change].New && TreeMode.IsFile(rows.Changes[source].NewMode) ? source : -1;

    private void Prepare(int change, int parents, int renamedFrom)
    {
        var (old, now) = (rows.Changes[change].Old, rows.Changes[change].New);
        var before = states.Before(change);
        if (old != 0 && TreeMode.IsFile(rows.Changes[change].OldMode))
        {
            Add(before >= 0 && rows.Changes[before].New == old ? before : -1, old, now);
        }
        else if (renamedFrom >= 0)
        {
            var source = states.Before(renamedFrom);
            var blob = rows.Changes[renamedFrom].Old;
            Add(source >= 0 && rows.Changes[source].New == blob ? source : -1, blob, now);
        }

        for (var parent = 1; parent < parents; parent++)
        {
            if (states.At(change, parent) is >= 0 and var other && TreeMode.IsFile(rows.Changes[other].NewMode))
            {
                Add(other, rows.Changes[other].New, now);
            }
        }

        if (steps.Count == starts[change])
        {
            Add(-1, 0, now);
        }
    }

    private void Add(int state, int old, int now)
    {
        var slot = SlotOf(old, now);
        if (slots[slot] == 0)
        {
            scripts.Add((old, now));
            slots[slot] = scripts.Count;
        }

        steps.Add(new OriginStep(state, slots[slot] - 1));
        if (scripts.Count * 2 > slots.Length)
        {
            slots = new int[slots.Length * 2];
            for (var i = 0; i < scripts.Count; i++)
            {
                slots[SlotOf(scripts[i].Old, scripts[i].New)] = i + 1;
            }
        }
    }

    private int SlotOf(int old, int now)
    {
        var slot = (int)(((((ulong)(uint)old << 32) | (uint)now) * 0x9e3779b97f4a7c15) >> 33) & (slots.Length - 1);
        while (slots[slot] != 0 && (scripts[slots[slot] - 1].Old != old || scripts[slots[slot] - 1].New != now))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
