using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells a sentence whose subject is a license: what it requires, how it is, what is done with works under it.</summary>
internal static class LicenseSubject
{
    private const int Lookback = 14;
    private const int ShortestVerb = 3;

    /// <summary>What a license does by itself. Not "applies", "covers", "governs": so it is put upon a work.</summary>
    public static SmallSet Deeds { get; } = new(Word.Each("requires require adds allows permits grants differs differ forbids obliges demands imposes lets provides says states has does makes needs contains"
        + " includes ensures guarantees protects asks gives"));
    private static readonly SmallSet copulas = new(Word.Each("is are was were would can could should must might"));
    private static readonly SmallSet own = new(Word.Each("this our used here my its their these available"));
    public static SmallSet Modals { get; } = new(Word.Each("may must can cannot could should requires obliges has have need needs does do will might would is are"));
    public static SmallSet Kinds { get; } = new(Word.Each("software code works components component libraries library packages package work program programs dependencies dependency projects project files products binary product file"
        + " application applications app apps tool tools font fonts snippet snippets module modules plugin plugins firmware image images gem gems crate crates wheel wheels jar jars"));
    private static readonly SmallSet governing = new(Word.Each("under by with per unter sous bajo"));
    private static readonly uint from = Word.Of("from");
    private static readonly uint applicable = Word.Of("applicable");
    private static readonly SmallSet applied = new(Word.Each("applies covers governs terms conditions versions this always details files headers texts"));
    private static readonly SmallSet clauses = new(Word.Each("that because since while but whereas although though"));
    private static readonly SmallSet chineseLicense = new(Word.Each("许 可 证 協 议 协 授 权 權 證"));
    private static readonly SmallSet chineseDeeds = new(Word.Each("则 要 规 規 比 更 非 允 禁 较 最 則"));
    private static readonly SmallSet chineseOne = new(Word.Each("一 最"));
    private static readonly uint @is = Word.Of("是");

    /// <summary>"The GPL requires that …", "Apache 2.0 is longer": the license is what the sentence is about.</summary>
    public static bool IsSubject(Prose prose, ReadOnlySpan<byte> text, Mention mention, int sentence)
    {
        var end = mention.End;
        if (prose.Has(end, ProseMark.Paragraph) || governing.Contains(prose.At(mention.Start - 1)) || (prose.Is(mention.Start - 1, ProseTerms.The) && governing.Contains(prose.At(mention.Start - 2))))
        {
            return false;
        }

        var verb = prose.Is(end, ProseWord.Comma) ? end + 1 : end;
        if (Deeds.Contains(prose.At(verb)) && !prose.Has(verb, ProseMark.Capital))
        {
            return true;
        }

        if (mention.Start - sentence > 1 && !IsClause(prose, mention.Start) && !prose.Has(mention.Start, ProseMark.Line))
        {
            return false;
        }

        if (Kinds.Contains(prose.At(end)) && (Deeds.Contains(prose.At(end + 1)) || Modals.Contains(prose.At(end + 1))) && !SpeaksOfOwn(prose, end))
        {
            return true; // "GPL-2.0 gems need a sign-off"
        }

        if (mention.Start - sentence > 1 && !IsClause(prose, mention.Start))
        {
            return false;
        }

        return SaysInChinese(prose, end) || IsDeed(prose, text, end) || (copulas.Contains(prose.At(end)) && !prose.Has(end, ProseMark.Capital) && !SpeaksOfOwn(prose, end));
    }

    /// <summary>"The LGPL relaxes", "extends": a verb of the third person. Not "applies to", which puts the license upon a work.</summary>
    public static bool IsDeed(Prose prose, ReadOnlySpan<byte> text, int place)
    {
        if (!ProseWord.IsWord(prose.At(place)) || prose.Has(place, ProseMark.Capital) || prose.Has(place, ProseMark.Joined) || applied.Contains(prose.At(place)))
        {
            return false;
        }

        ref readonly var word = ref prose[place];
        return word.Length > ShortestVerb && text[word.Start + word.Length - 1] == 's' && !prose.Is(place + 1, ProseWord.Colon);
    }

    /// <summary>"The MIT license is used for this program".</summary>
    public static bool SpeaksOfOwn(Prose prose, int from)
    {
        for (var place = from; place < from + Lookback && place < prose.Count && !prose.Is(place, ProseWord.Stop) && !prose.Has(place, ProseMark.Paragraph); place++)
        {
            if (own.Contains(prose.At(place)) || prose.Is(place, applicable))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>GPL 要求, MIT 许可证则非常宽松.</summary>
    private static bool SaysInChinese(Prose prose, int end)
    {
        while (chineseLicense.Contains(prose.At(end)))
        {
            end++;
        }

        return (chineseDeeds.Contains(prose.At(end)) && !prose.Has(end, ProseMark.Line)) || (prose.Is(end, @is) && chineseOne.Contains(prose.At(end + 1)));
    }

    /// <summary>"The court held that the Artistic License sets".</summary>
    private static bool IsClause(Prose prose, int start) => clauses.Contains(prose.At(prose.Is(start - 1, ProseTerms.The) ? start - 2 : start - 1));
}
