using System.Text;

namespace Gangway.Kernels.History;

/// <summary>Counts the lines of single changes, for one thread of a scan.</summary>
/// <param name="natures">What is known of each object, by number; shared by the threads, which write the same into it.</param>
internal sealed class LinePart(ObjectStore store, IdTable blobs, byte[] natures, ObjectLimits limits) : IDisposable
{
    private const byte Text = 1;
    private const byte Binary = 2;
    private const int Start = 8000;

    private readonly ObjectReader reader = new(store, limits);
    private readonly LineDifference lines = new();
    private readonly byte[] start = new byte[Start + Inflater.Slack];

    public void Dispose() => reader.Dispose();

    public LineCount Count(in PathChange change)
    {
        if (IsBinaryByStart(change.Old, change.OldMode) || IsBinaryByStart(change.New, change.NewMode))
        {
            return new(0, 0, LineCountKind.Binary);
        }

        var status = Read(change.Old, change.OldMode, out var old, out var oldText);
        using (old)
        {
            if (status == ReadStatus.Fine)
            {
                status = Read(change.New, change.NewMode, out var now, out var newText);
                using (now)
                {
                    return status == ReadStatus.Fine ? Count(change, oldText, newText) : new(0, 0, LineCountKind.Unknown);
                }
            }
        }

        return new(0, 0, LineCountKind.Unknown);
    }

    private LineCount Count(in PathChange change, ReadOnlySpan<byte> old, ReadOnlySpan<byte> now)
    {
        if (IsBinary(change.Old, old) || IsBinary(change.New, now))
        {
            return new(0, 0, LineCountKind.Binary);
        }

        return change.Old == change.New ? default : lines.Count(old, now);
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
    private bool IsBinaryByStart(int number, int mode)
    {
        if (number == 0 || mode == TreeMode.Submodule || natures[number] != 0)
        {
            return natures[number] == Binary;
        }

        var length = reader.ReadStart(blobs[number], start);
        return length >= 0 && IsBinary(number, start.AsSpan(0, length));
    }

    private ReadStatus Read(int number, int mode, out GitObject? item, out ReadOnlySpan<byte> text)
    {
        item = null;
        text = default;
        if (number == 0)
        {
            return ReadStatus.Fine;
        }

        if (mode == TreeMode.Submodule)
        {
            text = Encoding.ASCII.GetBytes($"Subproject commit {blobs[number].ToHex(store.IdLength)}\n"); // as git shows it
            return ReadStatus.Fine;
        }

        var status = reader.Read(blobs[number], ObjectKind.Blob, out item);
        text = item is null ? default : item.Bytes;
        return status;
    }
}
