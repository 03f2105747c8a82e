using System.Text;

namespace Gangway.Kernels.History;

/// <summary>Numbers paths: each folder and file name is kept once under its parent. Number 0 is the top. For one thread.</summary>
public sealed class PathTable
{
    private readonly Dictionary<ulong, int> heads = [];
    private readonly List<(int Parent, int Next, int Start, int Length)> entries = [(-1, -1, 0, 0)];
    private byte[] names = new byte[16 * 1024];
    private int used;

    public int Count => entries.Count;

    /// <summary>The number of a name under a parent.</summary>
    public int Intern(int parent, ReadOnlySpan<byte> name)
    {
        var key = Hash(parent, name);
        ref var head = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(heads, key, out var exists);
        for (var at = exists ? head : -1; at >= 0; at = entries[at].Next)
        {
            var entry = entries[at];
            if (entry.Parent == parent && names.AsSpan(entry.Start, entry.Length).SequenceEqual(name))
            {
                return at;
            }
        }

        if (used + name.Length > names.Length)
        {
            Array.Resize(ref names, Math.Max(names.Length * 2, used + name.Length));
        }

        name.CopyTo(names.AsSpan(used));
        entries.Add((parent, exists ? head : -1, used, name.Length));
        used += name.Length;
        return head = entries.Count - 1;
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
