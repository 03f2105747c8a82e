using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>
/// Reads which versions a text grants: "version 2", "v2.1+", "2 or (at your option) any later version", "either version 2 or version 3",
/// "version 2 only", "&gt;= 2". A version decides which license it is, so what is not read to its end is not read at all.
/// </summary>
internal static partial class VersionReader
{
    private const int LongestGap = 22;
    private const int LongestTail = 26;
    private const int LongestAside = 26;

    /// <summary>"GPL'd, version 2".</summary>
    private static readonly SmallSet participles = new(Word.Each("d ed"));

    private static readonly uint und = Word.Of("und");
    private static readonly uint oder = Word.Of("oder");
    private static readonly SmallSet months = new(Word.Each("june february november"));
    private static readonly uint publicWord = Word.Of("public");
    private static readonly uint foundation = Word.Of("foundation");
    private static readonly uint[] letters = Word.Each("a b c d");

    /// <summary>Behind the name of a license, over "as published by the Free Software Foundation; either".</summary>
    /// <param name="end">The first word behind what was read; <paramref name="start"/> where there is no version.</param>
    public static VersionGrants After(Prose prose, int start, LicenseFamily family, out int end)
    {
        end = start;
        var grants = default(VersionGrants);
        for (var place = start; place < prose.Count && place - start < LongestGap; place++)
        {
            var word = prose.At(place);
            if (word == ProseWord.AtLeast && ProseWord.IsVersion(prose.At(place + 1)))
            {
                grants.Add(new VersionGrant(Number(prose, place + 1, family, out end), true));
                return grants;
            }

            if (IsVersionAt(prose, place, start, out var number))
            {
                return ReadList(prose, number, family, out end);
            }

            if (!MaySkip(prose, place, start))
            {
                return VersionBehind(prose, start, place) is >= 0 and var behind ? ReadList(prose, behind, family, out end) : grants;
            }
        }

        return grants;
    }

    /// <summary>
    /// "as published by the Free Software Foundation, Inc., 53 Temple Place …; either version 2", "…, with linking exception; either version 2": whatever
    /// stands between the publisher and the version, in one sentence.
    /// </summary>
    /// <returns>Place of the number; -1 without one.</returns>
    private static int VersionBehind(Prose prose, int start, int from)
    {
        for (var place = start; !prose.Is(place, foundation); place++)
        {
            if (place >= from)
            {
                return -1;
            }
        }

        for (var place = from; place - from < LongestAside && !prose.Is(place, ProseWord.Stop) && !prose.Has(place, ProseMark.Paragraph); place++)
        {
            var word = ProseTerms.Either == prose.At(place + 1) ? place + 2 : place + 1;
            if (prose.Is(place, ProseWord.Semicolon) && ProseTerms.Versions.Contains(prose.At(word)) && ProseWord.IsVersion(prose.At(word + 1)))
            {
                return word + 1;
            }
        }

        return -1;
    }

    /// <summary>Before the name: "version 2 or later of the GNU GPL".</summary>
    /// <param name="start">First word of what was read.</param>
    public static VersionGrants Before(Prose prose, int name, int floor, LicenseFamily family, out int start)
    {
        start = name;
        var found = default(VersionGrants);
        for (var place = name - 2; place >= floor && name - place < LongestTail; place--)
        {
            if (prose.Is(place, ProseWord.Stop) && !prose.Is(place - 1, ProseTerms.V))
            {
                break;
            }

            if (!ProseTerms.Versions.Contains(prose.At(place)) || !ProseWord.IsVersion(prose.At(SkipStop(prose, place + 1))))
            {
                continue;
            }

            var grants = ReadList(prose, SkipStop(prose, place + 1), family, out var end);
            while (end < name && (ProseTerms.AfterVersion.Contains(prose.At(end)) || prose.Is(end, ProseWord.Comma)))
            {
                end++;
            }

            if (end >= name)
            {
                (start, found) = (place, grants); // "either version 2 or version 3 of": read from the first.
            }
        }

        return found;
    }

    private static int SkipStop(Prose prose, int place) => prose.Is(place, ProseWord.Stop) || prose.Is(place, ProseWord.Colon) ? place + 1 : place;

    /// <summary>A number behind a word for version, or right behind the name.</summary>
    private static bool IsVersionAt(Prose prose, int place, int start, out int number)
    {
        var word = prose.At(place);
        number = place;
        if (ProseTerms.Versions.Contains(word))
        {
            number = SkipStop(prose, place + 1);
            number = ProseTerms.Versions.Contains(prose.At(number)) ? SkipStop(prose, number + 1) : number;
            number = prose.Is(number, ProseTerms.Of) ? number + 1 : number;
            return ProseWord.IsVersion(prose.At(number));
        }

        return ProseWord.IsVersion(word) && !prose.Has(place, ProseMark.Paragraph)
            && (place == start || (place == start + 1 && (prose.At(start) is ProseWord.Comma or ProseWord.Stop or ProseWord.Slash || ProseTerms.License == prose.At(start) || prose.Is(start, publicWord)))
                || prose.Has(place, ProseMark.Opened));
    }

    private static bool MaySkip(Prose prose, int place, int start)
    {
        var word = prose.At(place);
        return ProseTerms.BeforeVersion.Contains(word) || word is ProseWord.Comma or ProseWord.Semicolon or ProseWord.Colon
            || (word == ProseWord.Stop && (IsDated(prose, place + 1) || prose.Is(place - 1, ProseTerms.Inc) || prose.Is(place - 1, ProseTerms.V) || IsFoundation(prose, place - 1)))
            || (word == ProseWord.Slash && prose.Is(place - 1, und)) || (word == oder && prose.Is(place - 1, ProseWord.Slash))
            || (word == ProseWord.Address && place == start) || (place == start && prose.Has(place, ProseMark.Joined) && participles.Contains(word));
    }

    /// <summary>"… the General Public License (GPL). Version 2, June 1991": as its title has it.</summary>
    private static bool IsDated(Prose prose, int place) =>
        prose.Is(place, ProseTerms.Version) && ProseWord.IsVersion(prose.At(place + 1)) && months.Contains(prose.At(prose.Is(place + 2, ProseWord.Comma) ? place + 3 : place + 2));

    /// <summary>"… by the Free Software Foundation. Either version 2 …": the sentence goes on.</summary>
    private static bool IsFoundation(Prose prose, int place) => prose.Is(place, foundation) && ProseTerms.Either == prose.At(place + 2);

    private static VersionGrants ReadList(Prose prose, int number, LicenseFamily family, out int end)
    {
        var grants = default(VersionGrants);
        while (true)
        {
            var version = Number(prose, number, family, out end);
            var (later, next) = ReadTail(prose, ref end);
            grants.Add(new VersionGrant(version, later));
            if (next < 0 || grants.Count == VersionGrants.Most)
            {
                return grants;
            }

            number = next;
        }
    }

    /// <summary>"1.3c" is a version of its own; "21" behind "lgpl" is 2.1 without its point.</summary>
    private static uint Number(Prose prose, int place, LicenseFamily family, out int end)
    {
        end = place + 1;
        var number = prose.At(place);
        if (prose.Has(end, ProseMark.Joined) && prose[end].Length == 1 && ProseWord.IsWord(prose.At(end)))
        {
            foreach (var letter in "abcd"u8)
            {
                if (prose.Is(end, letters[letter - 'a']) && family.Versions.ContainsKey(LicenseFamily.WithLetter(number, letter)))
                {
                    end++;
                    return LicenseFamily.WithLetter(number, letter);
                }
            }
        }

        var major = ProseWord.Major(number);
        if (family.Versions.ContainsKey(number) && prose.Has(end, ProseMark.Code) && ProseWord.IsVersion(prose.At(end)) && prose[end].Length == 1
            && family.Versions.ContainsKey(ProseWord.Number(major, ProseWord.Major(prose.At(end)), 0, false)))
        {
            return ProseWord.Number(major, ProseWord.Major(prose.At(end++)), 0, false); // "lgpl_2_1"
        }

        return !family.Versions.ContainsKey(number) && major is >= 10 and <= 39 ? ProseWord.Number(major / 10, major % 10, 0, false) : number;
    }
}
