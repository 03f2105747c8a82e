namespace Gangway.Kernels.Licenses;

internal static class WordSearch
{
    /// <summary>Whether one of the words is this. By hand: the framework's search for a number is not compiled ahead, which took a cold start 2 ms.</summary>
    public static bool Holds(this ReadOnlySpan<uint> words, uint word)
    {
        foreach (var one in words)
        {
            if (one == word)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Holds(this Span<uint> words, uint word) => ((ReadOnlySpan<uint>)words).Holds(word);

    public static bool Holds(this uint[] words, uint word) => words.AsSpan().Holds(word);
}
