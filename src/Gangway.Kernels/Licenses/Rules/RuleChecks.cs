namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Whether a rule that lies in a text in part lies there at all.</summary>
internal static class RuleChecks
{
    /// <param name="index">The pack.</param>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="blocks">Stretches that agree, rising in both; not empty.</param>
    public static RuleHit? Accept(RuleIndex index, RuleText text, int rule, List<(int Rule, int Text, int Count)> blocks)
    {
        ref readonly var row = ref index.Rules[rule];
        var length = 0;
        var telling = 0;
        foreach (var (_, start, count) in blocks)
        {
            length += count;
            telling += text.Slight.Slice(start, count).Count((byte)2);
        }

        var coverage = length / (double)row.Length;
        if (coverage * 100 < row.MinimumCoverage || !IsLongEnough(row, length, telling, coverage) || !IsDense(text, row, blocks, length, telling)
            || !HoldsPhrases(index, text, row, blocks))
        {
            return null;
        }

        var whole = blocks is [{ } only] && only.Count == row.Length;
        return new RuleHit(rule, Merged(blocks), length, telling, coverage, whole);
    }

    private static bool IsLongEnough(in RuleRow row, int length, int telling, double coverage) => row.Length switch
    {
        < 10 => coverage >= 0.8 && telling >= row.Telling,
        < 15 => coverage >= 0.8 && length >= row.Length / 2 && telling >= Math.Min(row.Telling, 3),
        < 30 => coverage >= 0.5 && telling >= Math.Min(row.Telling, 3),
        < 200 => length >= 8 && telling >= 3 && coverage >= 0.2,
        _ => coverage >= 0.1 && telling >= row.Telling / 10,
    };

    /// <summary>Few words far from each other are an accident.</summary>
    private static bool IsDense(RuleText text, in RuleRow row, List<(int Rule, int Text, int Count)> blocks, int length, int telling)
    {
        var (first, last) = (blocks[0], blocks[^1]);
        var inText = last.Text + last.Count - first.Text + text.Unknown[last.Text + last.Count - 1] - text.Unknown[first.Text];
        var density = Math.Min(length / (double)inText, length / (double)(last.Rule + last.Count - first.Rule));
        return density >= (length < 30 && telling < 8 ? 0.6 : 0.4);
    }

    private static bool HoldsPhrases(RuleIndex index, RuleText text, in RuleRow row, List<(int Rule, int Text, int Count)> blocks)
    {
        for (var phrase = row.FirstPhrase; phrase < row.FirstPhrase + row.Phrases; phrase++)
        {
            var (first, count) = (index.Phrases[phrase * 2], index.Phrases[(phrase * 2) + 1]);
            if (!HoldsPhrase(text, blocks, first, count))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsPhrase(RuleText text, List<(int Rule, int Text, int Count)> blocks, int first, int count)
    {
        var (expected, start) = (-1, -1);
        foreach (var block in blocks)
        {
            var (from, until) = (Math.Max(block.Rule, first), Math.Min(block.Rule + block.Count, first + count));
            if (from >= until)
            {
                continue;
            }

            var place = block.Text + from - block.Rule;
            if (expected < 0 ? from != first : place != expected)
            {
                return false;
            }

            start = start < 0 ? place : start;
            expected = place + until - from;
        }

        return expected == start + count && start >= 0 && text.Unknown[expected - 1] == text.Unknown[start];
    }

    private static (int, int)[] Merged(List<(int Rule, int Text, int Count)> blocks)
    {
        var merged = new List<(int Start, int Count)>(blocks.Count);
        foreach (var (_, start, count) in blocks)
        {
            if (merged.Count > 0 && merged[^1].Start + merged[^1].Count == start)
            {
                merged[^1] = (merged[^1].Start, merged[^1].Count + count);
            }
            else
            {
                merged.Add((start, count));
            }
        }

        return [.. merged];
    }
}
