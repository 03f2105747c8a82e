using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Gangway.Kernels.Licenses.Index;

/// <summary>
/// Lays out the parts of an index: a head of eight bytes, the number of parts, a row (part, start, length, 0) for each, then the parts,
/// each at a multiple of eight. The same parts give the same bytes.
/// </summary>
internal sealed class IndexWriter
{
    private readonly SortedDictionary<IndexSection, byte[]> sections = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> starts = [0];
    private readonly List<byte> strings = [];

    /// <summary>The number of a string, -1 for none; equal strings have one.</summary>
    public int Number(string? text)
    {
        if (text is null)
        {
            return -1;
        }

        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = starts.Count - 1);
            strings.AddRange(Encoding.UTF8.GetBytes(text));
            starts.Add(strings.Count);
        }

        return number;
    }

    public void Add<T>(IndexSection section, ReadOnlySpan<T> rows)
        where T : unmanaged => sections.Add(section, MemoryMarshal.AsBytes(rows).ToArray());

    public void Add<T>(IndexSection section, List<T> rows)
        where T : unmanaged => Add<T>(section, CollectionsMarshal.AsSpan(rows));

    public byte[] Finish()
    {
        Add(IndexSection.StringStarts, starts);
        Add(IndexSection.Strings, strings);
        var place = Aligned(12 + (16 * sections.Count));
        var bytes = new byte[sections.Values.Aggregate(place, (end, part) => Aligned(end + part.Length))];
        LicenseIndex.Head.CopyTo(bytes);
        Put(bytes, 8, sections.Count);
        var row = 12;
        foreach (var (section, part) in sections)
        {
            Put(bytes, row, (int)section);
            Put(bytes, row + 4, place);
            Put(bytes, row + 8, part.Length);
            part.CopyTo(bytes, place);
            (row, place) = (row + 16, Aligned(place + part.Length));
        }

        return bytes;
    }

    private static int Aligned(int place) => (place + 7) & ~7;

    private static void Put(byte[] bytes, int place, int value) => Unsafe.WriteUnaligned(ref bytes[place], value);
}
