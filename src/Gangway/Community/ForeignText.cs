using System.Globalization;
using System.Text;

namespace Gangway.Community;

/// <summary>Makes words from a foreign repository safe for a report: one line, bounded, no control, format or lone surrogate character.</summary>
internal static class ForeignText
{
    private const int Longest = 300;

    public static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                return line.Append('…').ToString();
            }

            line.Append(IsPlain(rune) ? rune.ToString() : rune.Value == '\t' ? " " : "?");
        }

        return line.ToString();
    }

    // Format characters turn the reading direction or hide; separators break the line.
    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
