namespace Gangway.Kernels.History;

/// <summary>
/// Finds for paths that one commit added the path of the same commit's deleted ones that each was before, as git does where it follows a file:
/// the same object; else a file of the same name that is alike by three quarters; else the one most alike, by a half at least. For one thread.
/// </summary>
internal sealed class RenameSearch(ObjectStore store, HistoryRows rows, ObjectLimits limits) : IDisposable
{
    private const int Least = ContentPrint.Whole / 2;
    private const int LeastOfSameName = ContentPrint.Whole * 3 / 4;
    private const int LargestFile = 1 << 20; // of a larger one only the same object is found again
    private const long MostWork = 100_000_000; // pieces compared for one commit; beyond, only the same object is found again

    private readonly ObjectReader reader = new(store, limits);
    private readonly Growing<int> deleted = new();
    private readonly Growing<int> added = new();
    private ulong[]?[] prints = [];
    private long[] sizes = [];
    private long work;

    public void Dispose() => reader.Dispose();

    /// <param name="commit">Whose changes are looked at.</param>
    /// <param name="isKnown">True for changes whose origin is known anyway.</param>
    /// <param name="found">For each change the one that deleted what it was before; stays as it is where there is none.</param>
    public void Find(int commit, Func<int, bool> isKnown, int[] found)
    {
        deleted.Clear();
        added.Clear();
        for (var i = rows.Starts[commit]; i < rows.Starts[commit + 1]; i++)
        {
            var change = rows.Changes[i];
            if (TreeMode.IsFile(change.OldMode) && change.New == 0)
            {
                deleted.Add(i);
            }
            else if (change.Old == 0 && TreeMode.IsFile(change.NewMode) && !isKnown(i))
            {
                added.Add(i);
            }
        }

        if (deleted.Count == 0 || added.Count == 0)
        {
            return;
        }

        work = 0;
        (prints, sizes) = (new ulong[]?[deleted.Count], new long[deleted.Count]);
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = SizeOf(rows.Changes[deleted[i]].Old);
        }

        var (names, objects) = (Names(), Objects());
        for (var i = 0; i < added.Count; i++)
        {
            var origin = OriginOf(rows.Changes[added[i]], names, objects);
            found[added[i]] = origin >= 0 ? deleted[origin] : found[added[i]];
        }
    }

    private int OriginOf(in PathChange change, Dictionary<string, int> names, Dictionary<string, int> objects)
    {
        var name = NameOf(change.Path);
        if (objects.TryGetValue($"{change.New}/{name}", out var same) || objects.TryGetValue($"{change.New}", out same))
        {
            return same;
        }

        var size = SizeOf(change.New);
        if (size is <= 0 or > LargestFile || reader.Read(rows.Blobs[change.New], ObjectKind.Blob, out var item) != ReadStatus.Fine)
        {
            return -1;
        }

        ulong[] print;
        using (item)
        {
            print = ContentPrint.Of(item!.Bytes);
        }

        if (names.TryGetValue(name, out var twin) && twin >= 0 && Likeness(twin, print, size) >= LeastOfSameName)
        {
            return twin;
        }

        return MostAlike(print, size, name);
    }

    private int MostAlike(ulong[] print, long size, string name)
    {
        var (best, most, isTwin) = (-1, Least - 1, false);
        for (var i = 0; i < deleted.Count; i++)
        {
            var likeness = Likeness(i, print, size);
            if (likeness > most || (likeness == most && best >= 0 && !isTwin && NameOf(rows.Changes[deleted[i]].Path) == name))
            {
                (best, most, isTwin) = (i, likeness, NameOf(rows.Changes[deleted[i]].Path) == name);
            }
        }

        return best;
    }

    private int Likeness(int place, ulong[] print, long size)
    {
        var (less, more) = (Math.Min(size, sizes[place]), Math.Max(size, sizes[place]));
        if (less <= 0 || more > LargestFile || more > 2 * less || work > MostWork)
        {
            return 0;
        }

        var other = prints[place] ??= PrintOf(rows.Changes[deleted[place]].Old);
        work += other.Length + print.Length;
        return ContentPrint.Likeness(other, print, more);
    }

    private ulong[] PrintOf(int blob)
    {
        if (reader.Read(rows.Blobs[blob], ObjectKind.Blob, out var item) != ReadStatus.Fine)
        {
            return [];
        }

        using (item)
        {
            return ContentPrint.Of(item!.Bytes);
        }
    }

    /// <summary>Names that one deleted file alone has, with its place; -1 for those of several.</summary>
    private Dictionary<string, int> Names()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < deleted.Count; i++)
        {
            var name = NameOf(rows.Changes[deleted[i]].Path);
            names[name] = names.ContainsKey(name) ? -1 : i;
        }

        return names;
    }

    /// <summary>The first deleted file of each object, and of each object and name.</summary>
    private Dictionary<string, int> Objects()
    {
        var objects = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < deleted.Count; i++)
        {
            var change = rows.Changes[deleted[i]];
            objects.TryAdd($"{change.Old}", i);
            objects.TryAdd($"{change.Old}/{NameOf(change.Path)}", i);
        }

        return objects;
    }

    private string NameOf(int path) => System.Text.Encoding.Latin1.GetString(rows.Paths.NameOf(path));

    private long SizeOf(int blob) => reader.ReadSize(rows.Blobs[blob], out var size) == ReadStatus.Fine ? size : -1;
}
