using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// The condition of MIT below its disclaimer, as graphics drivers have it: what stands above it is the text of MIT-0, word for word, and grants
/// less than that.
/// </summary>
internal static class LateCondition
{
    private const int Farthest = 16;

    private static readonly uint[] words = [.. "copyright notice and this permission notice".Split(' ').Select(Word.Of)];

    /// <param name="end">About the first word behind the text that was found.</param>
    public static LicenseMatch Joined(LicenseMatch match, Prose prose, int end)
    {
        for (var place = end; place < end + Farthest; place++)
        {
            if (IsAt(prose, place))
            {
                return match with { Expression = "MIT", EndLine = prose[place + words.Length - 1].Line };
            }
        }

        return match;
    }

    private static bool IsAt(Prose prose, int start)
    {
        for (var place = 0; place < words.Length; place++)
        {
            if (!prose.Is(start + place, words[place]))
            {
                return false;
            }
        }

        return true;
    }
}
