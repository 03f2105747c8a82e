using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>Writes values of one kind behind each other as they lie in memory, so that they need not be taken apart to be read.</summary>
internal sealed class ColumnWriter
{
    /// <summary>Every column begins at a multiple of this.</summary>
    public const int Align = 8;

    private byte[] bytes = new byte[64 * 1024];
    private int used;

    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, used);

    public void Column<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Part(MemoryMarshal.AsBytes(values));
        Pad();
    }

    /// <summary>Bytes of a column that are not at hand together; <see cref="Pad"/> ends it.</summary>
    public void Part(ReadOnlySpan<byte> part)
    {
        if (part.Length > bytes.Length - used)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + part.Length));
        }

        part.CopyTo(bytes.AsSpan(used));
        used += part.Length;
    }

    public void Pad() => Part(stackalloc byte[(Align - (used % Align)) % Align]);
}
