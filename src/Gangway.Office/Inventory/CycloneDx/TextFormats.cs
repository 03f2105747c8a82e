using System.Globalization;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>The formats of JSON Schema that the schemas of CycloneDX name, checked as far as no well-meant text is refused.</summary>
internal static class TextFormats
{
    /// <summary>A format not known here says nothing, as draft-07 has it (section 7.2).</summary>
    public static bool IsValid(string format, ReadOnlySpan<char> text) => format switch
    {
        "date-time" => IsDateTime(text),
        "date" => IsDate(text),
        "iri-reference" => IsIriReference(text),
        "uri" => IsIriReference(text) && HasScheme(text),
        "idn-email" => IsMailbox(text),
        _ => true,
    };

    /// <summary>RFC 3339, section 5.6. Leap seconds and any number of digits behind the second are allowed.</summary>
    public static bool IsDateTime(ReadOnlySpan<char> text) =>
        text.Length >= 20 && text[10] is 'T' or 't' or ' ' && IsDate(text[..10]) && IsTime(text[11..]);

    public static bool IsDate(ReadOnlySpan<char> text) => text.Length == 10
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':' || !InRange(text[..2], 23) || !InRange(text[3..5], 59) || !InRange(text[6..8], 60))
        {
            return false;
        }

        var rest = text[8..];
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        return rest is "Z" or "z" || (rest.Length == 6 && rest[0] is '+' or '-' && rest[3] == ':' && InRange(rest[1..3], 23) && InRange(rest[4..], 59));
    }

    /// <summary>RFC 3987: none of the letters that may stand nowhere in an IRI, and whole escapes.</summary>
    private static bool IsIriReference(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(NeverInIri))
        {
            return false;
        }

        while (text.IndexOf('%') is var at and >= 0)
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }

            text = text[(at + 3)..];
        }

        return true;
    }

    private static bool HasScheme(ReadOnlySpan<char> text) =>
        text.IndexOf(':') is > 0 and var colon && char.IsAsciiLetter(text[0]) && text[..colon].IndexOfAnyExcept(SchemeLetters) < 0;

    private static readonly System.Buffers.SearchValues<char> NeverInIri =
        System.Buffers.SearchValues.Create([.. " <>\"{}|\\^`", .. Enumerable.Range(0, 0x20).Select(control => (char)control)]);

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static bool IsMailbox(ReadOnlySpan<char> text) => text.IndexOf('@') is > 0 and var at && at < text.Length - 1;

    private static bool InRange(ReadOnlySpan<char> digits, int most) =>
        digits is [>= '0' and <= '9', >= '0' and <= '9'] && ((digits[0] - '0') * 10) + digits[1] - '0' <= most;
}
