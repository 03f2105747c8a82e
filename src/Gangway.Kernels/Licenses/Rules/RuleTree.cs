namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Makes the tree of all rules by their words. Rules come in the order of their words, so each subtree is a stretch of them.</summary>
internal sealed class RuleTree(ushort[] words, RuleRow[] rules, int vocabulary)
{
    private readonly List<RuleNode> nodes = [];
    private readonly Dictionary<ulong, int> children = [];
    private readonly int[] roots = new int[vocabulary];

    /// <summary>Bits of <see cref="RuleSection.Pairs"/>.</summary>
    public const int PairBits = 1 << 20;

    public static ulong ChildKey(int node, ushort word) => ((ulong)(uint)node << 16) | word;

    /// <summary>Where the bit for two words stands.</summary>
    public static int PairOf(ushort first, ushort second) => (int)((((uint)first << 16) | second) * 0x9E3779B1u >> 12);

    public void Write(RuleIndexParts parts)
    {
        Build();
        parts.Add(RuleSection.Nodes, nodes);
        parts.Add(RuleSection.Roots, roots);
        WritePairs(parts);
        WriteChildren(parts);
    }

    private void WritePairs(RuleIndexParts parts)
    {
        var pairs = new byte[PairBits / 8];
        foreach (var rule in rules.Where(rule => rule.Length > 1))
        {
            var bit = PairOf(words[rule.Start], words[rule.Start + 1]);
            pairs[bit >> 3] |= (byte)(1 << (bit & 7));
        }

        parts.Add(RuleSection.Pairs, pairs);
    }

    private void WriteChildren(RuleIndexParts parts)
    {
        var size = RuleIndexParts.SizeFor(children.Count);
        var (found, places) = (new ulong[size], new int[size]);
        foreach (var (key, node) in children)
        {
            var slot = RuleIndex.SlotOf(RuleIndex.Mixed(key), size);
            while (places[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            (found[slot], places[slot]) = (key, node + 1);
        }

        parts.Add(RuleSection.ChildKeys, found);
        parts.Add(RuleSection.Children, places);
    }

    private void Build()
    {
        var open = new Stack<(int First, int End, int Depth, int Parent)>();
        Branch(0, rules.Length, 0, -1, open);
        while (open.TryPop(out var stretch))
        {
            Grow(stretch.First, stretch.End, stretch.Depth, stretch.Parent, open);
        }
    }

    /// <summary>Splits a stretch of rules, all longer than depth, by their word at it.</summary>
    private void Branch(int first, int end, int depth, int parent, Stack<(int, int, int, int)> open)
    {
        for (var start = first; start < end;)
        {
            var word = WordAt(start, depth);
            var next = start + 1;
            while (next < end && WordAt(next, depth) == word)
            {
                next++;
            }

            open.Push((start, next, depth, parent));
            start = next;
        }
    }

    private void Grow(int first, int end, int depth, int parent, Stack<(int, int, int, int)> open)
    {
        var until = CommonLength(first, end - 1, depth);
        var node = nodes.Count;
        var ending = first;
        while (ending < end && rules[ending].Length == until)
        {
            ending++;
        }

        nodes.Add(new RuleNode { EdgeStart = rules[first].Start + depth, EdgeLength = until - depth, FirstRule = first, Rules = ending - first });
        var word = WordAt(first, depth);
        if (parent < 0)
        {
            roots[word] = node + 1;
        }
        else
        {
            children[ChildKey(parent, word)] = node;
        }

        Branch(ending, end, until, node, open);
    }

    /// <summary>The first and the last of a sorted stretch differ soonest.</summary>
    private int CommonLength(int first, int last, int depth)
    {
        var most = Math.Min(rules[first].Length, rules[last].Length);
        return depth + words.AsSpan(rules[first].Start + depth, most - depth).CommonPrefixLength(words.AsSpan(rules[last].Start + depth, most - depth));
    }

    private ushort WordAt(int rule, int depth) => words[rules[rule].Start + depth];
}
