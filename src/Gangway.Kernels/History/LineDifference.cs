using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.History;

/// <summary>
/// Counts the lines that differ between two texts, exactly: lines(new) - LCS and lines(old) - LCS. A line ends behind its line feed; the
/// last one may have none, and then differs from one that has. For one thread; its tables are reused.
/// </summary>
/// <remarks>
/// Most changes are small: what both begin and end with goes first, byte by byte. Then Myers' greedy search (1986) compares lines where they
/// lie, as long as that is cheaper than to number them; what differs more has its lines numbered and goes to <see cref="CommonLines"/>.
/// </remarks>
public sealed unsafe partial class LineDifference
{
    private const int MostDifferences = 1000;
    private const int BinaryStart = 8000;

    private readonly CommonLines common = new();
    private readonly int[] furthest = new int[(2 * MostDifferences) + 3];
    private int[] oldStarts = new int[1024];
    private int[] newStarts = new int[1024];

    /// <summary>git's rule: a NUL among the first 8,000 bytes.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, BinaryStart)].IndexOf((byte)0) >= 0; // IndexOf is compiled with the framework, Contains is not

    public static int Lines(ReadOnlySpan<byte> text) => text.Count((byte)'\n') + (text.IsEmpty || text[^1] == '\n' ? 0 : 1);

    /// <summary>Counts; neither side may be binary, which is not checked here.</summary>
    public LineCount Count(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Trim(ref before, ref after);
        if (before.IsEmpty || after.IsEmpty)
        {
            return new(Lines(after), Lines(before));
        }

        var oldLines = Split(before, ref oldStarts);
        var newLines = Split(after, ref newStarts);
        fixed (byte* old = before, now = after)
        {
            // The search takes about D * D / 2 steps of some nanoseconds, numbering some 25 ns a line.
            var few = Math.Clamp((int)Math.Sqrt(8.0 * (oldLines + newLines)), 20, MostDifferences);
            var shared = Math.Abs(oldLines - newLines) <= few ? Greedy(old, oldLines, now, newLines, few) : -1;
            var isExact = true;
            if (shared < 0)
            {
                shared = common.Count(old, oldStarts.AsSpan(0, oldLines + 1), now, newStarts.AsSpan(0, newLines + 1), out isExact);
            }

            return new(newLines - shared, oldLines - shared, isExact ? LineCountKind.Counted : LineCountKind.Approximate);
        }
    }

    /// <summary>Takes away the whole lines that both begin with, and those that both end with.</summary>
    private static void Trim(ref ReadOnlySpan<byte> before, ref ReadOnlySpan<byte> after)
    {
        var head = before.CommonPrefixLength(after);
        if (head < before.Length || head < after.Length)
        {
            while (head > 0 && before[head - 1] != '\n')
            {
                head--;
            }
        }

        before = before[head..];
        after = after[head..];
        var tail = CommonSuffix(before, after);
        var isWhole = (tail == before.Length || before[^(tail + 1)] == '\n') && (tail == after.Length || after[^(tail + 1)] == '\n');
        if (!isWhole)
        {
            var end = before[^tail..].IndexOf((byte)'\n');
            tail = end < 0 ? 0 : tail - end - 1;
        }

        before = before[..^tail];
        after = after[..^tail];
    }

    private static int CommonSuffix(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var limit = Math.Min(before.Length, after.Length);
        var same = 0;
        fixed (byte* one = before, two = after)
        {
            byte* left = one + before.Length, right = two + after.Length;
            while (limit - same >= 64
                && ((Vector128.Load(left - same - 16) ^ Vector128.Load(right - same - 16)) | (Vector128.Load(left - same - 32) ^ Vector128.Load(right - same - 32))
                    | (Vector128.Load(left - same - 48) ^ Vector128.Load(right - same - 48)) | (Vector128.Load(left - same - 64) ^ Vector128.Load(right - same - 64)))
                    == Vector128<byte>.Zero)
            {
                same += 64;
            }

            while (limit - same >= 16
                && Vector128.Load(left - same - 16) == Vector128.Load(right - same - 16))
            {
                same += 16;
            }

            while (same < limit && left[-same - 1] == right[-same - 1])
            {
                same++;
            }
        }

        return same;
    }

    /// <summary>Where each line begins, and behind the last its end.</summary>
    private static int Split(ReadOnlySpan<byte> text, ref int[] starts)
    {
        var (count, at) = (1, 0);
        starts[0] = 0;
        fixed (byte* first = text)
        {
            var feed = Vector128.Create((byte)'\n');
            for (; text.Length - at >= 32; at += 32)
            {
                var ends = Vector128.Equals(Vector128.Load(first + at), feed).ExtractMostSignificantBits()
                    | (Vector128.Equals(Vector128.Load(first + at + 16), feed).ExtractMostSignificantBits() << 16);
                if (ends != 0)
                {
                    Reserve(ref starts, count + 33);
                    for (; ends != 0; ends &= ends - 1)
                    {
                        starts[count++] = at + BitOperations.TrailingZeroCount(ends) + 1;
                    }
                }
            }

            Reserve(ref starts, count + 33);
            for (; at < text.Length; at++)
            {
                starts[count] = at + 1;
                count += first[at] == '\n' ? 1 : 0;
            }
        }

        starts[count] = text.Length;
        return count - (text[^1] == '\n' ? 1 : 0); // what begins behind the last line feed is no line
    }

    private static void Reserve(ref int[] starts, int count)
    {
        if (count > starts.Length)
        {
            Array.Resize(ref starts, count * 2);
        }
    }

    /// <summary>The length of the longest common subsequence; -1 where more than <paramref name="few"/> lines differ.</summary>
    private int Greedy(byte* old, int oldLines, byte* now, int newLines, int few)
    {
        var middle = few + 1;
        fixed (int* x = furthest, left = oldStarts, right = newStarts)
        {
            x[middle + 1] = 0;
            for (var differences = 0; differences <= few; differences++)
            {
                for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
                {
                    var isDown = diagonal == -differences || (diagonal != differences && x[middle + diagonal - 1] < x[middle + diagonal + 1]);
                    var at = isDown ? x[middle + diagonal + 1] : x[middle + diagonal - 1] + 1;
                    var to = at - diagonal;
                    while (at < oldLines && to < newLines && IsSame(old, left + at, now, right + to))
                    {
                        at++;
                        to++;
                    }

                    x[middle + diagonal] = at;
                    if (at >= oldLines && to >= newLines)
                    {
                        return (oldLines + newLines - differences) / 2;
                    }
                }
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(byte* old, int* left, byte* now, int* right)
    {
        var length = left[1] - left[0];
        return length == right[1] - right[0] && new ReadOnlySpan<byte>(old + left[0], length).SequenceEqual(new(now + right[0], length));
    }
}
