namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Counters of one thread, kept from text to text.</summary>
internal sealed class RuleScratch(int rules)
{
    /// <summary>Grams shared with each rule; zero between uses.</summary>
    public int[] Counts { get; } = new int[rules];

    /// <summary>Rules whose count is not zero.</summary>
    public List<int> Touched { get; } = [];

    public void Clear()
    {
        foreach (var rule in Touched)
        {
            Counts[rule] = 0;
        }

        Touched.Clear();
    }
}
