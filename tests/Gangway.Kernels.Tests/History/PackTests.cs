using System.Diagnostics;
using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class PackTests
{
    private static readonly byte[][] Versions = [.. Enumerable.Range(0, 60).Select(n => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 40 + n).Select(i => $"line {i}\n")) + n))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whole_objects_and_both_kinds_of_deltas_are_read_through_an_index_of_either_version(int version)
    {
        using var pack = Chain(out var ids);
        using var reader = new ObjectReader(pack.Store(version));
        foreach (var (id, n) in ids.Select((id, n) => (id, n)).Reverse().Concat(ids.Select((id, n) => (id, n))))
        {
            Assert.Equal(ReadStatus.Fine, reader.Read(id, ObjectKind.Blob, out var item));
            using (item)
            {
                Assert.Equal(Versions[n], item!.Bytes.ToArray());
            }

            Assert.Equal(ReadStatus.Fine, reader.ReadSize(id, out var size));
            Assert.Equal(Versions[n].Length, size);
        }
    }

    [Fact]
    public void A_cache_of_no_size_changes_nothing_but_time()
    {
        using var pack = Chain(out var ids);
        using var reader = new ObjectReader(pack.Store(), new() { CacheBytes = 0 });
        Assert.Equal(ReadStatus.Fine, reader.Read(ids[^1], out var last));
        using var first = last;
        Assert.Equal(ReadStatus.Fine, reader.Read(ids[0], out var other));
        using var second = other;
        Assert.Equal(Versions[^1], first!.Bytes.ToArray());
        Assert.Equal(Versions[0], second!.Bytes.ToArray());
    }

    [Fact]
    public void A_delta_may_stand_on_a_loose_object()
    {
        using var pack = new PackBuilder();
        var source = PackBuilder.IdOf("blob", Versions[0]);
        var id = pack.ReferenceDelta(PackBuilder.IdOf("blob", Versions[1]), source, PackBuilder.DeltaOf(Versions[0], Versions[1]));
        using var reader = new ObjectReader(pack.Store(loose: wanted => wanted == source ? PackBuilder.Loose("blob", Versions[0]) : null));
        Assert.Equal(ReadStatus.Fine, reader.Read(id, out var item));
        using (item)
        {
            Assert.Equal(Versions[1], item!.Bytes.ToArray());
        }

        using var alone = new ObjectReader(pack.Store());
        Assert.Equal(ReadStatus.Missing, alone.Read(id, out _));
    }

    [Fact]
    public void Deltas_that_stand_on_each_other_end()
    {
        using var pack = new PackBuilder();
        var (one, two) = (PackBuilder.IdOf("blob", [1]), PackBuilder.IdOf("blob", [2]));
        pack.ReferenceDelta(one, two, PackBuilder.DeltaOf(Versions[0], Versions[1]));
        pack.ReferenceDelta(two, one, PackBuilder.DeltaOf(Versions[1], Versions[0]));
        using var reader = new ObjectReader(pack.Store());
        Assert.Equal(ReadStatus.TooLarge, reader.Read(one, out _));
    }

    [Fact]
    public void Deltas_deeper_than_the_limit_are_refused()
    {
        using var pack = Chain(out var ids);
        using var reader = new ObjectReader(pack.Store(), new() { MostDeltas = 10, CacheBytes = 0 });
        Assert.Equal(ReadStatus.TooLarge, reader.Read(ids[^1], out _));
        Assert.Equal(ReadStatus.Fine, reader.Read(ids[8], out var item));
        item!.Dispose();
    }

    [Theory]
    [InlineData(100_000_000)]
    [InlineData(4_000_000_000_000)]
    public void A_pack_that_announces_more_than_it_can_hold_is_not_believed(long announced)
    {
        using var pack = new PackBuilder();
        var id = pack.Whole(ObjectKind.Blob, [1, 2, 3], announced);
        using var reader = new ObjectReader(pack.Store());
        Assert.NotEqual(ReadStatus.Fine, reader.Read(id, out _));
    }

    [Theory]
    [InlineData(new byte[] { 4, 4, 0 })] // instruction 0 is reserved
    [InlineData(new byte[] { 4, 4, 0x90, 5 })] // copies more than there is
    [InlineData(new byte[] { 4, 4, 0x91, 1, 4 })] // copies from too far
    [InlineData(new byte[] { 4, 4, 0x90 })] // ends in its operands
    [InlineData(new byte[] { 4, 4, 3, 1, 2 })] // ends in its text
    [InlineData(new byte[] { 4, 9, 0x90, 4 })] // writes less than announced
    [InlineData(new byte[] { 4, 2, 0x90, 4 })] // writes more than announced
    [InlineData(new byte[] { 5, 4, 0x90, 4 })] // stands on something else
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1 })]
    [InlineData(new byte[] { })]
    public void A_delta_that_breaks_a_rule_is_corrupt(byte[] delta)
    {
        using var pack = new PackBuilder();
        var source = pack.Whole(ObjectKind.Blob, [1, 2, 3, 4]);
        var id = pack.OffsetDelta(PackBuilder.IdOf("blob", [9]), source, delta);
        using var reader = new ObjectReader(pack.Store());
        Assert.Equal(ReadStatus.Corrupt, reader.Read(id, out _));
    }

    [Fact]
    public void Damaged_packs_and_indexes_give_no_wrong_object_no_crash_and_no_hang()
    {
        using var pack = Chain(out var ids);
        var (bytes, index) = (pack.PackBytes(), pack.IndexBytes(2));
        var random = new Random(3);
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 400; round++)
        {
            using var scratch = new PackBuilder();
            var (one, two) = (bytes.ToArray(), index.ToArray());
            for (var hit = 0; hit < 1 + random.Next(8); hit++)
            {
                var target = random.Next(3) == 0 ? two : one;
                target[random.Next(target.Length)] = (byte)random.Next(256);
            }

            one = random.Next(4) == 0 ? one[..random.Next(one.Length)] : one;
            two = random.Next(8) == 0 ? two[..random.Next(two.Length)] : two;
            using var reader = new ObjectReader(scratch.Store(one, two), new() { MostBytes = 1 << 20 });
            foreach (var id in ids)
            {
                _ = reader.ReadSize(id, out _);
                var status = reader.Read(id, out var item);
                Assert.Equal(status == ReadStatus.Fine, item is not null);
                item?.Dispose();
            }
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Fact]
    public void An_index_too_short_for_what_it_announces_is_none()
    {
        using var pack = Chain(out _);
        foreach (var version in new[] { 1, 2 })
        {
            var index = pack.IndexBytes(version);
            Assert.NotNull(PackIndex.Open(pack.Map(index), 20));
            Assert.Null(PackIndex.Open(pack.Map(index[..^1]), 20));
            Assert.Null(PackIndex.Open(pack.Map(index[..500]), 20));
        }

        Assert.Null(PackIndex.Open(pack.Map([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 3, .. new byte[2000]]), 20));
    }

    private static PackBuilder Chain(out List<ObjectId> ids)
    {
        var pack = new PackBuilder();
        ids = [pack.Whole(ObjectKind.Blob, Versions[0])];
        for (var n = 1; n < Versions.Length; n++)
        {
            var (id, delta) = (PackBuilder.IdOf("blob", Versions[n]), PackBuilder.DeltaOf(Versions[n - 1], Versions[n]));
            ids.Add(n % 2 == 0 ? pack.OffsetDelta(id, ids[^1], delta) : pack.ReferenceDelta(id, ids[^1], delta));
        }

        return pack;
    }
}
