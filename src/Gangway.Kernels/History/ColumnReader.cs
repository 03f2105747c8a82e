using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>Reads what a <see cref="ColumnWriter"/> wrote, or what became of it: beyond the end every column is empty, and it is broken.</summary>
/// <param name="bytes">Up to their end.</param>
/// <param name="start">Where to begin.</param>
internal ref struct ColumnReader(ReadOnlySpan<byte> bytes, int start)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; private set; } = start;

    public bool IsBroken { get; private set; }

    public readonly bool IsAtEnd => At == bytes.Length && !IsBroken;

    public unsafe ReadOnlySpan<T> Column<T>(int count)
        where T : unmanaged
    {
        var length = (long)count * sizeof(T);
        var whole = (length + ColumnWriter.Align - 1) / ColumnWriter.Align * ColumnWriter.Align;
        if (count < 0 || whole > bytes.Length - At)
        {
            IsBroken = true;
            return default;
        }

        var column = bytes.Slice(At, (int)length);
        At += (int)whole;
        return MemoryMarshal.Cast<byte, T>(column);
    }
}
