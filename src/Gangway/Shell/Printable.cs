using System.Globalization;
using System.Text;

namespace Gangway.Shell;

/// <summary>
/// Makes foreign text safe to print: control characters (which a terminal obeys), bidirectional overrides (which reorder what a
/// person reads), invisible and unpaired characters are written out as <c>\u001B</c>.
/// </summary>
internal static class Printable
{
    public static string Of(string text) => FirstUnsafe(text) < 0 ? text : Escaped(text);

    public static bool IsSafe(string text) => FirstUnsafe(text) < 0;

    private static int FirstUnsafe(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (IsUnsafe(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                safe.Append(text, at++, 2);
            }
            else if (IsUnsafe(text[at]))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:X4}");
            }
            else
            {
                safe.Append(text[at]);
            }
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
