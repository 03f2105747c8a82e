using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>"The firmware that this driver loads is licensed under", "upstream is under": a statement of program code about what is not in it.</summary>
internal static class OtherWork
{
    private const int LongestClause = 8;
    private const int LongestSubject = 12;

    private static readonly SmallSet copulas = new(Word.Each("is are comes come stands offers sells ships publishes"));
    private static readonly SmallSet others = new(Word.Each("firmware firmwares blob blobs microcode bitstream upstream vendor vendors competitor competitors"));
    private static readonly SmallSet own = new(Word.Each("this these"));

    /// <param name="start">The first word of a license.</param>
    public static bool Is(Prose prose, int start)
    {
        var verb = start - 1;
        while (verb >= 0 && start - verb <= LongestClause && !copulas.Contains(prose.At(verb)) && !prose.Is(verb, ProseWord.Stop) && !prose.Has(verb + 1, ProseMark.Paragraph))
        {
            verb--;
        }

        if (verb < 0 || !copulas.Contains(prose.At(verb)))
        {
            return false;
        }

        var other = false;
        for (var place = verb - 1; place >= 0 && verb - place <= LongestSubject && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (own.Contains(prose.At(place)) && prose.Has(place, ProseMark.Capital))
            {
                return false; // "This file is part of the firmware, which is licensed under".
            }

            other |= others.Contains(prose.At(place)) && !own.Contains(prose.At(place - 1)) && !prose.Is(place + 1, ProseWord.Slash);
            if (StatementStart.Is(prose, place))
            {
                break;
            }
        }

        return other;
    }
}
