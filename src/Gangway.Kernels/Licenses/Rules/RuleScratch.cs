using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What one thread keeps from text to text, so that nothing is made anew for each.</summary>
internal sealed class RuleScratch(RuleIndex index)
{
    private const int LargestKept = 1 << 20;

    private const int MostRemembered = 1024;
    private const int LongestRemembered = 1024;

    private readonly Dictionary<int, (int[] Grams, RuleCandidate[] Candidates)> remembered = [];
    private bool[] marks = [];

    /// <summary>Runs shared with each rule; zero between uses.</summary>
    public int[] Counts { get; } = new int[index.Rules.Length];

    /// <summary>Rules whose count is not zero.</summary>
    public List<ushort> Touched { get; } = [];

    /// <summary>The runs of the text that rules have: word, gram.</summary>
    public Series<RuleGram> Grams { get; } = new();

    /// <summary>Different grams of a stretch: twice the number, and one more where a whole rule lies over it everywhere.</summary>
    public List<int> Distinct { get; } = [];

    public Series<RuleCandidate> Candidates { get; } = new();

    /// <summary>Those that share most with the text, while candidates are chosen.</summary>
    public Series<RuleCandidate> Sharing { get; } = new();

    public RuleAlignment Alignment { get; } = new(index);

    /// <summary>One for each word, all false.</summary>
    public Span<bool> MarksFor(int words)
    {
        var taken = marks.Length >= words ? marks : new bool[words];
        marks = taken.Length <= LargestKept ? taken : [];
        taken.AsSpan(0, words).Clear();
        return taken.AsSpan(0, words);
    }

    /// <summary>The candidates of a stretch with the same grams: most files of a tree begin with the same words.</summary>
    public bool Recall()
    {
        if (!remembered.TryGetValue(HashOf(Distinct), out var known) || !CollectionsMarshal.AsSpan(Distinct).SequenceEqual(known.Grams))
        {
            return false;
        }

        foreach (var candidate in known.Candidates)
        {
            Candidates.Add(candidate);
        }

        return true;
    }

    public void Remember()
    {
        if (Distinct.Count > LongestRemembered)
        {
            return;
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        remembered[HashOf(Distinct)] = ([.. Distinct], Candidates.Items.ToArray());
    }

    private static int HashOf(List<int> grams)
    {
        var hash = 17;
        foreach (var gram in grams)
        {
            hash = (hash * 0x01000193) ^ gram;
        }

        return hash;
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
        Sharing.Clear();
    }
}
