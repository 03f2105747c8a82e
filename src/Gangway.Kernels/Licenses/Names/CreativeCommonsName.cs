using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>"Creative Commons Attribution-NonCommercial 4.0 International", "CC BY-SA 3.0": what the license asks for makes the id, in any order of words.</summary>
internal static class CreativeCommonsName
{
    private const int Longest = 18;

    private static readonly uint creative = Word.Of("creative");
    private static readonly uint commons = Word.Of("commons");
    private static readonly uint common = Word.Of("common");
    private static readonly uint cc = Word.Of("cc");
    private static readonly uint by = Word.Of("by");
    private static readonly uint attribution = Word.Of("attribution");
    private static readonly uint non = Word.Of("non");
    private static readonly SmallSet nonCommercial = new(Word.Each("nc noncommercial"));
    private static readonly SmallSet shareAlike = new(Word.Each("sa sharealike"));
    private static readonly SmallSet noDerivatives = new(Word.Each("nd noderivs noderivatives noderivativeworks"));
    private static readonly SmallSet fillers = new(Word.Each("license public the legal code s version v international unported generic a an under terms of which is this work"));
    private static readonly SmallSet parts = new(Word.Each("attribution by nc noncommercial sa sharealike nd noderivs noderivatives commercial share alike no non derivs derivatives derivative works"));

    private static readonly uint[] chinese = Word.Each("知 识 共 享");
    private static readonly uint[] openings = [creative, cc, attribution, chinese[0]];
    private static readonly SmallSet credits = new(Word.Each("attribution by namensnennung reconocimiento atribución attribuzione paternité 署 表"));

    /// <summary>By the names that its translations go by: each condition by a word that only it has, and words that stand around it.</summary>
    private static readonly SmallSet translatedNonCommercial = new(Word.Each("kommerziell kommerzielle commerciale comercial nocomercial 商 営"));
    private static readonly SmallSet translatedAlike = new(Word.Each("gleichen mêmes même igual compartirigual compartilhaigual stesso 相 継"));
    private static readonly SmallSet translatedNoDerivatives = new(Word.Each("bearbeitung bearbeitungen modification sinderivadas sinobraderivada derivate 演 変"));
    private static readonly SmallSet translated = new(Word.Each("nicht keine nutzung weitergabe unter bedingungen lizenz partage dans les conditions à l identique pas d utilisation de licence internationale internacional compartir licencia sin obra condividi allo modo opere"
        + " internazionale licenza 名 非 业 性 使 用 同 方 式 共 享 禁 止 绎 国 际 许 可 协 议 示 利 承 改"));

    /// <summary>The words that such a name begins with.</summary>
    public static ReadOnlySpan<uint> Openings => openings;

    public static bool MayBegin(uint word) => word == creative || word == cc || word == attribution || word == chinese[0];

    /// <summary>Null where no such name begins; an expression of null where its version or terms are missing.</summary>
    public static (string? Expression, bool Found)? Read(Prose prose, int start, out int end)
    {
        end = start;
        var place = IsChinese(prose, start) ? start + chinese.Length
            : prose.At(start) == creative && (prose.Is(start + 1, commons) || prose.Is(start + 1, common)) ? start + 2
            : prose.At(start) == cc && prose.Is(start + 1, by) ? start + 1
            : prose.At(start) == attribution && (shareAlike.Contains(prose.At(start + 1)) || nonCommercial.Contains(prose.At(start + 1)) || prose.Is(start + 1, Word.Of("share")) || (prose.Is(start + 1, non) && prose.Is(start + 2, Word.Of("commercial")))) ? start
            : -1;
        if (place < 0)
        {
            return null;
        }

        var (credit, nc, sa, nd, version) = (false, false, false, false, 0u);
        end = place;
        for (; place - start < Longest && version == 0; place++)
        {
            var word = prose.At(place);
            credit |= credits.Contains(word);
            nc |= translatedNonCommercial.Contains(word);
            sa |= translatedAlike.Contains(word);
            nd |= translatedNoDerivatives.Contains(word);
            nc |= nonCommercial.Contains(word) || (word == Word.Of("commercial") && prose.Is(place - 1, non));
            sa |= shareAlike.Contains(word) || (word == Word.Of("alike") && prose.Is(place - 1, Word.Of("share")));
            nd |= noDerivatives.Contains(word) || ((word == Word.Of("derivs") || word == Word.Of("derivatives") || word == Word.Of("derivative")) && prose.Is(place - 1, ProseTerms.No));
            if (ProseWord.IsVersion(word))
            {
                version = word;
            }
            else if (!IsPart(word) && !fillers.Contains(word) && word != cc && word is not (ProseWord.Comma or ProseWord.Slash or ProseWord.Colon) && !(word == ProseWord.Stop && prose.Is(place - 1, ProseTerms.V)))
            {
                break;
            }

            end = place + 1;
        }

        credit |= sa || nc || nd;
        return (credit && version != 0 ? Id(nc, sa, nd, version) : null, true);
    }

    private static bool IsPart(uint word) =>
        parts.Contains(word) || credits.Contains(word) || translated.Contains(word) || translatedNonCommercial.Contains(word) || translatedAlike.Contains(word) || translatedNoDerivatives.Contains(word);

    private static bool IsChinese(Prose prose, int start)
    {
        for (var place = 0; place < chinese.Length; place++)
        {
            if (!prose.Is(start + place, chinese[place]))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Id(bool nc, bool sa, bool nd, uint version)
    {
        var number = Number(version);
        return number is null ? null : $"CC-BY{(nc ? "-NC" : "")}{(nd ? "-ND" : sa ? "-SA" : "")}-{number}";
    }

    public static string? Number(uint version) =>
        version == ProseWord.Number(1, 0, 0, false) ? "1.0" : version == ProseWord.Number(2, 0, 0, false) ? "2.0" : version == ProseWord.Number(2, 5, 0, false) ? "2.5"
        : version == ProseWord.Number(3, 0, 0, false) ? "3.0" : version == ProseWord.Number(4, 0, 0, false) ? "4.0" : null;
}
