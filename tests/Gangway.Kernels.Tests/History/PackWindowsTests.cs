using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class PackWindowsTests
{
    [Fact]
    public void An_object_is_the_same_read_piece_by_piece_and_where_it_is_mapped_however_much_can_be_read() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Seed, byte Pieces, bool IsUnreliable)>(), made =>
        {
            using var builder = new PackBuilder();
            var random = new Random(made.Seed);
            var contents = Contents(builder, random);
            var bytes = builder.PackBytes();
            var reads = 0;
            int Read(long offset, Span<byte> into)
            {
                var length = Math.Max(0, Math.Min(into.Length, bytes.Length - (int)offset));
                length = made.IsUnreliable && ++reads % 3 == 0 ? random.Next(length + 1) : length;
                bytes.AsSpan((int)Math.Min(offset, bytes.Length), length).CopyTo(into);
                return length;
            }

            using var reader = new ObjectReader(builder.Store(bytes, builder.IndexBytes(2), read: Read), new() { Pieces = 1 << (made.Pieces % 6), CacheBytes = 4000 });
            foreach (var (id, content) in contents.OrderBy(_ => random.Next()))
            {
                Assert.Equal(ReadStatus.Fine, reader.Read(id, out var item));
                using (item)
                {
                    Assert.True(content.AsSpan().SequenceEqual(item!.Bytes));
                }
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Small ones and large ones, easily packed and not at all, deltas among them.</summary>
    private static Dictionary<ObjectId, byte[]> Contents(PackBuilder builder, Random random)
    {
        var contents = new Dictionary<ObjectId, byte[]>();
        for (var i = 0; i < 40; i++)
        {
            var content = new byte[random.Next(3) switch { 0 => random.Next(1, 60), 1 => random.Next(1, 3000), _ => random.Next(1, 20_000) }];
            random.NextBytes(random.Next(2) == 0 ? content : content.AsSpan(0, content.Length / 8));
            var id = PackBuilder.IdOf("blob", content);
            if (contents.ContainsKey(id))
            {
                continue;
            }

            if (i % 4 == 3)
            {
                var source = contents.ElementAt(random.Next(contents.Count));
                byte[] changed = [.. source.Value, .. content];
                id = PackBuilder.IdOf("blob", changed);
                if (contents.TryAdd(id, changed))
                {
                    builder.OffsetDelta(id, source.Key, PackBuilder.DeltaOf(source.Value, changed));
                }

                continue;
            }

            contents[builder.Whole(ObjectKind.Blob, content)] = content;
        }

        return contents;
    }
}
