namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What one thread keeps from text to text, so that nothing is made anew for each.</summary>
internal sealed class RuleScratch(RuleIndex index)
{
    private const int LargestKept = 1 << 20;

    private bool[] marks = [];

    /// <summary>Runs shared with each rule; zero between uses.</summary>
    public int[] Counts { get; } = new int[index.Rules.Length];

    /// <summary>Rules whose count is not zero.</summary>
    public List<ushort> Touched { get; } = [];

    /// <summary>The runs of the text that rules have: word, gram.</summary>
    public List<(int At, int Gram)> Grams { get; } = [];

    /// <summary>Different grams of a stretch: twice the number, and one more where a whole rule lies over it everywhere.</summary>
    public List<int> Distinct { get; } = [];

    public List<RuleCandidate> Candidates { get; } = [];

    public RuleAlignment Alignment { get; } = new(index);

    /// <summary>One for each word, all false.</summary>
    public Span<bool> MarksFor(int words)
    {
        var taken = marks.Length >= words ? marks : new bool[words];
        marks = taken.Length <= LargestKept ? taken : [];
        taken.AsSpan(0, words).Clear();
        return taken.AsSpan(0, words);
    }

    public void Clear()
    {
        foreach (var rule in Touched)
        {
            Counts[rule] = 0;
        }

        Touched.Clear();
        Distinct.Clear();
        Candidates.Clear();
    }
}
