using System.Security.Cryptography;
using System.Text;

namespace Gangway.Kernels.History;

/// <summary>Tells which patch single commits are, for one thread of a scan.</summary>
internal sealed class PatchPart(ObjectStore store, HistoryRows rows, ObjectLimits limits) : IDisposable
{
    private readonly ObjectReader reader = new(store, limits);
    private readonly LineDifference lines = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Growing<byte> pending = new();

    public void Dispose()
    {
        reader.Dispose();
        hash.Dispose();
    }

    public PatchId Of(int commit)
    {
        if (Array.BinarySearch(rows.Unknown, commit) >= 0)
        {
            return default;
        }

        var changes = rows.ChangesOf(commit);
        if (changes.IsEmpty || rows.Commits[commit].Parents > 1)
        {
            return new(default, PatchIdKind.None);
        }

        var isKnown = true;
        foreach (ref readonly var change in changes)
        {
            isKnown = isKnown && TryAdd(change);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return isKnown ? new(new(digest), PatchIdKind.Known) : default;
    }

    private bool TryAdd(in PathChange change)
    {
        Say('P', Encoding.UTF8.GetBytes(rows.Paths.PathOf(change.Path)));
        if (change.OldMode != change.NewMode)
        {
            Say('M', [(byte)(change.OldMode >> 8), (byte)change.OldMode, (byte)(change.NewMode >> 8), (byte)change.NewMode]);
        }

        if (change.Old == change.New)
        {
            return true;
        }

        if (!TryRead(change.Old, change.OldMode, out var old, out var before))
        {
            return false;
        }

        using (old)
        {
            if (!TryRead(change.New, change.NewMode, out var now, out var after))
            {
                return false;
            }

            using (now)
            {
                Add(change, before, after);
            }
        }

        return true;
    }

    private void Add(in PathChange change, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (LineDifference.IsBinary(before) || LineDifference.IsBinary(after))
        {
            Say('B', Encoding.ASCII.GetBytes($"{rows.Blobs[change.Old].ToHex(store.IdLength)} {rows.Blobs[change.New].ToHex(store.IdLength)}"));
            return;
        }

        lines.Visit(before, after, (isAdded, line) =>
        {
            pending.Clear();
            foreach (var letter in line)
            {
                if (letter is not ((byte)' ' or (>= 9 and <= 13)))
                {
                    pending.Add(letter);
                }
            }

            Say(isAdded ? '+' : '-', pending.Span);
        });
    }

    // No part can be taken for the end of another: each says how long it is.
    private void Say(char what, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = [(byte)what, (byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length];
        hash.AppendData(head);
        hash.AppendData(bytes);
    }

    private bool TryRead(int number, int mode, out GitObject? item, out ReadOnlySpan<byte> text)
    {
        item = null;
        text = default;
        if (number == 0)
        {
            return true;
        }

        if (mode == TreeMode.Submodule)
        {
            text = Encoding.ASCII.GetBytes($"Subproject commit {rows.Blobs[number].ToHex(store.IdLength)}\n");
            return true;
        }

        var status = reader.Read(rows.Blobs[number], ObjectKind.Blob, out item);
        text = item is null ? default : item.Bytes;
        return status == ReadStatus.Fine;
    }
}
