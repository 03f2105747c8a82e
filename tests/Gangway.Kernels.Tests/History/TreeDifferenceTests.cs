using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class TreeDifferenceTests
{
    private static readonly string[] Names = ["a", "a-b", "a.b", "a0", "ab", "b", "m", "m.txt", "z"];

    [Fact]
    public void What_two_folders_have_in_common_may_be_passed_over_and_every_difference_is_found() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            using var pack = new PackBuilder();
            var random = new Random(seed);
            var before = Folder(random, depth: 2);
            var after = Changed(before, random);
            var (old, now) = (Write(pack, before), Write(pack, after));
            using var reader = new ObjectReader(pack.Store());
            var (paths, blobs) = (new PathTable(), new IdTable());
            var difference = new TreeDifference(reader, 20, paths, blobs);
            difference.Compare(old, now);
            var found = difference.Changes.ToArray().Select(change => (paths.PathOf(change.Path), blobs[change.Old], blobs[change.New], (int)change.OldMode, (int)change.NewMode)).ToHashSet();
            Assert.Equal(ReadStatus.Fine, difference.Fault.Status);
            Assert.Equal(difference.Changes.Length, found.Count);
            Assert.True(Plain(before, after).SetEquals(found));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_folder_that_breaks_off_behind_what_both_have_is_corrupt()
    {
        using var pack = new PackBuilder();
        var whole = Bytes(pack, Folder(new(1), depth: 0).Append(("zz", new Node(PackBuilder.IdOf("blob", [1]), null))));
        var (old, now) = (pack.Whole(ObjectKind.Tree, whole), pack.Whole(ObjectKind.Tree, whole[..^1]));
        using var reader = new ObjectReader(pack.Store());
        var difference = new TreeDifference(reader, 20, new(), new());
        difference.Compare(old, now);
        Assert.Equal(ReadStatus.Corrupt, difference.Fault.Status);
    }

    /// <summary>A file's object, or what a folder holds.</summary>
    private sealed record Node(ObjectId Id, (string Name, Node Entry)[]? Entries);

    private static (string Name, Node Entry)[] Folder(Random random, int depth) =>
        [.. Names.Where(_ => random.Next(4) > 0).Select(name => (name, Made(random, depth)))];

    private static Node Made(Random random, int depth) =>
        depth > 0 && random.Next(3) == 0 ? new(default, Folder(random, depth - 1)) : new(PackBuilder.IdOf("blob", [(byte)random.Next(200)]), null);

    private static (string Name, Node Entry)[] Changed((string Name, Node Entry)[] folder, Random random)
    {
        var changed = folder.Where(_ => random.Next(12) > 0)
            .Select(one => (one.Name, random.Next(6) > 0 ? one.Entry : one.Entry.Entries is { } inner && random.Next(3) > 0 ? new(default, Changed(inner, random)) : Made(random, 1)))
            .ToList();
        changed.AddRange(Names.Where(name => random.Next(12) == 0 && folder.All(one => one.Name != name)).Select(name => (name, Made(random, 1))));
        return [.. changed];
    }

    private static ObjectId Write(PackBuilder pack, (string Name, Node Entry)[] folder)
    {
        var bytes = Bytes(pack, folder);
        var id = PackBuilder.IdOf("tree", bytes);
        return pack.Places.ContainsKey(id) ? id : pack.Whole(ObjectKind.Tree, bytes);
    }

    private static byte[] Bytes(PackBuilder pack, IEnumerable<(string Name, Node Entry)> folder)
    {
        var bytes = new List<byte>();
        foreach (var (name, entry) in folder.OrderBy(one => one.Entry.Entries is null ? one.Name : one.Name + "/", StringComparer.Ordinal))
        {
            bytes.AddRange(Encoding.ASCII.GetBytes($"{(entry.Entries is null ? "100644" : "40000")} {name}\0"));
            var raw = new byte[20];
            (entry.Entries is { } inner ? Write(pack, inner) : entry.Id).CopyTo(raw, 20);
            bytes.AddRange(raw);
        }

        return [.. bytes];
    }

    private static HashSet<(string, ObjectId, ObjectId, int, int)> Plain((string, Node)[] before, (string, Node)[] after)
    {
        var (old, now) = (Files("", before).ToDictionary(), Files("", after).ToDictionary());
        var (none, mode) = (default(ObjectId), TreeMode.File);
        return
        [
            .. old.Where(one => !now.ContainsKey(one.Key)).Select(one => (one.Key, one.Value, none, mode, 0)),
            .. now.Where(one => !old.ContainsKey(one.Key)).Select(one => (one.Key, none, one.Value, 0, mode)),
            .. old.Where(one => now.TryGetValue(one.Key, out var id) && id != one.Value).Select(one => (one.Key, one.Value, now[one.Key], mode, mode)),
        ];
    }

    private static IEnumerable<(string, ObjectId)> Files(string folder, IEnumerable<(string Name, Node Entry)> entries) =>
        entries.SelectMany(one => one.Entry.Entries is { } inner ? Files($"{folder}{one.Name}/", inner) : [(folder + one.Name, one.Entry.Id)]);
}
