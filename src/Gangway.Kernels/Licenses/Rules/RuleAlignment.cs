namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Lays rules beside one stretch of a text. Runs of three words in common are anchors; the longest chain of anchors that rises in both is
/// kept, its pieces are grown word by word, and small gaps are searched for single words. A rule may lie in a stretch more than once.
/// </summary>
internal sealed class RuleAlignment(RuleIndex index)
{
    private const int Run = 3;
    private const int MostOccurrences = 8;
    private const int MostTimes = 4;
    private const int SmallGap = 48;
    private const int Side = SmallGap + 1;
    private const int LargestKept = 1 << 20;

    private readonly Series<ulong> anchors = new();
    private readonly Series<RuleBlock> chain = new();
    private readonly Series<RuleBlock> blocks = new();
    private readonly byte[] best = new byte[Side * Side];
    private RuleText text = null!;
    private int from;
    private int until;
    private int[] heads = [];
    private int mask;
    private int[] before = [];
    private int[] tails = [];
    private int[] previous = [];

    /// <summary>Looks up the runs of a stretch; what follows is about it.</summary>
    public void Begin(RuleText text, int from, int until)
    {
        (this.text, this.from, this.until) = (text, from, until);
        var size = RuleIndexParts.SizeFor(until - from);
        Fit(ref heads, size);
        Fit(ref before, until - from);
        mask = size - 1;
        heads.AsSpan(0, size).Clear();
        for (var at = from; at + Run <= until; at++)
        {
            ref var head = ref HeadOf(text.Words, at);
            before[at - from] = head - 1;
            head = at - from + 1;
        }
    }

    /// <summary>Adds the rule for each place where enough of it lies.</summary>
    public void Add(int rule, List<RuleHit> hits)
    {
        Collect(rule);
        var length = index.Rules[rule].Length;
        for (var time = 0; time < MostTimes && anchors.Count > 0; time++)
        {
            SetLongestChain(DensestWindow(length, length + (length / 4) + 16));
            Grow(rule);
            var (start, end) = (blocks[0].Text, blocks.Last.Text + blocks.Last.Count);
            if (RuleChecks.Accept(index, text, rule, blocks) is { } hit)
            {
                hits.Add(hit);
            }

            RemoveAnchors(start, end);
        }
    }

    private void RemoveAnchors(int start, int end)
    {
        var kept = 0;
        foreach (var anchor in anchors.Items)
        {
            if (TextOf(anchor) < start || TextOf(anchor) >= end)
            {
                anchors[kept++] = anchor;
            }
        }

        anchors.Cut(kept);
    }

    private static void Fit(ref int[] array, int length)
    {
        if (array.Length < length || array.Length > Math.Max(LargestKept, length))
        {
            array = new int[Math.Max(length, 1024)];
        }
    }

    /// <summary>In the order of the text, of one place the later in the rule first.</summary>
    private static ulong Anchor(int rule, int text) => ((ulong)(uint)text << 32) | ~(uint)rule;

    private static int TextOf(ulong anchor) => (int)(anchor >> 32);

    private static int RuleOf(ulong anchor) => (int)~(uint)anchor;

    /// <summary>1 + the last place in the stretch with the same run; 0 for none.</summary>
    private ref int HeadOf(ReadOnlySpan<ushort> words, int at)
    {
        var key = words[at] | ((ulong)words[at + 1] << 16) | ((ulong)words[at + 2] << 32);
        var mine = text.Words[from..];
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> 40) & mask;
        while (heads[slot] is > 0 and var place && (mine[place + 1] != words[at + 2] || mine[place] != words[at + 1] || mine[place - 1] != words[at]))
        {
            slot = (slot + 1) & mask;
        }

        return ref heads[slot];
    }

    private void Collect(int rule)
    {
        anchors.Clear();
        var row = index.Rules[rule];
        var words = index.Words.Slice(row.Start, row.Length);
        for (var at = 0; at + Run <= words.Length; at++)
        {
            var place = HeadOf(words, at) - 1;
            for (var taken = 0; place >= 0 && taken < MostOccurrences; taken++, place = before[place])
            {
                anchors.Add(Anchor(at, from + place));
            }
        }

        anchors.Sort();
    }

    /// <summary>The stretch of that many words of the text in which most different runs of the rule lie.</summary>
    private (int First, int End) DensestWindow(int length, int width)
    {
        if (TextOf(anchors.Last) - TextOf(anchors[0]) < width)
        {
            return (0, anchors.Count);
        }

        Fit(ref tails, length);
        var counts = tails.AsSpan(0, length);
        counts.Clear();
        var (first, different, best, bestFirst, bestEnd) = (0, 0, 0, 0, 0);
        for (var end = 0; end < anchors.Count; end++)
        {
            different += counts[RuleOf(anchors[end])]++ == 0 ? 1 : 0;
            while (TextOf(anchors[end]) - TextOf(anchors[first]) >= width)
            {
                different -= --counts[RuleOf(anchors[first++])] == 0 ? 1 : 0;
            }

            if (different > best)
            {
                (best, bestFirst, bestEnd) = (different, first, end + 1);
            }
        }

        return (bestFirst, bestEnd);
    }

    /// <summary>The longest rising subsequence; of one place in the text the later in the rule comes first, so no place is used twice.</summary>
    private void SetLongestChain((int First, int End) window)
    {
        Fit(ref tails, window.End - window.First);
        Fit(ref previous, window.End);
        var count = 0;
        for (var at = window.First; at < window.End; at++)
        {
            var (low, high, place) = (0, count, RuleOf(anchors[at]));
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = RuleOf(anchors[tails[middle]]) < place ? (middle + 1, high) : (low, middle);
            }

            previous[at] = low > 0 ? tails[low - 1] : -1;
            tails[low] = at;
            count = Math.Max(count, low + 1);
        }

        chain.Clear();
        for (var at = tails[count - 1]; at >= 0; at = previous[at])
        {
            chain.Add(new RuleBlock(RuleOf(anchors[at]), TextOf(anchors[at]), Run));
        }

        chain.Reverse();
    }

    /// <summary>Stretches that agree: of the chain, grown over their ends, and of single words between them.</summary>
    private void Grow(int rule)
    {
        var row = index.Rules[rule];
        var words = index.Words.Slice(row.Start, row.Length);
        var mine = text.Words;
        blocks.Clear();
        var (ruleEnd, textEnd) = (0, from);
        for (var link = 0; link < chain.Count; link++)
        {
            var (inRule, inText, _) = chain[link];
            if (inRule < ruleEnd || inText < textEnd)
            {
                continue; // inside of what the last one grew to
            }

            while (inRule > ruleEnd && inText > textEnd && words[inRule - 1] == mine[inText - 1])
            {
                (inRule, inText) = (inRule - 1, inText - 1);
            }

            if (blocks.Count > 0)
            {
                Bridge(words, ruleEnd, inRule, textEnd, inText);
            }
            else
            {
                Bridge(words, Math.Max(0, inRule - SmallGap / 4), inRule, Math.Max(from, inText - SmallGap / 4), inText);
            }

            var count = words[inRule..].CommonPrefixLength(mine[inText..until]);
            blocks.Add(new RuleBlock(inRule, inText, count));
            (ruleEnd, textEnd) = (inRule + count, inText + count);
        }

        Bridge(words, ruleEnd, Math.Min(words.Length, ruleEnd + SmallGap / 4), textEnd, Math.Min(until, textEnd + (SmallGap / 4)));
    }

    /// <summary>The longest common subsequence of two small gaps; nothing of a large one.</summary>
    private void Bridge(ReadOnlySpan<ushort> words, int ruleStart, int ruleEnd, int textStart, int textEnd)
    {
        var (height, width) = (ruleEnd - ruleStart, textEnd - textStart);
        if (height <= 0 || width <= 0 || height > SmallGap || width > SmallGap)
        {
            return;
        }

        SetLongestCommon(words.Slice(ruleStart, height), text.Words.Slice(textStart, width));
        var left = words.Slice(ruleStart, height);
        var right = text.Words.Slice(textStart, width);
        for (var (row, column) = (0, 0); row < height && column < width && best[(row * Side) + column] > 0;)
        {
            if (left[row] == right[column])
            {
                blocks.Add(new RuleBlock(ruleStart + row++, textStart + column++, 1));
            }
            else if (best[((row + 1) * Side) + column] >= best[(row * Side) + column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    /// <summary>At each pair of places, the longest common subsequence of what follows.</summary>
    private void SetLongestCommon(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right)
    {
        best.AsSpan(left.Length * Side, right.Length + 1).Clear();
        for (var row = left.Length - 1; row >= 0; row--)
        {
            var mine = best.AsSpan(row * Side, right.Length + 1);
            var below = best.AsSpan((row + 1) * Side, right.Length + 1);
            var word = left[row];
            mine[right.Length] = 0;
            for (var column = right.Length - 1; column >= 0; column--)
            {
                mine[column] = word == right[column] ? (byte)(below[column + 1] + 1) : Math.Max(below[column], mine[column + 1]);
            }
        }
    }
}
