using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>Numbers object ids from 1 in the order met; 0 is none. For one thread.</summary>
public sealed class IdTable
{
    private readonly Dictionary<ObjectId, int> numbers = [];
    private readonly List<ObjectId> ids = [default];

    /// <summary>One more than the highest number.</summary>
    public int Count => ids.Count;

    public ObjectId this[int number] => ids[number];

    public int Intern(ObjectId id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, id, out var exists);
        if (!exists)
        {
            number = ids.Count;
            ids.Add(id);
        }

        return number;
    }

    /// <summary>The numbers here of another table's ids.</summary>
    internal int[] Take(IdTable other)
    {
        var taken = new int[other.Count];
        for (var i = 1; i < taken.Length; i++)
        {
            taken[i] = Intern(other.ids[i]);
        }

        return taken;
    }
}
