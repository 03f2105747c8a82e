using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Where rules are looked for: the places of <see cref="TextRegions"/>, and around the words that short rules have without any of its stems
/// ("not for commercial use", a bare id). Most of a source tree is neither, and is passed over at the speed of a vectorized search.
/// </summary>
internal static class RuleRegions
{
    private const int Before = 512;
    private const int Behind = 1024;

    private static readonly StemSearch stems = new(Array.ConvertAll(
        [
            "commercial", "bsd", "cc-by", "cc0", "attribution", "proprietary", "confidential", "eula", "freeware", "shareware", "copyrighted", "no copyright",
            "copyright.html", "public-domain", "public_domain", "public domian", "cecill", "eupl", "artistic", "for any purpose", "fwlink", "conditions of",
        ],
        Encoding.UTF8.GetBytes));

    /// <param name="regions">Receives them in their order, apart from each other; cleared first.</param>
    public static void Find(ReadOnlySpan<byte> text, Series<TextRegion> regions)
    {
        TextRegions.Find(text, TextReach.Far, regions);
        var found = new List<(int Start, int End)>(regions.Count + 4);
        var (open, hasMore) = (0, false);
        foreach (var region in regions.Items)
        {
            hasMore |= FindBetween(text, open, region.Start, found);
            Add(found, region.Start, region.Start + region.Length);
            open = region.Start + region.Length;
        }

        hasMore |= FindBetween(text, open, text.Length, found);
        if (hasMore)
        {
            AddLines(text, found, regions);
        }
    }

    private static bool FindBetween(ReadOnlySpan<byte> text, int start, int end, List<(int Start, int End)> found)
    {
        var at = start;
        while (at < end)
        {
            var place = stems.IndexOf(text[..end], at);
            if (place < 0)
            {
                break;
            }

            at = Math.Min(end, LineEnd(text, place + Behind));
            Add(found, Math.Max(start, LineStart(text, place - Before)), at);
        }

        return at > start;
    }

    private static void Add(List<(int Start, int End)> found, int start, int end)
    {
        if (found.Count > 0 && found[^1].End >= start)
        {
            found[^1] = (found[^1].Start, Math.Max(end, found[^1].End));
        }
        else
        {
            found.Add((start, end));
        }
    }

    private static void AddLines(ReadOnlySpan<byte> text, List<(int Start, int End)> found, Series<TextRegion> regions)
    {
        regions.Clear();
        var (line, counted) = (1, 0);
        foreach (var (start, end) in found)
        {
            line += LineEnds.Count(text[counted..start]);
            counted = start;
            regions.Add(new TextRegion(start, end - start, line));
        }
    }

    private static int LineStart(ReadOnlySpan<byte> text, int place) => place <= 0 ? 0 : text[..place].LastIndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var line && line > place - Before ? line + 1 : place;

    private static int LineEnd(ReadOnlySpan<byte> text, int place) =>
        place >= text.Length ? text.Length : text[place..Math.Min(text.Length, place + Before)].IndexOf((byte)'\n') is >= 0 and var line ? place + line + 1 : place;
}
