using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Lays rules beside one stretch of a text. Runs of three words in common are anchors; the longest chain of anchors that rises in both is
/// kept, its pieces are grown word by word, and small gaps are searched for single words. A rule may lie in a stretch more than once.
/// </summary>
internal sealed class RuleAlignment
{
    private const int Run = 3;
    private const int MostOccurrences = 8;
    private const int MostTimes = 4;
    private const int SmallGap = 48;

    private readonly RuleIndex index;
    private readonly RuleText text;
    private readonly int from;
    private readonly int until;
    private readonly Dictionary<ulong, int> last;
    private readonly int[] before;
    private readonly List<(int Rule, int Text)> anchors = [];

    public RuleAlignment(RuleIndex index, RuleText text, int from, int until)
    {
        (this.index, this.text, this.from, this.until) = (index, text, from, until);
        last = new Dictionary<ulong, int>(until - from);
        before = new int[until - from];
        for (var at = from; at + Run <= until; at++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(last, KeyOf(text.Words, at), out var exists);
            before[at - from] = exists ? place : -1;
            place = at;
        }
    }

    /// <summary>Adds the rule for each place where enough of it lies.</summary>
    public void Add(int rule, List<RuleHit> hits)
    {
        Collect(rule);
        var length = index.Rules[rule].Length;
        for (var time = 0; time < MostTimes && anchors.Count > 0; time++)
        {
            var window = DensestWindow(length + (length / 4) + 16);
            var chain = LongestChain(window);
            var blocks = Grown(rule, chain);
            var (start, end) = (blocks[0].Text, blocks[^1].Text + blocks[^1].Count);
            if (RuleChecks.Accept(index, text, rule, blocks) is { } hit)
            {
                hits.Add(hit);
            }

            anchors.RemoveAll(anchor => anchor.Text >= start && anchor.Text < end);
        }
    }

    private static ulong KeyOf(ReadOnlySpan<ushort> words, int at) => words[at] | ((ulong)words[at + 1] << 16) | ((ulong)words[at + 2] << 32);

    private void Collect(int rule)
    {
        anchors.Clear();
        var row = index.Rules[rule];
        var words = index.Words.Slice(row.Start, row.Length);
        for (var at = 0; at + Run <= words.Length; at++)
        {
            if (!last.TryGetValue(KeyOf(words, at), out var place))
            {
                continue;
            }

            for (var taken = 0; place >= 0 && taken < MostOccurrences; taken++, place = before[place - from])
            {
                anchors.Add((at, place));
            }
        }

        anchors.Sort((left, right) => left.Text != right.Text ? left.Text.CompareTo(right.Text) : right.Rule.CompareTo(left.Rule));
    }

    /// <summary>The stretch of that many words of the text in which most different runs of the rule lie.</summary>
    private (int First, int End) DensestWindow(int width)
    {
        if (anchors[^1].Text - anchors[0].Text < width)
        {
            return (0, anchors.Count);
        }

        var counts = new Dictionary<int, int>();
        var (first, best, bestFirst, bestEnd) = (0, 0, 0, 0);
        for (var end = 0; end < anchors.Count; end++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, anchors[end].Rule, out _)++;
            while (anchors[end].Text - anchors[first].Text >= width)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, anchors[first++].Rule);
                if (--count == 0)
                {
                    counts.Remove(anchors[first - 1].Rule);
                }
            }

            if (counts.Count > best)
            {
                (best, bestFirst, bestEnd) = (counts.Count, first, end + 1);
            }
        }

        return (bestFirst, bestEnd);
    }

    /// <summary>The longest rising subsequence; of one place in the text the later in the rule comes first, so no place is used twice.</summary>
    private List<(int Rule, int Text)> LongestChain((int First, int End) window)
    {
        var (tails, previous) = (new List<int>(), new int[window.End]);
        for (var at = window.First; at < window.End; at++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = anchors[tails[middle]].Rule < anchors[at].Rule ? (middle + 1, high) : (low, middle);
            }

            previous[at] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(at);
            }
            else
            {
                tails[low] = at;
            }
        }

        var chain = new List<(int, int)>(tails.Count);
        for (var at = tails[^1]; at >= 0; at = previous[at])
        {
            chain.Add(anchors[at]);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>Stretches that agree: of the chain, grown over their ends, and of single words between them.</summary>
    private List<(int Rule, int Text, int Count)> Grown(int rule, List<(int Rule, int Text)> chain)
    {
        var row = index.Rules[rule];
        var words = index.Words.Slice(row.Start, row.Length);
        var mine = text.Words;
        var blocks = new List<(int Rule, int Text, int Count)>();
        var (ruleEnd, textEnd) = (0, from);
        for (var link = 0; link < chain.Count; link++)
        {
            var (inRule, inText) = chain[link];
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
                Bridge(words, ruleEnd, inRule, textEnd, inText, blocks);
            }
            else
            {
                Bridge(words, Math.Max(0, inRule - SmallGap / 4), inRule, Math.Max(from, inText - SmallGap / 4), inText, blocks);
            }

            var count = words[inRule..].CommonPrefixLength(mine[inText..until]);
            blocks.Add((inRule, inText, count));
            (ruleEnd, textEnd) = (inRule + count, inText + count);
        }

        Bridge(words, ruleEnd, Math.Min(words.Length, ruleEnd + SmallGap / 4), textEnd, Math.Min(until, textEnd + SmallGap / 4), blocks);
        return blocks;
    }

    /// <summary>The longest common subsequence of two small gaps; nothing of a large one.</summary>
    private void Bridge(ReadOnlySpan<ushort> words, int ruleStart, int ruleEnd, int textStart, int textEnd, List<(int Rule, int Text, int Count)> blocks)
    {
        var (height, width) = (ruleEnd - ruleStart, textEnd - textStart);
        if (height <= 0 || width <= 0 || height > SmallGap || width > SmallGap)
        {
            return;
        }

        Span<byte> best = stackalloc byte[(SmallGap + 1) * (SmallGap + 1)];
        best.Clear();
        var left = words.Slice(ruleStart, height);
        var right = text.Words.Slice(textStart, width);
        for (var row = height - 1; row >= 0; row--)
        {
            for (var column = width - 1; column >= 0; column--)
            {
                best[(row * (SmallGap + 1)) + column] = left[row] == right[column]
                    ? (byte)(best[((row + 1) * (SmallGap + 1)) + column + 1] + 1)
                    : Math.Max(best[((row + 1) * (SmallGap + 1)) + column], best[(row * (SmallGap + 1)) + column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < height && column < width && best[(row * (SmallGap + 1)) + column] > 0;)
        {
            if (left[row] == right[column])
            {
                blocks.Add((ruleStart + row++, textStart + column++, 1));
            }
            else if (best[((row + 1) * (SmallGap + 1)) + column] >= best[(row * (SmallGap + 1)) + column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }
}
