using System.Text;

namespace Gangway.Kernels.Licenses.Input;

/// <summary>
/// Where a text may speak of licenses: around the stems without which nobody does. Most of a source tree has none, and is passed over at the
/// speed of a vectorized search; no license text of the list goes 4 KB without one (a test reads them all). Beside a stem little is read; the few texts
/// whose ends have none are told by the index (<see cref="HasQuietEnd"/>), and where one of these may stand more is read.
/// </summary>
internal static class TextRegions
{
    /// <summary>What is read before a stem and behind it.</summary>
    private const int Beside = 640;

    /// <summary>What of a text may stand before its first stem, or behind its last: NetCDF's head, IJG's tail, indented as a comment.</summary>
    private const int FarBeside = 1792;

    /// <summary>Between two stems of one text (SSPL-1.0: 2.8 KB).</summary>
    private const int Between = 5120;

    /// <summary>Stems closer than this to the one before are not looked for.</summary>
    private const int Step = 192;
    private const int Small = 2048;

    /// <summary>Where less than an eighth would be left out, all is read: of such a text nobody need ask whether more of it should have been.</summary>
    private const int LeastLeft = 8;

    private const int LongestLine = 512;

    private static readonly StemSearch stems = new(Array.ConvertAll(
        [
            "licen", "lizen", "gpl", "warrant", "spdx", "public domain", "redistribut", "permission", "copyleft", "creative commons", "creativecommons", "free software", "gnu.org",
            "under the", "under mit", "under bsd", "under a", "ed under", "available under", "mit/", "/mit", "opensource.org", "terms of", "same terms", "see copyright", "conditions of dist", "copyright notice", "unlimited", "royalt", "contributor",
            "beer", "wtf", "unlicense", "apache", "mozilla", "copying", "freely", "as-is", "as is", "liab", "agreement",
            "contrat", "whatever you want", "you want with", "whatever way", "may be used", "may be distributed", "is permitted", "grants", "responsib", "in any manner", "to promote", "endors", "misrepresent",
            "ицензи", "许可", "授权", "授權", "條款", "協議", "协议", "ライセンス", "公有领域", "許諾",
            @"\u8bb8\u53ef", @"\u6388\u6743", @"\u6388\u6b0a", @"\u8a31\u8afe", @"\u30e9\u30a4\u30bb",
        ],
        Encoding.UTF8.GetBytes));

    /// <param name="reach">How much of it.</param>
    /// <param name="regions">Receives them in their order; cleared first.</param>
    public static void Find(ReadOnlySpan<byte> text, TextReach reach, Series<TextRegion> regions)
    {
        var beside = reach == TextReach.Far ? FarBeside : Beside;
        if (reach == TextReach.Whole || text.Length <= Small)
        {
            TakeAll(text, regions);
            return;
        }

        regions.Clear();
        FindStems(text, beside, regions);
        if (text.Length - TextRegion.LengthOf(regions.Items) < text.Length / LeastLeft)
        {
            TakeAll(text, regions);
        }
    }

    private static void TakeAll(ReadOnlySpan<byte> text, Series<TextRegion> regions)
    {
        regions.Clear();
        if (!text.IsEmpty)
        {
            regions.Add(new TextRegion(0, text.Length, 1));
        }
    }

    private static void FindStems(ReadOnlySpan<byte> text, int beside, Series<TextRegion> regions)
    {
        var (start, end, last, counted, line) = (0, -1, 0, 0, 1);
        for (var at = 0; at < text.Length;)
        {
            var place = stems.IndexOf(text, at);
            if (place < 0)
            {
                break;
            }

            if (end < 0 || place - last > Between)
            {
                Close(text, start, end, ref counted, ref line, regions);
                start = LineStart(text, Math.Max(Math.Max(0, end), place - beside));
            }

            end = LineEnd(text, Math.Min(text.Length, place + beside));
            last = place;
            at = Math.Max(place + 1, Math.Min(place + Step, end));
        }

        Close(text, start, end, ref counted, ref line, regions);
    }

    /// <summary>Whether a license text begins or ends with more than is read beside a stem, when somebody has indented it or escaped its signs.</summary>
    public static bool HasQuietEnd(ReadOnlySpan<byte> license)
    {
        const int Usual = Beside * 2 / 3;
        var (first, last) = (stems.IndexOf(license, 0), 0);
        for (var place = first; place >= 0; place = stems.IndexOf(license, place + 1))
        {
            last = place;
        }

        return first > Usual || license.Length - last > Usual;
    }

    private static void Close(ReadOnlySpan<byte> text, int start, int end, ref int counted, ref int line, Series<TextRegion> regions)
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
}
