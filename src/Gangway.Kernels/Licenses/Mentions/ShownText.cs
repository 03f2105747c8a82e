using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells a header that is shown ("Example of a header:", "a good file starts with:", and below it the words) from one that a file has.</summary>
internal static class ShownText
{
    private const int LongestLead = 40;
    private const int LongestTitle = 12;

    private static readonly SmallSet shows = new(Word.Each("example examples sample template boilerplate starts begins looks like contain contains insert paste append prepend"));
    private static readonly SmallSet grants = new(Word.Each("under licensed released distributed license"));

    /// <param name="start">The first word of a license.</param>
    public static bool Has(Prose prose, int start)
    {
        var first = start;
        while (first > 0 && start - first < LongestLead && !prose.Has(first, ProseMark.Paragraph))
        {
            first--;
        }

        if (first == 0 || !prose.Has(first, ProseMark.Paragraph) || !prose.Is(first - 1, ProseWord.Colon))
        {
            return false;
        }

        var shown = false;
        for (var place = first - 2; place >= 0 && first - place <= LongestTitle && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (grants.Contains(prose.At(place)))
            {
                return false; // "This is licensed under terms like these:"
            }

            shown |= shows.Contains(prose.At(place));
        }

        return shown;
    }
}
