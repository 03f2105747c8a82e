namespace Gangway.Kernels.History;

/// <summary>Numbers object ids from 1 in the order met; 0 is none. For one thread while it grows, then for any.</summary>
public sealed class IdTable
{
    private readonly Growing<ObjectId> ids = new();
    private int[] slots = new int[1024];

    public IdTable() => ids.Add(default(ObjectId));

    /// <summary>One more than the highest number.</summary>
    public int Count => ids.Count;

    public ObjectId this[int number] => ids[number];

    /// <summary>The number of an id, a new one where it has none.</summary>
    public int Intern(in ObjectId id)
    {
        Index();
        var slot = SlotOf(id);
        if (slots[slot] != 0)
        {
            return slots[slot];
        }

        var number = ids.Count;
        slots[slot] = number;
        ids.Add(id);
        if (ids.Count * 2 > slots.Length)
        {
            Grow();
        }

        return number;
    }

    /// <summary>The number of an id; 0 where it has none.</summary>
    public int Find(in ObjectId id)
    {
        Index();
        return slots[SlotOf(id)];
    }

    /// <summary>Numbers ids that nobody numbered before; they are looked up by content once one is asked for.</summary>
    /// <param name="raw">The ids behind each other.</param>
    /// <param name="idLength">20 or 32.</param>
    /// <returns>False where one is none.</returns>
    internal bool Take(ReadOnlySpan<byte> raw, int idLength)
    {
        slots = [];
        ids.Reserve(raw.Length / idLength);
        for (; raw.Length >= idLength; raw = raw[idLength..])
        {
            var id = new ObjectId(raw[..idLength]);
            if (id.IsNone)
            {
                return false;
            }

            ids.Add(id);
        }

        return true;
    }

    /// <summary>The numbers here of another table's ids.</summary>
    internal int[] Take(IdTable other)
    {
        var taken = new int[other.Count];
        if (slots.Length == 0 && other.Count < Count / 4)
        {
            TakeUnindexed(other, taken);
            return taken;
        }

        for (var i = 1; i < taken.Length; i++)
        {
            taken[i] = Intern(other.ids[i]);
        }

        return taken;
    }

    // To look few up here all ids would have to be put into a table: those here are looked up among the few instead.
    private void TakeUnindexed(IdTable other, int[] taken)
    {
        const int Bits = 1 << 16;
        var some = new ulong[Bits / 64]; // nearly all that are here are none of the few: a bit says so sooner than a table
        for (var i = 1; i < taken.Length; i++)
        {
            var hash = (uint)other.ids[i].GetHashCode() % Bits;
            some[hash / 64] |= 1UL << (int)hash;
        }

        for (var number = 1; number < ids.Count; number++)
        {
            ref readonly var id = ref ids[number];
            var hash = (uint)id.GetHashCode() % Bits;
            if ((some[hash / 64] & (1UL << (int)hash)) != 0 && other.Find(id) is > 0 and var same)
            {
                taken[same] = number;
            }
        }

        for (var i = 1; i < taken.Length; i++)
        {
            if (taken[i] == 0)
            {
                taken[i] = ids.Count;
                ids.Add(other.ids[i]);
            }
        }
    }

    // Ids are hashes already; multiplying spreads those that somebody chose to collide.
    private int SlotOf(in ObjectId id)
    {
        var mask = slots.Length - 1;
        var slot = (int)(((uint)id.GetHashCode() * 0x9e3779b97f4a7c15) >> 32) & mask;
        while (slots[slot] != 0 && !ids[slots[slot]].Equals(id))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Index()
    {
        if (slots.Length == 0)
        {
            Grow();
        }
    }

    private void Grow()
    {
        slots = new int[Math.Max(1024, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)ids.Count * 2))];
        for (var number = 1; number < ids.Count; number++)
        {
            slots[SlotOf(ids[number])] = number;
        }
    }
}
