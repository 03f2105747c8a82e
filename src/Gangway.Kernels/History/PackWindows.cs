using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>
/// Pieces of packs, read into memory that is used again. Commits and trees lie together in a pack, the newest first, and are read nearly in
/// that order: where the pack is mapped as a whole, all of them, and what lies around, would stay in the process's memory.
/// </summary>
/// <remarks>For one thread. A piece begins at a multiple of <see cref="Step"/> and is twice as long, so that what begins in its first half is whole.</remarks>
/// <param name="pieces">How many lie in memory, a power of two.</param>
internal sealed unsafe class PackWindows(ImmutableArray<Pack> packs, int pieces) : IDisposable
{
    private const int Step = 4 * 1024;

    private readonly long[] keys = new long[pieces]; // of the piece that lies there, by pack and number, and 1; 0 for none
    private readonly int[] lengths = new int[pieces];
    private byte* memory = (byte*)NativeMemory.Alloc((nuint)pieces * 2 * Step);

    public void Dispose()
    {
        NativeMemory.Free(memory);
        memory = null;
    }

    /// <summary>The bytes of a pack from an offset on; empty where fewer than wanted can be had.</summary>
    public ReadOnlySpan<byte> At(int pack, long offset, long wanted)
    {
        var number = offset / Step;
        var start = (int)(offset % Step);
        if (wanted > Step || packs[pack].Read is not { } read)
        {
            return default;
        }

        var key = ((long)pack << 44) + number + 1;
        var slot = (int)(number + pack) & (pieces - 1);
        var piece = memory + (slot * 2 * Step);
        if (keys[slot] != key)
        {
            lengths[slot] = read(number * Step, new(piece, 2 * Step));
            keys[slot] = key;
        }

        return lengths[slot] - start < wanted ? default : new(piece + start, lengths[slot] - start);
    }
}
