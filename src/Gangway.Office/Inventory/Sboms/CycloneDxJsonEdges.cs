namespace Gangway.Office.Inventory.Sboms;

/// <summary>The dependencies of a CycloneDX document in JSON as numbers, until all that they may name is known.</summary>
internal sealed class CycloneDxJsonEdges(BomDraft draft)
{
    private const int Nothing = -1;

    private Entry[] entries = new Entry[Math.Max(draft.Expected, 16)];
    private int entryCount;
    private readonly List<int> targets = new(draft.Expected);
    private readonly char[] room = new char[512];

    /// <param name="Index">Where it stands in the array.</param>
    /// <param name="From">What it is about.</param>
    /// <param name="First">Where its first target stands in <see cref="targets"/>.</param>
    private readonly record struct Entry(int Index, int From, int First);

    public void Read(ref JsonCursor cursor)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            ReadEntry(ref cursor);
        }
    }

    /// <summary>Adds the edges, in document order.</summary>
    public void Settle()
    {
        for (var at = 0; at < entryCount; at++)
        {
            var (index, from, first) = entries[at];
            var end = at + 1 < entryCount ? entries[at + 1].First : targets.Count;
            if (first == end)
            {
                draft.AddLeaf(from);
            }

            for (var target = first; target < end; target++)
            {
                if (targets[target] != Nothing && !draft.TryAddDependency(from, targets[target]))
                {
                    draft.AddDependency(from, targets[target], $"/dependencies/{index}/dependsOn/{target - first}");
                }
            }
        }
    }

    private void ReadEntry(ref JsonCursor cursor)
    {
        var (index, from, first) = (cursor.Index(cursor.Depth), Nothing, targets.Count);
        while (cursor.Property())
        {
            if (cursor.KeyIs("ref"u8)) { from = cursor.Text() is { } id ? draft.Nodes.Of(id) : Nothing; }
            else if (cursor.KeyIs("dependsOn"u8)) { ReadTargets(ref cursor); }
            else { cursor.Skip(); }
        }

        if (from == Nothing)
        {
            targets.RemoveRange(first, targets.Count - first);
        }
        else
        {
            if (entryCount == entries.Length)
            {
                Array.Resize(ref entries, entries.Length * 2);
            }

            entries[entryCount++] = new Entry(index, from, first);
        }
    }

    private void ReadTargets(ref JsonCursor cursor)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementText(out var isText))
        {
            targets.Add(isText ? NodeOf(ref cursor) : Nothing);
        }
    }

    private int NodeOf(ref JsonCursor cursor) =>
        cursor.CopyText(room) is var length and >= 0 ? draft.Nodes.Of(room.AsSpan(0, length)) : draft.Nodes.Of(cursor.Element());
}
