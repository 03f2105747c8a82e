using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// One string for each of the words that come again and again: types, licenses, versions. A fixed number of places, the
/// newer word taking the older one's: it cannot grow, and nothing chosen by a document makes it slow.
/// </summary>
internal sealed class TextPool
{
    private const int Places = 8192;
    private const int LongestWord = 128;

    private readonly string?[] words = new string?[Places];

    /// <param name="utf8">Valid UTF-8, not escaped.</param>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestWord)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var word = ref words[PlaceOf(utf8)];
        return word is not null && Ascii.Equals(utf8, word) ? word : word = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>From both ends and the length: cheap, and good enough for a place that is checked.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong hash;
        if (utf8.Length >= sizeof(ulong))
        {
            hash = BinaryPrimitives.ReadUInt64LittleEndian(utf8) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]), 23);
        }
        else
        {
            Span<byte> letters = stackalloc byte[sizeof(ulong)];
            letters.Clear();
            utf8.CopyTo(letters);
            hash = BinaryPrimitives.ReadUInt64LittleEndian(letters);
        }

        return (int)(((hash + (ulong)utf8.Length) * 0x9E3779B97F4A7C15) >> 51);
    }
}
