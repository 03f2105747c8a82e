using System.Buffers.Text;

namespace Gangway.Kernels.History;

public sealed unsafe partial class ObjectReader
{
    private const int LongestHeader = 32; // "commit 18446744073709551615" and a NUL

    /// <summary>A loose object is one zlib stream: <c>KIND SP SIZE NUL CONTENT</c> (gitformat-loose(5) in later gits).</summary>
    private ReadStatus ReadLoose(ObjectId id, out GitObject? item)
    {
        item = null;
        if (store.Loose(id) is not { } packed)
        {
            return ReadStatus.Missing;
        }

        if (!TryReadHeader(packed, out var kind, out var size, out var header))
        {
            return ReadStatus.Corrupt;
        }

        if (size > limits.MostBytes)
        {
            return ReadStatus.TooLarge;
        }

        if (size > packed.Length * ClosestPacking)
        {
            return ReadStatus.Corrupt;
        }

        var length = (int)size + header;
        var buffer = ObjectCache.Rent(length);
        fixed (byte* source = packed)
        {
            if (inflater.Inflate(source, packed.Length, buffer, length, out var written) != Inflater.Ending.Complete || written != length)
            {
                ObjectCache.Return(buffer);
                return ReadStatus.Corrupt;
            }
        }

        new ReadOnlySpan<byte>(buffer + header, (int)size).CopyTo(new(buffer, (int)size));
        item = cache.Make(kind, buffer, (int)size, -1);
        return ReadStatus.Fine;
    }

    private bool TryReadHeader(byte[] packed, out ObjectKind kind, out long size, out int length)
    {
        var start = stackalloc byte[LongestHeader + Inflater.Slack];
        fixed (byte* source = packed)
        {
            if (inflater.Inflate(source, packed.Length, start, LongestHeader, out var written) == Inflater.Ending.Broken && written == 0)
            {
                (kind, size, length) = (default, 0, 0);
                return false;
            }

            return TryParseHeader(new(start, written), out kind, out size, out length);
        }
    }

    private static bool TryParseHeader(ReadOnlySpan<byte> start, out ObjectKind kind, out long size, out int length)
    {
        (kind, size, length) = (ObjectKind.None, 0, 0);
        var space = start.IndexOf((byte)' ');
        var end = start.IndexOf((byte)0);
        if (space < 0 || end < space)
        {
            return false;
        }

        var word = start[..space];
        kind = word.SequenceEqual("commit"u8) ? ObjectKind.Commit : word.SequenceEqual("tree"u8) ? ObjectKind.Tree
            : word.SequenceEqual("blob"u8) ? ObjectKind.Blob : word.SequenceEqual("tag"u8) ? ObjectKind.Tag : ObjectKind.None;
        length = end + 1;
        var digits = start[(space + 1)..end];
        return kind != ObjectKind.None && Utf8Parser.TryParse(digits, out size, out var used) && used == digits.Length && size >= 0;
    }
}
