using System.Numerics;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Lines up a reference with the part of a text where a candidate was seen: three-word fixed points on the main diagonal,
/// their longest increasing chain, then the gaps between them. Linear in the reference but for gaps, which are bounded.
/// </summary>
/// <remarks>Rented: dispose it. A scan compares a dozen references, and nothing that it needs for that should reach the collector.</remarks>
internal sealed partial class Aligner : IDisposable
{
    private const int NoPlace = -1;

    /// <summary>What a text of more words made is not kept.</summary>
    private const int LargestKept = 1 << 16;

    /// <summary>Words of a fixed point.</summary>
    private const int Point = 3;

    private uint[] hashes = [];
    private int[] runPlaces = [];
    private int[] runTargets = [];
    private int[] runLengths = [];
    private int[] hitPlaces = [];
    private int[] hitTargets = [];
    private int[] tails = [];
    private int[] before = [];
    private int[] histogram = [];
    private int[] placeOf = [];
    private readonly GapAligner gaps = new();
    private int runs;
    private int hits;

    private Aligner()
    {
    }

    /// <param name="text">Words of the text that references will be lined up with.</param>
    public static Aligner Rent(ReadOnlySpan<uint> text)
    {
        var aligner = Reused<Aligner>.Take() ?? new();
        aligner.hashes = aligner.hashes.Length >= text.Length ? aligner.hashes : new uint[BitOperations.RoundUpToPowerOf2((uint)text.Length)];
        for (var place = 0; place + Point <= text.Length; place++)
        {
            aligner.hashes[place] = AnchorTable.HashOf(text, place);
        }

        return aligner;
    }

    /// <summary>
    /// For each word of the reference its place in the text, or -1; increasing. Valid until the next call.
    /// Empty where they have nothing in common there, or <paramref name="least"/> words cannot be.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <param name="text">The same words of the text as before.</param>
    /// <param name="candidate">Where in the text it may stand.</param>
    /// <param name="least">Fewer required words in common are of no use: their gaps need not be lined up.</param>
    public ReadOnlySpan<int> Align(Reference reference, ReadOnlySpan<uint> text, Candidate candidate, int least = 0)
    {
        var words = reference.Words;
        var band = Math.Clamp(words.Length / 3, 12, 800);
        FindRuns(reference, text, candidate, band);
        KeepMainDiagonal(reference.Anchors, candidate.From - band, candidate.To + band, band);
        if (runs == 0)
        {
            return [];
        }

        var rises = AreRising();
        if (least > 0 && (rises ? MostOfRising(reference, text) : MostOfChains(reference, text)) < least)
        {
            return [];
        }

        Grow(ref placeOf, words.Length);
        var places = placeOf.AsSpan(0, words.Length);
        MemoryMarshal.AsBytes(places).Fill(byte.MaxValue); // NoPlace each. Whoever writes JSON fills bytes anyway: no more code to get ready.
        if (rises)
        {
            FillRising(reference.Anchors, places);
        }
        else
        {
            SpreadHits(reference.Anchors);
            ChainInto(places);
        }

        var most = least > 0 ? MostInCommon(reference, text, places) : int.MaxValue;
        return most >= least && FillGaps(reference, text, places, most - least) ? places : [];
    }

    /// <summary>By hand: the framework's search is not compiled ahead, and most texts have their last word.</summary>
    private static int LastOf(ReadOnlySpan<int> places)
    {
        var last = places.Length - 1;
        while (last >= 0 && places[last] == NoPlace)
        {
            last--;
        }

        return last;
    }

    /// <summary>What all gaps could add at best, of the words that count: most candidates share a paragraph with the text, and are known by that.</summary>
    private static int MostInCommon(Reference reference, ReadOnlySpan<uint> text, ReadOnlySpan<int> places)
    {
        var words = reference.Words;
        var first = places.IndexOfAnyExcept(NoPlace);
        var last = LastOf(places);
        var most = Math.Min(reference.RequiredIn(0, first), GapAligner.MostOfHead(words.AsSpan(0, first), text[..places[first]]))
            + Math.Min(reference.RequiredIn(last + 1, words.Length), GapAligner.MostOfTail(words.AsSpan(last + 1), text[(places[last] + 1)..]));
        most += reference.RequiredIn(first, last + 1);
        for (var end = first; NextGap(places, end, last) is var start && start > 0;)
        {
            end = EndOf(places, start);
            var required = reference.RequiredIn(start, end);
            most -= required;
            if (places[end] > places[start - 1] + 1)
            {
                var gap = GapAligner.MostOf(words.AsSpan(start..end), text[(places[start - 1] + 1)..places[end]]);
                most += Math.Min(required, gap);
            }
        }

        return most;
    }

    /// <summary>The first word without a place, where there is one between two that have; else 0.</summary>
    private static int NextGap(ReadOnlySpan<int> places, int from, int last) =>
        places[from..last].IndexOf(NoPlace) is >= 0 and var start ? from + start : 0;

    private static int EndOf(ReadOnlySpan<int> places, int start) => start + places[start..].IndexOfAnyExcept(NoPlace);

    public void Dispose()
    {
        if (hashes.Length <= LargestKept)
        {
            Reused<Aligner>.Give(this);
        }
    }

    /// <param name="length">So long it has to be.</param>
    /// <param name="kept">So many of what stands in it are wanted.</param>
    internal static void Grow(ref int[] array, int length, int kept = 0)
    {
        if (array.Length < length)
        {
            var larger = new int[Math.Max(length, 2 * array.Length)];
            array.AsSpan(0, kept).CopyTo(larger);
            array = larger;
        }
    }

    /// <summary>
    /// Stretches of words in common that begin with a fixed point. Where one is found the next words are compared, not looked up: whatever
    /// else is a fixed point in there lies on the same diagonal.
    /// </summary>
    private void FindRuns(Reference reference, ReadOnlySpan<uint> text, Candidate candidate, int band)
    {
        var from = Math.Max(0, candidate.From - band);
        var to = Math.Min(text.Length - Point + 1, candidate.To + reference.Words.Length + band);
        runs = 0;
        if (to <= from)
        {
            return;
        }

        Grow(ref runPlaces, to - from);
        Grow(ref runTargets, to - from);
        Grow(ref runLengths, to - from);
        var anchors = reference.Anchors;
        for (var place = anchors.FirstMaybe(hashes, from, to); place < to; place = anchors.FirstMaybe(hashes, place, to))
        {
            var target = anchors.Find(text, place, hashes[place]);
            if (target < 0)
            {
                place++;
                continue;
            }

            var length = Point + text[(place + Point)..(to + Point - 1)].CommonPrefixLength(reference.Words.AsSpan(target + Point));
            if (place - target >= candidate.From - band && place - target <= candidate.To + band)
            {
                (runPlaces[runs], runTargets[runs], runLengths[runs++]) = (place, target, length);
            }

            place += length - Point + 1;
        }
    }

    /// <summary>
    /// Without this a second copy of the license right behind the first would lend its words to the first. It is one of the candidate's own: another
    /// piece of the license nearby, on one diagonal, may outweigh a copy that lacks words.
    /// </summary>
    private void KeepMainDiagonal(AnchorTable anchors, int lowest, int highest, int band)
    {
        const int Bucket = 8;
        var buckets = ((highest - lowest) / Bucket) + 3;
        Grow(ref histogram, buckets);
        histogram.AsSpan(0, buckets).Clear();
        for (var run = 0; run < runs; run++)
        {
            histogram[(runPlaces[run] - runTargets[run] - lowest) / Bucket] += HitsOf(anchors, run);
        }

        var (best, end) = (band / Bucket, (highest - band - lowest) / Bucket);
        for (var bucket = best + 1; bucket <= end; bucket++)
        {
            best = histogram[bucket] + histogram[bucket + 1] > histogram[best] + histogram[best + 1] ? bucket : best;
        }

        var center = lowest + ((best + 1) * Bucket);
        var kept = 0;
        for (var run = 0; run < runs; run++)
        {
            if (Math.Abs(runPlaces[run] - runTargets[run] - center) <= band + Bucket)
            {
                (runPlaces[kept], runTargets[kept], runLengths[kept]) = (runPlaces[run], runTargets[run], runLengths[run]);
                kept++;
            }
        }

        runs = kept;
    }

    /// <param name="spare">So many of the words that the gaps could add at best may be missing.</param>
    /// <returns>False as soon as more are: what is left could not help any more.</returns>
    private bool FillGaps(Reference reference, ReadOnlySpan<uint> text, Span<int> places, int spare)
    {
        var words = reference.Words;
        var first = places.IndexOfAnyExcept(NoPlace);
        var last = LastOf(places);
        if (!MayFillEnds(reference, text, places, ref spare))
        {
            return false;
        }

        gaps.FillHead(words.AsSpan(0, first), text[..places[first]], places);
        for (var end = first; NextGap(places, end, last) is var gap && gap > 0;)
        {
            end = EndOf(places, gap);
            if (places[end] <= places[gap - 1] + 1)
            {
                continue;
            }

            var start = places[gap - 1] + 1;
            var between = text[start..places[end]];
            var most = Math.Min(reference.RequiredIn(gap, end), GapAligner.MostOf(words.AsSpan(gap..end), between));
            gaps.Fill(words.AsSpan(gap..end), between, places[gap..end], start);
            spare -= Math.Max(0, most - FoundIn(reference, places, gap, end));
            if (spare < 0)
            {
                return false;
            }
        }

        gaps.FillTail(words.AsSpan(last + 1), text[(places[last] + 1)..], places[(last + 1)..], places[last] + 1);
        return true;
    }

    /// <summary>What the ends could add is told better where it decides.</summary>
    private bool MayFillEnds(Reference reference, ReadOnlySpan<uint> text, ReadOnlySpan<int> places, ref int spare)
    {
        var words = reference.Words;
        var (first, last) = (places.IndexOfAnyExcept(NoPlace), places.LastIndexOfAnyExcept(NoPlace));
        var (head, tail) = (reference.RequiredIn(0, first), reference.RequiredIn(last + 1, words.Length));
        var (mostOfHead, mostOfTail) = (Math.Min(head, GapAligner.MostOfHead(words.AsSpan(0, first), text[..places[first]])), Math.Min(tail, GapAligner.MostOfTail(words.AsSpan(last + 1), text[(places[last] + 1)..])));
        if (mostOfHead + mostOfTail > spare)
        {
            spare -= mostOfHead - Math.Min(head, gaps.CommonOfHead(words.AsSpan(0, first), text[..places[first]]));
            spare -= mostOfTail - Math.Min(tail, gaps.CommonOfTail(words.AsSpan(last + 1), text[(places[last] + 1)..]));
        }

        return spare >= 0;
    }

    private static int FoundIn(Reference reference, ReadOnlySpan<int> places, int from, int to)
    {
        var count = 0;
        for (var word = from; word < to; word++)
        {
            count += places[word] != NoPlace && reference.IsRequired(word) ? 1 : 0;
        }

        return count;
    }
}
