using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>
/// Reads <c>git log -z</c> in <see cref="Format"/> as it arrives. No field of it can hold a NUL: git takes a commit for a C string.
/// Memory is bounded: of an overlong field the beginning is kept, of a message only its trailers.
/// </summary>
internal sealed class GitLogReader(Action<Commit> each)
{
    public const string Format = "--format=%H%x00%P%x00%an%x00%ae%x00%ad%x00%cn%x00%ce%x00%cd%x00%B";
    private const int Message = 8;
    private const int Parents = 1;
    private const int LongestParents = 1024 * 1024; // of an octopus
    private const int LongestName = 1024; // a history keeps one of each, and a hostile one has a million
    private const long LatestSecond = 100_000_000_000; // year 5138: beyond lies nonsense, and the end of what a date can hold

    private readonly ArrayBufferWriter<byte> pending = new();
    private readonly string[] fields = new string[Message];
    private readonly TrailerLines trailers = new();
    private int column;

    public long Commits { get; private set; }

    private int Longest => column == Parents ? LongestParents : LongestName;

    /// <summary>Takes the next bytes; false where they are not in the format, which ends the reading.</summary>
    public bool Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)0);
            var part = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (column == Message)
            {
                trailers.Take(part);
            }
            else if (end < 0 || pending.WrittenCount > 0)
            {
                pending.Write(part[..Math.Min(part.Length, Longest - pending.WrittenCount)]);
            }

            if (end >= 0 && !EndField(part))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndField(ReadOnlySpan<byte> part)
    {
        if (column == Message)
        {
            column = 0;
            Commits++;
            each(ToCommit(trailers.End()));
            return true;
        }

        fields[column] = Encoding.UTF8.GetString(pending.WrittenCount > 0 ? pending.WrittenSpan : part[..Math.Min(part.Length, Longest)]);
        pending.ResetWrittenCount();
        column++;
        return column != 1 || fields[0].Length is 40 or 64;
    }

    private Commit ToCommit(ImmutableArray<Trailer> named)
    {
        var author = new Identity(fields[2], fields[3]);
        var committer = new Identity(fields[5], fields[6]);
        return new()
        {
            Id = fields[0],
            Parents = fields[1].Length == 0 ? [] : [.. fields[1].Split(' ')],
            Author = author,
            Committer = committer,
            Authored = Time(fields[4]),
            Committed = Time(fields[7]),
            Trailers = named,
        };
    }

    // "1700000000 +0800", git's raw form. Zones beyond 14 hours exist in broken commits; their moment holds all the same.
    internal static DateTimeOffset? Time(string raw)
    {
        var space = raw.IndexOf(' ');
        if (space < 0 || !long.TryParse(raw.AsSpan(0, space), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var zone = int.TryParse(raw.AsSpan(space + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var clock) ? clock : 0;
        return Time(seconds, zone);
    }

    /// <summary>A moment in its zone; null where it lies beyond what a date can hold.</summary>
    /// <param name="clock">The zone as written: 530 for +0530.</param>
    internal static DateTimeOffset? Time(long seconds, int clock)
    {
        if (seconds is > LatestSecond or < -LatestSecond)
        {
            return null;
        }

        var moment = DateTimeOffset.FromUnixTimeSeconds(Math.Max(seconds, -LatestSecond / 2));
        var zone = (clock / 100 * 60) + (clock % 100);
        return Math.Abs(zone) > 14 * 60 ? moment : moment.ToOffset(TimeSpan.FromMinutes(zone));
    }
}
