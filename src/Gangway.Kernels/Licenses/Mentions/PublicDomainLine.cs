using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>
/// "Public domain.", alone on a line of a comment or behind who wrote it: no verb gives anything away, and yet it is said of the file. Counts where
/// nothing else does (<see cref="MentionRole.Aside"/>), and in programs only: a document has such words as a heading, a row, a kind of license.
/// </summary>
internal static class PublicDomainLine
{
    private const int LongestSubject = 8;

    /// <summary>Whoever names the work by its name does so at the top.</summary>
    private const int Top = 120;

    private const int FirstYear = 1970;

    private static readonly SmallSet copulas = new(Word.Each("is are"));
    private static readonly SmallSet subjects = new(Word.Each("this these all it they"));
    private static readonly uint domain = Word.Of("domain");

    /// <summary>Whether a file whose name tells no language is a program: a script.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> text) => text.StartsWith("#!"u8);

    /// <param name="start">The first word of "public domain".</param>
    /// <param name="end">Behind them.</param>
    public static bool Is(Prose prose, int start, int end) =>
        prose.Is(end - 1, domain) && end - start == 2 && (copulas.Contains(prose.At(start - 1)) ? IsSaidOfFile(prose, start, end) : Begins(prose, start) && Ends(prose, end));

    /// <summary>"This program is public domain", "All files are public domain, except".</summary>
    private static bool IsSaidOfFile(Prose prose, int start, int end)
    {
        if (!Ends(prose, end) && !prose.Has(end, ProseMark.Opened))
        {
            return false;
        }

        for (var place = start - 2; place >= 0 && start - place <= LongestSubject && !prose.Is(place, ProseWord.Stop) && !prose.Has(place + 1, ProseMark.Paragraph); place--)
        {
            if (subjects.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return start < Top && prose.Has(start - 2, ProseMark.Capital);
    }

    /// <summary>At the start of a line or a sentence, behind "100%" or a year, or behind the colon or comma with which a line tells of somebody.</summary>
    private static bool Begins(Prose prose, int start)
    {
        var before = prose.At(start - 1);
        if (before is ProseWord.Colon or ProseWord.Comma or ProseWord.Bar)
        {
            return true;
        }

        return prose.Has(start, ProseMark.Capital)
            && (prose.Has(start, ProseMark.Line) || before is ProseWord.Stop or ProseWord.End || (ProseWord.IsNumber(before) && (prose.Has(start - 1, ProseMark.Line) || ProseWord.Major(before) >= FirstYear)));
    }

    private static bool Ends(Prose prose, int end) =>
        end == prose.Count || prose.Has(end, ProseMark.Line) || ProseWord.IsNumber(prose.At(end)) || prose.At(end) is ProseWord.Stop or ProseWord.Comma or ProseWord.Semicolon;
}
