using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Takes gzip (RFC 1952) off a document, in memory and with limits, so that a small file cannot become an endless one.</summary>
internal static class CompressedDocument
{
    /// <summary>Beyond this, the ratio counts: real SBOMs compress 10 to 30 times, padding 1000 times.</summary>
    private const int FreeLength = 64 << 20;

    private const int MaxRatio = 100;

    private const int MaxLength = 1 << 30;

    public static bool IsOne(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 8, ..];

    /// <summary>The first bytes of what is compressed; fewer where the head ends.</summary>
    public static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> head, Span<byte> room)
    {
        var length = 0;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray(), writable: false), CompressionMode.Decompress);
            while (length < room.Length && gzip.Read(room[length..]) is var read and > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // The head is only a part of the file: what came until here is what there is.
        }

        return room[..length];
    }

    /// <summary>Refuses what is broken, grows beyond 1 GB, or beyond 64 MB by more than 100 to 1.</summary>
    public static bool TryOpen(
        ReadOnlyMemory<byte> content, string source, out ReadOnlyMemory<byte> document, [NotNullWhen(false)] out BomReading? refusal)
    {
        document = default;
        refusal = null;
        var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        var output = new MemoryStream(LikelyLength(content.Span));
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
            refusal = Copy(gzip, output, content.Length, source);
        }
        catch (InvalidDataException broken)
        {
            refusal = BomReading.Refused(
                source, $"the gzip data is broken: {BomIssues.Quote(broken.Message).Trim('"')}", $"byte {output.Length} of the content", "fetch the file again");
        }

        if (refusal is null && IsCutOff(content.Span, output.Length))
        {
            refusal = BomReading.Refused(source, "the gzip data ends too early", $"byte {output.Length} of the content", "fetch the file again");
        }

        document = refusal is null ? output.GetBuffer().AsMemory(0, (int)output.Length) : default;
        return refusal is null;
    }

    private static BomReading? Copy(GZipStream gzip, MemoryStream output, int length, string source)
    {
        var buffer = new byte[1 << 16];
        while (gzip.Read(buffer) is var read and > 0)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MaxLength || (output.Length > FreeLength && output.Length / MaxRatio > length))
            {
                return BomReading.Refused(
                    source,
                    output.Length > MaxLength
                        ? $"the content is larger than {MaxLength >> 30} GB"
                        : $"the content is more than {MaxRatio} times as large as the file, and larger than {FreeLength >> 20} MB",
                    $"byte {output.Length} of the content",
                    "unpack it yourself if you trust it, and give the document");
            }
        }

        return null;
    }

    /// <summary>
    /// The stream takes a missing end for the end. The last four bytes state the length (modulo 2³², RFC 1952, 2.3.1) of the last
    /// member; where there may be several, what is inside has to show that it is whole.
    /// </summary>
    private static bool IsCutOff(ReadOnlySpan<byte> content, long length) =>
        content.Length < 18 || (StatedLength(content) != (uint)length && content[10..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) < 0);

    private static uint StatedLength(ReadOnlySpan<byte> content) => content.Length < 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(content[^4..]);

    /// <summary>What the end of the file promises, where it may be true.</summary>
    private static int LikelyLength(ReadOnlySpan<byte> content) =>
        StatedLength(content) is var stated && stated <= Math.Min(MaxLength, Math.Max(FreeLength, (long)MaxRatio * content.Length)) ? (int)stated : 0;
}
