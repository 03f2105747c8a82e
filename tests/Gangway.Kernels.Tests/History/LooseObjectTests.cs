using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LooseObjectTests
{
    private static readonly CompressionLevel[] Levels = [CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize];

    [Fact]
    public void Any_content_packed_at_any_level_is_unpacked_as_it_was() =>
        Prop.ForAll<byte[], byte, byte>((piece, times, level) =>
        {
            var content = Enumerable.Repeat(piece ?? [], times).SelectMany(bytes => bytes).ToArray();
            return Read(PackBuilder.Loose("blob", content, Levels[level % 4]))?.SequenceEqual(content) == true;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    [InlineData(1_000_000)]
    public void Texts_noise_and_runs_are_unpacked_as_they_were(int length)
    {
        var random = new Random(length);
        var noise = new byte[length];
        random.NextBytes(noise);
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, (length / 4) + 1).Select(i => $"{i * 7 % 1000:x} a\n")))[..length];
        var letters = noise.Select(value => (byte)("eeeeeeeeeeeeeeeettttttttaaaaooiN\0"[value % 33])).ToArray();
        foreach (var content in new[] { noise, text, letters, new byte[length] })
        {
            Assert.All(Levels, level => Assert.True(Read(PackBuilder.Loose("blob", content, level))!.SequenceEqual(content)));
        }
    }

    [Fact]
    public void A_damaged_object_is_never_given_out_and_never_a_crash()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"line {i * i}\n")));
        foreach (var level in Levels)
        {
            var whole = PackBuilder.Loose("blob", content, level);
            var random = new Random(1);
            for (var round = 0; round < 3000; round++)
            {
                var damaged = whole.ToArray();
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                damaged = random.Next(3) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
                Assert.True(Read(damaged) is not { } read || read.SequenceEqual(content));
            }
        }
    }

    [Fact]
    public void Noise_is_never_an_object()
    {
        var random = new Random(2);
        for (var round = 0; round < 20_000; round++)
        {
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            if (noise.Length > 2)
            {
                (noise[0], noise[1], noise[2]) = (0x78, 0x9c, (byte)((noise[2] & 0xf8) | (random.Next(3) << 1) | 1));
            }

            Assert.Null(Read(noise));
        }
    }

    [Theory]
    [InlineData("blob 5\0four")]
    [InlineData("blob 3\0four")]
    [InlineData("blob -4\0four")]
    [InlineData("blob 4x\0four")]
    [InlineData("blob 99999999999999999999\0four")]
    [InlineData("blob\0four")]
    [InlineData("plum 4\0four")]
    [InlineData("blob 4four")]
    [InlineData("")]
    public void A_header_that_lies_is_corrupt(string text) => Assert.Equal(ReadStatus.Corrupt, Status(PackBuilder.Packed(Encoding.ASCII.GetBytes(text)), ObjectLimits.Default));

    [Fact]
    public void A_bomb_is_refused_before_memory_is_taken()
    {
        Assert.Equal(ReadStatus.Corrupt, Status(PackBuilder.Packed("blob 200000000\0x"u8.ToArray()), ObjectLimits.Default));
        Assert.Equal(ReadStatus.TooLarge, Status(PackBuilder.Packed("blob 2000000000\0x"u8.ToArray()), ObjectLimits.Default));
        Assert.Equal(ReadStatus.TooLarge, Status(PackBuilder.Loose("blob", new byte[2000]), new() { MostBytes = 1000 }));
    }

    [Fact]
    public void An_object_that_is_nowhere_is_missing()
    {
        using var reader = new ObjectReader(new(20, [], _ => null));
        Assert.Equal(ReadStatus.Missing, reader.Read(default, out _));
        Assert.Equal(ReadStatus.Missing, reader.ReadSize(default, out _));
    }

    private static byte[]? Read(byte[] file)
    {
        using var reader = new ObjectReader(new(20, [], _ => file));
        var status = reader.Read(default, out var item);
        using (item)
        {
            Assert.Equal(status == ReadStatus.Fine, item is not null);
            return item?.Bytes.ToArray();
        }
    }

    private static ReadStatus Status(byte[] file, ObjectLimits limits)
    {
        using var reader = new ObjectReader(new(20, [], _ => file), limits);
        var status = reader.Read(default, out var item);
        item?.Dispose();
        return status;
    }
}
