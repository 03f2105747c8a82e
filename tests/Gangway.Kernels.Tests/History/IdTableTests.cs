using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class IdTableTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(500)]
    public void Few_ids_taken_into_many_get_the_numbers_that_interning_gives_them(int few)
    {
        var random = new Random(few);
        for (var round = 0; round < 50; round++)
        {
            var (unindexed, indexed, others) = (new IdTable(), new IdTable(), new IdTable());
            var known = Enumerable.Range(1, 200).OrderBy(_ => random.Next()).Select(Id).ToArray();
            Assert.True(unindexed.Take(known.SelectMany(Raw).ToArray(), ObjectId.Sha1Length));
            foreach (var id in known)
            {
                indexed.Intern(id);
            }

            for (var i = 0; i < few; i++)
            {
                others.Intern(Id(random.Next(1, 400)));
            }

            Assert.Equal(indexed.Take(others), unindexed.Take(others));
            Assert.Equal(indexed.Count, unindexed.Count);
            for (var number = 1; number < indexed.Count; number++)
            {
                Assert.Equal((indexed[number], number), (unindexed[number], unindexed.Find(indexed[number])));
            }
        }
    }

    private static ObjectId Id(int number)
    {
        Span<byte> raw = stackalloc byte[ObjectId.Sha1Length];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(raw, number * 2654435);
        raw[19] = (byte)number;
        return new(raw);
    }

    private static byte[] Raw(ObjectId id)
    {
        var raw = new byte[ObjectId.Sha1Length];
        id.CopyTo(raw, raw.Length);
        return raw;
    }
}
