using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Lays out the parts of a rule index: a head with a checksum, a row (start, length) for each part, the pack, the parts.</summary>
internal sealed class RuleIndexParts
{
    private readonly byte[]?[] parts = new byte[]?[Enum.GetValues<RuleSection>().Length];

    /// <summary>A power of two, for a table at most half full.</summary>
    public static int SizeFor(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count * 2));

    public void Add<T>(RuleSection section, ReadOnlySpan<T> values)
        where T : unmanaged => parts[(int)section] = MemoryMarshal.AsBytes(values).ToArray();

    public void Add<T>(RuleSection section, T[] values)
        where T : unmanaged => Add<T>(section, values.AsSpan());

    public void Add<T>(RuleSection section, List<T> values)
        where T : unmanaged => Add<T>(section, CollectionsMarshal.AsSpan(values));

    /// <summary>Strings one behind the other, and where each ends.</summary>
    public void Add(RuleSection ends, RuleSection texts, IEnumerable<string> values)
    {
        var (all, places) = (new ArrayBufferWriter<byte>(), new List<int>());
        foreach (var value in values)
        {
            Encoding.UTF8.GetBytes(value, all);
            places.Add(all.WrittenCount);
        }

        Add(ends, places);
        Add(texts, all.WrittenSpan);
    }

    public byte[] Finish(RulePack pack)
    {
        var json = RulePackJson.Write(pack);
        var at = RuleIndex.BodyStart(json.Length);
        var all = new byte[at + parts.Sum(part => RuleIndex.Aligned(part!.Length))];
        RuleIndex.Magic.CopyTo(all);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(RuleIndex.PackLengthAt), json.Length);
        for (var section = 0; section < parts.Length; section++)
        {
            var part = parts[section]!;
            var row = all.AsSpan(RuleIndex.SectionsAt + (section * 8));
            BinaryPrimitives.WriteInt32LittleEndian(row, at);
            BinaryPrimitives.WriteInt32LittleEndian(row[4..], part.Length);
            part.CopyTo(all, at);
            at += RuleIndex.Aligned(part.Length);
        }

        json.CopyTo(all, RuleIndex.PackAt);
        BinaryPrimitives.WriteUInt64LittleEndian(all.AsSpan(RuleIndex.ChecksumAt), RuleChecksum.Of(all.AsSpan(RuleIndex.PackLengthAt)));
        return all;
    }
}
