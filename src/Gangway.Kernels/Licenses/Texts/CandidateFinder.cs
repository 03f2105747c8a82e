using System.Buffers;
using System.Runtime.InteropServices;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Counts runs in common per reference and per diagonal (place in the text minus place in the reference): a copy gathers
/// them on one diagonal, a text that merely speaks of the same things does not. Several copies in one file are several diagonals.
/// Words of notices are not counted: an alternative offered in the midst of a text would part it in two.
/// </summary>
internal sealed class CandidateFinder(LicenseIndex index)
{
    /// <summary>The list of a file with more candidates is not kept.</summary>
    private const int LargestKept = 1 << 12;

    /// <summary>So many diagonals are looked at together, which bounds what is kept of a large text.</summary>
    private const int Window = 1 << 15;

    /// <summary>So many runs before it is looked up a run is told to the memory.</summary>
    private const int Ahead = 12;

    /// <summary>So many diagonals beside a window are counted with it: bins that begin in it may end there, and have neighbors.</summary>
    private const int Margin = 1 << CandidateLimits.WidestBin;

    [ThreadStatic]
    private static SharedRuns? spareRuns;

    [ThreadStatic]
    private static DiagonalBins? spareBins;

    [ThreadStatic]
    private static SampleTrace? spareTrace;

    [ThreadStatic]
    private static WholeShares? spareOthers;

    private readonly CandidateLimits limits = new(index);

    /// <summary>The candidates of a text, best rank first.</summary>
    public List<Candidate> Find(WordStream stream)
    {
        using var runs = RunsOf(stream);
        return Find(runs, []);
    }

    /// <summary>The candidates, best rank first. <see cref="Give"/> takes the list back.</summary>
    /// <param name="runs">Those of the text.</param>
    /// <param name="whole">What stands in it word for word, in its order: who lies inside of one of these is no candidate.</param>
    public List<Candidate> Find(TextRuns runs, List<WholeText> whole)
    {
        runs.Without(CollectionsMarshal.AsSpan(whole));
        var candidates = Reused<List<Candidate>>.Take() ?? [];
        if (runs.Count > 0)
        {
            AddAll(runs, whole, candidates);
            Sort(candidates);
        }

        return candidates;
    }

    /// <summary>Takes a list back that nobody needs any more.</summary>
    public static void Give(List<Candidate> candidates)
    {
        candidates.Clear();
        if (candidates.Capacity <= LargestKept)
        {
            Reused<List<Candidate>>.Give(candidates);
        }
    }

    /// <summary>Whether one of them may begin or end outside of what was read.</summary>
    public bool GoBeyond(List<Candidate> candidates, WordStream words)
    {
        foreach (var candidate in candidates)
        {
            if (limits.HaveQuietEnds[candidate.Reference] && words.IsCutIn(candidate.From, candidate.To + limits.Lengths[candidate.Reference]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The runs of a text that some reference holds.</summary>
    public TextRuns RunsOf(WordStream stream)
    {
        var picked = Spare<GramIndex.Entry>.Take(stream.Count);
        var count = GramIndex.Winnow(stream.Hashes, 0, picked);
        var runs = TextRuns.Rent(stream.Count, count);
        CountNotices(stream.Marks, runs.Notices);
        LookUp(picked.AsSpan(0, count), runs);
        Spare<GramIndex.Entry>.Give(picked);
        return runs;
    }

    /// <summary>By numbers, where there are many: comparing candidates took a sixth of the time of finding them.</summary>
    private static void Sort(List<Candidate> candidates)
    {
        const int Few = 16;
        if (candidates.Count <= Few)
        {
            candidates.Sort(Compare);
            return;
        }

        var (ranks, order, unsorted, count) = (Spare<double>.Take(candidates.Count), ArrayPool<int>.Shared.Rent(candidates.Count), Spare<Candidate>.Take(candidates.Count), candidates.Count);
        for (var place = 0; place < count; place++)
        {
            (ranks[place], order[place], unsorted[place]) = (-candidates[place].Rank, place, candidates[place]);
        }

        Array.Sort(ranks, order, 0, count);
        for (var place = 0; place < count; place++)
        {
            candidates[place] = unsorted[order[place]];
        }

        for (var first = 0; first < count;)
        {
            var end = first + 1;
            while (end < count && ranks[end] == ranks[first])
            {
                end++;
            }

            if (end > first + 1)
            {
                CollectionsMarshal.AsSpan(candidates)[first..end].Sort(Compare);
            }

            first = end;
        }

        Spare<double>.Give(ranks);
        ArrayPool<int>.Shared.Return(order);
        Spare<Candidate>.Give(unsorted);
    }

    /// <summary>Best rank first.</summary>
    public static int Compare(Candidate left, Candidate right) =>
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
    private void AddAll(TextRuns all, List<WholeText> whole, List<Candidate> candidates)
    {
        var runs = all.All;
        var notices = all.Notices;
        var shared = spareRuns?.Index == index ? spareRuns : spareRuns = new SharedRuns(index);
        var others = spareOthers?.Index == index ? spareOthers : spareOthers = new WholeShares(index);
        var from = 0;
        for (var low = -RoundedUp(limits.Longest); from < runs.Length; low += Window)
        {
            while (from < runs.Length && runs[from].Counted < low - Margin)
            {
                from++;
            }

            var end = from;
            while (end < runs.Length && end - from < SharedRuns.MostRuns && runs[end].Counted < low + Window + (2 * Margin) + limits.Longest)
            {
                end++;
            }

            others.Collect(whole, low - Margin, low + Window + (2 * Margin) + limits.Longest, notices);
            shared.Collect(all.Places[from..end], limits.LeastRuns, others.Counts);
            AddWindow(low, runs[from..end], shared, others, notices, candidates);
        }

        shared.Trim();
        others.Trim();
    }

    private static int RoundedUp(int length) => (length + Margin - 1) & -Margin;

    /// <summary>Only runs that some reference holds are of interest.</summary>
    private void LookUp(ReadOnlySpan<GramIndex.Entry> picked, TextRuns runs)
    {
        var grams = new GramIndex(index);
        var samples = index.Section<SampleRow>(IndexSection.Samples);
        SampleTrace? trace = null;
        for (var run = 0; run < picked.Length; run++)
        {
            grams.Approach(picked[Math.Min(run + Ahead, picked.Length - 1)].Gram);
            var (gram, place) = picked[run];
            var found = grams.PlacesOf(gram);
            if (found.Count == 0)
            {
                continue;
            }

            runs.Add(place, found);
            if (found.Samples > 0)
            {
                (trace ??= Trace()).Add(samples.Slice(found.Sample, found.Samples), place, runs.Proposals);
            }
        }
    }

    private SampleTrace Trace()
    {
        var trace = spareTrace?.Index == index ? spareTrace : spareTrace = new SampleTrace(index);
        trace.Begin();
        return trace;
    }

    private void AddWindow(int low, ReadOnlySpan<TextRun> runs, SharedRuns shared, WholeShares others, int[] notices, List<Candidate> candidates)
    {
        var bins = spareBins ??= new DiagonalBins();
        for (var reference = 0; reference < limits.LeastRuns.Length; reference++)
        {
            var own = shared[reference];
            if (own.IsEmpty && others.Counts[reference] < limits.LeastRuns[reference])
            {
                continue;
            }

            bins.Count(own, runs, low - Margin, Window + (3 * Margin), limits.Widths[reference]);
            others.AddTo(bins, reference, low - Margin, Window + (3 * Margin), limits.Widths[reference]);
            for (var number = 0; number < bins.Touched; number++)
            {
                AddCandidate(reference, bins.BinOf(number), low - Margin, bins, others, notices, candidates);
            }
        }
    }

    /// <summary>Two neighboring bins make one candidate, for a copy whose diagonal lies at their border or shifts in its middle.</summary>
    private void AddCandidate(int reference, int bin, int origin, DiagonalBins bins, WholeShares others, int[] notices, List<Candidate> candidates)
    {
        ref readonly var entry = ref bins[bin];
        ref readonly var next = ref bins[bin + 1];
        var (width, here) = (limits.Widths[reference], entry.Count + next.Count);
        var before = bins[bin - 1].Count;
        if (here < limits.LeastRuns[reference] || (before > 0 && before + entry.Count >= here) || (uint)((bin << width) - Margin) >= Window)
        {
            return;
        }

        var share = Math.Min(1.0, (double)here / Math.Max(1, limits.RequiredRuns[reference]));
        var from = (bin << width) + origin;
        var first = next.Count > 0 ? Math.Min(entry.First, next.First) : entry.First;
        var last = Math.Max(entry.Last, next.Last);
        if (last + GramIndex.Words - first >= limits.Spans[reference] && !WholeText.HoldOne(others.Texts, first, last + GramIndex.Words - 1))
        {
            candidates.Add(new Candidate(reference, from + notices[first], from + notices[last] + (2 << width), first, last, here * share));
        }
    }
}
