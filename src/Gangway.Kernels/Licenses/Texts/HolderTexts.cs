namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Licenses of the list that are the text of another with its holder filled in: with anybody else's name the text is that other.</summary>
internal static class HolderTexts
{
    private static readonly SmallSet university = new(Word.Each("university regents california berkeley"));

    /// <param name="id">Of the text that was found.</param>
    /// <param name="words">The words that it explains.</param>
    public static string Reported(string id, ReadOnlySpan<uint> words) => id == "BSD-4-Clause-UC" && !HasAny(words, university) ? "BSD-4-Clause" : id;

    private static bool HasAny(ReadOnlySpan<uint> words, SmallSet set)
    {
        foreach (var word in words)
        {
            if (set.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
