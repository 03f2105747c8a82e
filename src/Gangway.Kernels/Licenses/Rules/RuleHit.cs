namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A rule found in a text.</summary>
/// <param name="Rule">Its place; -1 for a tag that was read as it is written.</param>
/// <param name="Blocks">Stretches of the text that are its words, in order and apart from each other: first word, count.</param>
/// <param name="Length">Words that agree.</param>
/// <param name="Telling">Those of them that say something.</param>
/// <param name="Coverage">Words that agree as a part of the rule's, 0 to 1.</param>
/// <param name="IsExact">Whether it is the whole rule, uninterrupted by known words.</param>
internal sealed record RuleHit(int Rule, (int Start, int Count)[] Blocks, int Length, int Telling, double Coverage, bool IsExact)
{
    /// <summary>The tag's expression, where this is one.</summary>
    public string? Tag { get; init; }

    public int Start => Blocks[0].Start;

    /// <summary>Behind the last word.</summary>
    public int End => Blocks[^1].Start + Blocks[^1].Count;

    /// <summary>Words that both hold.</summary>
    public int Overlap(RuleHit other)
    {
        if (other.Start >= End || Start >= other.End)
        {
            return 0;
        }

        var (mine, theirs, shared) = (0, 0, 0);
        while (mine < Blocks.Length && theirs < other.Blocks.Length)
        {
            var (left, right) = (Blocks[mine], other.Blocks[theirs]);
            shared += Math.Max(0, Math.Min(left.Start + left.Count, right.Start + right.Count) - Math.Max(left.Start, right.Start));
            if (left.Start + left.Count < right.Start + right.Count)
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }

        return shared;
    }

    public bool Contains(RuleHit other) => Start <= other.Start && End >= other.End && Overlap(other) == other.Length;

    public bool Surrounds(RuleHit other) => Start <= other.Start && End >= other.End;
}
