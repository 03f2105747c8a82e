using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// A sentence right behind a license text that takes back what the text grants: "The Software shall not be used for commercial purposes".
/// The text is then another license's than it was.
/// </summary>
internal static class LimitingRider
{
    /// <summary>The rider stands in the sentences behind the text.</summary>
    private const int Reach = 48;

    private const int LongestObject = 5;

    private static readonly SmallSet works = Set("software program code work file library it material product");
    private static readonly SmallSet modals = Set("may shall must can");
    private static readonly SmallSet uses = Set("used sold distributed hosted offered");
    private static readonly SmallSet deeds = Set("use sell host offer");
    private static readonly uint you = Word.Of("you");
    private static readonly SmallSet trades = Set("commercial commercially military profit sold sell resell nuclear weapons surveillance");

    /// <param name="end">About the first word behind the text.</param>
    /// <param name="limit">The line of the rider.</param>
    public static bool Follows(Prose prose, int end, out int limit)
    {
        for (var place = end; place < end + Reach && place < prose.Count; place++)
        {
            if (prose.Is(place, you) && modals.Contains(prose.At(place + 1)) && prose.Is(place + 2, ProseTerms.Not) && deeds.Contains(prose.At(place + 3)) && Limits(prose, place + 4))
            {
                limit = prose[place].Line;
                return true;
            }

            if (works.Contains(prose.At(place)) && modals.Contains(prose.At(place + 1)) && prose.Is(place + 2, ProseTerms.Not) && uses.Contains(prose.At(place + 4)) && Limits(prose, place + 4))
            {
                limit = prose[place].Line;
                return true;
            }
        }

        limit = 0;
        return false;
    }

    private static bool Limits(Prose prose, int verb)
    {
        for (var place = verb; place <= verb + LongestObject; place++)
        {
            if (trades.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
