using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// Finds passages that read like terms where nothing was recognized: by how close words of law stand, or what somebody says who permits or
/// limits the use of a work (<see cref="TermsPhrases"/>).
/// </summary>
internal static class LawReader
{
    /// <summary>Words within which the words of law are counted.</summary>
    private const int Window = 48;

    /// <summary>"All rights reserved. No license is granted." has as many; prose about software has fewer.</summary>
    private const int Least = 5;

    private const int LeastDistinct = 4;

    /// <summary>
    /// What words of law, one each, and phrases have to weigh together. Of 337 short licenses of all sorts in which words of law alone saw nothing 59
    /// stay below it; of 52,571 files of Python, Perl and Node one that says nothing of terms reaches it.
    /// </summary>
    private const int Enough = 7;

    /// <summary>What stands so near to something recognized is taken for its boilerplate.</summary>
    private const int Reach = 130;

    private static readonly uint[] ofLaw = Word.Each("license licensed licensee licensor permission permitted warranty warranties merchantability liable liability damages redistribute"
        + " redistribution redistributions redistributed infringement sublicense royalty grant granted grants hereby herein disclaimer disclaimed disclaims reserved proprietary confidential"
        + " prohibited forbidden noncommercial endorse derivative consequential tort notwithstanding patents");

    /// <summary>The same in other languages. Many are words of every day there: they prove nothing without <see cref="Enough"/> of them.</summary>
    private static readonly uint[] ofOthers = Word.Each("licencié concédant redistribuer reproduire autorisation autorisé autorisée garantie garanties responsabilité dommages utilisation logiciel contrat redevances commerciales titulaire contrefaçon modalités octroie droits"
        + " lizenz lizenznehmer lizenzgeber genehmigung gewährleistung haftung haftet nutzung nutzungsrecht nutzungsrechte nutzungsbedingungen verbreitung verbreiten verbreitet vervielfältigen vervielfältigt vervielfältigung weitergabe weitergeben urheberrecht urheber zulässig"
        + " kommerziell kommerzielle kommerziellen namensnennung quellenvermerk bearbeitungen veränderungen zustimmung schäden entgelt gestattet"
        + " licencia licenciante licenciatario permiso garantía garantías responsabilidad reproducir autorización derechos daños licenza licenziante licenziatario permesso garanzia garanzie responsabilità riprodurre autorizzazione diritti danni titolare"
        + " licença licenciado permissão garantias responsabilidade reproduzir autorização direitos danos");

    private static readonly SmallSet law = new(ofLaw);
    private static readonly SmallSet foreign = new(ofOthers);
    private static readonly ulong[] telling = Telling(); // a bit says of most words that nothing begins with them

    /// <summary>What a contributor signs says nothing of what others may do.</summary>
    private static readonly SmallSet contributing = new(Word.Each("contributor contributors contribution"));

    /// <summary>A word of law, or of another language's, or the beginning of a phrase.</summary>
    private readonly record struct Hit(int Place, bool IsLaw, bool IsForeign, TermsPhrases.Phrase Phrase);

    /// <param name="recognized">By their first word.</param>
    /// <param name="isData">Messages and records say much of what one may do with a program, a file or a service: only law is looked for.</param>
    /// <param name="ranges">Receives the lines of each.</param>
    public static void Read(Prose prose, List<Finding> recognized, bool isData, List<LineRange> ranges)
    {
        var (first, last, covered, next) = (-1, -1, -1, 0);
        Span<Hit> window = stackalloc Hit[Window + 1]; // no two in one place
        var held = 0;
        var words = prose.Words;
        for (var place = 0; place < words.Length; place++)
        {
            while (next < recognized.Count && recognized[next].Start - ReachOf(recognized[next]) <= place)
            {
                covered = Math.Max(covered, recognized[next].End + ReachOf(recognized[next]));
                next++;
            }

            if (place < covered)
            {
                place = Math.Min(covered, prose.Count) - 1; // No word of what was recognized is looked at.
                continue;
            }

            var word = words[place].Value;
            if ((telling[(ushort)word / 64] & (1UL << (int)(word % 64))) == 0 || At(prose, place, isData) is not { } hit)
            {
                continue;
            }

            held = Passed(window[..held], place - Window);
            window[held++] = hit;
            if (!IsEnough(prose, window[..held]))
            {
                continue;
            }

            if (first >= 0 && window[0].Place > last + Window)
            {
                ranges.Add(Lines(prose, first, last));
                first = -1;
            }

            first = first < 0 ? Beginning(prose, window[..held]) : first;
            last = hit.IsLaw || hit.IsForeign || hit.Phrase.Weight > 1 || last < first ? place : last; // "source code" behind it may belong to the next thing
        }

        if (first >= 0)
        {
            ranges.Add(Lines(prose, first, last));
        }
    }

    private static ulong[] Telling()
    {
        var bits = new ulong[(ushort.MaxValue + 1) / 64];
        TermsPhrases.MarkFirst(bits);
        foreach (var words in new[] { ofLaw, ofOthers })
        {
            foreach (var word in words)
            {
                bits[(ushort)word / 64] |= 1UL << (int)(word % 64);
            }
        }

        return bits;
    }

    private static int ReachOf(Finding found) => found.Match.Kind == LicenseMatchKind.Text ? 0 : Reach;

    private static Hit? At(Prose prose, int place, bool isData)
    {
        var word = prose.At(place);
        if (word == ProseTerms.License && contributing.Contains(prose.At(place - 1)))
        {
            return null;
        }

        var phrase = isData ? default : TermsPhrases.At(prose, place);
        var (isLaw, isForeign) = (law.Contains(word), !isData && foreign.Contains(word));
        return (isLaw || isForeign || phrase.Weight > 0) && !prose.Has(place, ProseMark.Code) ? new Hit(place, isLaw, isForeign, phrase) : null;
    }

    /// <summary>Drops the places before one; how many are left.</summary>
    private static int Passed(Span<Hit> window, int from)
    {
        var gone = 0;
        while (gone < window.Length && window[gone].Place < from)
        {
            gone++;
        }

        window[gone..].CopyTo(window);
        return window.Length - gone;
    }

    /// <summary>Where the passage begins: what stands before and is not needed to see it ("this file …") may speak of anything.</summary>
    private static int Beginning(Prose prose, ReadOnlySpan<Hit> window)
    {
        var from = 0;
        while (IsEnough(prose, window[(from + 1)..]))
        {
            from++;
        }

        return window[from].Place;
    }

    private static bool IsEnough(Prose prose, ReadOnlySpan<Hit> window)
    {
        Span<uint> seen = stackalloc uint[Window + 1];
        var (words, distinct, foreigners, weight, told) = (0, 0, 0, 0, 0UL);
        foreach (ref readonly var hit in window)
        {
            words += hit.IsLaw ? 1 : 0;
            var word = prose.At(hit.Place);
            if ((hit.IsLaw || hit.IsForeign) && !seen[..distinct].Holds(word))
            {
                seen[distinct++] = word;
                foreigners += hit.IsForeign ? 1 : 0;
            }

            if (hit.Phrase.Weight > 0 && (told & (1UL << hit.Phrase.Meaning)) == 0)
            {
                told |= 1UL << hit.Phrase.Meaning;
                weight += hit.Phrase.Weight;
            }
        }

        return (words >= Least && distinct - foreigners >= LeastDistinct) || weight + distinct >= Enough;
    }

    private static LineRange Lines(Prose prose, int first, int last) => new(prose[first].Line, prose[last].Line);
}
