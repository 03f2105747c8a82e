using System.Buffers.Binary;
using System.Numerics;

namespace Gangway.Kernels.History;

public sealed partial class KeptHistory
{
    private const int HeaderLength = 8;
    private const int FrameLength = 16;
    private const ulong Factor = 0x9e3779b97f4a7c15;

    // "gwhist", the version of the format, and what the scan and the machine were: another version or another scan is no base to build on.
    private byte[] Header => [.. "gwhist"u8, 2, (byte)(idLength | (comparesMerges ? 0x80 : 0) | (BitConverter.IsLittleEndian ? 0 : 0x40))];

    /// <summary>What a segment goes on from, and how much of each column it adds.</summary>
    private readonly record struct Counts(
        int OldPaths, int OldBlobs, int OldCommits, int OldChanges, int Paths, int Names, int Blobs, int Commits, int Texts, int Ranges, int Changes, int Runs, int Lines);

    private readonly record struct CommitEntry(long Time, int Length);

    private readonly record struct RangeEntry(int Commit, int Count);

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
        var body = new ColumnWriter();
        WriteTables(body);
        WriteChanges(body);
        var header = file.Length == 0 ? Header : [];
        var frame = new byte[header.Length + FrameLength + body.Bytes.Length];
        header.CopyTo(frame, 0);
        BinaryPrimitives.WriteInt64LittleEndian(frame.AsSpan(header.Length), body.Bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(header.Length + 8), Sum(body.Bytes));
        body.Bytes.CopyTo(frame.AsSpan(header.Length + FrameLength));
        return frame;
    }

    private Counts NewCounts()
    {
        var (text, found) = (0, 0);
        for (var i = oldCommits; i < commits.Count; i++)
        {
            text += texts[i].Length;
        }

        for (var i = 0; i < counted.Count; i++)
        {
            found += counted[i].Count;
        }

        return new(
            oldPaths, oldBlobs, oldCommits, oldChanges, Paths.Count - oldPaths, Paths.NamesFrom(oldPaths).Length, Blobs.Count - oldBlobs, commits.Count - oldCommits,
            text, ranges.Count - oldRanges, changes.Count - oldChanges, counted.Count, found);
    }

    private void WriteTables(ColumnWriter body)
    {
        body.Column<Counts>([NewCounts()]);
        body.Column<PathTable.Kept>(Paths.From(oldPaths));
        body.Column(Paths.NamesFrom(oldPaths));
        WriteIds(body, Blobs, oldBlobs);
        WriteIds(body, commits, oldCommits);
        var entries = new CommitEntry[commits.Count - oldCommits];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(texts[oldCommits + i].Time, texts[oldCommits + i].Length);
        }

        body.Column<CommitEntry>(entries);
        for (var i = oldCommits; i < commits.Count; i++)
        {
            body.Part(TextOf(i));
        }

        body.Pad();
    }

    private void WriteIds(ColumnWriter body, IdTable ids, int number)
    {
        Span<byte> raw = stackalloc byte[ObjectId.Sha256Length];
        for (; number < ids.Count; number++)
        {
            ids[number].CopyTo(raw, idLength);
            body.Part(raw[..idLength]);
        }

        body.Pad();
    }

    private void WriteChanges(ColumnWriter body)
    {
        var entries = new RangeEntry[ranges.Count - oldRanges];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(ranges[oldRanges + i].Commit, ranges[oldRanges + i].Count);
        }

        body.Column<RangeEntry>(entries);
        body.Column(changes.Span[oldChanges..]);
        body.Column(counted.Span);
        for (var i = 0; i < counted.Count; i++)
        {
            body.Part(System.Runtime.InteropServices.MemoryMarshal.AsBytes(lines.Span.Slice(counted[i].Start, counted[i].Count)));
        }

        body.Pad();
    }

    private bool TakeSegment(int start, int end)
    {
        var body = new ColumnReader(file.AsSpan(0, end), start);
        var head = body.Column<Counts>(1);
        if (head.IsEmpty || head[0] is var counts && (counts.OldPaths, counts.OldBlobs, counts.OldCommits, counts.OldChanges) != (Paths.Count, Blobs.Count, commits.Count, changes.Count))
        {
            return false; // two programs appended at the same time
        }

        return TakeTables(ref body, counts) && TakeChanges(ref body, counts) && TakeLines(ref body, counts) && body.IsAtEnd;
    }

    private bool TakeTables(ref ColumnReader body, in Counts counts)
    {
        var paths = body.Column<PathTable.Kept>(counts.Paths);
        var names = body.Column<byte>(counts.Names);
        var blobs = body.Column<byte>(LengthOf(counts.Blobs));
        var ids = body.Column<byte>(LengthOf(counts.Commits));
        var entries = body.Column<CommitEntry>(counts.Commits);
        var start = body.At;
        _ = body.Column<byte>(counts.Texts);
        if (body.IsBroken || !Paths.Take(paths, names) || !Blobs.Take(blobs, idLength) || !commits.Take(ids, idLength))
        {
            return false;
        }

        var left = counts.Texts;
        texts.Reserve(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if ((uint)entry.Length > (uint)left)
            {
                return false;
            }

            texts.Add(new Commit(false, start, entry.Length, entry.Time, -1));
            (start, left) = (start + entry.Length, left - entry.Length);
        }

        return left == 0;
    }

    private int LengthOf(int ids) => ids > int.MaxValue / idLength ? -1 : ids * idLength;

    private bool TakeChanges(ref ColumnReader body, in Counts counts)
    {
        var entries = body.Column<RangeEntry>(counts.Ranges);
        var found = body.Column<PathChange>(counts.Changes);
        var start = changes.Count;
        ranges.Reserve(entries.Length);
        changes.Reserve(found.Length);
        lines.Reserve(found.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (entry.Commit <= 0 || entry.Commit >= commits.Count || texts[entry.Commit].Range >= 0 || (uint)entry.Count > (uint)(found.Length - (start - changes.Count)))
            {
                return false;
            }

            texts[entry.Commit] = texts[entry.Commit] with { Range = ranges.Count };
            ranges.Add(new Range(entry.Commit, start, entry.Count));
            start += entry.Count;
        }

        for (var i = 0; i < found.Length; i++)
        {
            var change = found[i];
            if (change.Path <= 0 || change.Path >= Paths.Count || (uint)change.Old >= (uint)Blobs.Count || (uint)change.New >= (uint)Blobs.Count)
            {
                return false;
            }

            changes.Add(change);
            lines.Add(NotCounted);
        }

        return !body.IsBroken && start == changes.Count;
    }

    private bool TakeLines(ref ColumnReader body, in Counts counts)
    {
        var runs = body.Column<Run>(counts.Runs);
        var found = body.Column<LineCount>(counts.Lines);
        var next = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[i];
            if (run.Start < 0 || run.Count < 0 || run.Start > changes.Count - run.Count || run.Count > found.Length - next)
            {
                return false;
            }

            for (var n = 0; n < run.Count; n++)
            {
                var line = found[next++];
                if (line.Kind > LineCountKind.Binary || line.Added < 0 || line.Deleted < 0)
                {
                    return false;
                }

                lines[run.Start + n] = line;
            }
        }

        return !body.IsBroken && next == found.Length;
    }

    private void MarkOld() =>
        (oldPaths, oldBlobs, oldCommits, oldRanges, oldChanges) = (Paths.Count, Blobs.Count, commits.Count, ranges.Count, changes.Count);

    // Against broken disks and torn writes, not against people: whoever can write here can write anything.
    internal static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length;
        var (first, second, third) = (sum + 1, sum + 2, sum + 3); // four sums side by side: one has to wait for its multiplication
        for (; bytes.Length >= 32; bytes = bytes[32..])
        {
            sum = Mixed(sum, bytes);
            first = Mixed(first, bytes[8..]);
            second = Mixed(second, bytes[16..]);
            third = Mixed(third, bytes[24..]);
        }

        sum = (((((sum * Factor) ^ first) * Factor) ^ second) * Factor) ^ third;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            sum = Mixed(sum, bytes);
        }

        foreach (var last in bytes)
        {
            sum = (sum ^ last) * 0x100000001b3;
        }

        return sum ^ (sum >> 32);
    }

    private static ulong Mixed(ulong sum, ReadOnlySpan<byte> bytes) => BitOperations.RotateLeft((sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Factor, 29);
}
