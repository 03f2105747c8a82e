using System.Buffers.Binary;
using System.Numerics;

namespace Gangway.Kernels.History;

public sealed partial class KeptHistory
{
    private const int HeaderLength = 8;
    private const int FrameLength = 16;

    // "gwhist", the version of the format, and what the scan was: another version or another scan is no base to build on.
    private byte[] Header => [.. "gwhist"u8, 1, (byte)(idLength | (comparesMerges ? 0x80 : 0))];

    /// <summary>Reads what <see cref="Header"/> and any number of segments make.</summary>
    /// <param name="file">The whole of it; kept, not copied.</param>
    /// <returns>Null where a byte is not as it was written, or another version wrote it: to be thrown away, and begun anew.</returns>
    public static KeptHistory? Read(byte[] file, int idLength, bool comparesMerges = false)
    {
        var kept = new KeptHistory(idLength, comparesMerges) { file = file };
        if (!file.AsSpan().StartsWith(kept.Header))
        {
            return null;
        }

        var at = HeaderLength;
        while (at < file.Length)
        {
            var rest = file.AsSpan(at);
            if (rest.Length < FrameLength)
            {
                return null;
            }

            var length = BinaryPrimitives.ReadInt64LittleEndian(rest);
            if (length < 0 || length > rest.Length - FrameLength
                || BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]) != Sum(rest.Slice(FrameLength, (int)length))
                || !kept.TakeSegment(at + FrameLength, at + FrameLength + (int)length))
            {
                return null;
            }

            at += FrameLength + (int)length;
        }

        kept.MarkOld();
        return kept;
    }

    /// <summary>What is new, to be appended to the bytes it was read from; with the header where there are none.</summary>
    public byte[] Segment()
    {
        var bytes = new ByteWriter(idLength);
        bytes.Number(oldPaths);
        bytes.Number(oldBlobs);
        bytes.Number(oldCommits);
        WriteTables(bytes);
        bytes.Number(ranges.Count - oldRanges);
        for (var i = oldRanges; i < ranges.Count; i++)
        {
            bytes.Number(ranges[i].Commit);
            bytes.Number(ranges[i].Count);
            foreach (ref readonly var change in changes.Span.Slice(ranges[i].Start, ranges[i].Count))
            {
                bytes.Change(change);
            }
        }

        bytes.Number(pairs.Count - oldPairs);
        foreach (ref readonly var pair in pairs.All[oldPairs..])
        {
            bytes.Pair(pair);
        }

        var header = file.Length == 0 ? Header : [];
        var frame = new byte[header.Length + FrameLength + bytes.Bytes.Length];
        header.CopyTo(frame, 0);
        BinaryPrimitives.WriteInt64LittleEndian(frame.AsSpan(header.Length), bytes.Bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(header.Length + 8), Sum(bytes.Bytes));
        bytes.Bytes.CopyTo(frame.AsSpan(header.Length + FrameLength));
        return frame;
    }

    private void WriteTables(ByteWriter bytes)
    {
        bytes.Number(Paths.Count - oldPaths);
        for (var i = oldPaths; i < Paths.Count; i++)
        {
            bytes.Number(Paths.ParentOf(i));
            bytes.Text(Paths.NameOf(i));
        }

        bytes.Number(Blobs.Count - oldBlobs);
        for (var i = oldBlobs; i < Blobs.Count; i++)
        {
            bytes.Id(Blobs[i]);
        }

        bytes.Number(commits.Count - oldCommits);
        for (var i = oldCommits; i < commits.Count; i++)
        {
            bytes.Id(commits[i]);
            bytes.Number(texts[i].Time);
            bytes.Text(TextOf(i));
        }
    }

    private bool TakeSegment(int start, int end)
    {
        var bytes = new ByteCursor(file.AsSpan(0, end), start, idLength);
        if (bytes.Number() != Paths.Count || bytes.Number() != Blobs.Count || bytes.Number() != commits.Count)
        {
            return false; // two programs appended at the same time
        }

        return TakePaths(ref bytes) && TakeIds(ref bytes) && TakeCommits(ref bytes) && TakeChanges(ref bytes) && TakePairs(ref bytes) && bytes.IsAtEnd;
    }

    private bool TakePaths(ref ByteCursor bytes)
    {
        for (var left = bytes.Number(); left > 0; left--)
        {
            var (parent, number) = (bytes.Number(), Paths.Count);
            if (bytes.IsBroken || parent >= number || Paths.Intern((int)parent, bytes.Text(out _)) != number)
            {
                return false;
            }
        }

        return !bytes.IsBroken;
    }

    private bool TakeIds(ref ByteCursor bytes)
    {
        for (var left = bytes.Number(); left > 0; left--)
        {
            var number = Blobs.Count;
            if (!bytes.TryId(out var id) || Blobs.Intern(id) != number)
            {
                return false;
            }
        }

        return !bytes.IsBroken;
    }

    private bool TakeCommits(ref ByteCursor bytes)
    {
        for (var left = bytes.Number(); left > 0; left--)
        {
            var number = commits.Count;
            if (!bytes.TryId(out var id) || commits.Intern(id) != number)
            {
                return false;
            }

            var time = bytes.Number();
            var text = bytes.Text(out var at);
            texts.Add(new Commit(false, at, text.Length, time, -1));
        }

        return !bytes.IsBroken;
    }

    private bool TakeChanges(ref ByteCursor bytes)
    {
        for (var left = bytes.Number(); left > 0; left--)
        {
            var (commit, count) = (bytes.Number(), bytes.Number());
            if (bytes.IsBroken || commit == 0 || commit >= commits.Count || texts[(int)commit].Range >= 0)
            {
                return false;
            }

            var start = changes.Count;
            for (; count > 0; count--)
            {
                if (!bytes.TryChange(Paths.Count, Blobs.Count, out var change))
                {
                    return false;
                }

                changes.Add(change);
            }

            texts[(int)commit] = texts[(int)commit] with { Range = ranges.Count };
            ranges.Add(new Range((int)commit, start, changes.Count - start));
        }

        return !bytes.IsBroken;
    }

    private bool TakePairs(ref ByteCursor bytes)
    {
        for (var left = bytes.Number(); left > 0; left--)
        {
            if (!bytes.TryPair(Blobs.Count, out var pair))
            {
                return false;
            }

            pairs.Add(pair.Old, pair.New, pair.Lines);
        }

        return !bytes.IsBroken;
    }

    private void MarkOld() =>
        (oldPaths, oldBlobs, oldCommits, oldRanges, oldPairs) = (Paths.Count, Blobs.Count, commits.Count, ranges.Count, pairs.Count);

    // Against broken disks and torn writes, not against people: whoever can write here can write anything.
    internal static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            sum = BitOperations.RotateLeft((sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x9e3779b97f4a7c15, 29);
        }

        foreach (var last in bytes)
        {
            sum = (sum ^ last) * 0x100000001b3;
        }

        return sum ^ (sum >> 32);
    }
}
