using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Gangway.Community;

/// <summary>Reads <c>git ls-tree -r -l -z</c> as it arrives: <c>MODE SP TYPE SP ID SP* SIZE TAB PATH NUL</c>.</summary>
internal sealed class GitTreeReader(int mostPaths, long mostBytes)
{
    private readonly ArrayBufferWriter<byte> pending = new();
    private readonly ImmutableArray<GitTreeEntry>.Builder entries = ImmutableArray.CreateBuilder<GitTreeEntry>();
    private long bytesTaken;

    public ImmutableArray<GitTreeEntry> Entries => entries.ToImmutable();

    /// <summary>Takes the next bytes; false where the limits are reached.</summary>
    public bool Take(ReadOnlySpan<byte> bytes)
    {
        bytesTaken += bytes.Length;
        while (bytes.IndexOf((byte)0) is >= 0 and var end)
        {
            if (entries.Count >= mostPaths)
            {
                return false;
            }

            pending.Write(bytes[..end]);
            Add(pending.WrittenSpan);
            pending.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }

        pending.Write(bytes);
        return bytesTaken <= mostBytes;
    }

    private void Add(ReadOnlySpan<byte> record)
    {
        var tab = record.IndexOf((byte)'\t');
        var head = tab < 0 ? [] : Encoding.ASCII.GetString(record[..tab]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (head.Length == 4)
        {
            // "-" for a submodule, "BAD" for an object that is not here
            var size = long.TryParse(head[3], NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : (long?)null;
            entries.Add(new(Encoding.UTF8.GetString(record[(tab + 1)..]), head[0], head[2], size));
        }
    }
}
