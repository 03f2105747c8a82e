using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// A license that is told of something in passing, as German and Chinese build their sentences: "eine Bibliothek, die unter der AGPL steht",
/// 采用 GPL 许可证的代码.
/// </summary>
internal static class ForeignClause
{
    private const int LongestClause = 10;
    private const int LongestEnd = 4;

    private static readonly SmallSet relatives = Set("die der das welche welcher welches");
    private static readonly SmallSet verbs = Set("steht stehen ist sind lizenziert veröffentlicht");
    private static readonly SmallSet own = Set("本 此 是 为 這 这");
    private static readonly SmallSet license = Set("许 可 证 協 议 协 授 权 權 證 許");
    private static readonly uint of = Word.Of("的");

    public static bool Is(Prose prose, int start, Mention mention) => IsGerman(prose, start, mention) || IsChinese(prose, start, mention);

    private static bool IsGerman(Prose prose, int start, Mention mention)
    {
        var place = mention.Start - 1;
        while (place > start && mention.Start - place <= LongestClause && !prose.Is(place, ProseWord.Comma))
        {
            place--;
        }

        return place > start && prose.Is(place, ProseWord.Comma) && relatives.Contains(prose.At(place + 1)) && Has(prose, verbs, mention.End, mention.End + LongestEnd);
    }

    private static bool IsChinese(Prose prose, int start, Mention mention)
    {
        var end = mention.End;
        while (license.Contains(prose.At(end)))
        {
            end++;
        }

        return prose.Is(end, of) && !Has(prose, own, start, mention.Start);
    }

    private static bool Has(Prose prose, SmallSet words, int from, int to)
    {
        for (var place = from; place < to && !(place > from && prose.Is(place, ProseWord.Stop)); place++)
        {
            if (words.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    private static SmallSet Set(string words) => new(Word.Each(words));
}
