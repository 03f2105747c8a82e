namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>What stands around a name and is no part of it.</summary>
internal static partial class CopyrightHolder
{
    /// <summary>Of ASCII: what stands around a name and belongs to none.</summary>
    private static readonly bool[] edges = Table(" ,;:-*#/\\=_~\"`'+|!?");

    /// <summary>Without the punctuation at both ends, "by" and what only leads over to the name.</summary>
    public static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var before = text.Length;
            text = WithoutSigns(text);
            if (MayLead(text))
            {
                foreach (var leading in (ReadOnlySpan<string>)["by ", "and ", "held by ", "owned by ", "belongs to ", "assigned to ", "& ", "copyright "])
                {
                    text = text.StartsWith(leading, StringComparison.OrdinalIgnoreCase) ? text[leading.Length..] : text;
                }
            }

            if (MayTrail(text))
            {
                foreach (var trailing in (ReadOnlySpan<string>)[" and", " by", " the", " of", " &", " or"])
                {
                    text = text.EndsWith(trailing, StringComparison.OrdinalIgnoreCase) ? text[..^trailing.Length] : text;
                }
            }

            text = text is "by" or "and" or "the" or "&" ? default : text;
            text = text.EndsWith('.') && !EndsInAbbreviation(text) ? text.TrimEnd('.') : text;
            text = text[..Unclosed(text)];
            if (text.Length == before)
            {
                return text;
            }
        }
    }

    private static ReadOnlySpan<char> WithoutSigns(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }

        while (start < end && text[start] is '.' or ')' or '>' or ']' or '}')
        {
            start++;
        }

        return text[start..end];
    }

    private static bool IsEdge(char sign) => sign < edges.Length ? edges[sign] : sign is '–' or '—' or '©' or '\u2022' or '\u00B7';

    /// <summary>By two letters, whether one of the words that lead over to a name may open it.</summary>
    private static bool MayLead(ReadOnlySpan<char> text) => text.Length > 1 && (text[0] | 0x20) switch
    {
        'b' => (text[1] | 0x20) is 'y' or 'e',
        'a' => (text[1] | 0x20) is 'n' or 's',
        'h' => (text[1] | 0x20) == 'e',
        'o' => (text[1] | 0x20) == 'w',
        'c' => (text[1] | 0x20) == 'o',
        _ => text[0] == '&',
    };

    /// <summary>A word of one to three letters at the end.</summary>
    private static bool MayTrail(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text[^2] == ' ' || (text.Length > 2 && text[^3] == ' ') || (text.Length > 3 && text[^4] == ' '));

    /// <summary>Where a bracket opens that nothing closes; the length where none does.</summary>
    private static int Unclosed(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('(', '[', '<') < 0)
        {
            return text.Length;
        }

        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('(', ')'), ('[', ']'), ('<', '>')])
        {
            var at = text.LastIndexOf(open);
            if (at >= 0 && text[at..].IndexOf(close) < 0)
            {
                return at;
            }
        }

        return text.Length;
    }
}
