namespace Gangway.Kernels.History;

/// <summary>
/// Visits every commit reachable from some tips once, in git's own order: by the committer's time, newest first, among equals the one
/// met first. Memory grows with the number of commits.
/// </summary>
/// <param name="reader">Of the calling thread.</param>
/// <param name="idLength">20 or 32.</param>
/// <param name="shallow">Commits whose parents are not asked for: a shallow clone does not have them.</param>
/// <param name="kept">What earlier scans found: its commits are not read again, and those that are read are added to it.</param>
public sealed class CommitWalk(ObjectReader reader, int idLength, IReadOnlySet<ObjectId> shallow, KeptHistory? kept = null)
{
    private const int MostTagsDeep = 16;
    private const int MostFaults = 1000;

    private readonly IdTable seen = new();
    private readonly bool[] isSeen = new bool[(kept?.Count ?? 0) + 1]; // of what is kept, by its number
    private readonly Growing<ObjectId> trees = new(); // of what was seen, by its number
    private readonly CommitQueue waiting = new();
    private readonly Growing<ObjectFault> faults = new();
    private readonly Growing<ObjectId> parents = new();

    /// <summary>Commits that could not be read, the first thousand of them; <see cref="FaultCount"/> counts all.</summary>
    public ReadOnlySpan<ObjectFault> Faults => faults.Span;

    public long FaultCount { get; private set; }

    /// <summary>The tree of a commit visited, or of a parent of one; None where it could not be read.</summary>
    public ObjectId TreeOf(in ObjectId commit) =>
        kept is not null && kept.Find(commit) is > 0 and var number ? new CommitText(kept.TextOf(number), idLength).Tree
        : seen.Find(commit) is > 0 and var met ? trees[met - 1] : default;

    /// <param name="tips">Commits, or tags of commits; trees and blobs are passed over.</param>
    /// <param name="each">Called for each commit.</param>
    public void Visit(ObjectId[] tips, CommitVisitor each)
    {
        foreach (var tip in tips)
        {
            Add(tip, mayBeOther: true);
        }

        var isWanted = true;
        while (waiting.Count > 0)
        {
            var next = waiting.Take();
            using var item = next.Item;
            isWanted = isWanted && Visit(next.Id, item is null ? kept!.TextOf(next.Kept) : item.Bytes, item is not null, each);
        }
    }

    private bool Visit(ObjectId id, ReadOnlySpan<byte> bytes, bool isNew, CommitVisitor each)
    {
        var text = new CommitText(bytes, idLength);
        if (isNew)
        {
            kept?.Add(id, bytes, text.Time);
        }

        parents.Clear();
        for (var i = 0; i < text.Parents && (shallow.Count == 0 || !shallow.Contains(id)); i++)
        {
            parents.Add(text.Parent(i));
        }

        if (!each(id, parents.Span, text))
        {
            return false;
        }

        for (var i = 0; i < parents.Count; i++)
        {
            Add(parents[i], mayBeOther: false);
        }

        return true;
    }

    private void Add(ObjectId id, bool mayBeOther)
    {
        for (var depth = 0; depth < MostTagsDeep && !TryAddKept(id) && seen.Find(id) == 0; depth++)
        {
            ref var tree = ref See(id);
            var status = reader.Read(id, out var item);
            if (status == ReadStatus.Fine && item!.Kind == ObjectKind.Commit && new CommitText(item.Bytes, idLength) is { HasTree: true, Time: var time } text)
            {
                tree = text.Tree;
                waiting.Add(id, item, 0, time);
                return;
            }

            var kind = item?.Kind ?? ObjectKind.None;
            var target = kind == ObjectKind.Tag && mayBeOther ? TagText.Target(item!.Bytes, idLength) : null;
            item?.Dispose();
            if (target is null)
            {
                var isPassedOver = mayBeOther && kind is ObjectKind.Tree or ObjectKind.Blob;
                Report(isPassedOver, new(id, status == ReadStatus.Fine ? ReadStatus.Corrupt : status));
                return;
            }

            id = target.Value;
        }
    }

    /// <summary>Whether an id needs no reading: it is a commit that is kept, or was added to what is kept when it was visited.</summary>
    private bool TryAddKept(in ObjectId id)
    {
        var number = kept?.Find(id) ?? 0;
        if (number > 0 && number < isSeen.Length && !isSeen[number])
        {
            isSeen[number] = true;
            waiting.Add(id, null, number, kept!.TimeOf(number));
        }

        return number > 0;
    }

    private ref ObjectId See(in ObjectId id)
    {
        trees.Add(default(ObjectId));
        return ref trees[seen.Intern(id) - 1];
    }

    private void Report(bool isPassedOver, ObjectFault fault)
    {
        if (isPassedOver)
        {
            return;
        }

        FaultCount++;
        if (faults.Count < MostFaults)
        {
            faults.Add(fault);
        }
    }
}
