using System.Diagnostics;
using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class PackDamageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_packs_and_indexes_give_answers_no_crash_and_no_endless_search(int version)
    {
        using var builder = new PackBuilder();
        var ids = Small(builder);
        var (pack, index) = (builder.PackBytes(), builder.IndexBytes(version));
        var random = new Random(version);
        var clock = Stopwatch.StartNew();
        var statuses = new HashSet<ReadStatus>();
        for (var round = 0; round < 2000; round++)
        {
            byte[] one = [.. pack], other = [.. index];
            Damage(round % 3 == 0 ? other : one, random);
            using var damaged = new PackBuilder();
            using var reader = new ObjectReader(damaged.Store(one, other), new() { MostBytes = 1 << 20 });
            foreach (var id in ids)
            {
                statuses.Add(reader.Read(id, out var item));
                item?.Dispose();
                reader.ReadSize(id, out _);
            }
        }

        Assert.Contains(ReadStatus.Corrupt, statuses);
        Assert.Contains(ReadStatus.Fine, statuses);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2));
    }

    private static void Damage(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = random.Next(3) switch { 0 => (byte)(bytes[at] ^ (1 << random.Next(8))), 1 => 0xff, _ => (byte)random.Next(256) };
        }
    }

    private static List<ObjectId> Small(PackBuilder pack)
    {
        var texts = Enumerable.Range(0, 12).Select(n => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20 + n).Select(i => $"line {i}\n")) + n)).ToList();
        var ids = new List<ObjectId> { pack.Whole(ObjectKind.Blob, texts[0]) };
        for (var i = 1; i < texts.Count; i++)
        {
            var (id, delta) = (PackBuilder.IdOf("blob", texts[i]), PackBuilder.DeltaOf(texts[i - 1], texts[i]));
            ids.Add(i % 2 == 0 ? pack.OffsetDelta(id, ids[^1], delta) : pack.ReferenceDelta(id, ids[^1], delta));
        }

        return ids;
    }
}
