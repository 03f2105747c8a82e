using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Looks up the runs of a text a stretch at a time, and remembers what long answers were: files, and the license texts in one file, repeat
/// each other's paragraphs, and each run of a BSD license stands in a hundred references. Stretches end where the hash of a run says so, hence
/// at the same words wherever these stand. For one thread.
/// </summary>
internal sealed class GramStretches(LicenseIndex index)
{
    /// <summary>Of so many runs one ends a stretch.</summary>
    private const uint Mean = 32;
    private const int Longest = 128;

    /// <summary>Runs of one reference in a stretch lie on few diagonals; of a hostile one some shares are told twice, which adds up to the same.</summary>
    private const int MostDiagonals = 4;

    /// <summary>A short answer is looked up as fast as it is remembered.</summary>
    private const int LeastRemembered = 32;
    private const int Slots = 1 << 10;

    /// <summary>About 1 MB; then all is forgotten.</summary>
    private const int MostRemembered = 1 << 16;

    private readonly Known?[] known = new Known?[Slots];
    private readonly int[] latest = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private readonly uint[] key = new uint[2 * Longest];
    private GramShare[] shares = new GramShare[1024];

    /// <summary>For each share 1 + the place of the one with the same reference that was begun before; 0 for none.</summary>
    private int[] before = new int[1024];
    private int count;
    private int remembered;

    /// <summary>Whose runs are looked up.</summary>
    public LicenseIndex Index => index;

    /// <summary>How many of the runs, the first of which begins a stretch, are part of it.</summary>
    public static int LengthOf(ReadOnlySpan<GramIndex.Entry> runs)
    {
        var length = 1;
        while (length < runs.Length && length < Longest && runs[length - 1].Gram % Mean != 0)
        {
            length++;
        }

        return length;
    }

    /// <summary>What a stretch has in common with references. Valid until the next call.</summary>
    /// <param name="runs">At most <see cref="Longest"/>, in the order of the text.</param>
    /// <param name="notices">Words of notices before each word of the text.</param>
    public ReadOnlySpan<GramShare> Find(ReadOnlySpan<GramIndex.Entry> runs, ReadOnlySpan<int> notices)
    {
        var (first, notice) = (runs[0].Place, notices[runs[0].Place]);
        var hash = 14695981039346656037UL;
        for (var run = 0; run < runs.Length; run++)
        {
            var (gram, place) = runs[run];
            var where = ((uint)(place - first) << 16) | (uint)(notices[place] - notice); // A window of four runs keeps one, so a stretch is short.
            (key[2 * run], key[(2 * run) + 1]) = (gram, where);
            hash = (((hash ^ gram) * 1099511628211UL) ^ where) * 1099511628211UL;
        }

        var words = key.AsSpan(0, 2 * runs.Length);
        var slot = (int)(hash >> 40) & (Slots - 1);
        if ((Recalled(slot, words) ?? Recalled(slot ^ 1, words)) is { } same)
        {
            return same;
        }

        LookUp(runs, notices);
        var found = shares.AsSpan(0, count);
        if (count >= LeastRemembered)
        {
            Remember(slot, words, found);
        }

        return found;
    }

    private GramShare[]? Recalled(int slot, ReadOnlySpan<uint> words) => known[slot] is { } same && words.SequenceEqual(same.Key) ? same.Shares : null;

    /// <summary>Two that share a place both stay.</summary>
    private void Remember(int slot, ReadOnlySpan<uint> words, ReadOnlySpan<GramShare> found)
    {
        if (remembered > MostRemembered)
        {
            Array.Clear(known);
            remembered = 0;
        }

        remembered += found.Length - (known[slot ^ 1]?.Shares.Length ?? 0);
        known[slot ^ 1] = known[slot];
        known[slot] = new Known(words.ToArray(), found.ToArray());
    }

    private void LookUp(ReadOnlySpan<GramIndex.Entry> runs, ReadOnlySpan<int> notices)
    {
        var grams = new GramIndex(index);
        var (first, notice) = (runs[0].Place, notices[runs[0].Place]);
        count = 0;
        foreach (var (gram, place) in runs)
        {
            var counted = place - first - (notices[place] - notice);
            foreach (var (otherGram, posting) in grams.Near(gram))
            {
                if (otherGram == gram)
                {
                    Add(posting >>> 16, counted - (posting & 0xFFFF), place - first);
                }
            }
        }
    }

    private void Add(int reference, int diagonal, int place)
    {
        var newest = latest[reference];
        newest = newest < count && shares[newest].Reference == reference ? newest + 1 : 0;
        for (var (share, tries) = (newest, 0); share > 0 && tries < MostDiagonals; share = before[share - 1], tries++)
        {
            ref var same = ref shares[share - 1];
            if (same.Diagonal == diagonal)
            {
                same.Count++;
                same.Last = (ushort)place;
                return;
            }
        }

        if (count == shares.Length)
        {
            Array.Resize(ref shares, count * 2);
            Array.Resize(ref before, count * 2);
        }

        latest[reference] = count;
        before[count] = newest;
        shares[count++] = new GramShare { Reference = (ushort)reference, Diagonal = diagonal, Count = 1, First = (ushort)place, Last = (ushort)place };
    }

    private sealed record Known(uint[] Key, GramShare[] Shares);
}
