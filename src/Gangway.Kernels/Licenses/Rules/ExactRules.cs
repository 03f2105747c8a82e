namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Whole rules: from each word of the text down the tree of all rules, as far as it goes. The cost is linear in the words but where rules
/// begin inside of rules, and there the longest rule bounds it.
/// </summary>
internal static class ExactRules
{
    public static void Find(RuleIndex index, RuleText text, List<RuleHit> hits)
    {
        var words = text.Words;
        var roots = index.Section<int>(RuleSection.Roots);
        var nodes = index.Section<RuleNode>(RuleSection.Nodes);
        var pool = index.Words;
        var pairs = index.Section<byte>(RuleSection.Pairs);
        var kinds = index.WordKinds;
        var keys = index.Section<ulong>(RuleSection.ChildKeys);
        var children = index.Section<int>(RuleSection.Children);
        for (var start = 0; start < words.Length; start++)
        {
            if (!Begins(pairs, kinds, words, start))
            {
                continue;
            }

            var node = roots[words[start]] - 1;
            for (var at = start; node >= 0;)
            {
                ref readonly var reached = ref nodes[node];
                if (reached.EdgeLength > words.Length - at || !words.Slice(at + 1, reached.EdgeLength - 1).SequenceEqual(pool.Slice(reached.EdgeStart + 1, reached.EdgeLength - 1)))
                {
                    break;
                }

                at += reached.EdgeLength;
                if (reached.Rules > 0)
                {
                    Add(index, text, reached, start, at, hits);
                }

                node = at < words.Length ? Child(keys, children, node, words[at]) : -1;
            }
        }
    }

    /// <summary>Whether a rule may begin there, by two words: at most places none does.</summary>
    private static bool Begins(ReadOnlySpan<byte> pairs, ReadOnlySpan<byte> kinds, ReadOnlySpan<ushort> words, int at)
    {
        if ((kinds[words[at]] & (byte)RuleWordKind.Alone) != 0)
        {
            return true;
        }

        if (at + 1 == words.Length)
        {
            return false;
        }

        var bit = RuleTree.PairOf(words[at], words[at + 1]);
        return (pairs[bit >> 3] >> (bit & 7) & 1) != 0;
    }

    private static int Child(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> children, int node, ushort word)
    {
        var key = RuleTree.ChildKey(node, word);
        var slot = RuleIndex.SlotOf(RuleIndex.Mixed(key), keys.Length);
        for (var probe = 0; probe < keys.Length && children[slot] != 0; probe++)
        {
            if (keys[slot] == key)
            {
                return children[slot] - 1;
            }

            slot = (slot + 1) & (keys.Length - 1);
        }

        return -1;
    }

    private static void Add(RuleIndex index, RuleText text, in RuleNode node, int start, int end, List<RuleHit> hits)
    {
        var isInterrupted = text.Unknown[end - 1] != text.Unknown[start];
        for (var rule = node.FirstRule; rule < node.FirstRule + node.Rules; rule++)
        {
            ref readonly var row = ref index.Rules[rule];
            if (!isInterrupted || !(row.Has(RuleTraits.Continuous) || IsPhraseInterrupted(index, text, row, start)))
            {
                hits.Add(new RuleHit(rule, [(start, row.Length)], row.Length, row.Telling, 1, IsExact: true));
            }
        }
    }

    private static bool IsPhraseInterrupted(RuleIndex index, RuleText text, in RuleRow row, int start)
    {
        for (var phrase = row.FirstPhrase; phrase < row.FirstPhrase + row.Phrases; phrase++)
        {
            var (first, count) = (start + index.Phrases[phrase * 2], index.Phrases[(phrase * 2) + 1]);
            if (text.Unknown[first + count - 1] != text.Unknown[first])
            {
                return true;
            }
        }

        return false;
    }
}
