using System.Text;

namespace Gangway.Shell;

/// <summary>
/// One entry of <c>data/words</c>, a line of its own: <c>key: { one: "…", en: "…", zh: "…" }</c>. That is YAML, and read here by its one form:
/// only to begin, the YAML parser takes a tenth of the time of a short command.
/// </summary>
internal sealed class Phrase
{
    private readonly string line, place;
    private readonly int start;
    private string? english, chinese, one;

    private Phrase(string line, int start, string place) => (this.line, this.start, this.place) = (line, start, place);

    public string English => Read().english!;

    public string Chinese => Read().chinese!;

    public string? One => Read().one;

    /// <summary>
    /// Adds the entries of a file by key. What an entry says is read when it is asked for: of a thousand a command needs thirty. A line of
    /// another form is a mistake of ours, and throws then.
    /// </summary>
    public static void Add(string text, string name, Dictionary<string, Phrase> entries)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                var colon = line.IndexOf(": { ", StringComparison.Ordinal);
                var phrase = new Phrase(line, colon + 4, $"{name}, line {number}");
                entries.Add(colon > 0 ? line[..colon] : throw phrase.Mistake(), phrase);
            }
        }
    }

    private Phrase Read()
    {
        if (english is null)
        {
            var texts = Texts() ?? throw Mistake();
            one = texts.GetValueOrDefault("one");
            chinese = texts.TryGetValue("zh", out var other) ? other : throw Mistake();
            english = texts.TryGetValue("en", out var text) ? text : throw Mistake();
        }

        return this;
    }

    private FormatException Mistake() => new($"{place}: not of the form key: {{ en: \"…\", zh: \"…\" }}");

    private Dictionary<string, string>? Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = start; ;)
        {
            var open = line.IndexOf(": \"", at, StringComparison.Ordinal);
            if (open < 0 || Quoted(line, open + 3, out var close) is not { } text || !texts.TryAdd(line[at..open], text))
            {
                return null;
            }

            if (line.AsSpan(close).SequenceEqual(" }"))
            {
                return texts;
            }

            if (!line.AsSpan(close).StartsWith(", "))
            {
                return null;
            }

            at = close + 2;
        }
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
