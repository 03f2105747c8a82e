using System.Buffers.Binary;
using System.Globalization;

namespace Gangway.Contract;

/// <summary>A content under a name: the name decides how it is read.</summary>
/// <param name="Sha256">In hexadecimal digits.</param>
/// <param name="Name">Without folders.</param>
/// <remarks>A class, because tables over it are then compiled ahead of time: those over a tuple cost a cold start ten milliseconds.</remarks>
internal sealed record ContentKey(string Sha256, string Name)
{
    /// <summary>Eight bytes at a time, as numbers: the framework's converter is not compiled ahead, which took a cold start a millisecond.</summary>
    public static string Hexadecimal(ReadOnlySpan<byte> digest)
    {
        Span<char> text = stackalloc char[digest.Length * 2];
        for (var at = 0; at < digest.Length; at += sizeof(ulong))
        {
            BinaryPrimitives.ReadUInt64BigEndian(digest[at..]).TryFormat(text[(at * 2)..], out _, "x16", CultureInfo.InvariantCulture);
        }

        return text.ToString();
    }
}
