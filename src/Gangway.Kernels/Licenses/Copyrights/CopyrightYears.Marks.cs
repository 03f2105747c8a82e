namespace Gangway.Kernels.Licenses.Copyrights;

internal partial struct CopyrightYears
{
    private static bool SkipDash(ReadOnlySpan<char> text, ref int at)
    {
        var place = at;
        SkipSpaces(text, ref place);
        var start = place;
        while (place < text.Length && text[place] is '-' or '–' or '—' or '‐' or '‑' or '−' or '~' or '/' && place - start < 3)
        {
            place++;
        }

        if (place == start)
        {
            var word = place < text.Length && (text[place] | 0x20) is 't' or 'u' ? text[place..] : default;
            place += word.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? 3 : word.StartsWith("until ", StringComparison.OrdinalIgnoreCase) ? 6
                : word.StartsWith("through ", StringComparison.OrdinalIgnoreCase) ? 8 : word.StartsWith("thru ", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
        }

        if (place == start)
        {
            return false;
        }

        SkipSpaces(text, ref place);
        at = place;
        return true;
    }

    /// <summary>What may stand between two years of a list.</summary>
    private static void SkipJoint(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '&' or '+' or '/' or ';' or '©')
        {
            at++;
        }

        if (at < text.Length && (text[at] | 0x20) == 'a' && text[at..].StartsWith("and ", StringComparison.OrdinalIgnoreCase))
        {
            at += 4;
            SkipSpaces(text, ref at);
        }
    }

    private static void SkipSpaces(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 6)
        {
            end++;
        }

        return end - at;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static bool IsGap(char c) => c is ' ' or ',' or '(' or '[' or '-' or '–' or '/' or ';' or ':' or '.';

    /// <summary>"1999th", "2001x", "1.5": no year.</summary>
    private static bool Glued(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || text[at] == '%' || (text[at] is '.' or ':' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));
}
