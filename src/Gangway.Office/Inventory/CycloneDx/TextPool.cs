using System.Runtime.InteropServices;
using System.Text;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>The text of a tree: slices of the document itself, and behind them what was added. Offsets run over both.</summary>
internal sealed class TextPool
{
    private readonly byte[] source;
    private readonly int sourceStart;
    private readonly int sourceLength;
    private byte[] added = [];
    private int addedLength;

    public TextPool(ReadOnlyMemory<byte> document)
    {
        var array = MemoryMarshal.TryGetArray(document, out var segment) ? segment : new ArraySegment<byte>(document.ToArray());
        source = array.Array ?? [];
        sourceStart = array.Offset;
        sourceLength = array.Count;
    }

    public ReadOnlySpan<byte> Document => source.AsSpan(sourceStart, sourceLength);

    public ReadOnlySpan<byte> Slice(int start, int length) => start < sourceLength
        ? source.AsSpan(sourceStart + start, length)
        : added.AsSpan(start - sourceLength, length);

    /// <summary>Adds text as UTF-8; half surrogate pairs become U+FFFD.</summary>
    public (int Start, int Length) Add(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, added.AsSpan(addedLength));
        return Taken(length);
    }

    public (int Start, int Length) Add(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(added.AsSpan(addedLength));
        return Taken(utf8.Length);
    }

    private (int Start, int Length) Taken(int length)
    {
        var start = sourceLength + addedLength;
        addedLength += length;
        return (start, length);
    }

    private void Reserve(int length)
    {
        if (added.Length - addedLength < length)
        {
            var wanted = Math.Max(Math.Max(added.Length * 2L, addedLength + (long)length), 4096);
            Array.Resize(ref added, (int)Math.Min(wanted, Array.MaxLength));
        }
    }
}
