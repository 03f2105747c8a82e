using System.Numerics;

namespace Gangway.Kernels.History;

/// <summary>Gives equal lines equal numbers, from 0 on. For one thread; its table is reused.</summary>
internal sealed unsafe class LineNumbers
{
    private int[] heads = new int[1024]; // number + 1 of the first line in each slot's chain
    private Entry[] entries = new Entry[1024];
    private uint mask;

    public int Count { get; private set; }

    private struct Entry
    {
        public ulong Hash;
        public byte* Start;
        public int Length;
        public int Next;
    }

    /// <param name="lines">How many are to come at most.</param>
    public void Clear(int lines)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(lines, 512) * 2);
        if (heads.Length < slots)
        {
            heads = new int[slots];
            entries = new Entry[slots / 2];
        }

        heads.AsSpan(0, slots).Clear();
        mask = (uint)slots - 1;
        Count = 0;
    }

    /// <summary>The number of a line; of a new one the next number, or -1 where <paramref name="mayAdd"/> is false.</summary>
    public int Of(byte* start, int length, bool mayAdd)
    {
        var hash = Hash(start, length);
        ref var head = ref heads[(uint)(hash >> 32) & mask];
        for (var at = head - 1; at >= 0; at = entries[at].Next)
        {
            ref var entry = ref entries[at];
            if (entry.Hash == hash && entry.Length == length && new ReadOnlySpan<byte>(entry.Start, length).SequenceEqual(new(start, length)))
            {
                return at;
            }
        }

        if (!mayAdd)
        {
            return -1;
        }

        entries[Count] = new() { Hash = hash, Start = start, Length = length, Next = head - 1 };
        head = ++Count;
        return Count - 1;
    }

    private static ulong Hash(byte* start, int length)
    {
        var hash = (ulong)length * 0x9e3779b97f4a7c15;
        var end = start + length;
        for (; end - start >= 8; start += 8)
        {
            hash = Mix(hash ^ *(ulong*)start);
        }

        ulong rest = 0;
        for (var shift = 0; start < end; shift += 8)
        {
            rest |= (ulong)*start++ << shift;
        }

        return Mix(hash ^ rest);
    }

    // No product of 128 bits: what needs one is compiled when the program runs, and this is hot from the first line on.
    private static ulong Mix(ulong value) => BitOperations.RotateLeft(value * 0xff51afd7ed558ccd, 31) * 0xc4ceb9fe1a85ec53;
}
