namespace Gangway.Kernels.History;

/// <summary>Reads the entries of a tree object: <c>MODE SP NAME NUL ID</c>, in git's order.</summary>
/// <param name="tree">The object's content.</param>
/// <param name="idLength">20 or 32.</param>
public ref struct TreeCursor(ReadOnlySpan<byte> tree, int idLength)
{
    private ReadOnlySpan<byte> rest = tree;

    /// <summary>One of four, whatever the tree writes (<see cref="TreeMode"/>).</summary>
    public int Mode { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> RawId { get; private set; }

    public readonly ObjectId Id => new(RawId);

    public readonly bool IsTree => Mode == TreeMode.Tree;

    /// <summary>True where the tree ended in the middle of an entry, or an entry has no mode or name.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Goes to the next entry; false at the end.</summary>
    public bool Next()
    {
        if (rest.IsEmpty)
        {
            RawId = default;
            Name = default;
            Mode = 0;
            return false;
        }

        var mode = 0;
        var at = 0;
        for (; at < rest.Length && at < 8 && (uint)(rest[at] - '0') < 8; at++)
        {
            mode = (mode << 3) | (rest[at] - '0');
        }

        var end = at > 0 && at < rest.Length && rest[at] == ' ' ? rest[(at + 1)..].IndexOf((byte)0) : -1;
        if (end <= 0 || rest.Length - at - 2 - end < idLength)
        {
            IsBroken = true;
            rest = default;
            return Next();
        }

        Mode = TreeMode.Canonical(mode);
        Name = rest.Slice(at + 1, end);
        RawId = rest.Slice(at + 2 + end, idLength);
        rest = rest[(at + 2 + end + idLength)..];
        return true;
    }

    /// <summary>Passes over the entries that both go on with: what is the same byte by byte is no difference, and need not be taken apart.</summary>
    public static void PassCommon(ref TreeCursor left, ref TreeCursor right)
    {
        var common = left.rest.CommonPrefixLength(right.rest);
        if (common == left.rest.Length && common == right.rest.Length)
        {
            left.rest = right.rest = default;
            return;
        }

        var passed = 0;
        for (var end = left.EndOfEntry(0); end <= common; end = left.EndOfEntry(passed))
        {
            passed = end;
        }

        left.rest = left.rest[passed..];
        right.rest = right.rest[passed..];
    }

    /// <summary>Where the entry ends that begins at a place; far behind everything where none does.</summary>
    private readonly int EndOfEntry(int start)
    {
        var name = rest[start..].IndexOf((byte)0);
        return name < 0 ? int.MaxValue : start + name + 1 + idLength;
    }

    /// <summary>git's order of two entries: a tree's name counts as if it ended with a slash.</summary>
    public static int Compare(in TreeCursor left, in TreeCursor right)
    {
        var common = left.Name.CommonPrefixLength(right.Name);
        var one = common < left.Name.Length ? left.Name[common] : left.IsTree ? '/' : 0;
        var two = common < right.Name.Length ? right.Name[common] : right.IsTree ? '/' : 0;
        return one - two;
    }
}
