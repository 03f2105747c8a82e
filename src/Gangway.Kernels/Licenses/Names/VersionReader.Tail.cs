using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>What is said of a version that was read: "or later", "only", another one beside it.</summary>
internal static partial class VersionReader
{
    private const int LongestUnknown = 8;

    /// <summary>"version 2, without the “or any later version” clause".</summary>
    private static readonly SmallSet withheld = new(Word.Each("without not no except excluding minus never neither nor lacking lacks removed"));
    private static readonly uint following = Word.Of("following");
    private static readonly uint free = Word.Of("free");
    private static readonly uint fsf = Word.Of("fsf");
    private static readonly uint plus = Word.Of("plus");

    /// <summary>What is said of a version: later ones too, or another version beside it.</summary>
    /// <returns>Whether later versions are meant, and where another number stands, or -1.</returns>
    private static (bool Later, int Next) ReadTail(Prose prose, ref int end)
    {
        if ((prose.Is(end, ProseWord.Plus) || prose.Is(end, plus)) && prose.Has(end, ProseMark.Joined))
        {
            end++;
            return (true, -1);
        }

        var place = end;
        while (place - end < LongestTail)
        {
            var word = prose.At(place);
            if (word == ProseWord.Plus)
            {
                end = place + 1;
                return (true, -1);
            }

            if (word == ProseTerms.Only)
            {
                end = place + 1;
                return (false, -1);
            }

            if (ProseTerms.Alternative.Contains(word) || word == ProseWord.Slash || word == ProseTerms.And || IsAnyLater(prose, place))
            {
                return ReadConnected(prose, place, ref end);
            }

            if (!ProseTerms.AfterVersion.Contains(word) && !IsYear(word) && word is not ProseWord.Comma && !(word == ProseWord.Semicolon && (ProseTerms.Alternative.Contains(prose.At(place + 1)) || ProseTerms.Printing.Contains(prose.At(place + 1)))) && !(word == ProseWord.Stop && prose.Is(place - 1, ProseTerms.Inc)))
            {
                return ReadBehind(prose, place, ref end);
            }

            place++;
        }

        return (false, -1);
    }

    /// <summary>"version 2 of the named license, or any later version": over a few words that are not known, but only to "or any later".</summary>
    private static (bool Later, int Next) ReadBehind(Prose prose, int from, ref int end)
    {
        for (var place = from; place - from < LongestUnknown && ProseWord.IsWord(prose.At(place)) | prose.Is(place, ProseWord.Comma) && !prose.Has(place, ProseMark.Paragraph) && !withheld.Contains(prose.At(place)); place++)
        {
            if (ProseTerms.Alternative.Contains(prose.At(place)))
            {
                var behind = end;
                var (later, _) = prose.Is(place + 1, ProseTerms.Any) || prose.Has(place + 1, ProseMark.Opened) || ProseTerms.Later.Contains(prose.At(place + 1)) ? ReadConnected(prose, place, ref behind) : (false, -1);
                end = later ? behind : end;
                return (later, -1);
            }
        }

        return (false, -1);
    }

    private static bool IsYear(uint word) => ProseWord.IsNumber(word) && ProseWord.Major(word) > 30;

    private static bool IsAnyLater(Prose prose, int place) =>
        !withheld.Contains(prose.At(place)) && (prose.Is(place, ProseTerms.Any) || prose.Has(place, ProseMark.Opened) || prose.Is(place - 1, ProseWord.Comma)) && (ProseTerms.Later.Contains(prose.At(place)) || ProseTerms.Later.Contains(prose.At(place + 1)))
        && !prose.Has(place, ProseMark.Paragraph);

    /// <summary>Behind "or", "and" or "/": later versions, another version, or something else that is none of ours.</summary>
    private static (bool Later, int Next) ReadConnected(Prose prose, int connective, ref int end)
    {
        var place = prose.Is(connective, ProseTerms.Any) || ProseTerms.Later.Contains(prose.At(connective)) ? connective : connective + 1;
        if (ProseTerms.Alternative.Contains(prose.At(place)))
        {
            place++; // "and/or"
        }

        if (prose.Is(place, ProseTerms.No) || prose.Is(place, ProseTerms.Not))
        {
            return (false, -1);
        }

        for (var first = place; place - first < LongestTail; place++)
        {
            var word = prose.At(place);
            if (ProseTerms.Later.Contains(word) && !IsShown(prose, place))
            {
                return ReadLater(prose, place, ref end);
            }

            if (ProseWord.IsVersion(word))
            {
                return ProseTerms.Clauses.Contains(prose.At(place + 1)) ? (false, -1) // "or the 2-clause BSD license"
                    : prose.Is(place - 1, ProseTerms.V) || prose.Is(place - 1, ProseTerms.Version) || place == first || IsPlainNumber(prose, place) ? (false, place) : (false, -1);
            }

            if (!ProseTerms.Option.Contains(word) && word is not (ProseWord.Comma or ProseWord.Semicolon) && !(word == ProseWord.Stop && prose.Is(place - 1, ProseTerms.V)))
            {
                return (false, -1);
            }
        }

        return (false, -1);
    }

    private static bool IsPlainNumber(Prose prose, int place) => !ProseTerms.License.Equals(prose.At(place - 1)) && ProseTerms.Option.Contains(prose.At(place - 1));

    /// <summary>"approved by the Free Software Foundation", which publishes no other.</summary>
    private static bool IsOfFoundation(Prose prose, int approved) =>
        prose.Is(approved + 3, free) || prose.Is(approved + 2, free) || prose.Is(approved + 2, fsf) || prose.Is(approved + 3, fsf);

    /// <summary>"or the following BSD license": below, not later.</summary>
    private static bool IsShown(Prose prose, int place) =>
        prose.Is(place, following) && prose.Is(place - 1, ProseTerms.The) && !ProseTerms.Versions.Contains(prose.At(place + 1));

    /// <summary>KDE grants only those later versions that its membership accepts: none, for one who must decide today.</summary>
    private static (bool Later, int Next) ReadLater(Prose prose, int later, ref int end)
    {
        end = later + 1;
        for (var place = later + 1; place < later + 4; place++)
        {
            if (ProseTerms.Accepted.Contains(prose.At(place)) && !IsOfFoundation(prose, place))
            {
                return (false, -1);
            }
        }

        while (ProseTerms.Versions.Contains(prose.At(end)))
        {
            end++;
        }

        return (true, -1);
    }
}
