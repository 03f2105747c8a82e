using System.Buffers;

namespace Gangway.Kernels.Licenses.Input;

/// <summary>
/// The readable strings of a binary, one a line, so that its license words can be read like a text: runs of at least six printable
/// characters in ASCII, and in UTF-16 of the byte order of Windows.
/// </summary>
/// <remarks>Linear; what is written is never more than what was read, nor more than the caller allows. Line numbers count strings, not places.</remarks>
public static class BinaryStrings
{
    /// <summary>Shorter runs are accidents.</summary>
    public const int Shortest = 6;

    private static readonly SearchValues<byte> printable = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\n\r"u8);

    /// <summary>Writes the strings in their order, ASCII before UTF-16.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="destination">As much as the caller wants to read; when it is full, the rest is left out.</param>
    /// <returns>Bytes written: ASCII text.</returns>
    public static int Write(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        var written = WriteNarrow(content, destination);
        return written + WriteWide(content, destination[written..]);
    }

    private static int WriteNarrow(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var start = content.IndexOfAny(printable);
            if (start < 0)
            {
                return written;
            }

            content = content[start..];
            var length = content.IndexOfAnyExcept(printable);
            length = length < 0 ? content.Length : length;
            if (length >= Shortest)
            {
                if (written + length + 1 > destination.Length)
                {
                    return written;
                }

                content[..length].CopyTo(destination[written..]);
                destination[written + length] = (byte)'\n';
                written += length + 1;
            }

            content = content[length..];
        }
    }

    private static int WriteWide(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        var written = 0;
        for (var at = 0; at + 1 < content.Length;)
        {
            var next = content[(at + 1)..].IndexOf((byte)0);
            if (next < 0)
            {
                return written;
            }

            at += next;
            var start = at;
            while (at + 1 < content.Length && content[at + 1] == 0 && printable.Contains(content[at]))
            {
                at += 2;
            }

            var length = (at - start) / 2;
            if (length >= Shortest)
            {
                if (written + length + 1 > destination.Length)
                {
                    return written;
                }

                for (var i = 0; i < length; i++)
                {
                    destination[written++] = content[start + (2 * i)];
                }

                destination[written++] = (byte)'\n';
            }

            at += at == start ? 1 : 0;
        }

        return written;
    }
}
