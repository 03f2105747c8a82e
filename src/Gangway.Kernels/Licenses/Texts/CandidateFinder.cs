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

    private readonly byte[] widths = WidthsOf(index.Section<ReferenceRow>(IndexSection.References));
    private readonly int[] required = RequiredOf(index.Section<ReferenceRow>(IndexSection.References));

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
            AddCandidate(table[number], table, notices, candidates);
        }

        ArrayPool<int>.Shared.Return(notices);
        table.Clear();
        candidates.Sort(Compare);
        return candidates;
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
        var picked = Spare<GramIndex.Entry>.Take(words.Length);
        var grams = new GramIndex(index);
        foreach (var (gram, place) in picked.AsSpan(0, GramIndex.Winnow(words, 0, picked)))
        {
            foreach (var (otherGram, posting) in grams.Near(gram))
            {
                if (otherGram == gram)
                {
                    var reference = posting >>> 16;
                    table.Add(reference, (place - notices[place] - (posting & 0xFFFF) + DiagonalOffset) >> widths[reference], place);
                }
            }
        }

        Spare<GramIndex.Entry>.Give(picked);
    }

    /// <summary>Two neighboring bins make one candidate, for a copy whose diagonal lies at their border or shifts in its middle.</summary>
    private void AddCandidate(in DiagonalCounts.Entry entry, DiagonalCounts table, int[] notices, List<Candidate> candidates)
    {
        var (reference, bin) = (entry.Reference, entry.Bin);
        var next = table[reference, bin + 1];
        var here = entry.Count + next.Count;
        var before = table[reference, bin - 1].Count;
        if (before > 0 && before + entry.Count >= here)
        {
            return;
        }

        var share = Math.Min(1.0, (double)here / Math.Max(1, required[reference]));
        if (share < LeastShare)
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
