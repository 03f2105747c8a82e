using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Finds passages that read like terms, by how close words of law stand, where nothing was recognized.</summary>
internal static class LawReader
{
    /// <summary>Words within which the words of law are counted.</summary>
    private const int Window = 48;

    /// <summary>"All rights reserved. No license is granted." has as many; prose about software has fewer.</summary>
    private const int Least = 5;

    private const int LeastDistinct = 4;

    /// <summary>What stands so near to something recognized is taken for its boilerplate.</summary>
    private const int Reach = 130;

    private static readonly SmallSet law = new(Word.Each("license licensed licensee licensor permission permitted warranty warranties merchantability liable liability damages redistribute"
        + " redistribution redistributions redistributed infringement sublicense royalty grant granted grants hereby herein disclaimer disclaimed disclaims reserved proprietary confidential"
        + " prohibited forbidden noncommercial endorse derivative consequential tort notwithstanding patents"));

    /// <param name="recognized">By their first word.</param>
    /// <param name="ranges">Receives the lines of each.</param>
    public static void Read(Prose prose, List<Finding> recognized, List<LineRange> ranges)
    {
        var (first, last, covered, next) = (-1, -1, -1, 0);
        Span<int> window = stackalloc int[Window + 1]; // words of law, no two in one place
        var held = 0;
        var words = prose.Words;
        for (var place = 0; place < words.Length; place++)
        {
            while (next < recognized.Count && recognized[next].Start - Reach <= place)
            {
                covered = Math.Max(covered, recognized[next++].End + Reach);
            }

            if (place < covered)
            {
                place = Math.Min(covered, prose.Count) - 1; // No word of what was recognized is looked at.
                continue;
            }

            if (!law.Contains(words[place].Value) || prose.Has(place, ProseMark.Code))
            {
                continue;
            }

            held = Passed(window[..held], place - Window);
            window[held++] = place;
            if (held < Least || !IsVaried(prose, window[..held]))
            {
                continue;
            }

            if (first >= 0 && window[0] > last + Window)
            {
                ranges.Add(Lines(prose, first, last));
                first = -1;
            }

            first = first < 0 ? window[0] : first;
            last = place;
        }

        if (first >= 0)
        {
            ranges.Add(Lines(prose, first, last));
        }
    }

    /// <summary>Drops the places before one; how many are left.</summary>
    private static int Passed(Span<int> window, int from)
    {
        var gone = 0;
        while (gone < window.Length && window[gone] < from)
        {
            gone++;
        }

        window[gone..].CopyTo(window);
        return window.Length - gone;
    }

    /// <summary>Whether the words are <see cref="LeastDistinct"/> different ones.</summary>
    private static bool IsVaried(Prose prose, ReadOnlySpan<int> window)
    {
        Span<uint> seen = stackalloc uint[LeastDistinct];
        var distinct = 0;
        foreach (var place in window)
        {
            var word = prose.At(place);
            if (!seen[..distinct].Contains(word))
            {
                seen[distinct++] = word;
                if (distinct == LeastDistinct)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static LineRange Lines(Prose prose, int first, int last) => new(prose[first].Line, prose[last].Line);
}
