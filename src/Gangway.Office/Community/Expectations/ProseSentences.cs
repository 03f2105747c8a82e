namespace Gangway.Office.Community.Expectations;

/// <summary>Where the sentences of a paragraph begin and end.</summary>
internal static class ProseSentences
{
    private static readonly string[] NoEnds = ["e.g.", "i.e.", "cf.", "vs.", "etc.", "no.", "pls.", "resp.", "approx."];

    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Ends(text, at))
            {
                yield return (start, at + 1);
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '；' => true,
        '.' or '!' or '?' => at + 1 < text.Length && text[at + 1] is ' ' && !IsAbbreviation(text.AsSpan(0, at + 1)) && !IsNumbering(text.AsSpan(0, at)),
        _ => false,
    };

    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        foreach (var abbreviation in NoEnds)
        {
            if (text.EndsWith(abbreviation, StringComparison.OrdinalIgnoreCase) && (text.Length == abbreviation.Length || !char.IsLetter(text[^(abbreviation.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    // "1. Correction": the number belongs to what follows.
    private static bool IsNumbering(ReadOnlySpan<char> text) => text.Trim().Length is > 0 and < 4 && !text.Trim().ContainsAnyExceptInRange('0', '9');
}
