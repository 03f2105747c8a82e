using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Where a text may speak of licenses: around the stems without which nobody does. Most of a source tree has none, and is passed over at the
/// speed of a vectorized search; no license text of the list goes 4 KB without one (a test reads them all).
/// </summary>
internal static class TextRegions
{
    private const int Before = 2048;
    private const int Behind = 4096;
    private const int Step = 1024;
    private const int Small = 2048;
    private const int LongestLine = 512;

    private static readonly SearchValues<string> stems = SearchValues.Create(
        [
            "licen", "lizen", "gpl", "warrant", "spdx", "public domain", "redistribut", "permission", "copyleft", "creative commons", "creativecommons", "free software", "gnu.org",
            "under the", "under mit", "under bsd", "under a", "mit/", "/mit", "opensource.org", "terms of", "same terms", "see copyright", "copyright notice", "unlimited", "royalt", "contributor",
            "beer", "wtf", "unlicense", "apache", "mozilla", "copying", "freely", "as-is", "as is", "liab",
            "contrat", "whatever you want", "you want with", "whatever way", "may be used", "may be distributed", "is permitted", "grants", "responsib", "in any manner",
            Latin("许可"), Latin("授权"), Latin("授權"), Latin("條款"), Latin("協議"), Latin("协议"), Latin("ライセンス"), Latin("公有领域"), Latin("許諾"),
            @"\u8bb8\u53ef", @"\u6388\u6743", @"\u6388\u6b0a", @"\u8a31\u8afe", @"\u30e9\u30a4\u30bb",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="whole">The file is named like one that holds a license: all of it is read.</param>
    public static List<TextRegion> Find(ReadOnlySpan<byte> text, bool whole)
    {
        if (whole || text.Length <= Small)
        {
            return text.IsEmpty ? [] : [new TextRegion(0, text.Length, 1)];
        }

        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            Encoding.Latin1.GetChars(text, letters);
            return Find(text, letters.AsSpan(0, text.Length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    private static List<TextRegion> Find(ReadOnlySpan<byte> text, ReadOnlySpan<char> letters)
    {
        var regions = new List<TextRegion>();
        var (start, end, counted, line) = (0, -1, 0, 1);
        for (var at = 0; at < letters.Length;)
        {
            var hit = letters[at..].IndexOfAny(stems);
            if (hit < 0)
            {
                break;
            }

            var place = at + hit;
            if (place - Before > end)
            {
                Close(text, start, end, ref counted, ref line, regions);
                start = LineStart(text, Math.Max(Math.Max(0, end), place - Before));
            }

            end = LineEnd(text, Math.Min(text.Length, place + Behind));
            at = Math.Max(place + 1, Math.Min(place + Step, end));
        }

        Close(text, start, end, ref counted, ref line, regions);
        return regions;
    }

    private static void Close(ReadOnlySpan<byte> text, int start, int end, ref int counted, ref int line, List<TextRegion> regions)
    {
        if (end <= start)
        {
            return;
        }

        line += LineEnds.Count(text[counted..start]);
        counted = start;
        regions.Add(new TextRegion(start, end - start, line));
    }

    private static int LineStart(ReadOnlySpan<byte> text, int place)
    {
        var lead = text[Math.Max(0, place - LongestLine)..place];
        var line = lead.LastIndexOfAny((byte)'\n', (byte)'\r');
        return line < 0 ? place : place - lead.Length + line + 1;
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int place)
    {
        var rest = text[place..Math.Min(text.Length, place + LongestLine)];
        var line = rest.IndexOf((byte)'\n');
        return line < 0 ? place : place + line + 1;
    }

    /// <summary>The bytes of a word as the search sees them.</summary>
    private static string Latin(string word) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word));
}
