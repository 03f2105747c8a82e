using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Whether a rule that lies in a text in part lies there at all.</summary>
internal static class RuleChecks
{
    /// <summary>In longer rules a name that differs is one of many words.</summary>
    private const int LongRule = 200;

    /// <param name="index">The pack.</param>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="blocks">Stretches that agree, rising in both; not empty.</param>
    public static RuleHit? Accept(RuleIndex index, RuleText text, int rule, Series<RuleBlock> blocks)
    {
        ref readonly var row = ref index.Rules[rule];
        var kinds = index.WordKinds;
        var (length, telling) = (0, 0);
        foreach (var (_, start, count) in blocks.Items)
        {
            length += count;
            foreach (var word in text.Words.Slice(start, count))
            {
                telling += (kinds[word] & (byte)RuleWordKind.Telling) >> 1;
            }
        }

        var coverage = length / (double)row.Length;
        if ((blocks.Count == 1 && blocks[0].Count == row.Length) || coverage * 100 < row.MinimumCoverage || !IsLongEnough(row, length, telling, coverage) || !IsDense(text, row, blocks, length, telling)
            || !HoldsPhrases(index, text, row, blocks) || (row.Length < LongRule && NamesAnother(index, text, row, blocks)))
        {
            return null;
        }

        return new RuleHit(rule, Merged(blocks), length, telling, coverage, IsExact: false);
    }

    private static bool IsLongEnough(in RuleRow row, int length, int telling, double coverage) => row.Length switch
    {
        _ when row.Has(RuleTraits.Reference | RuleTraits.Tag | RuleTraits.Introduction | RuleTraits.Clue) && coverage < 0.8 => false,
        < 10 => coverage >= 0.8 && telling >= row.Telling,
        < 15 => coverage >= 0.8 && length >= row.Length / 2 && telling >= Math.Min(row.Telling, 3),
        < 30 => coverage >= 0.5 && telling >= Math.Min(row.Telling, 3),
        < 200 => length >= 8 && telling >= 3 && coverage >= 0.2,
        _ => coverage >= 0.1 && telling >= row.Telling / 10,
    };

    /// <summary>Few words far from each other are an accident.</summary>
    private static bool IsDense(RuleText text, in RuleRow row, Series<RuleBlock> blocks, int length, int telling)
    {
        var (first, last) = (blocks[0], blocks.Last);
        var inText = last.Text + last.Count - first.Text + text.Unknown[last.Text + last.Count - 1] - text.Unknown[first.Text];
        var density = Math.Min(length / (double)inText, length / (double)(last.Rule + last.Count - first.Rule));
        return density >= (length < 30 && telling < 8 ? 0.6 : 0.4);
    }

    private static bool HoldsPhrases(RuleIndex index, RuleText text, in RuleRow row, Series<RuleBlock> blocks)
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

    private static bool HoldsPhrase(RuleText text, Series<RuleBlock> blocks, int first, int count)
    {
        var (expected, start) = (-1, -1);
        foreach (ref readonly var block in blocks.Items)
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

    /// <summary>
    /// Whether a word that only the rule or only the text has belongs to a license's name or version: such words decide which license it
    /// is, however alike the rest.
    /// </summary>
    private static bool NamesAnother(RuleIndex index, RuleText text, in RuleRow row, Series<RuleBlock> blocks)
    {
        var words = index.Words.Slice(row.Start, row.Length);
        var (ruleEnd, textEnd) = (0, blocks[0].Text);
        foreach (ref readonly var block in blocks.Items)
        {
            if (NamesIn(index, words, ruleEnd, block.Rule) || NamesIn(index, text.Words, textEnd, block.Text))
            {
                return true;
            }

            (ruleEnd, textEnd) = (block.Rule + block.Count, block.Text + block.Count);
        }

        return NamesIn(index, words, ruleEnd, words.Length);
    }

    private static bool NamesIn(RuleIndex index, ReadOnlySpan<ushort> words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsVersion(index, words, at) || IsName(index, words, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVersion(RuleIndex index, ReadOnlySpan<ushort> words, int at)
    {
        var kinds = index.WordKinds;
        if ((kinds[words[at]] & (byte)RuleWordKind.Number) == 0)
        {
            return false;
        }

        var before = at - 1;
        while (before >= 0 && before >= at - 2 && (kinds[words[before]] & (byte)RuleWordKind.Number) != 0)
        {
            before--;
        }

        return before >= 0 && (kinds[words[before]] & (byte)RuleWordKind.Version) != 0;
    }

    private static bool IsName(RuleIndex index, ReadOnlySpan<ushort> words, int at)
    {
        var kinds = index.WordKinds;
        if ((kinds[words[at]] & (byte)(RuleWordKind.Telling | RuleWordKind.Title | RuleWordKind.License)) != (byte)RuleWordKind.Telling)
        {
            return false;
        }

        var next = at + 1;
        while (next < words.Length && next <= at + 3 && (kinds[words[next]] & (byte)RuleWordKind.Title) != 0)
        {
            next++;
        }

        return next < words.Length && (kinds[words[next]] & (byte)RuleWordKind.License) != 0;
    }

    private static (int, int)[] Merged(Series<RuleBlock> blocks)
    {
        var merged = new List<(int Start, int Count)>(blocks.Count);
        foreach (var (_, start, count) in blocks.Items)
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
