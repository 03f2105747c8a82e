using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LineOrderTests
{
    [Fact]
    public void Changes_that_rest_on_the_same_whole_objects_and_no_others_come_in_one_piece()
    {
        var random = new Random(1);
        for (var round = 0; round < 60; round++)
        {
            using var pack = new PackBuilder();
            var roots = Made(pack, random, out var ids);
            var rows = Changed(ids, random);
            using var reader = new ObjectReader(pack.Store());
            var order = LineOrder.ByObject(rows, [.. Enumerable.Range(0, rows.Changes.Length)], reader);
            var expected = Components(rows, roots).Select(part => string.Join(' ', part)).Order(StringComparer.Ordinal);
            var found = Enumerable.Range(0, order.Pieces).Select(piece => string.Join(' ', order[piece].ToArray().Order())).Order(StringComparer.Ordinal);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void Whichever_comes_together_the_newest_of_a_path_comes_first_and_the_longest_piece_too()
    {
        var random = new Random(2);
        using var pack = new PackBuilder();
        Made(pack, random, out var ids);
        var rows = Changed(ids, random);
        using var reader = new ObjectReader(pack.Store());
        int[] all = [.. Enumerable.Range(0, rows.Changes.Length)];
        foreach (var order in new[] { LineOrder.ByObject(rows, all, reader), LineOrder.ByPath(rows, all) })
        {
            int[][] pieces = [.. Enumerable.Range(0, order.Pieces).Select(piece => order[piece].ToArray())];
            Assert.Equal(all, pieces.SelectMany(piece => piece).Order());
            Assert.Equal(pieces.OrderByDescending(piece => piece.Length).Select(piece => piece.Length), pieces.Select(piece => piece.Length));
            Assert.All(pieces.SelectMany(piece => piece.GroupBy(place => rows.Changes[place].Path)), path => Assert.Equal(path.Order(), path));
        }
    }

    [Fact]
    public void What_is_not_packed_or_rests_on_itself_rests_on_nothing()
    {
        using var pack = new PackBuilder();
        ObjectId[] names = [.. Enumerable.Range(0, 3).Select(n => PackBuilder.IdOf("blob", [(byte)n]))];
        pack.ReferenceDelta(names[0], names[1], PackBuilder.DeltaOf([1], [1, 2]));
        pack.ReferenceDelta(names[1], names[0], PackBuilder.DeltaOf([1], [1, 2]));
        using var reader = new ObjectReader(pack.Store());
        Assert.All(names, name => Assert.True(reader.RootOf(name).IsNone));
    }

    /// <summary>Whole objects and deltas to what came before; of each the whole one that it rests on.</summary>
    private static int[] Made(PackBuilder pack, Random random, out ObjectId[] ids)
    {
        var roots = new int[40];
        ids = new ObjectId[roots.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var text = Encoding.ASCII.GetBytes($"text {i}\n");
            var source = random.Next(-ids.Length / 2, i);
            roots[i] = source < 0 ? i : roots[source];
            ids[i] = source < 0 ? pack.Whole(ObjectKind.Blob, text)
                : random.Next(2) == 0 ? pack.OffsetDelta(PackBuilder.IdOf("blob", text), ids[source], PackBuilder.DeltaOf(Encoding.ASCII.GetBytes($"text {source}\n"), text))
                : pack.ReferenceDelta(PackBuilder.IdOf("blob", text), ids[source], PackBuilder.DeltaOf(Encoding.ASCII.GetBytes($"text {source}\n"), text));
        }

        return roots;
    }

    private static HistoryRows Changed(ObjectId[] ids, Random random)
    {
        var (paths, blobs) = (new PathTable(), new IdTable());
        foreach (var id in ids)
        {
            blobs.Intern(id);
        }

        for (var i = 0; i < 20; i++)
        {
            paths.Intern(0, [(byte)('a' + i)]);
        }

        PathChange[] changes = [.. Enumerable.Range(0, 30).Select(_ => new PathChange(random.Next(1, paths.Count), random.Next(blobs.Count), random.Next(blobs.Count), 33188, 33188))];
        return new([], changes, [0], paths, blobs, [], 0, []);
    }

    // By definition: what shares a path or a whole object is one, as long as something changes.
    private static IEnumerable<IEnumerable<int>> Components(HistoryRows rows, int[] roots)
    {
        var labels = Enumerable.Range(0, rows.Changes.Length).ToArray();
        var keys = rows.Changes.Select(change => new[] { -change.Path, change.Old == 0 ? int.MinValue : roots[change.Old - 1], change.New == 0 ? int.MinValue : roots[change.New - 1] }
            .Where(key => key != int.MinValue).ToHashSet()).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < labels.Length; i++)
            {
                for (var n = 0; n < labels.Length; n++)
                {
                    if (labels[i] < labels[n] && keys[i].Overlaps(keys[n]))
                    {
                        (labels[n], changed) = (labels[i], true);
                    }
                }
            }
        }

        return Enumerable.Range(0, labels.Length).GroupBy(place => labels[place]);
    }
}
