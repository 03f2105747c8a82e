using Gangway.Kernels.Licenses.Mentions;
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

    /// <summary>Below what counts as a copy (<see cref="LicenseMatch.LeastOfCopy"/>).</summary>
    public const double LargestScore = 0.89;

    private const int LongestObject = 5;

    /// <summary>Lines between the title of a text and its first words.</summary>
    private const int LongestTitle = 4;

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

    /// <summary>The title of a text that is no longer that license.</summary>
    public static bool IsTitle(Mention mention, Prose prose, NoticeDraft draft) =>
        mention.Role == MentionRole.Reference && (IsLimited(mention, draft) || IsTitleOfTurned(mention, prose[mention.Start].Line, draft.Known));

    /// <summary>"The MIT License" right above or in a text whose difference says something else than that one.</summary>
    private static bool IsTitleOfTurned(Mention mention, int line, List<LicenseMatch> known)
    {
        foreach (var match in known)
        {
            if (match is { Kind: LicenseMatchKind.NearText, Score: LargestScore } && match.StartLine - LongestTitle <= line && line <= match.EndLine && LicenseFamilies.Of(match.Expression) == mention.Family)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The MIT License" above a text whose grant is taken back.</summary>
    private static bool IsLimited(Mention mention, NoticeDraft draft)
    {
        for (var place = 0; place < draft.Known.Count; place++)
        {
            if (draft.Known[place].Kind != draft.Written[place].Kind && LicenseFamilies.Of(draft.Known[place].Expression) == mention.Family)
            {
                return true;
            }
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
