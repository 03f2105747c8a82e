namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A rule that shares runs with a stretch of a text, and what that lets expect of comparing them.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="Shared">Different runs of four words in common, of those that are indexed.</param>
/// <param name="Indexed">Runs of the rule that are.</param>
/// <param name="Length">Its words.</param>
internal readonly record struct RuleCandidate(ushort Rule, int Shared, int Indexed, int Length)
{
    /// <summary>How many words of a long rule stand for one run, which is every fourth.</summary>
    private const int LongStep = 4;

    private bool IsLong => Length > RuleGrams.ShortRule;

    public double Share { get; } = Shared / (double)Math.Max(1, Indexed);

    /// <summary>Words that probably agree, times the part of the rule that they are.</summary>
    public double Expected { get; } = ExpectedOf(Shared, Length);

    /// <summary>The most words that can agree: each that differs takes at most four runs with it, of a long rule about one that is indexed.</summary>
    public int MostWords(int window)
    {
        var lost = Math.Max(0, Indexed - Shared);
        var byLoss = Length - (IsLong ? lost / 2 : lost / RuleGrams.Words);
        var byShare = IsLong ? (2 * LongStep * Shared) + 24 : (4 * Shared) + 12;
        return Math.Max(1, Math.Min(window, Math.Min(byLoss, byShare)));
    }

    /// <summary>Which of two promises more: all in all, or by its share alone. No two rules promise the same.</summary>
    public bool GoesBefore(in RuleCandidate other, bool byShare) =>
        !byShare && Expected != other.Expected ? Expected > other.Expected
        : Share != other.Share ? Share > other.Share
        : Shared != other.Shared ? Shared > other.Shared
        : Rule < other.Rule;

    private static double ExpectedOf(int shared, int length)
    {
        double words = Math.Min(length, length > RuleGrams.ShortRule ? (LongStep * shared) + 3 : shared + 3);
        return words * words / length;
    }

    /// <summary>Words that must agree for so many runs to be there.</summary>
    public int WordsOf(int runs) => IsLong ? (LongStep - 1) * runs : runs;
}
