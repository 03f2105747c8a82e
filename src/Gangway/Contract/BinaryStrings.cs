using System.Buffers;

namespace Gangway.Contract;

/// <summary>The readable runs of a binary file, one a line, as strings(1) prints them: ASCII, and UTF-16 in either byte order.</summary>
internal static class BinaryStrings
{
    private const int Shortest = 6;

    public static void Read(ReadOnlySpan<byte> content, IBufferWriter<byte> lines)
    {
        Runs(content, 1, lines);
        Runs(content, 2, lines);
        Runs(content.IsEmpty ? content : content[1..], 2, lines);
    }

    /// <param name="content">The file.</param>
    /// <param name="width">1, or 2 where every second byte is a NUL.</param>
    /// <param name="lines">Receives the runs.</param>
    private static void Runs(ReadOnlySpan<byte> content, int width, IBufferWriter<byte> lines)
    {
        var start = 0;
        for (var at = 0; at + width <= content.Length + width; at += width)
        {
            if (at + width <= content.Length && IsReadable(content[at]) && (width == 1 || content[at + 1] == 0))
            {
                continue;
            }

            if ((at - start) / width >= Shortest)
            {
                Write(content[start..at], width, lines);
            }

            start = at + width;
        }
    }

    private static void Write(ReadOnlySpan<byte> run, int width, IBufferWriter<byte> lines)
    {
        var line = lines.GetSpan((run.Length / width) + 1);
        for (var at = 0; at * width < run.Length; at++)
        {
            line[at] = run[at * width];
        }

        line[run.Length / width] = (byte)'\n';
        lines.Advance((run.Length / width) + 1);
    }

    private static bool IsReadable(byte letter) => letter is >= 0x20 and < 0x7F or (byte)'\t';
}
