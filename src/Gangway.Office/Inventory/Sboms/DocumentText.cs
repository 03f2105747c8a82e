using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Brings a document to UTF-8 without a byte order mark, or says at which line it is no text.</summary>
internal static class DocumentText
{
    public static bool TryToUtf8(ReadOnlyMemory<byte> content, out ReadOnlyMemory<byte> utf8, [NotNullWhen(false)] out string? line)
    {
        utf8 = content;
        line = null;
        if (Utf16Of(content.Span) is { } utf16)
        {
            return TryFromUtf16(content, utf16, out utf8, out line);
        }

        utf8 = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (Utf8.IsValid(utf8.Span))
        {
            return true;
        }

        line = LineOf(utf8.Span, ValidLength(utf8.Span));
        return false;
    }

    /// <summary>By byte order mark, or by the zero byte beside the first bracket that JSON and XML begin with.</summary>
    public static Encoding? Utf16Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [(byte)'{' or (byte)'[' or (byte)'<', 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] or [0, (byte)'{' or (byte)'[' or (byte)'<', ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => null,
    };

    /// <summary>Counted from 1, for people: <c>line 3</c>.</summary>
    public static string LineOf(ReadOnlySpan<byte> utf8, int offset) => $"line {utf8[..offset].Count((byte)'\n') + 1}";

    private static bool TryFromUtf16(
        ReadOnlyMemory<byte> content, Encoding utf16, out ReadOnlyMemory<byte> utf8, [NotNullWhen(false)] out string? line)
    {
        line = null;
        utf8 = content;
        try
        {
            var text = utf16.GetString(content.Span).AsSpan().TrimStart('\uFEFF');
            var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
            Encoding.UTF8.GetBytes(text, bytes);
            utf8 = bytes;
            return true;
        }
        catch (DecoderFallbackException half)
        {
            // The only failure of UTF-16: half a surrogate pair, or an odd byte at the end.
            line = $"byte {Math.Max(0, half.Index) + 1}";
            return false;
        }
    }

    /// <summary>How many bytes stand before the first that is no UTF-8.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }
}
