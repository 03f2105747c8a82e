using System.Buffers.Binary;

namespace Gangway.Kernels.History;

/// <summary>Foreign bytes that stay where they are while anything reads them: a mapped file of any size. Every access is checked.</summary>
/// <param name="start">The first byte; whoever made it keeps it alive.</param>
/// <param name="length">In bytes, 0 or more.</param>
public readonly unsafe struct MappedBytes(byte* start, long length)
{
    internal byte* Start => start;

    public long Length => length;

    internal bool Holds(long offset, long count) => offset >= 0 && count >= 0 && offset <= length - count;

    /// <summary>The bytes at <paramref name="offset"/>; shorter than asked for, or empty, at the end.</summary>
    internal ReadOnlySpan<byte> At(long offset, int count) =>
        offset < 0 || offset >= length ? default : new(start + offset, (int)Math.Min(count, length - offset));

    /// <summary>For offsets already checked by <see cref="Holds"/>.</summary>
    internal byte Byte(long offset) => start[offset];

    /// <summary>For offsets already checked by <see cref="Holds"/>.</summary>
    internal uint UInt32(long offset) => BinaryPrimitives.ReverseEndianness(*(uint*)(start + offset));

    /// <summary>For offsets already checked by <see cref="Holds"/>.</summary>
    internal ulong UInt64(long offset) => BinaryPrimitives.ReverseEndianness(*(ulong*)(start + offset));

    internal MappedBytes Slice(long offset, long count) => new(start + offset, count);
}
