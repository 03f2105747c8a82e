using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class InflaterTests
{
    private static readonly CompressionLevel[] Levels = [CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize];

    [Fact]
    public void What_the_framework_packs_is_unpacked_whatever_its_kind_length_and_level() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Seed, uint Length, byte Kind)>(), made =>
        {
            var text = Made(made.Seed, 1 + (int)(made.Length * 977 % 200_000), made.Kind % 6);
            foreach (var level in Levels)
            {
                var (ending, bytes) = Inflate(Pack(text, level), text.Length);
                Assert.Equal(Inflater.Ending.Complete, ending);
                Assert.True(text.AsSpan().SequenceEqual(bytes));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stream_that_ends_early_is_broken_wherever_it_ends()
    {
        var packed = Pack(Made(1, 3000, 2), CompressionLevel.Optimal);
        for (var length = 0; length < packed.Length; length++)
        {
            Assert.Equal(Inflater.Ending.Broken, Inflate(packed[..length], 3000).Ending);
        }
    }

    [Fact]
    public void Of_a_stream_that_is_longer_than_wanted_the_beginning_is_had()
    {
        var text = Made(7, 9000, 2);
        foreach (var wanted in (int[])[0, 1, 15, 258, 4000, 8999])
        {
            var (ending, bytes) = Inflate(Pack(text, CompressionLevel.Optimal), wanted);
            Assert.Equal(Inflater.Ending.Full, ending);
            Assert.True(text.AsSpan(0, wanted).SequenceEqual(bytes));
        }
    }

    [Fact]
    public void Of_a_damaged_stream_nothing_is_believed_that_the_framework_does_not_read_the_same_way()
    {
        var random = new Random(3);
        for (var round = 0; round < 3000; round++)
        {
            var text = Made(round, random.Next(1, 4000), round % 6);
            var packed = Pack(text, Levels[round % Levels.Length]);
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                packed[random.Next(packed.Length)] ^= (byte)(1 << random.Next(8));
            }

            var (ending, bytes) = Inflate(packed, text.Length);
            if (ending == Inflater.Ending.Complete)
            {
                Assert.Equal(Unpack(packed), bytes);
            }
        }
    }

    [Fact]
    public void Codes_that_are_reserved_or_lead_before_the_beginning_are_broken()
    {
        // A fixed block each: a match three back at the beginning; the length symbols 286 and 287; the distance symbols 30 and 31 behind a literal.
        byte[][] streams = [[3, 2 << 1], [0x1b, 0x03], [0x9b, 0x03], [0x4b, 0x04, 0x7c], [0x4b, 0x04, 0xfc]];
        foreach (var stream in streams)
        {
            Assert.Equal(Inflater.Ending.Broken, Inflate([0x78, 0x9c, .. stream, .. new byte[64]], 1000).Ending);
        }
    }

    /// <summary>Noise, one byte, words, bytes so unlike in frequency that their codes are long, runs of short periods, and something of each.</summary>
    private static byte[] Made(int seed, int length, int kind)
    {
        var random = new Random(seed);
        var text = new byte[length];
        for (var i = 0; i < length; i++)
        {
            var chosen = kind == 5 ? (i >> 12) % 5 : kind;
            text[i] = chosen switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)'x',
                2 => (byte)"the quick brown fox jumps over the lazy dog\n"[(i + (random.Next(9) == 0 ? random.Next(40) : 0)) % 44],
                3 => (byte)(int)(-Math.Log2(1 - random.NextDouble()) * 4),
                _ => i > 40 ? text[i - 2 - (seed & 31)] : (byte)i,
            };
            if (chosen == 4 && random.Next(60) == 0)
            {
                text[i]++;
            }
        }

        return text;
    }

    private static byte[] Pack(byte[] text, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, level, leaveOpen: true))
        {
            stream.Write(text);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var text = new MemoryStream();
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        stream.CopyTo(text);
        return text.ToArray();
    }

    private static unsafe (Inflater.Ending Ending, byte[] Bytes) Inflate(byte[] packed, int size)
    {
        var target = new byte[size + Inflater.Slack + 64];
        target.AsSpan(size + Inflater.Slack).Fill(0xa5);
        fixed (byte* source = packed, into = target)
        {
            var ending = new Inflater().Inflate(source, packed.Length, into, size, out var written);
            Assert.InRange(written, 0, size + Inflater.Slack);
            Assert.DoesNotContain(target.AsSpan(size + Inflater.Slack).ToArray(), left => left != 0xa5);
            return (ending, target[..Math.Min(written, size)]);
        }
    }
}
