using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LineScanTests
{
    [Fact]
    public void An_object_is_binary_by_gits_rule_however_little_of_it_was_looked_at()
    {
        int[] sizes = [1, 600, 8_000, 8_192, 9_000, 30_000, 127_999, 128_000, 400_000];
        int[] places = [0, 500, 511, 512, 1_000, 1_875, 5_000, 7_998, 7_999, 8_000, 8_191, 29_999];
        foreach (var size in sizes)
        {
            Assert.Equal(LineCountKind.Counted, KindOf(size, -1));
            Assert.All(places.Where(place => place < size), place => Assert.Equal(place < 8_000 ? LineCountKind.Binary : LineCountKind.Counted, KindOf(size, place)));
        }
    }

    /// <summary>Of an object of lines that was added, with a NUL somewhere or, at -1, nowhere.</summary>
    private static LineCountKind KindOf(int size, int nul)
    {
        var text = new byte[size];
        for (var i = 0; i < size; i++)
        {
            text[i] = i == nul ? (byte)0 : i % 40 == 39 ? (byte)'\n' : (byte)('a' + (i / 40 % 26));
        }

        using var pack = new PackBuilder();
        var (paths, blobs) = (new PathTable(), new IdTable());
        PathChange[] changes = [new(paths.Intern(0, "a"u8), 0, blobs.Intern(pack.Whole(ObjectKind.Blob, text)), 0, 33188)];
        var rows = new HistoryRows([new CommitRow(default, default, default, 0, 0)], changes, [0, 1], paths, blobs, [], 0, []);
        return LineScan.Count(pack.Store(), rows, new HistoryScanOptions(), TestContext.Current.CancellationToken)[0].Kind;
    }
}
