using System.Buffers;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The dependencies of a CycloneDX document in JSON as numbers, until all that they may name is known.</summary>
internal sealed class CycloneDxJsonEdges(BomDraft draft)
{
    private const int Nothing = -1;

    /// <summary>Where each entry stands in the array, what it is about, and where its first target stands in <see cref="targets"/>.</summary>
    private readonly List<(int Index, int From, int First)> entries = new(draft.Expected);
    private readonly List<int> targets = new(draft.Expected);
    private readonly char[] room = new char[512];

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
        for (var at = 0; at < entries.Count; at++)
        {
            var (index, from, first) = entries[at];
            var end = at + 1 < entries.Count ? entries[at + 1].First : targets.Count;
            if (first == end)
            {
                draft.AddLeaf(from);
            }

            for (var target = first; target < end; target++)
            {
                if (targets[target] != Nothing)
                {
                    draft.AddDependency(from, targets[target], (index, target - first), place => $"/dependencies/{place.index}/dependsOn/{place.Item2}");
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
            entries.Add((index, from, first));
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
