using System.Buffers;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Counts runs in common per reference and per diagonal (place in the text minus place in the reference): a copy gathers
/// them on one diagonal, a text that merely speaks of the same things does not. Several copies in one file are several diagonals.
/// Words of notices are not counted: an alternative offered in the midst of a text would part it in two.
/// </summary>
internal sealed class CandidateFinder(LicenseIndex index)
{
    /// <summary>A text with a likeness of 0.8 keeps well over this share of its runs, unless each fifth word was replaced evenly.</summary>
    private const double LeastShare = 0.3;

    /// <summary>The list of a file with more candidates is not kept.</summary>
    private const int LargestKept = 1 << 12;

    /// <summary>So many diagonals are looked at together, which bounds what is kept of a large text.</summary>
    private const int Window = 1 << 15;

    /// <summary>The widest bin, as a power of two.</summary>
    private const int WidestBin = 9;

    /// <summary>So many diagonals beside a window are counted with it: bins that begin in it may end there, and have neighbors.</summary>
    private const int Margin = 1 << WidestBin;

    [ThreadStatic]
    private static SharedRuns? spareRuns;

    [ThreadStatic]
    private static DiagonalBins? spareBins;

    [ThreadStatic]
    private static List<Candidate>? spareCandidates;

    private readonly byte[] widths = WidthsOf(index.Section<ReferenceRow>(IndexSection.References));
    private readonly int[] required = RequiredOf(index.Section<ReferenceRow>(IndexSection.References));
    private readonly int[] least = Array.ConvertAll(RequiredOf(index.Section<ReferenceRow>(IndexSection.References)), LeastOf);
    private readonly int longest = LongestOf(index.Section<ReferenceRow>(IndexSection.References));

    /// <summary>The candidates, best rank first.</summary>
    public List<Candidate> Find(WordStream stream)
    {
        var candidates = spareCandidates ??= [];
        var notices = ArrayPool<int>.Shared.Rent(stream.Count);
        var picked = Spare<GramIndex.Entry>.Take(stream.Count);
        CountNotices(stream.Marks, notices);
        AddAll(picked.AsSpan(0, GramIndex.Winnow(stream.Hashes, 0, picked)), notices, candidates);
        Spare<GramIndex.Entry>.Give(picked);
        ArrayPool<int>.Shared.Return(notices);
        var sorted = Sorted(candidates);
        candidates.Clear();
        spareCandidates = candidates.Capacity > LargestKept ? null : candidates;
        return sorted;
    }

    /// <summary>By numbers, where there are many: comparing candidates took a sixth of the time of finding them.</summary>
    private static List<Candidate> Sorted(List<Candidate> candidates)
    {
        const int Few = 16;
        if (candidates.Count <= Few)
        {
            candidates.Sort(Compare);
            return [.. candidates];
        }

        var (ranks, order, count) = (Spare<double>.Take(candidates.Count), Spare<int>.Take(candidates.Count), candidates.Count);
        for (var place = 0; place < count; place++)
        {
            (ranks[place], order[place]) = (-candidates[place].Rank, place);
        }

        Array.Sort(ranks, order, 0, count);
        var sorted = new List<Candidate>(candidates.Count);
        for (var first = 0; first < count;)
        {
            var end = first;
            for (; end < count && ranks[end] == ranks[first]; end++)
            {
                sorted.Add(candidates[order[end]]);
            }

            if (end > first + 1)
            {
                sorted.Sort(first, end - first, Comparer<Candidate>.Create(Compare));
            }

            first = end;
        }

        Spare<double>.Give(ranks);
        Spare<int>.Give(order);
        return sorted;
    }

    private static int Compare(Candidate left, Candidate right) =>
        left.Rank != right.Rank ? right.Rank.CompareTo(left.Rank)
        : left.Reference != right.Reference ? left.Reference.CompareTo(right.Reference)
        : left.From.CompareTo(right.From);

    /// <summary>Words of notices before each word.</summary>
    private static void CountNotices(ReadOnlySpan<byte> marks, int[] notices)
    {
        var count = 0;
        for (var place = 0; place < marks.Length; place++)
        {
            notices[place] = count;
            count += ((WordMark)marks[place] & WordMark.Notice) != 0 ? 1 : 0;
        }
    }

    /// <summary>Windows of diagonals, one behind the other: whatever a reference shares in one of them lies in a part of the text that is hardly longer.</summary>
    private void AddAll(ReadOnlySpan<GramIndex.Entry> picked, int[] notices, List<Candidate> candidates)
    {
        var found = Spare<GramPlaces>.Take(picked.Length);
        var kept = Spare<TextRun>.Take(picked.Length);
        var runs = kept.AsSpan(0, LookUp(picked, notices, kept, found));
        var shared = spareRuns?.Index == index ? spareRuns : spareRuns = new SharedRuns(index);
        var from = 0;
        for (var low = -RoundedUp(longest); from < runs.Length; low += Window)
        {
            while (from < runs.Length && runs[from].Counted < low - Margin)
            {
                from++;
            }

            var end = from;
            while (end < runs.Length && end - from < SharedRuns.MostRuns && runs[end].Counted < low + Window + (2 * Margin) + longest)
            {
                end++;
            }

            shared.Collect(found.AsSpan(from, end - from), least);
            AddWindow(low, runs[from..end], shared, notices, candidates);
        }

        shared.Trim();
        Spare<TextRun>.Give(kept);
        Spare<GramPlaces>.Give(found);
    }

    private static int RoundedUp(int length) => (length + Margin - 1) & -Margin;

    /// <summary>Only runs that some reference holds are of interest.</summary>
    private int LookUp(ReadOnlySpan<GramIndex.Entry> picked, int[] notices, Span<TextRun> runs, Span<GramPlaces> found)
    {
        var grams = new GramIndex(index);
        var count = 0;
        foreach (var (gram, place) in picked)
        {
            found[count] = grams.PlacesOf(gram);
            runs[count] = new TextRun(place, place - notices[place]);
            count += found[count].Count > 0 ? 1 : 0;
        }

        return count;
    }

    private void AddWindow(int low, ReadOnlySpan<TextRun> runs, SharedRuns shared, int[] notices, List<Candidate> candidates)
    {
        var bins = spareBins ??= new DiagonalBins();
        for (var reference = 0; reference < least.Length; reference++)
        {
            var own = shared[reference];
            if (own.IsEmpty)
            {
                continue;
            }

            bins.Count(own, runs, low - Margin, Window + (3 * Margin), widths[reference]);
            for (var number = 0; number < bins.Touched; number++)
            {
                AddCandidate(reference, bins.BinOf(number), low - Margin, bins, notices, candidates);
            }
        }
    }

    /// <summary>Two neighboring bins make one candidate, for a copy whose diagonal lies at their border or shifts in its middle.</summary>
    private void AddCandidate(int reference, int bin, int origin, DiagonalBins bins, int[] notices, List<Candidate> candidates)
    {
        ref readonly var entry = ref bins[bin];
        ref readonly var next = ref bins[bin + 1];
        var (width, here) = (widths[reference], entry.Count + next.Count);
        var before = bins[bin - 1].Count;
        if (here < least[reference] || (before > 0 && before + entry.Count >= here) || (uint)((bin << width) - Margin) >= Window)
        {
            return;
        }

        var share = Math.Min(1.0, (double)here / Math.Max(1, required[reference]));
        var from = (bin << width) + origin;
        var first = next.Count > 0 ? Math.Min(entry.First, next.First) : entry.First;
        var last = Math.Max(entry.Last, next.Last);
        candidates.Add(new Candidate(reference, from + notices[first], from + notices[last] + (2 << width), first, last, here * share));
    }

    private static int LongestOf(ReadOnlySpan<ReferenceRow> references)
    {
        var longest = 0;
        foreach (ref readonly var reference in references)
        {
            longest = Math.Max(longest, reference.Count);
        }

        return longest;
    }

    private static int[] RequiredOf(ReadOnlySpan<ReferenceRow> references)
    {
        var required = new int[references.Length];
        for (var number = 0; number < required.Length; number++)
        {
            required[number] = references[number].RequiredRuns;
        }

        return required;
    }

    /// <summary>The least count that is <see cref="LeastShare"/> of all.</summary>
    private static int LeastOf(int required)
    {
        var least = Math.Max(1, (int)(LeastShare * required) - 1);
        while ((double)least / Math.Max(1, required) < LeastShare)
        {
            least++;
        }

        return least;
    }

    /// <summary>As powers of two: an eighth to a quarter of the reference, so that two copies in a row never share a bin.</summary>
    private static byte[] WidthsOf(ReadOnlySpan<ReferenceRow> references)
    {
        var widths = new byte[references.Length];
        for (var number = 0; number < widths.Length; number++)
        {
            var width = 3;
            while (width < WidestBin && (8 << width) <= references[number].Count)
            {
                width++;
            }

            widths[number] = (byte)width;
        }

        return widths;
    }
}
