using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Rules that a text holds in part: stretches where runs of rules lie close together and no whole rule explains them, for each the rules that
/// share most with it, and an alignment with each of those that can still be better than what was found.
/// </summary>
internal sealed class NearRules(RuleIndex index, RuleText text, RuleScratch scratch)
{
    /// <summary>Words without a gram of any rule that end a stretch.</summary>
    private const int Gap = 40;

    private const int LeastGrams = RulesSharing.LeastGrams;

    /// <summary>A whole rule of fewer words does not keep a partial one away.</summary>
    private const int LeastWhole = 12;

    private const int LongText = 120;
    private const double NearlyWhole = 0.9;

    private readonly Series<RuleGram> grams = scratch.Grams;
    private readonly RulesSharing sharing = new(index, scratch);

    public void Find(List<RuleHit> hits)
    {
        Collect();
        if (grams.Count < LeastGrams)
        {
            return;
        }

        var explained = scratch.MarksFor(text.Count);
        foreach (var hit in hits)
        {
            explained.Slice(hit.Start, hit.Length).Fill(true);
        }

        var near = new List<RuleHit>();
        var whole = Outermost(hits);
        for (var first = 0; first < grams.Count;)
        {
            var end = first + 1;
            while (end < grams.Count && grams[end].At - grams[end - 1].At <= Gap)
            {
                end++;
            }

            if (end - first >= LeastGrams && IsUnexplained(first, end, explained))
            {
                Look(first, end, explained, whole, near);
                scratch.Clear();
            }

            first = end;
        }

        if (near.Count > 0)
        {
            Weigh(hits, near);
            hits.AddRange(near);
        }
    }

    /// <summary>Whole rules that lie in no other, in the order of the text; they come in the order of their first words.</summary>
    private static List<RuleHit> Outermost(List<RuleHit> hits)
    {
        var outer = new List<RuleHit>();
        foreach (var hit in hits.Where(hit => hit.Rule >= 0 && hit.Length >= LeastWhole))
        {
            if (outer.Count > 0 && outer[^1].Start == hit.Start && outer[^1].End <= hit.End)
            {
                outer[^1] = hit;
            }
            else if (outer.Count == 0 || outer[^1].End < hit.End)
            {
                outer.Add(hit);
            }
        }

        return outer;
    }

    private static int FirstBehind(List<RuleHit> whole, int word)
    {
        var (low, high) = (0, whole.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = whole[middle].End <= word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether more of a stretch than an accident is not part of any whole rule.</summary>
    private bool IsUnexplained(int first, int end, ReadOnlySpan<bool> explained)
    {
        var count = 0;
        for (var gram = first; gram < end && count < LeastGrams; gram++)
        {
            count += IsExplained(explained, grams[gram].At) ? 0 : 1;
        }

        return count >= LeastGrams;
    }

    private static bool IsExplained(ReadOnlySpan<bool> explained, int at) => explained[at] && explained[at + RuleGrams.Words - 1];

    /// <summary>Of what lies over each other, the rule of which most is there for its length; a whole text that is there gives way to nothing partial.</summary>
    private void Weigh(List<RuleHit> exact, List<RuleHit> near)
    {
        var texts = exact.Where(hit => hit.Rule >= 0 && hit.Length >= LongText && index.Rules[hit.Rule].Has(RuleTraits.Text)).ToList();
        near.RemoveAll(hit => hit.Coverage < NearlyWhole && texts.Exists(text => text.Overlap(hit) * 2 >= text.Length));
        near.Sort((left, right) => Weight(left) != Weight(right) ? Weight(right).CompareTo(Weight(left)) : left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.Rule.CompareTo(right.Rule));
        var kept = new List<RuleHit>();
        foreach (var hit in near)
        {
            if (!kept.Exists(better => better.Overlap(hit) * 4 > hit.Length))
            {
                kept.Add(hit);
            }
        }

        near.Clear();
        near.AddRange(kept);
    }

    private static double Weight(RuleHit hit) => hit.Length * hit.Coverage;

    private void Collect()
    {
        grams.Clear();
        var words = text.Words;
        var table = new RuleGrams(index);
        for (var at = 0; at + RuleGrams.Words <= words.Length; at++)
        {
            if (table.Find(RuleGrams.KeyOf(words[at..])) is >= 0 and var gram)
            {
                grams.Add(new RuleGram(at, gram));
            }
        }
    }

    private void Look(int first, int end, ReadOnlySpan<bool> explained, List<RuleHit> whole, List<RuleHit> hits)
    {
        SetDistinct(first, end, explained);
        if (!scratch.Recall())
        {
            sharing.Choose();
            scratch.Remember();
        }

        if (scratch.Candidates.Count == 0)
        {
            return;
        }

        var (from, until) = (Math.Max(0, grams[first].At - Gap), Math.Min(text.Count, grams[end - 1].At + RuleGrams.Words + Gap));
        var found = new RuleStretch(grams, first, end);
        for (var hit = FirstBehind(whole, from); hit < whole.Count && whole[hit].Start < until; hit++)
        {
            found.Add(whole[hit]);
        }

        scratch.Alignment.Begin(text, from, until);
        foreach (var candidate in scratch.Candidates.Items)
        {
            if (found.MayWin(candidate, until - from))
            {
                var before = hits.Count;
                scratch.Alignment.Add(candidate.Rule, hits);
                for (var hit = before; hit < hits.Count;)
                {
                    if (found.Add(hits[hit]))
                    {
                        hit++;
                    }
                    else
                    {
                        hits.RemoveAt(hit);
                    }
                }
            }
        }
    }

    private void SetDistinct(int first, int end, ReadOnlySpan<bool> explained)
    {
        var distinct = scratch.Distinct;
        for (var gram = first; gram < end; gram++)
        {
            distinct.Add((grams[gram].Gram << 1) | (IsExplained(explained, grams[gram].At) ? 1 : 0));
        }

        distinct.Sort();
        var kept = 0;
        foreach (var gram in CollectionsMarshal.AsSpan(distinct))
        {
            if (kept == 0 || distinct[kept - 1] >> 1 != gram >> 1)
            {
                distinct[kept++] = gram;
            }
        }

        distinct.RemoveRange(kept, distinct.Count - kept);
    }
}
