using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gangway.Office.Inventory;

/// <summary>Percent-encoding as ECMA-427 has it: UTF-8, upper-case hex, and a colon stays a colon.</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Literal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~:");

    private const ulong LiteralBelow64 = (0x3FFUL << '0') | (1UL << '.') | (1UL << '-') | (1UL << ':');
    private const ulong LiteralFrom64 = (0x3FFFFFFUL << ('A' - 64)) | (0x3FFFFFFUL << ('a' - 64)) | (1UL << ('_' - 64)) | (1UL << ('~' - 64));

    /// <summary>False where a percent sign begins no two hex digits, or the result is no valid Unicode.</summary>
    public static bool TryDecode(ReadOnlySpan<char> part, [NotNullWhen(true)] out string? decoded)
    {
        if (!part.Contains('%'))
        {
            decoded = IsWellFormed(part) ? part.ToString() : null;
            return decoded is not null;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(part.Length));
        var length = DecodeBytes(part, rented);
        decoded = length >= 0 && System.Text.Unicode.Utf8.IsValid(rented.AsSpan(0, length))
            ? Encoding.UTF8.GetString(rented, 0, length)
            : null;
        ArrayPool<byte>.Shared.Return(rented);
        return decoded is not null;
    }

    /// <summary>A letter that is never encoded. The set as bits, because the vector search for sets is slow until it is compiled.</summary>
    public static bool IsLiteral(char letter) =>
        letter < 128 && (((letter < 64 ? LiteralBelow64 : LiteralFrom64) >> (letter & 63)) & 1) != 0;

    /// <summary>An ASCII character that must be encoded, in upper-case hex; a slash is never one, because what it means depends on the part.</summary>
    public static bool IsPlainEscape(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && text[1] is >= '0' and <= '7' && text[2] is (>= '0' and <= '9') or (>= 'A' and <= 'F')
        && PlainCharacter(text) is var character && !IsLiteral(character) && character != '/';

    /// <summary>The meaning of literal letters and <see cref="IsPlainEscape">plain escapes</see>; the caller has seen that nothing else is there.</summary>
    public static string DecodePlain(ReadOnlySpan<char> part)
    {
        var at = 0;
        while (at < part.Length && part[at] != '%')
        {
            at++;
        }

        if (at == part.Length)
        {
            return part.ToString();
        }

        var text = new PooledText(stackalloc char[256]);
        for (at = 0; at < part.Length; at++)
        {
            text.Append(part[at] == '%' ? PlainCharacter(part[at..]) : part[at]);
            at += part[at] == '%' ? 2 : 0;
        }

        return text.Take();
    }

    private static char PlainCharacter(ReadOnlySpan<char> escape) => (char)((HexValue(escape[1]) << 4) | HexValue(escape[2]));

    /// <summary>The number of bytes, or -1 where the text is malformed.</summary>
    private static int DecodeBytes(ReadOnlySpan<char> part, Span<byte> bytes)
    {
        var length = 0;
        while (!part.IsEmpty)
        {
            if (part[0] == '%')
            {
                if (part.Length < 3 || !char.IsAsciiHexDigit(part[1]) || !char.IsAsciiHexDigit(part[2]))
                {
                    return -1;
                }

                bytes[length++] = (byte)((HexValue(part[1]) << 4) | HexValue(part[2]));
                part = part[3..];
                continue;
            }

            if (Rune.DecodeFromUtf16(part, out var rune, out var consumed) != OperationStatus.Done)
            {
                return -1;
            }

            length += rune.EncodeToUtf8(bytes[length..]);
            part = part[consumed..];
        }

        return length;
    }

    public static void Append(ref PooledText text, ReadOnlySpan<char> part)
    {
        while (!part.IsEmpty)
        {
            var plain = part.IndexOfAnyExcept(Literal);
            text.Append(plain < 0 ? part : part[..plain]);
            if (plain < 0)
            {
                return;
            }

            part = part[plain..];
            Rune.DecodeFromUtf16(part, out var rune, out var consumed);
            AppendEncoded(ref text, rune);
            part = part[consumed..];
        }
    }

    private static void AppendEncoded(ref PooledText text, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var octet in bytes[..rune.EncodeToUtf8(bytes)])
        {
            text.Append('%');
            text.Append("0123456789ABCDEF"[octet >> 4]);
            text.Append("0123456789ABCDEF"[octet & 15]);
        }
    }

    /// <summary>True where every surrogate has its partner.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\ud800', '\udfff');
        while (at >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange('\ud800', '\udfff');
        }

        return true;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
