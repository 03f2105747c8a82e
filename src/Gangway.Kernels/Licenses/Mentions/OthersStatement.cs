using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Sentences that name a license of something else, however they begin: what somebody asked for, an attribute of one of many, what a report tells.</summary>
internal static class OthersStatement
{
    private const int LongestName = 5;
    /// <summary>Of which there are many: only "the libraries" are those of the work.</summary>
    private static readonly SmallSet articles = Set("a an the any every each");
    private static readonly SmallSet one = Set("a an any every each");
    private static readonly SmallSet bridges = Set("under the terms of licensed released distributed available published covered by that is which conditions version");
    private static readonly SmallSet rarely = Set("usually often mostly typically sometimes commonly frequently");
    private static readonly SmallSet supposing = Set("when whenever wenn cuando quand because although unlike");
    private static readonly SmallSet fors = Set("para pour für");
    private static readonly SmallSet codes = Set("código code quelltext software");
    private static readonly uint @for = Word.Of("for");
    private static readonly uint you = Word.Of("you");
    private static readonly uint que = Word.Of("que");
    private static readonly uint original = Word.Of("original");
    private static readonly uint upstream = Word.Of("upstream");
    private static readonly SmallSet reports = Set("flagged detected reported reports found finds detects");
    private static readonly SmallSet relatives = Set("que qui che");
    private static readonly SmallSet foreignCopulas = Set("está están est sont è sono");
    private static readonly SmallSet polite = Set("vous usted tu");

    /// <summary>"The library you asked about is", "la bibliothèque que vous citez est", "the original is", "usually licensed under".</summary>
    public static bool IsAsked(Prose prose, int start, int end)
    {
        if ((supposing.Contains(prose.At(start)) && !OwnStatement.IsOwn(prose, start, end)) || (fors.Contains(prose.At(start)) && HasKind(prose, start, end)) || (prose.Is(start, @for) && OwnStatement.Kinds.Contains(prose.At(start + 1))))
        {
            return true; // "Para el código bajo la licencia MIT", "for code under the MIT license".
        }

        for (var place = start; place < end; place++)
        {
            var next = prose.At(place + 1);
            if (rarely.Contains(prose.At(place)) || (prose.Is(place, que) && polite.Contains(next)) || (prose.Is(place, original) && OwnStatement.Copulas.Contains(next)) || (relatives.Contains(prose.At(place)) && foreignCopulas.Contains(next)))
            {
                return true;
            }

            if (prose.Is(place, you) && place > start && !prose.Is(place - 1, ProseWord.Comma) && ProseWord.IsWord(next) && !OwnStatement.Allowances.Contains(next) && place + 1 < end && !prose.Is(place - 1, ProseTerms.Or) && OwnStatement.HasCopula(prose, place, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It was copied from a project under", "…, the database released under": said of a thing that the sentence only names.</summary>
    public static bool IsAttribute(Prose prose, int start, int end)
    {
        var noun = end - 1;
        while (noun > start && bridges.Contains(prose.At(noun)))
        {
            noun--;
        }

        if (noun == end - 1 || noun <= start || bridges.Contains(prose.At(noun - 2)) || !ProseWord.IsWord(prose.At(noun)) || OwnStatement.Copulas.Contains(prose.At(noun)))
        {
            return false;
        }

        var article = articles.Contains(prose.At(noun - 1)) ? noun - 1 : noun - 2;
        return article > start && ((one.Contains(prose.At(article)) && ProseWord.IsWord(prose.At(article - 1)) && !OwnStatement.Copulas.Contains(prose.At(article - 1)))
            || (prose.Is(article, ProseTerms.The) && prose.Is(article - 1, ProseWord.Comma) && !OwnStatement.HasCopula(prose, start, article)));
    }

    /// <summary>"Write MIT for the MIT license".</summary>
    public static bool IsPurpose(Prose prose, int start, Mention mention)
    {
        var before = prose.Is(mention.Start - 1, ProseTerms.The) ? mention.Start - 2 : mention.Start - 1;
        return before > start && prose.Is(before, @for);
    }

    /// <summary>"The scanner flagged inflate.c: zlib license".</summary>
    public static bool IsReported(Prose prose, int start, int license)
    {
        if (prose.Is(start, upstream) && prose.Is(start + 1, ProseWord.Colon))
        {
            return true;
        }

        for (var place = license - 1; prose.Is(license - 1, ProseWord.Colon) && place > start; place--)
        {
            if (reports.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"maintainer of a static site generator (MIT license, …)".</summary>
    public static bool IsInParentheses(Prose prose, int start, int license)
    {
        for (var place = license - 1; prose.Has(license, ProseMark.Opened) && place > start && license - place <= LongestName && ProseWord.IsWord(prose.At(place)); place--)
        {
            if (one.Contains(prose.At(place)))
            {
                return !OwnStatement.Copulas.Contains(prose.At(place - 1)) && ProseWord.IsWord(prose.At(place - 1));
            }
        }

        return false;
    }

    private static bool HasKind(Prose prose, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (codes.Contains(prose.At(place)) && !OwnStatement.Own.Contains(prose.At(place - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In a document what is said aside is said of others, but for its first line: "An MIT-licensed parser".</summary>
    public static void DropAsides(List<Mention> counted, Prose prose, ReadOnlySpan<byte> text)
    {
        for (var place = counted.Count - 1; place >= 0; place--)
        {
            if (counted[place].Role == MentionRole.Aside && !NamedWork.IsTagline(prose, text, counted[place].Start) && !(counted[place].Expression == LicenseFamilies.PublicDomain && PublicDomainLine.MayStandIn(text)))
            {
                counted.RemoveAt(place);
            }
        }
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
