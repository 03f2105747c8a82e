using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

public sealed unsafe partial class LineDifference
{
    /// <summary>Lines around what differs that a hunk may slide over.</summary>
    private const int Margin = 64;

    private const int Block = 1024;

    /// <summary>Lines of both texts, between the first difference and the last: a quarter of a megabyte of pack can hold 256 million. Of more, all count as changed.</summary>
    private const int MostLines = 1 << 23;

    private LineMatching? matching;
    private HunkSliding? sliding;

    /// <summary>
    /// Which lines took the place of which, as git would say: nearly the shortest script (<see cref="LineMatching"/>), each hunk slid to where
    /// readers expect it (<see cref="HunkSliding"/>). Adds to <paramref name="hunks"/>, in ascending order.
    /// </summary>
    /// <returns>Lines of both texts.</returns>
    internal (int Old, int New) Hunks(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, Growing<LineHunk> hunks)
    {
        if (before.IsEmpty || after.IsEmpty)
        {
            var (all, none) = (Lines(before), Lines(after));
            hunks.Add(new LineHunk(0, all, 0, none));
            return (all, none);
        }

        var rest = CommonRest(before, after);
        var restLines = Lines(before[^rest..]);
        var (oldLines, newLines) = Above(before[..^rest], after[..^rest], hunks);
        return (oldLines + restLines, newLines + restLines);
    }

    /// <summary>
    /// What both texts end with, in whole blocks, less the line that one begins in: git looks at none of it, so no hunk slides into it, and what
    /// stands there makes no line frequent.
    /// </summary>
    private static int CommonRest(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var rest = CommonSuffix(before, after) / Block * Block;
        var end = before[^rest..].IndexOf((byte)'\n');
        return end < 0 ? 0 : rest - end - 1;
    }

    private (int Old, int New) Above(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, Growing<LineHunk> hunks)
    {
        if (before.IsEmpty || after.IsEmpty)
        {
            hunks.Add(new LineHunk(0, Lines(before), 0, Lines(after)));
            return (Lines(before), Lines(after));
        }

        var old = before;
        var now = after;
        Trim(ref old, ref now);
        if (old.IsEmpty && now.IsEmpty)
        {
            return (Lines(before), Lines(after));
        }

        var head = (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(before), ref MemoryMarshal.GetReference(old));
        var tail = before.Length - head - old.Length;
        var (headLines, tailLines) = (before[..head].Count((byte)'\n'), Lines(before[^tail..]));
        if (old.Count((byte)'\n') + (long)now.Count((byte)'\n') > MostLines)
        {
            hunks.Add(new LineHunk(headLines, Lines(old), headLines, Lines(now)));
            return (headLines + Lines(old) + tailLines, headLines + Lines(now) + tailLines);
        }

        var (over, overLines) = MarginBefore(before[..head]);
        var (under, underLines) = MarginBehind(before[^tail..]);
        var oldWindow = before[(head - over)..(before.Length - tail + under)];
        var newWindow = after[(head - over)..(after.Length - tail + under)];
        var oldLines = oldWindow.IsEmpty ? 0 : Split(oldWindow, ref oldStarts);
        var newLines = newWindow.IsEmpty ? 0 : Split(newWindow, ref newStarts);
        matching ??= new();
        sliding ??= new();
        fixed (byte* left = oldWindow, right = newWindow)
        {
            matching.Match(left, oldStarts, oldLines, right, newStarts, newLines, overLines, underLines, before[..head], before[^tail..], headLines + tailLines);
            sliding.Begin(matching.OldChanged(oldLines), matching.NewChanged(newLines));
            sliding.Slide(left, oldStarts, oldLines, isOld: true, headLines == overLines, tailLines == underLines);
            sliding.Slide(right, newStarts, newLines, isOld: false, headLines == overLines, tailLines == underLines);
            sliding.CopyTo(hunks, headLines - overLines);
        }

        var outside = headLines - overLines + tailLines - underLines;
        return (outside + oldLines, outside + newLines);
    }

    private static (int Bytes, int Lines) MarginBefore(ReadOnlySpan<byte> head)
    {
        var (from, lines) = (head.Length, 0);
        while (lines < Margin && from > 0)
        {
            from = head[..(from - 1)].LastIndexOf((byte)'\n') + 1;
            lines++;
        }

        return (head.Length - from, lines);
    }

    private static (int Bytes, int Lines) MarginBehind(ReadOnlySpan<byte> tail)
    {
        var (to, lines) = (0, 0);
        while (lines < Margin && to < tail.Length)
        {
            var end = tail[to..].IndexOf((byte)'\n');
            to = end < 0 ? tail.Length : to + end + 1;
            lines++;
        }

        return (to, lines);
    }
}
