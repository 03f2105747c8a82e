namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A reference that stands in a text word for word, but for what may differ.</summary>
/// <param name="Likeness">Where.</param>
/// <param name="Diagonal">Place in the text minus place in the reference, about.</param>
internal readonly record struct WholeText(Likeness Likeness, int Diagonal)
{
    /// <summary>Fewer words than a text must have by which more is explained than by one that stands there word for word.</summary>
    private const int Overhang = 7;

    /// <summary>Whether a candidate lies inside one of these.</summary>
    /// <param name="texts">In the order of the text.</param>
    /// <param name="first">The first word that it has in common with the text.</param>
    /// <param name="last">And the last.</param>
    public static bool HoldOne(ReadOnlySpan<WholeText> texts, int first, int last)
    {
        var (low, high) = (0, texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = texts[middle].Likeness.Start <= first + Overhang ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && texts[low - 1].Likeness.Includes(first + Overhang, last - Overhang);
    }

    /// <summary>The part of a candidate where it competes with one of these: with more than a fifth of the shorter in common only one of the two stands (<see cref="Selection"/>). All of it where it competes with none.</summary>
    public static (int First, int Last) Contested(ReadOnlySpan<WholeText> texts, int first, int last)
    {
        var (low, high) = (0, texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = texts[middle].Likeness.End < first ? (middle + 1, high) : (low, middle);
        }

        for (; low < texts.Length && texts[low].Likeness.Start <= last; low++)
        {
            var text = texts[low].Likeness;
            var (from, to) = (Math.Max(first, text.Start), Math.Min(last, text.End));
            if ((to - from + 1) * 5 > Math.Min(text.End - text.Start, last - first) + 1)
            {
                return (from, to);
            }
        }

        return (first, last);
    }
}
