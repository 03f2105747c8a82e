using System.Buffers.Binary;
using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class KeptHistoryTests
{
    [Fact]
    public void What_was_kept_is_read_as_it_was()
    {
        var kept = Small();
        var again = KeptHistory.Read(kept.Segment(), 20)!;
        Assert.Equal((3, false), (again.Count, again.HasNew));
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(i, again.Find(Id(i)));
            Assert.Equal(kept.TextOf(i).ToArray(), again.TextOf(i).ToArray());
            Assert.Equal(kept.TimeOf(i), again.TimeOf(i));
        }

        Assert.True(again.TryFindChanges(1, out var changes));
        Assert.Equal("dir/a.txt", again.Paths.PathOf(changes[0].Path));
        Assert.True(Lines(again, changes[0], out var lines));
        Assert.Equal(new(7, 3), lines);
        Assert.False(again.TryFindChanges(2, out _));
    }

    [Fact]
    public void A_later_scan_appends_to_what_was_there()
    {
        var first = Small().Segment();
        var kept = KeptHistory.Read(first, 20)!;
        kept.Add(Id(4), "fourth"u8, 40);
        Assert.True(kept.HasNew);
        var both = KeptHistory.Read([.. first, .. kept.Segment()], 20)!;
        Assert.Equal((4, "fourth"), (both.Count, Encoding.ASCII.GetString(both.TextOf(4))));
        Assert.Equal("text 1", Encoding.ASCII.GetString(both.TextOf(1)));
    }

    [Fact]
    public void Another_version_another_hash_another_scan_or_two_writers_at_once_are_no_base_to_build_on()
    {
        var bytes = Small().Segment();
        Assert.Null(KeptHistory.Read([], 20));
        Assert.Null(KeptHistory.Read(bytes, 32));
        Assert.Null(KeptHistory.Read(bytes, 20, comparesMerges: true));
        byte[] newer = [.. bytes];
        newer[6]++;
        Assert.Null(KeptHistory.Read(newer, 20));
        Assert.Null(KeptHistory.Read([.. bytes, .. bytes[8..]], 20)); // the same appended twice
    }

    [Fact]
    public void Any_byte_changed_or_cut_off_is_seen()
    {
        var bytes = Small().Segment();
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 0x21;
            Assert.Null(KeptHistory.Read(damaged, 20));
            Assert.True(at == 8 || KeptHistory.Read(bytes[..at], 20) is null);
        }
    }

    [Fact]
    public void Even_with_a_checksum_that_holds_broken_bytes_are_no_crash()
    {
        var whole = Small().Segment();
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            byte[] damaged = [.. whole];
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                damaged[random.Next(24, damaged.Length)] = (byte)random.Next(256);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(damaged.AsSpan(16), KeptHistory.Sum(damaged.AsSpan(24)));
            if (KeptHistory.Read(damaged, 20) is { } kept)
            {
                Use(kept);
            }
        }
    }

    private static void Use(KeptHistory kept)
    {
        for (var commit = 1; commit <= kept.Count; commit++)
        {
            _ = kept.TextOf(commit).Length;
            kept.TryFindChanges(commit, out var changes);
            foreach (var change in changes)
            {
                _ = (kept.Paths.PathOf(change.Path), kept.Blobs[change.Old], kept.Blobs[change.New], Lines(kept, change, out _));
            }

            _ = kept.LinesOf(commit, changes).Length;
        }

        kept.Paths.Intern(kept.Paths.Intern(0, "dir"u8), "new"u8);
        kept.Blobs.Intern(Id(77));
        kept.Add(Id(78), "new"u8, 1);
    }

    [Fact]
    public void Lines_are_known_by_the_objects_compared_whichever_commit_had_them()
    {
        var kept = KeptHistory.Read(Small().Segment(), 20)!;
        kept.TryFindChanges(1, out var changes);
        Assert.True(Lines(kept, changes[0] with { Path = 1 }, out var lines));
        Assert.Equal(new(7, 3), lines);
        Assert.False(Lines(kept, changes[0] with { Old = 0 }, out _));
    }

    [Fact]
    public void Of_lines_asked_for_those_are_known_that_some_commit_had_the_first_one_first()
    {
        var kept = Small();
        kept.TryFindChanges(1, out var found);
        var change = found[0];
        kept.Take(Rows(kept, [change]), [new(9, 9)], new HashSet<ObjectId>()); // counted before: what was counted first stays
        PathChange[] asked = [change, change with { New = change.Old }, change with { Old = 99 }, change];
        var lines = KeptHistory.Read(kept.Segment(), 20)!.LinesBetween(asked, [0, 1, 2, 3]);
        Assert.True(lines.TryFind(change.Old, change.New, out var first));
        Assert.Equal(new(7, 3), first);
        Assert.False(lines.TryFind(change.Old, change.Old, out _));
        Assert.False(lines.TryFind(99, change.New, out _));
        Assert.Equal(2, lines.Count); // an object that no scan met is not even asked for, and a pair once
    }

    [Fact]
    public void Where_other_changes_are_kept_of_a_commit_its_lines_are_not_those_asked_for()
    {
        var kept = Small();
        kept.TryFindChanges(1, out var changes);
        Assert.Equal([new(7, 3)], kept.LinesOf(1, changes).ToArray());
        Assert.True(kept.LinesOf(1, [changes[0] with { Old = 0 }]).IsEmpty);
        Assert.True(kept.LinesOf(1, [changes[0], changes[0]]).IsEmpty);
        Assert.True(kept.LinesOf(2, changes).IsEmpty);
    }

    [Fact]
    public void Lines_counted_later_are_appended_alone()
    {
        var kept = Small(lines: null);
        var first = kept.Segment();
        var again = KeptHistory.Read(first, 20)!;
        again.TryFindChanges(1, out var changes);
        Assert.Equal((LineCountKind.Unknown, false), (again.LinesOf(1, changes)[0].Kind, Lines(again, changes[0], out _)));
        again = KeptHistory.Read(first, 20)!;
        again.Take(Rows(again, changes.ToArray()), [new(7, 3)], new HashSet<ObjectId>());
        Assert.True(again.HasNew);
        var both = KeptHistory.Read([.. first, .. again.Segment()], 20)!;
        Assert.True(Lines(both, changes[0], out var lines));
        Assert.Equal((new(7, 3), false), (lines, both.HasNew));
    }

    private static bool Lines(KeptHistory kept, PathChange change, out LineCount found) =>
        kept.LinesBetween([change], [0]).TryFind(change.Old, change.New, out found);

    private static ObjectId Id(int number) => new(Enumerable.Repeat((byte)number, 20).ToArray());

    private static HistoryRows Rows(KeptHistory kept, PathChange[] changes) =>
        new([new(Id(1), default, default, 1, 10)], changes, [0, changes.Length], kept.Paths, kept.Blobs, [], 0, []);

    private static KeptHistory Small() => Small([new(7, 3)]);

    private static KeptHistory Small(LineCount[]? lines)
    {
        var kept = new KeptHistory(20);
        for (var i = 1; i <= 3; i++)
        {
            kept.Add(Id(i), Encoding.ASCII.GetBytes($"text {i}"), i * 10L);
        }

        var path = kept.Paths.Intern(kept.Paths.Intern(0, "dir"u8), "a.txt"u8);
        var (old, now) = (kept.Blobs.Intern(Id(8)), kept.Blobs.Intern(Id(9)));
        PathChange[] changes = [new(path, old, now, TreeMode.File, TreeMode.File)];
        kept.Take(Rows(kept, changes), lines, new HashSet<ObjectId>());
        return kept;
    }
}
