using System.Collections.Immutable;

namespace Gangway.Kernels.History;

/// <summary>Everything that holds a repository's objects: packs, and files of one object each. For any number of readers at once.</summary>
/// <param name="idLength">20 (SHA-1) or 32 (SHA-256).</param>
/// <param name="packs">The repository's own and borrowed ones.</param>
/// <param name="loose">The bytes of a loose object's file, still packed; null where there is none. Called from any thread.</param>
/// <param name="multi">Indexes over several packs, each with its packs in the order of <see cref="MultiPackIndex.Packs"/>, null for those that are not here.</param>
public sealed class ObjectStore(
    int idLength, ImmutableArray<Pack> packs, Func<ObjectId, byte[]?> loose, ImmutableArray<(MultiPackIndex Index, ImmutableArray<Pack?> Packs)> multi = default)
{
    private readonly ImmutableArray<(MultiPackIndex Index, ImmutableArray<Pack?> Packs)> multi = multi.IsDefault ? [] : multi;
    private readonly Dictionary<Pack, int> numbers = Numbered(packs);

    /// <summary>20 or 32.</summary>
    public int IdLength => idLength;

    internal ImmutableArray<Pack> Packs => packs;

    internal byte[]? Loose(ObjectId id) => loose(id);

    /// <summary>Where a pack holds an object.</summary>
    /// <param name="id">The object.</param>
    /// <param name="near">The pack to look in first: the last one that held something.</param>
    internal PackPlace Find(ObjectId id, int near)
    {
        if ((uint)near < (uint)packs.Length && packs[near].Index?.Find(id) is >= 0 and var here)
        {
            return new(near, here);
        }

        foreach (var (index, members) in multi)
        {
            if (index.Find(id) is { IsNone: false } found && members[found.Pack] is { } pack)
            {
                return new(numbers[pack], found.Offset);
            }
        }

        for (var i = 0; i < packs.Length; i++)
        {
            if (i != near && packs[i].Index?.Find(id) is >= 0 and var offset)
            {
                return new(i, offset);
            }
        }

        return PackPlace.None;
    }

    private static Dictionary<Pack, int> Numbered(ImmutableArray<Pack> packs)
    {
        var numbers = new Dictionary<Pack, int>();
        for (var i = 0; i < packs.Length; i++)
        {
            numbers[packs[i]] = i;
        }

        return numbers;
    }
}
