using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Gangway.Office.Inventory.Lockfiles;

// Bytes to text as Windows and Unix tools write it: UTF-8 with or without a byte order mark, UTF-16 either way round.
// (PowerShell's ">" writes UTF-16 to this day.)
internal static class LockfileText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static Evidence Whole(ReadOnlyMemory<byte> content, string source) =>
        new(source, Digest: Convert.ToHexStringLower(SHA256.HashData(content.Span)));

    /// <summary>The text without its byte order mark; null, and where it breaks, when the bytes are neither UTF-8 nor UTF-16.</summary>
    public static string? Decode(ReadOnlyMemory<byte> content, out string? brokenAt)
    {
        brokenAt = null;
        var (encoding, mark) = EncodingOf(content.Span);
        try
        {
            return encoding.GetString(content.Span[mark..]);
        }
        catch (DecoderFallbackException e)
        {
            brokenAt = $"byte {mark + e.Index}";
            return null;
        }
    }

    /// <summary>The same as UTF-8 bytes, copied only where the document is not UTF-8 already.</summary>
    public static ReadOnlyMemory<byte>? DecodeToUtf8(ReadOnlyMemory<byte> content, out string? brokenAt)
    {
        var (encoding, mark) = EncodingOf(content.Span);
        if (encoding == StrictUtf8 && Utf8.IsValid(content.Span[mark..]))
        {
            brokenAt = null;
            return content[mark..];
        }

        return Decode(content, out brokenAt) is { } text ? StrictUtf8.GetBytes(text) : null;
    }

    /// <summary>The text with U+FFFD where bytes are not UTF-8: for line formats, in which one old comment must not cost the file.</summary>
    public static string DecodeLeniently(ReadOnlyMemory<byte> content, out string? brokenAt)
    {
        if (Decode(content, out brokenAt) is { } text)
        {
            return text;
        }

        var (encoding, mark) = EncodingOf(content.Span);
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(content.Span[mark..]);
    }

    public static int LineAt(ReadOnlySpan<byte> utf8, long offset) => utf8[..(int)Math.Min(offset, utf8.Length)].Count((byte)'\n') + 1;

    private static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
        {
            return (StrictUtf8, 3);
        }

        if (content.Length < 2)
        {
            return (StrictUtf8, 0);
        }

        // Without a mark the first character of all these formats is ASCII, so its zero half tells the order.
        return BinaryPrimitives.ReadUInt16BigEndian(content) switch
        {
            0xFFFE => (LittleEndian, 2),
            0xFEFF => (BigEndian, 2),
            _ when content[0] != 0 && content[1] == 0 => (LittleEndian, 0),
            _ when content[0] == 0 && content[1] != 0 => (BigEndian, 0),
            _ => (StrictUtf8, 0),
        };
    }
}
