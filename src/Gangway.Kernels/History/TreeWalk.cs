namespace Gangway.Kernels.History;

/// <summary>Visits every path of a tree, in git's order.</summary>
/// <param name="reader">Of the calling thread.</param>
/// <param name="idLength">20 or 32.</param>
public sealed class TreeWalk(ObjectReader reader, int idLength, TreeLimits? limits = null)
{
    private readonly TreeLimits limits = limits ?? TreeLimits.Default;
    private byte[] path = new byte[1024];
    private int trees;

    /// <summary>The first tree that could not be read, with the reason; Fine where all could.</summary>
    public ObjectFault Fault { get; private set; }

    /// <summary>The tree of a commit or of a tag of one; None where there is none to be read.</summary>
    public ObjectId TreeOf(ObjectId commit)
    {
        for (var depth = 0; depth < 16; depth++)
        {
            if (reader.Read(commit, out var item) is not ReadStatus.Fine and var status)
            {
                Note(commit, status);
                return default;
            }

            using (item)
            {
                switch (item!.Kind)
                {
                    case ObjectKind.Tree:
                        return commit;
                    case ObjectKind.Commit when new CommitText(item.Bytes, idLength) is { HasTree: true } text:
                        return text.Tree;
                    case ObjectKind.Tag when TagText.Target(item.Bytes, idLength) is { } target:
                        commit = target;
                        continue;
                    default:
                        Note(commit, ReadStatus.Corrupt);
                        return default;
                }
            }
        }

        return default;
    }

    /// <returns>False where the visitor ended it.</returns>
    public bool Visit(ObjectId tree, TreeVisitor each)
    {
        trees = 0;
        return Visit(tree, each, 0, 0);
    }

    private bool Visit(ObjectId tree, TreeVisitor each, int depth, int start)
    {
        var status = depth > limits.Deepest || ++trees > limits.MostTrees ? ReadStatus.TooLarge : ReadStatus.Fine;
        GitObject? item = null;
        status = status == ReadStatus.Fine ? reader.Read(tree, ObjectKind.Tree, out item) : status;
        if (status != ReadStatus.Fine)
        {
            Note(tree, status);
            return true;
        }

        using (item)
        {
            var cursor = new TreeCursor(item!.Bytes, idLength);
            while (cursor.Next())
            {
                var end = Append(start, cursor.Name, cursor.IsTree);
                if (!(cursor.IsTree ? Visit(cursor.Id, each, depth + 1, end) : each(path.AsSpan(0, end), cursor.Mode, cursor.Id)))
                {
                    return false;
                }
            }

            if (cursor.IsBroken)
            {
                Note(tree, ReadStatus.Corrupt);
            }
        }

        return true;
    }

    private int Append(int start, ReadOnlySpan<byte> name, bool isTree)
    {
        var end = start + name.Length + (isTree ? 1 : 0);
        if (end > path.Length)
        {
            Array.Resize(ref path, end * 2);
        }

        name.CopyTo(path.AsSpan(start));
        path[end - 1] = isTree ? (byte)'/' : path[end - 1];
        return end;
    }

    private void Note(ObjectId id, ReadStatus status)
    {
        if (Fault.Status == ReadStatus.Fine)
        {
            Fault = new(id, status);
        }
    }
}
