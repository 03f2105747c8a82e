using System.Text;

namespace Gangway.Office.Community.Expectations;

/// <summary>
/// A sentence in the form phrases are looked for in. An address becomes the word "url". What somebody else is quoted to demand
/// ("you must …", 「必须……」) is left out; a quoted name stays.
/// </summary>
internal static class ProseWords
{
    private static readonly string[] Demands = ["must", "should", "required", "require", "please", "need", "has to", "have to", "必须", "需要", "应", "请"];

    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var quoted = QuotedDemand(rest);
            if (quoted > 0)
            {
                rest = rest[quoted..];
                continue;
            }

            if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                Space(words).Append("url");
                var end = rest.IndexOfAny(ProseMarkup.AddressEnds);
                rest = end < 0 ? default : rest[end..];
                continue;
            }

            Append(words, rest);
            rest = rest[1..];
        }

        return Space(words).ToString();
    }

    private static void Append(StringBuilder words, ReadOnlySpan<char> rest)
    {
        var character = char.ToLowerInvariant(rest[0]);
        var inside = rest.Length > 1 && char.IsLetterOrDigit(rest[1]);
        if (char.IsLetterOrDigit(character) || character is '@' or '+' or '_' || (character is '-' or '.' or '/' && inside))
        {
            words.Append(character);
        }
        else if (character is '\'' or '’' && inside)
        {
            words.Append('\'');
        }
        else
        {
            Space(words);
        }
    }

    private static StringBuilder Space(StringBuilder words) => words[^1] == ' ' ? words : words.Append(' ');

    /// <summary>The length of a quoted demand at the start, marks included; 0 where none stands there.</summary>
    private static int QuotedDemand(ReadOnlySpan<char> rest)
    {
        var close = rest[0] switch { '"' => '"', '“' => '”', '「' => '」', '『' => '』', _ => '\0' };
        var end = close == '\0' ? -1 : rest[1..].IndexOf(close);
        if (end <= 0)
        {
            return 0;
        }

        var inside = rest.Slice(1, end).ToString();
        return Array.Exists(Demands, demand => inside.Contains(demand, StringComparison.OrdinalIgnoreCase)) ? end + 2 : 0;
    }
}
