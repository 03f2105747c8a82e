namespace Gangway.Kernels.History;

/// <summary>Compares single pairs of objects, for one thread of a scan.</summary>
/// <param name="natures">What is known of each object, by number; shared by the threads, which write the same into it.</param>
internal sealed class LineScriptPart(ObjectStore store, IdTable blobs, byte[] natures, ObjectLimits limits, int worker, Growing<LineHunk> hunks) : IDisposable
{
    private const byte Text = 1;
    private const byte Binary = 2;
    private const int Start = 8000;

    private readonly ObjectReader reader = new(store, limits);
    private readonly LineDifference lines = new();
    private readonly byte[] start = new byte[Start + Inflater.Slack];

    public void Dispose() => reader.Dispose();

    public LineScript Of(int old, int now)
    {
        if (IsBinaryByStart(now))
        {
            return new(-1, 0, true, true, worker, 0, 0);
        }

        var isOldBinary = old != 0 && IsBinaryByStart(old);
        if (old == 0 || isOldBinary)
        {
            return Alone(now, isOldRead: true);
        }

        var status = reader.Read(blobs[old], ObjectKind.Blob, out var before);
        using (before)
        {
            if (status != ReadStatus.Fine || IsBinary(old, before!.Bytes))
            {
                return Alone(now, status == ReadStatus.Fine);
            }

            if (reader.Read(blobs[now], ObjectKind.Blob, out var after) != ReadStatus.Fine)
            {
                return new(-1, -1, false, true, worker, 0, 0);
            }

            using (after)
            {
                return IsBinary(now, after!.Bytes) ? new(-1, 0, true, true, worker, 0, 0) : Compare(before.Bytes, after.Bytes);
            }
        }
    }

    private LineScript Compare(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var first = hunks.Count;
        var (oldLines, newLines) = lines.Hunks(before, after, hunks);
        return new(oldLines, newLines, false, true, worker, first, hunks.Count - first);
    }

    private LineScript Alone(int now, bool isOldRead)
    {
        if (reader.Read(blobs[now], ObjectKind.Blob, out var item) != ReadStatus.Fine)
        {
            return new(-1, -1, false, isOldRead, worker, 0, 0);
        }

        using (item)
        {
            return IsBinary(now, item!.Bytes) ? new(-1, 0, true, isOldRead, worker, 0, 0) : new(-1, LineDifference.Lines(item.Bytes), false, isOldRead, worker, 0, 0);
        }
    }

    private bool IsBinary(int number, ReadOnlySpan<byte> text)
    {
        if (natures[number] == 0)
        {
            natures[number] = LineDifference.IsBinary(text) ? Binary : Text;
        }

        return natures[number] == Binary;
    }

    // Most bytes of many packs are pictures, and their beginning tells.
    private bool IsBinaryByStart(int number)
    {
        if (natures[number] != 0)
        {
            return natures[number] == Binary;
        }

        var length = reader.ReadStart(blobs[number], start);
        return length >= 0 && IsBinary(number, start.AsSpan(0, length));
    }
}
