namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Rules that a text holds in part: stretches where grams of rules lie close together, for each the rules that share most with it, and an
/// alignment with each of those.
/// </summary>
internal sealed class NearRules(RuleIndex index, RuleText text, RuleScratch scratch)
{
    /// <summary>Words without a gram of any rule that end a stretch.</summary>
    private const int Gap = 40;

    private const int LeastGrams = 3;
    private const int LongText = 120;
    private const double NearlyWhole = 0.9;
    private const int Candidates = 48;

    private readonly List<(int At, int Slot)> grams = [];

    public void Find(List<RuleHit> hits)
    {
        var explained = new bool[text.Count];
        foreach (var hit in hits)
        {
            explained.AsSpan(hit.Start, hit.Length).Fill(true);
        }

        var near = new List<RuleHit>();
        Collect();
        for (var first = 0; first < grams.Count;)
        {
            var end = first + 1;
            while (end < grams.Count && grams[end].At - grams[end - 1].At <= Gap)
            {
                end++;
            }

            if (end - first >= LeastGrams && IsUnexplained(first, end, explained))
            {
                Look(first, end, near);
            }

            first = end;
        }

        Weigh(hits, near);
        hits.AddRange(near);
    }

    /// <summary>Whether more of a stretch than an accident is not part of any whole rule.</summary>
    private bool IsUnexplained(int first, int end, bool[] explained)
    {
        var count = 0;
        for (var gram = first; gram < end && count < LeastGrams; gram++)
        {
            var at = grams[gram].At;
            count += explained[at] && explained[at + RuleGram.Words - 1] ? 0 : 1;
        }

        return count >= LeastGrams;
    }

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
        var words = text.Words;
        var table = index.Grams;
        for (var at = 0; at + RuleGram.Words <= words.Length; at++)
        {
            var key = RuleGram.KeyOf(words[at..]);
            var slot = (int)(key >> 3) & (table.Length - 1);
            while (table[slot].Key != 0 && table[slot].Key != key)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            if (table[slot].Key != 0)
            {
                grams.Add((at, slot));
            }
        }
    }

    private void Look(int first, int end, List<RuleHit> hits)
    {
        var table = index.Grams;
        var postings = index.Postings;
        for (var gram = first; gram < end; gram++)
        {
            ref readonly var slot = ref table[grams[gram].Slot];
            foreach (var rule in postings.Slice(slot.First, slot.Count))
            {
                if (scratch.Counts[rule]++ == 0)
                {
                    scratch.Touched.Add(rule);
                }
            }
        }

        var (from, until) = (Math.Max(0, grams[first].At - Gap), Math.Min(text.Count, grams[end - 1].At + RuleGram.Words + Gap));
        var alignment = new RuleAlignment(index, text, from, until);
        foreach (var rule in Best())
        {
            alignment.Add(rule, hits);
        }

        scratch.Clear();
    }

    /// <summary>Those of which most is there, and those that share most.</summary>
    private HashSet<int> Best()
    {
        var (byShare, byCount) = (new PriorityQueue<int, (double, int)>(Candidates + 1), new PriorityQueue<int, (double, int)>(Candidates + 1));
        foreach (var rule in scratch.Touched)
        {
            if (IsWorthwhile(rule))
            {
                var share = Share(rule);
                Offer(byShare, rule, (share + (scratch.Counts[rule] / 1e6), -rule));
                Offer(byCount, rule, (scratch.Counts[rule] * Math.Min(1, share), -rule));
            }
        }

        return [.. byCount.UnorderedItems.Concat(byShare.UnorderedItems).Select(item => item.Element)];
    }

    /// <summary>Keeps the highest; of thousands that are offered, most cost one comparison.</summary>
    private static void Offer(PriorityQueue<int, (double, int)> best, int rule, (double, int) weight)
    {
        if (best.Count < Candidates)
        {
            best.Enqueue(rule, weight);
        }
        else if (best.TryPeek(out _, out var least) && weight.CompareTo(least) > 0)
        {
            best.EnqueueDequeue(rule, weight);
        }
    }

    private double Share(int rule) => scratch.Counts[rule] / (double)Math.Max(1, index.Rules[rule].Grams);

    private bool IsWorthwhile(int rule) => scratch.Counts[rule] >= Math.Min(LeastGrams, index.Rules[rule].Grams)
        && Share(rule) * 100 >= Math.Max(10, index.Rules[rule].MinimumCoverage * 0.4);
}
