namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A text known by phrases of it, in their order: an exception whose whole text is not at hand, or differs in each copy.</summary>
/// <param name="Id">What is reported.</param>
/// <param name="Phrases">Words as <see cref="WordReader"/> reads them; the first phrase has at least three.</param>
internal sealed record Passage(string Id, uint[][] Phrases)
{
    /// <summary>How much of a text it explains.</summary>
    public int Words { get; } = CountOf(Phrases);

    private static int CountOf(uint[][] phrases)
    {
        var count = 0;
        foreach (var phrase in phrases)
        {
            count += phrase.Length;
        }

        return count;
    }
}
