namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What was found of the list in one text. Rented: dispose it.</summary>
internal sealed class FoundTexts : IDisposable
{
    /// <summary>The lists of a file with more of them are not kept.</summary>
    private const int LargestKept = 1 << 10;

    public List<Likeness> Texts { get; } = [];

    public List<PassageMatch> Passages { get; } = [];

    public static FoundTexts Rent() => Reused<FoundTexts>.Take() ?? new();

    public void Dispose()
    {
        Texts.Clear();
        Passages.Clear();
        if (Math.Max(Texts.Capacity, Passages.Capacity) <= LargestKept)
        {
            Reused<FoundTexts>.Give(this);
        }
    }
}
