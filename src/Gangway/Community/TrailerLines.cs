using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>Picks the trailers out of a message that arrives in pieces, in bounded memory whatever its length.</summary>
internal sealed class TrailerLines
{
    private const int LongestLine = 1024;
    private const int MostTrailers = 1000; // of one commit: a squashed merge of a whole branch has hundreds

    private readonly ArrayBufferWriter<byte> pending = new();
    private readonly List<Trailer> found = [];

    public void Take(ReadOnlySpan<byte> part)
    {
        while (!part.IsEmpty)
        {
            var end = part.IndexOf((byte)'\n');
            var line = end < 0 ? part : part[..end];
            part = end < 0 ? default : part[(end + 1)..];
            if (end >= 0 && pending.WrittenCount == 0)
            {
                Consider(line);
                continue;
            }

            pending.Write(line[..Math.Min(line.Length, LongestLine - pending.WrittenCount)]);
            if (end >= 0)
            {
                ConsiderPending();
            }
        }
    }

    public ImmutableArray<Trailer> End()
    {
        ConsiderPending();
        ImmutableArray<Trailer> trailers = [.. found];
        found.Clear();
        return trailers;
    }

    private void ConsiderPending()
    {
        Consider(pending.WrittenSpan);
        pending.ResetWrittenCount();
    }

    private void Consider(ReadOnlySpan<byte> line)
    {
        // Nearly all lines are none: the first letter and a colon in reach are checked before anything is decoded.
        if (line.Length < "acked-by:".Length || (line[0] | 0x20) is not ('s' or 'c' or 'r' or 'a' or 't') || !line[..Math.Min(line.Length, "co-authored-by:".Length)].Contains((byte)':'))
        {
            return;
        }

        if (found.Count < MostTrailers && Trailer.Parse(Encoding.UTF8.GetString(line[..Math.Min(line.Length, LongestLine)])) is { } trailer)
        {
            found.Add(trailer);
        }
    }
}
