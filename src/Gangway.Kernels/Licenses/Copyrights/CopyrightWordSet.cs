namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>Words in any case. Nearly every word asked for is none of them, and is turned away by its first letter and its length.</summary>
internal sealed class CopyrightWordSet
{
    private const int LongestTold = 63;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <summary>By first character in small letters, a bit a length.</summary>
    private readonly ulong[] lengths = new ulong[128];

    /// <param name="words">Beginning with a sign of ASCII; one may be empty.</param>
    public CopyrightWordSet(string[] words)
    {
        this.words = words.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            if (word.Length > 0)
            {
                lengths[char.ToLowerInvariant(word[0])] |= 1UL << Math.Min(word.Length, LongestTold);
            }
        }
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return words.Contains(word);
        }

        var first = word[0];
        first = first is >= 'A' and <= 'Z' ? (char)(first | 0x20) : first;
        return first < lengths.Length && (lengths[first] & (1UL << Math.Min(word.Length, LongestTold))) != 0 && words.Contains(word);
    }
}
