using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Where spaces, texts and numbers end. Vectors of a fixed width, so that the code compiled ahead of time is the code that runs.</summary>
internal ref partial struct JsonTokens
{
    private readonly int SkipSpace(int at)
    {
        if (at >= block.Length || block[at] > ' ')
        {
            return at;
        }

        ref var first = ref MemoryMarshal.GetReference(block);
        for (; at <= block.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
            var spaces = Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
            if (spaces.ExtractMostSignificantBits() is var bits and not 0xFFFF)
            {
                return at + BitOperations.TrailingZeroCount(~bits);
            }
        }

        while (at < block.Length && block[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the closing quote stands; -1 where the block ends before it.</summary>
    private readonly int EndOfText(int at, out bool isEscaped)
    {
        isEscaped = false;
        while (true)
        {
            at = NextStop(at);
            if (at == block.Length)
            {
                return -1;
            }

            switch (block[at])
            {
                case (byte)'"':
                    return at;
                case (byte)'\\':
                    isEscaped = true;
                    at = AfterEscape(at);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
                default:
                    throw Broken("a control character in a text is written as an escape", at);
            }
        }
    }

    /// <summary>The next quote, backslash or control character; the block's length where there is none.</summary>
    private readonly int NextStop(int at)
    {
        ref var first = ref MemoryMarshal.GetReference(block);
        for (; at <= block.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes);
            if (stops.ExtractMostSignificantBits() is var bits and not 0)
            {
                return at + BitOperations.TrailingZeroCount(bits);
            }
        }

        while (at < block.Length && block[at] is not ((byte)'"' or (byte)'\\' or < 0x20))
        {
            at++;
        }

        return at;
    }

    /// <summary>-1 where the block ends before the escape does.</summary>
    private readonly int AfterEscape(int at)
    {
        if (at + 1 == block.Length)
        {
            return -1;
        }

        if (block[at + 1] != 'u')
        {
            return "\"\\/bfnrt"u8.Contains(block[at + 1]) ? at + 2 : throw Broken("there is no such escape", at);
        }

        for (var digit = at + 2; digit < at + 6; digit++)
        {
            if (digit == block.Length)
            {
                return -1;
            }

            if (!char.IsAsciiHexDigit((char)block[digit]))
            {
                throw Broken("\\u is followed by four hex digits", at);
            }
        }

        return at + 6;
    }

    private readonly int EndOfNumber(int at)
    {
        while (at < block.Length && block[at] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E')
        {
            at++;
        }

        return at;
    }

    /// <summary>RFC 8259, 6: minus, digits without a leading zero, fraction, exponent.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        var at = text[0] == '-' ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return false;
        }

        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text, at + 1);
            at = fraction == 0 ? text.Length + 1 : at + 1 + fraction;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at += at + 1 < text.Length && text[at + 1] is (byte)'-' or (byte)'+' ? 2 : 1;
            var exponent = Digits(text, at);
            at = exponent == 0 ? text.Length + 1 : at + exponent;
        }

        return at == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at - from;
    }
}
