using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>A list of licenses that a sentence above it puts the work under.</summary>
internal static class IntroducedList
{
    private const int LongestList = 60;
    private const int Lookback = 12;

    private static readonly SmallSet several = new(Word.Each("following several two three these"));
    private static readonly uint below = Word.Of("below");
    private static readonly SmallSet towards = new(Word.Each("under by to"));

    /// <summary>"You may use this under any of the following licenses:", "under several licenses, all of which apply:", and then a list of them.</summary>
    public static bool Has(Prose prose, int start)
    {
        for (var place = start - 1; place >= 0 && start - place <= LongestList; place--)
        {
            if (prose.Is(place, ProseWord.Colon) && prose.Has(place + 1, ProseMark.Line))
            {
                return IsUnderSeveral(prose, place);
            }
        }

        return false;
    }

    private static bool IsUnderSeveral(Prose prose, int end)
    {
        var license = false;
        for (var place = end - 1; place >= 0 && end - place <= Lookback && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (license && towards.Contains(prose.At(place)))
            {
                return true;
            }

            license |= prose.Is(place, ProseTerms.License) && (several.Contains(prose.At(place - 1)) || prose.Is(place + 1, below));
            if (prose.Has(place, ProseMark.Paragraph))
            {
                return false;
            }
        }

        return false;
    }
}
