using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// Tells a license that is named amid a sentence of running text ("The GNU General Public License, version 3, was published on") from one
/// that stands as a title, a field, an item or a fragment. Asked of names that nothing in the sentence puts a work under.
/// </summary>
internal static class RunningText
{
    private const int Longest = 40;
    private const int Near = 6;
    private const int LongestJoint = 10;
    private const int LongestSubject = 6;

    private static readonly SmallSet verbs = new(Word.Each("is are was were has have had did do does can may must should would could used use uses means asks asked knew written published become became"
        + " recognise recognize recognises recognizes find finds know knows think thinks wrote write writes gives let lets tell tells explain explains compare compares describe describes replaced replaces dropped abandoned adopted chose"));

    /// <summary>Right before the name: "following the MIT license", "agreeing to the BSD license".</summary>
    private static readonly SmallSet governing = new(Word.Each("uses under by following follow follows obey obeys observe observing unter sous bajo onder sob sotto per in on as"));

    private static readonly SmallSet accepts = new(Word.Each("agree agrees agreeing subject according adhere adheres conform conforms accord"));
    private static readonly SmallSet preferences = new(Word.Each("choose chooses prefer prefers pick picks recommend recommends want wants like likes"));
    private static readonly SmallSet offers = new(Word.Each("you may can to please or and must either"));
    private static readonly SmallSet joints = new(Word.Each("or the alternatively under terms of at your option choice discretion"));

    /// <summary>"The JSON License applies to this software".</summary>
    private static readonly SmallSet applies = new(Word.Each("applies covers governs"));

    /// <summary>"put into the public domain".</summary>
    private static readonly SmallSet gifts = new(Word.Each("put placed dedicated donated released given"));

    /// <summary>"the example file is GPLv2".</summary>
    private static readonly SmallSet parts = new(Word.Each("file files code folder directory documentation docs"));

    private static readonly SmallSet copulas = new(Word.Each("is are"));
    private static readonly uint to = Word.Of("to");

    public static void Drop(List<Mention> mentions, Prose prose)
    {
        Mention? before = null;
        var kept = 0;
        for (var place = 0; place < mentions.Count; place++)
        {
            var mention = mentions[place];
            if (mention is not { Role: MentionRole.Reference, IsAddress: false } || (before is { } other && IsListed(prose, other.End, mention.Start)) || !Is(prose, mention))
            {
                mentions[kept++] = mention;
                before = mention;
            }
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    /// <summary>"under the EPL 2.0 or, alternatively, the Apache License": what is said of the one is said of the next.</summary>
    private static bool IsListed(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (to - from > LongestJoint || (!joints.Contains(prose.At(place)) && prose.At(place) is not (ProseWord.Comma or ProseWord.Slash)))
            {
                return false;
            }
        }

        return to > from && prose.Is(from, ProseTerms.Or);
    }

    private static bool Is(Prose prose, Mention mention)
    {
        var before = mention.Start - 1;
        while (prose.Is(before, ProseTerms.The) || (before == mention.Start - 1 && ProseWord.IsWord(prose.At(before)) && prose.Is(before - 1, ProseTerms.The)))
        {
            before--;
        }

        return !governing.Contains(prose.At(before)) && !MentionContext.IsOfOpenSource(prose, mention.Start) && !(copulas.Contains(prose.At(mention.Start - 1)) && (parts.Contains(prose.At(mention.Start - 2)) || IsBelowTitle(prose, mention.Start))) && !(prose.Is(before, to) && accepts.Contains(prose.At(before - 1))) && !prose.Is(mention.Start - 1, ProseWord.Address) && !Applies(prose, mention.End) && !(mention.Expression == LicenseFamilies.PublicDomain && gifts.Contains(prose.At(before))) && IsInSentence(prose, mention);
    }

    /// <summary>"License", and below it "The program is MIT."</summary>
    private static bool IsBelowTitle(Prose prose, int start)
    {
        var first = start - 1;
        while (first > 0 && start - first <= LongestSubject && !prose.Has(first, ProseMark.Paragraph))
        {
            first--;
        }

        return prose.Has(first, ProseMark.Paragraph) && prose.Is(first - 1, ProseTerms.License) && prose.Has(first - 1, ProseMark.Line);
    }

    private static bool Applies(Prose prose, int end)
    {
        for (var place = end; place < end + Near; place++)
        {
            if (applies.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Most authors choose the MIT license"; not "Choose …", "you may choose".</summary>
    private static bool Prefers(Prose prose, int place) =>
        preferences.Contains(prose.At(place)) && ProseWord.IsWord(prose.At(place - 1)) && !prose.Has(place, ProseMark.Capital) && !prose.Has(place, ProseMark.Paragraph) && !offers.Contains(prose.At(place - 1));

    private static bool IsInSentence(Prose prose, Mention mention)
    {
        var finite = false;
        for (var place = mention.Start - 1; place >= 0 && mention.Start - place <= Longest && !prose.Is(place, ProseWord.Stop); place--)
        {
            if (prose.Is(place, ProseTerms.License) || prose.Is(place, ProseTerms.Licensed))
            {
                return false;
            }

            finite |= verbs.Contains(prose.At(place)) || Prefers(prose, place);
            if (prose.Has(place, ProseMark.Paragraph))
            {
                break;
            }
        }

        for (var place = mention.End; place < mention.End + Longest && !prose.Is(place, ProseWord.Stop) && !prose.Has(place, ProseMark.Paragraph); place++)
        {
            finite |= verbs.Contains(prose.At(place));
        }

        return finite;
    }
}
