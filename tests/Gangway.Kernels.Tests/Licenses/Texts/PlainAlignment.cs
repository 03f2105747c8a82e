using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses.Texts;

/// <summary>What <see cref="Aligner"/> is to find, fixed point by fixed point and without a bound.</summary>
internal static class PlainAlignment
{
    public static int[] Of(uint[] words, ReadOnlySpan<uint> text, Candidate candidate)
    {
        var band = Math.Clamp(words.Length / 3, 12, 800);
        var hits = OnMainDiagonal(Hits(words, text, candidate, band), candidate.From - band, candidate.To + band, band);
        if (hits.Count == 0)
        {
            return [];
        }

        var places = new int[words.Length];
        Array.Fill(places, -1);
        Chain(hits, places);
        FillGaps(words, text, places);
        return places;
    }

    private static List<(int Place, int Target)> Hits(uint[] words, ReadOnlySpan<uint> text, Candidate candidate, int band)
    {
        var once = new Dictionary<(uint, uint, uint), int>();
        for (var place = 0; place + 3 <= words.Length; place++)
        {
            var three = (words[place], words[place + 1], words[place + 2]);
            once[three] = once.ContainsKey(three) ? -1 : place;
        }

        var hits = new List<(int, int)>();
        for (var place = Math.Max(0, candidate.From - band); place < Math.Min(text.Length - 2, candidate.To + words.Length + band); place++)
        {
            if (once.TryGetValue((text[place], text[place + 1], text[place + 2]), out var target) && target >= 0
                && place - target >= candidate.From - band && place - target <= candidate.To + band)
            {
                hits.Add((place, target));
            }
        }

        return hits;
    }

    private static List<(int Place, int Target)> OnMainDiagonal(List<(int Place, int Target)> hits, int lowest, int highest, int band)
    {
        var counts = new int[((highest - lowest) / 8) + 3];
        hits.ForEach(hit => counts[(hit.Place - hit.Target - lowest) / 8]++);
        var best = band / 8;
        for (var bucket = best + 1; bucket <= (highest - band - lowest) / 8; bucket++)
        {
            best = counts[bucket] + counts[bucket + 1] > counts[best] + counts[best + 1] ? bucket : best;
        }

        return hits.FindAll(hit => Math.Abs(hit.Place - hit.Target - lowest - ((best + 1) * 8)) <= band + 8);
    }

    /// <summary>The longest rising chain; of equal ones that which goes on along its diagonal.</summary>
    private static void Chain(List<(int Place, int Target)> hits, int[] places)
    {
        var (tails, before) = (new List<int>(), new int[hits.Count]);
        for (var hit = 0; hit < hits.Count; hit++)
        {
            var pile = tails.FindIndex(tail => hits[tail].Target >= hits[hit].Target) is >= 0 and var found ? found : tails.Count;
            if (pile < tails.Count && hits[tails[pile]].Target == hits[hit].Target && before[tails[pile]] is >= 0 and var last
                && hits[last].Place - hits[last].Target == hits[tails[pile]].Place - hits[tails[pile]].Target)
            {
                continue;
            }

            before[hit] = pile > 0 ? tails[pile - 1] : -1;
            tails.RemoveRange(pile, Math.Min(1, tails.Count - pile));
            tails.Insert(pile, hit);
        }

        var (nextTarget, nextPlace) = (int.MaxValue, int.MaxValue);
        for (var hit = tails[^1]; hit >= 0; hit = before[hit])
        {
            for (var word = 2; word >= 0; word--)
            {
                var (target, place) = (hits[hit].Target + word, hits[hit].Place + word);
                if (target < nextTarget && place < nextPlace)
                {
                    places[target] = place;
                    (nextTarget, nextPlace) = (target, place);
                }
            }
        }
    }

    private static void FillGaps(uint[] words, ReadOnlySpan<uint> text, int[] places)
    {
        var (first, last) = (Array.FindIndex(places, place => place >= 0), Array.FindLastIndex(places, place => place >= 0));
        PlainGaps.FillHead(words.AsSpan(0, first), text[..places[first]], places);
        for (var target = first; target < last;)
        {
            var next = Array.FindIndex(places, target + 1, place => place >= 0);
            if (next > target + 1 && places[next] > places[target] + 1)
            {
                var start = places[target] + 1;
                PlainGaps.Fill(words.AsSpan((target + 1)..next), text[start..places[next]], places.AsSpan((target + 1)..next), start);
            }

            target = next;
        }

        PlainGaps.FillTail(words.AsSpan(last + 1), text[(places[last] + 1)..], places.AsSpan(last + 1), places[last] + 1);
    }
}
