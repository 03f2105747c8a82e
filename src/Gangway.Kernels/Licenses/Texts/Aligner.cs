using System.Buffers;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Lines up a reference with the part of a text where a candidate was seen: three-word fixed points on the main diagonal,
/// their longest increasing chain, then the gaps between them. Linear in the reference but for gaps, which are bounded.
/// </summary>
/// <remarks>Holds rented scratch for one scan: a scan compares a dozen references, and none of it should reach the collector.</remarks>
internal sealed class Aligner : IDisposable
{
    private const int NoPlace = -1;
    private int[] hitPlaces = [];
    private int[] hitTargets = [];
    private int[] tails = [];
    private int[] before = [];
    private int[] histogram = [];
    private int[] placeOf = [];
    private readonly GapAligner gaps = new();
    private int hits;

    /// <summary>
    /// For each word of the reference its place in the text, or -1; increasing. Valid until the next call.
    /// Empty where they have nothing in common there, or <paramref name="least"/> words cannot be.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <param name="text">Words of the text.</param>
    /// <param name="candidate">Where in the text it may stand.</param>
    /// <param name="least">Fewer required words in common are of no use: their gaps need not be lined up.</param>
    public ReadOnlySpan<int> Align(Reference reference, ReadOnlySpan<uint> text, Candidate candidate, int least = 0)
    {
        var words = reference.Words;
        var band = Math.Clamp(words.Length / 3, 12, 800);
        FindHits(reference, text, candidate, band);
        KeepMainDiagonal(candidate.From - band, candidate.To + band, band);
        if (hits == 0)
        {
            return [];
        }

        Grow(ref placeOf, words.Length);
        var places = placeOf.AsSpan(0, words.Length);
        places.Fill(NoPlace);
        ChainInto(places);
        var most = least > 0 ? MostInCommon(reference, text, places) : int.MaxValue;
        return most >= least && FillGaps(reference, text, places, most - least) ? places : [];
    }

    /// <summary>What all gaps could add at best, of the words that count: most candidates share a paragraph with the text, and are known by that.</summary>
    private static int MostInCommon(Reference reference, ReadOnlySpan<uint> text, ReadOnlySpan<int> places)
    {
        var words = reference.Words;
        var first = places.IndexOfAnyExcept(NoPlace);
        var last = places.LastIndexOfAnyExcept(NoPlace);
        var most = Math.Min(RequiredIn(reference, 0, first), GapAligner.MostOfHead(words.AsSpan(0, first), text[..places[first]]))
            + Math.Min(RequiredIn(reference, last + 1, words.Length), GapAligner.MostOfTail(words.AsSpan(last + 1), text[(places[last] + 1)..]));
        for (var (target, previous) = (first, first); target <= last; target++)
        {
            if (places[target] == NoPlace)
            {
                continue;
            }

            most += reference.IsRequired(target) ? 1 : 0;
            if (target > previous + 1 && places[target] > places[previous] + 1)
            {
                var gap = GapAligner.MostOf(words.AsSpan((previous + 1)..target), text[(places[previous] + 1)..places[target]]);
                most += Math.Min(RequiredIn(reference, previous + 1, target), gap);
            }

            previous = target;
        }

        return most;
    }

    private static int RequiredIn(Reference reference, int from, int to)
    {
        var count = 0;
        for (var word = from; word < to; word++)
        {
            count += reference.IsRequired(word) ? 1 : 0;
        }

        return count;
    }

    public void Dispose()
    {
        foreach (var array in (int[][])[hitPlaces, hitTargets, tails, before, histogram, placeOf])
        {
            ArrayPool<int>.Shared.Return(array);
        }

        gaps.Dispose();
    }

    internal static void Grow(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            ArrayPool<int>.Shared.Return(array);
            array = ArrayPool<int>.Shared.Rent(length);
        }
    }

    private void FindHits(Reference reference, ReadOnlySpan<uint> text, Candidate candidate, int band)
    {
        var from = Math.Max(0, candidate.From - band);
        var to = Math.Min(text.Length - 2, candidate.To + reference.Words.Length + band);
        hits = 0;
        if (to <= from)
        {
            return;
        }

        Grow(ref hitPlaces, to - from);
        Grow(ref hitTargets, to - from);
        var anchors = reference.Anchors;
        for (var place = from; place < to; place++)
        {
            var target = anchors.Find(text, place);
            if (target >= 0 && place - target >= candidate.From - band && place - target <= candidate.To + band)
            {
                hitPlaces[hits] = place;
                hitTargets[hits++] = target;
            }
        }
    }

    /// <summary>Without this a second copy of the license right behind the first would lend its words to the first.</summary>
    private void KeepMainDiagonal(int lowest, int highest, int band)
    {
        const int Bucket = 8;
        var buckets = ((highest - lowest) / Bucket) + 3;
        Grow(ref histogram, buckets);
        histogram.AsSpan(0, buckets).Clear();
        for (var hit = 0; hit < hits; hit++)
        {
            histogram[(hitPlaces[hit] - hitTargets[hit] - lowest) / Bucket]++;
        }

        var best = 0;
        for (var bucket = 1; bucket < buckets - 1; bucket++)
        {
            best = histogram[bucket] + histogram[bucket + 1] > histogram[best] + histogram[best + 1] ? bucket : best;
        }

        var center = lowest + ((best + 1) * Bucket);
        var kept = 0;
        for (var hit = 0; hit < hits; hit++)
        {
            if (Math.Abs(hitPlaces[hit] - hitTargets[hit] - center) <= band + Bucket)
            {
                (hitPlaces[kept], hitTargets[kept]) = (hitPlaces[hit], hitTargets[hit]);
                kept++;
            }
        }

        hits = kept;
    }

    /// <summary>Longest increasing subsequence by patience sorting: hits come ordered by place, and must rise in target as well.</summary>
    private void ChainInto(Span<int> places)
    {
        Grow(ref tails, hits);
        Grow(ref before, hits);
        var length = 0;
        for (var hit = 0; hit < hits; hit++)
        {
            var pile = length;
            if (length > 0 && hitTargets[tails[length - 1]] >= hitTargets[hit])
            {
                pile = PileFor(hitTargets[hit], length);
                if (hitTargets[tails[pile]] == hitTargets[hit] && ContinuesDiagonal(tails[pile]))
                {
                    continue; // The same words again further on, in the license that follows: stay where the run goes on.
                }
            }

            before[hit] = pile > 0 ? tails[pile - 1] : NoPlace;
            tails[pile] = hit;
            length = Math.Max(length, pile + 1);
        }

        var (nextTarget, nextPlace) = (int.MaxValue, int.MaxValue);
        for (var hit = tails[length - 1]; hit != NoPlace; hit = before[hit])
        {
            for (var word = 2; word >= 0; word--)
            {
                var (target, place) = (hitTargets[hit] + word, hitPlaces[hit] + word);
                if (target < nextTarget && place < nextPlace)
                {
                    places[target] = place;
                    (nextTarget, nextPlace) = (target, place);
                }
            }
        }
    }

    private bool ContinuesDiagonal(int hit) =>
        before[hit] != NoPlace && hitPlaces[hit] - hitTargets[hit] == hitPlaces[before[hit]] - hitTargets[before[hit]];

    private int PileFor(int target, int length)
    {
        var (low, high) = (0, length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hitTargets[tails[middle]] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <param name="spare">So many of the words that the gaps could add at best may be missing.</param>
    /// <returns>False as soon as more are: what is left could not help any more.</returns>
    private bool FillGaps(Reference reference, ReadOnlySpan<uint> text, Span<int> places, int spare)
    {
        var words = reference.Words;
        var first = places.IndexOfAnyExcept(NoPlace);
        var last = places.LastIndexOfAnyExcept(NoPlace);
        gaps.FillHead(words.AsSpan(0, first), text[..places[first]], places);
        var target = first;
        while (target < last)
        {
            var next = target + 1;
            while (places[next] == NoPlace)
            {
                next++;
            }

            if (next > target + 1 && places[next] > places[target] + 1)
            {
                var start = places[target] + 1;
                var gap = words.AsSpan((target + 1)..next);
                var between = text[start..places[next]];
                var most = Math.Min(RequiredIn(reference, target + 1, next), GapAligner.MostOf(gap, between));
                gaps.Fill(gap, between, places[(target + 1)..next], start);
                spare -= Math.Max(0, most - FoundIn(reference, places, target + 1, next));
                if (spare < 0)
                {
                    return false;
                }
            }

            target = next;
        }

        gaps.FillTail(words.AsSpan(last + 1), text[(places[last] + 1)..], places[(last + 1)..], places[last] + 1);
        return true;
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
