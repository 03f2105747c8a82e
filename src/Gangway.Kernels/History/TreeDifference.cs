namespace Gangway.Kernels.History;

/// <summary>Finds the paths that differ between two trees; what has the same id on both sides is not read. For one thread.</summary>
/// <param name="reader">Of that thread.</param>
/// <param name="idLength">20 or 32.</param>
/// <param name="paths">Numbers the paths.</param>
/// <param name="blobs">Numbers the objects.</param>
public sealed class TreeDifference(ObjectReader reader, int idLength, PathTable paths, IdTable blobs, TreeLimits? limits = null)
{
    /// <summary>git knows the empty tree without storing it.</summary>
    private readonly ObjectId emptyTree = ObjectId.TryParse(
        idLength == ObjectId.Sha1Length ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904" : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321", out var id) ? id : default;

    private readonly TreeLimits limits = limits ?? TreeLimits.Default;
    private readonly Growing<PathChange> found = new();
    private int trees;

    /// <summary>The paths of the last comparison, in git's order.</summary>
    public ReadOnlySpan<PathChange> Changes => found.Span;

    /// <summary>The first tree of the last comparison that could not be read, with the reason; Fine where all could.</summary>
    public ObjectFault Fault { get; private set; }

    /// <param name="before">None for what has no parent.</param>
    /// <param name="after">None where everything went.</param>
    public void Compare(ObjectId before, ObjectId after)
    {
        found.Clear();
        trees = 0;
        Fault = default;
        if (before != after)
        {
            Compare(before, after, 0, 0);
        }
    }

    private void Compare(ObjectId before, ObjectId after, int path, int depth)
    {
        if (depth > limits.Deepest || found.Count >= limits.MostChanges || trees >= limits.MostTrees)
        {
            Note(after.IsNone ? before : after, ReadStatus.TooLarge);
            return;
        }

        var isReadable = TryRead(before, out var old);
        isReadable &= TryRead(after, out var now);
        using (old)
        using (now)
        {
            if (isReadable) // else one side is unknown, and so is what differs below
            {
                Compare(old, now, path, depth);
            }
        }
    }

    private void Compare(GitObject? old, GitObject? now, int path, int depth)
    {
        var left = new TreeCursor(old is null ? default : old.Bytes, idLength);
        var right = new TreeCursor(now is null ? default : now.Bytes, idLength);
        TreeCursor.PassCommon(ref left, ref right); // versions of one folder differ in few entries
        var (hasLeft, hasRight) = (left.Next(), right.Next());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : TreeCursor.Compare(left, right);
            if (order == 0)
            {
                Both(left, right, path, depth);
                TreeCursor.PassCommon(ref left, ref right);
            }
            else if (order < 0)
            {
                One(left, path, depth, isOld: true);
            }
            else
            {
                One(right, path, depth, isOld: false);
            }

            hasLeft = order <= 0 ? left.Next() : hasLeft;
            hasRight = order >= 0 ? right.Next() : hasRight;
        }

        if (left.IsBroken || right.IsBroken)
        {
            Note(default, ReadStatus.Corrupt);
        }
    }

    private void Both(in TreeCursor left, in TreeCursor right, int path, int depth)
    {
        var isSame = left.RawId.SequenceEqual(right.RawId);
        if (isSame && left.Mode == right.Mode)
        {
            return;
        }

        if (left.IsTree)
        {
            Compare(left.Id, right.Id, paths.Intern(path, left.Name), depth + 1);
            return;
        }

        found.Add(new PathChange(paths.Intern(path, left.Name), blobs.Intern(left.Id), blobs.Intern(right.Id), (ushort)left.Mode, (ushort)right.Mode));
    }

    private void One(in TreeCursor side, int path, int depth, bool isOld)
    {
        var name = paths.Intern(path, side.Name);
        if (side.IsTree)
        {
            Compare(isOld ? side.Id : default, isOld ? default : side.Id, name, depth + 1);
            return;
        }

        if (found.Count < limits.MostChanges)
        {
            var blob = blobs.Intern(side.Id);
            found.Add(isOld ? new PathChange(name, blob, 0, (ushort)side.Mode, 0) : new PathChange(name, 0, blob, 0, (ushort)side.Mode));
        }
    }

    private bool TryRead(ObjectId id, out GitObject? item)
    {
        item = null;
        if (id.IsNone || id == emptyTree)
        {
            return true;
        }

        trees++;
        var status = reader.Read(id, ObjectKind.Tree, out item);
        if (status != ReadStatus.Fine)
        {
            Note(id, status);
        }

        return status == ReadStatus.Fine;
    }

    private void Note(ObjectId id, ReadStatus status)
    {
        if (Fault.Status == ReadStatus.Fine)
        {
            Fault = new(id, status);
        }
    }
}
