using System.Text;

namespace Gangway.Shell;

/// <summary>
/// One entry of <c>data/words</c>, a line of its own: <c>key: { one: "…", en: "…", zh: "…" }</c>. That is YAML, and read here by its one form:
/// only to begin, the YAML parser takes a tenth of the time of a short command.
/// </summary>
internal sealed record Phrase(string English, string Chinese, string? One)
{
    /// <summary>The entries of a file by key. A line of another form is a mistake of ours, and throws.</summary>
    public static IEnumerable<KeyValuePair<string, Phrase>> Read(string text, string name)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Entry(line) ?? throw new FormatException($"{name}, line {number}: not of the form key: {{ en: \"…\", zh: \"…\" }}");
            }
        }
    }

    private static KeyValuePair<string, Phrase>? Entry(string line)
    {
        var colon = line.IndexOf(": { ", StringComparison.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = colon + 4; colon > 0;)
        {
            var open = line.IndexOf(": \"", at, StringComparison.Ordinal);
            if (open < 0 || Quoted(line, open + 3, out var close) is not { } text || !texts.TryAdd(line[at..open], text))
            {
                return null;
            }

            if (line.AsSpan(close).SequenceEqual(" }"))
            {
                return texts.TryGetValue("en", out var english) && texts.TryGetValue("zh", out var chinese)
                    ? new(line[..colon], new Phrase(english, chinese, texts.GetValueOrDefault("one")))
                    : null;
            }

            if (!line.AsSpan(close).StartsWith(", "))
            {
                return null;
            }

            at = close + 2;
        }

        return null;
    }

    /// <summary>The text up to its closing quote; of escapes only those of the quote and of the backslash.</summary>
    private static string? Quoted(string line, int at, out int close)
    {
        var text = new StringBuilder();
        for (close = at; close < line.Length; close++)
        {
            if (line[close] == '"')
            {
                close++;
                return text.ToString();
            }

            if (line[close] == '\\' && (++close == line.Length || line[close] is not ('"' or '\\')))
            {
                return null;
            }

            text.Append(line[close]);
        }

        return null;
    }
}
