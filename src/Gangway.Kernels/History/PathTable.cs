using System.Text;

namespace Gangway.Kernels.History;

/// <summary>Numbers paths: each folder and file name is kept once under its parent. Number 0 is the top. For one thread.</summary>
public sealed class PathTable
{
    private readonly Growing<Entry> entries = new();
    private int[] slots = new int[1024];
    private byte[] names = new byte[16 * 1024];
    private int used;

    public PathTable() => entries.Add(default(Entry));

    public int Count => entries.Count;

    private readonly record struct Entry(int Parent, int Start, int Length, uint Hash);

    /// <summary>A path as it is kept: its name stands behind that of the one before.</summary>
    internal readonly record struct Kept(int Parent, int Length, uint Hash);

    /// <summary>The number of a name under a parent.</summary>
    public int Intern(int parent, ReadOnlySpan<byte> name)
    {
        if (slots.Length == 0)
        {
            Grow();
        }

        var hash = (uint)(Hash(parent, name) >> 32);
        var slot = hash & (uint)(slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            ref var entry = ref entries[slots[slot]];
            if (entry.Hash == hash && entry.Parent == parent && names.AsSpan(entry.Start, entry.Length).SequenceEqual(name))
            {
                return slots[slot];
            }
        }

        var number = slots[slot] = entries.Count;
        entries.Add(new Entry(parent, Keep(name), name.Length, hash));
        if (entries.Count * 2 > slots.Length)
        {
            Grow();
        }

        return number;
    }

    private int Keep(ReadOnlySpan<byte> name)
    {
        if (used + name.Length > names.Length)
        {
            Array.Resize(ref names, Math.Max(names.Length * 2, used + name.Length));
        }

        name.CopyTo(names.AsSpan(used));
        used += name.Length;
        return used - name.Length;
    }

    private void Grow()
    {
        slots = new int[Math.Max(1024, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries.Count * 2))];
        for (var number = 1; number < entries.Count; number++)
        {
            var slot = entries[number].Hash & (uint)(slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = number;
        }
    }

    /// <summary>The numbers here of another table's paths.</summary>
    internal int[] Take(PathTable other)
    {
        var numbers = new int[other.Count];
        for (var i = 1; i < numbers.Length; i++)
        {
            var entry = other.entries[i];
            numbers[i] = Intern(numbers[entry.Parent], other.names.AsSpan(entry.Start, entry.Length));
        }

        return numbers;
    }

    /// <summary>Numbers paths that nobody numbered before, with their names; they are looked up by content once one is asked for.</summary>
    /// <returns>False where a parent does not come before its children, or the names end too early.</returns>
    internal bool Take(ReadOnlySpan<Kept> more, ReadOnlySpan<byte> text)
    {
        slots = [];
        entries.Reserve(more.Length);
        var start = Keep(text);
        for (var i = 0; i < more.Length; i++)
        {
            var path = more[i];
            if ((uint)path.Parent >= (uint)entries.Count || (uint)path.Length > (uint)(used - start))
            {
                return false;
            }

            entries.Add(new Entry(path.Parent, start, path.Length, path.Hash));
            start += path.Length;
        }

        return start == used;
    }

    /// <summary>Those from a number on, as <see cref="Take(ReadOnlySpan{Kept}, ReadOnlySpan{byte})"/> takes them.</summary>
    internal Kept[] From(int number)
    {
        var kept = new Kept[entries.Count - number];
        for (var i = 0; i < kept.Length; i++)
        {
            var entry = entries[number + i];
            kept[i] = new(entry.Parent, entry.Length, entry.Hash);
        }

        return kept;
    }

    /// <summary>The names of those, behind each other.</summary>
    internal ReadOnlySpan<byte> NamesFrom(int number) => number < entries.Count ? names.AsSpan(entries[number].Start..used) : default;

    internal int ParentOf(int number) => entries[number].Parent;

    internal ReadOnlySpan<byte> NameOf(int number) => names.AsSpan(entries[number].Start, entries[number].Length);

    /// <summary>With forward slashes, bytes that are no UTF-8 replaced.</summary>
    public string PathOf(int number)
    {
        var parts = new List<string>();
        for (; number > 0; number = entries[number].Parent)
        {
            parts.Add(Encoding.UTF8.GetString(names, entries[number].Start, entries[number].Length));
        }

        parts.Reverse();
        return string.Join('/', parts);
    }

    private static ulong Hash(int parent, ReadOnlySpan<byte> name)
    {
        var hash = ((ulong)(uint)parent * 0x9e3779b97f4a7c15) ^ (ulong)name.Length;
        for (; name.Length >= 8; name = name[8..])
        {
            hash = Mix(hash ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(name));
        }

        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 0x100000001b3;
        }

        return Mix(hash);
    }

    private static ulong Mix(ulong value) => System.Numerics.BitOperations.RotateLeft(value * 0xff51afd7ed558ccd, 31) * 0xc4ceb9fe1a85ec53;
}
