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

    /// <summary>git's order of two entries: a tree's name counts as if it ended with a slash.</summary>
    public static int Compare(in TreeCursor left, in TreeCursor right)
    {
        var common = left.Name.CommonPrefixLength(right.Name);
        var one = common < left.Name.Length ? left.Name[common] : left.IsTree ? '/' : 0;
        var two = common < right.Name.Length ? right.Name[common] : right.IsTree ? '/' : 0;
        return one - two;
    }
}
