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
    private const int DiagonalOffset = 1 << 16;

    /// <summary>A text with a likeness of 0.8 keeps well over this share of its runs, unless each fifth word was replaced evenly.</summary>
    private const double LeastShare = 0.3;

    [ThreadStatic]
    private static DiagonalCounts? spareTable;

    [ThreadStatic]
    private static GramStretches? spareStretches;

    [ThreadStatic]
    private static DiagonalFilter? spareFilter;

    private readonly byte[] widths = WidthsOf(index.Section<ReferenceRow>(IndexSection.References));
    private readonly int[] required = RequiredOf(index.Section<ReferenceRow>(IndexSection.References));
    private readonly int[] least = Array.ConvertAll(RequiredOf(index.Section<ReferenceRow>(IndexSection.References)), LeastOf);

    /// <summary>The candidates, best rank first.</summary>
    public List<Candidate> Find(WordStream stream)
    {
        var table = spareTable ??= new DiagonalCounts();
        var notices = ArrayPool<int>.Shared.Rent(stream.Count);
        CountNotices(stream.Marks, notices);
        Count(stream.Hashes, notices, table);
        var candidates = new List<Candidate>();
        for (var number = 0; number < table.Count; number++)
        {
            if (table[number].Count > 0)
            {
                AddCandidate(number, table, notices, candidates);
            }
        }

        ArrayPool<int>.Shared.Return(notices);
        table.Clear();
        return Sorted(candidates);
    }

    /// <summary>By numbers, where there are many: comparing candidates took a sixth of the time of finding them.</summary>
    private static List<Candidate> Sorted(List<Candidate> candidates)
    {
        const int Few = 16;
        if (candidates.Count <= Few)
        {
            candidates.Sort(Compare);
            return candidates;
        }

        var (ranks, order) = (new double[candidates.Count], new int[candidates.Count]);
        for (var place = 0; place < ranks.Length; place++)
        {
            (ranks[place], order[place]) = (-candidates[place].Rank, place);
        }

        Array.Sort(ranks, order);
        var sorted = new List<Candidate>(candidates.Count);
        for (var first = 0; first < order.Length;)
        {
            var end = first;
            for (; end < order.Length && ranks[end] == ranks[first]; end++)
            {
                sorted.Add(candidates[order[end]]);
            }

            if (end > first + 1)
            {
                sorted.Sort(first, end - first, Comparer<Candidate>.Create(Compare));
            }

            first = end;
        }

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

    private void Count(ReadOnlySpan<uint> words, int[] notices, DiagonalCounts table)
    {
        var stretches = spareStretches?.Index == index ? spareStretches : spareStretches = new GramStretches(index);
        var filter = spareFilter ??= new DiagonalFilter();
        var picked = Spare<GramIndex.Entry>.Take(words.Length);
        var runs = picked.AsSpan(0, GramIndex.Winnow(words, 0, picked));
        filter.Begin(words.Length);
        Filter(runs, notices, stretches, filter);
        Count(runs, notices, stretches, filter, table);
        Spare<GramIndex.Entry>.Give(picked);
    }

    private void Filter(ReadOnlySpan<GramIndex.Entry> runs, int[] notices, GramStretches stretches, DiagonalFilter filter)
    {
        while (!runs.IsEmpty)
        {
            var stretch = runs[..GramStretches.LengthOf(runs)];
            var origin = OriginOf(stretch[0].Place, notices);
            foreach (ref readonly var share in stretches.Find(stretch, notices))
            {
                filter.Add(share.Reference, (origin + share.Diagonal) >> widths[share.Reference], share.Count);
            }

            runs = runs[stretch.Length..];
        }
    }

    private void Count(ReadOnlySpan<GramIndex.Entry> runs, int[] notices, GramStretches stretches, DiagonalFilter filter, DiagonalCounts table)
    {
        while (!runs.IsEmpty)
        {
            var stretch = runs[..GramStretches.LengthOf(runs)];
            var (first, origin) = (stretch[0].Place, OriginOf(stretch[0].Place, notices));
            foreach (ref readonly var share in stretches.Find(stretch, notices))
            {
                var bin = (origin + share.Diagonal) >> widths[share.Reference];
                if (filter.MayReach(share.Reference, bin, least[share.Reference]))
                {
                    table.Add(share.Reference, bin, share.Count, first + share.First, first + share.Last);
                }
            }

            runs = runs[stretch.Length..];
        }
    }

    private static int OriginOf(int place, int[] notices) => place - notices[place] + DiagonalOffset;

    /// <summary>Two neighboring bins make one candidate, for a copy whose diagonal lies at their border or shifts in its middle.</summary>
    private void AddCandidate(int number, DiagonalCounts table, int[] notices, List<Candidate> candidates)
    {
        ref readonly var entry = ref table[number];
        var (reference, bin) = (table.ReferenceOf(number), table.BinOf(number));
        var next = table.Beside(number, 1);
        var here = entry.Count + next.Count;
        if (here < least[reference])
        {
            return;
        }

        var share = Math.Min(1.0, (double)here / Math.Max(1, required[reference]));
        var before = table.Beside(number, -1).Count;
        if (before > 0 && before + entry.Count >= here)
        {
            return;
        }

        var from = (bin << widths[reference]) - DiagonalOffset;
        var first = next.Count > 0 ? Math.Min(entry.First, next.First) : entry.First;
        var last = Math.Max(entry.Last, next.Last);
        candidates.Add(new Candidate(reference, from + notices[first], from + notices[last] + (2 << widths[reference]), first, last, here * share));
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
            while (width < 9 && (8 << width) <= references[number].Count)
            {
                width++;
            }

            widths[number] = (byte)width;
        }

        return widths;
    }
}
