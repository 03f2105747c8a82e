using System.Runtime.CompilerServices;

namespace Gangway.Kernels.History;

/// <summary>
/// Counts the lines that differ between two texts, exactly: lines(new) - LCS and lines(old) - LCS. A line ends behind its line feed; the
/// last one may have none, and then differs from one that has. For one thread; its tables are reused.
/// </summary>
/// <remarks>
/// Most changes are small: what both begin and end with goes first, byte by byte. Then Myers' greedy search (1986) compares lines where they
/// lie, as long as that is cheaper than to number them; what differs more has its lines numbered and goes to <see cref="CommonLines"/>.
/// </remarks>
public sealed unsafe class LineDifference
{
    private const int MostDifferences = 1000;
    private const int BinaryStart = 8000;

    private readonly CommonLines common = new();
    private readonly int[] furthest = new int[(2 * MostDifferences) + 3];
    private int[] oldStarts = new int[1024];
    private int[] newStarts = new int[1024];

    /// <summary>git's rule: a NUL among the first 8,000 bytes.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, BinaryStart)].Contains((byte)0);

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
            head = before[..head].LastIndexOf((byte)'\n') + 1;
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
            while (limit - same >= 16
                && System.Runtime.Intrinsics.Vector128.Load(left - same - 16) == System.Runtime.Intrinsics.Vector128.Load(right - same - 16))
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
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (count + 2 > starts.Length)
            {
                Array.Resize(ref starts, starts.Length * 2);
            }

            starts[count++] = at;
            var length = text[at..].IndexOf((byte)'\n');
            at = length < 0 ? text.Length : at + length + 1;
        }

        starts[count] = text.Length;
        return count;
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
