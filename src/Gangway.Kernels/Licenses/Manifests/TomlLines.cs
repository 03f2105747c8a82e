using System.Collections.Immutable;
using System.Text;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>
/// The strings of a TOML 1.0 document, key by key; numbers, dates and booleans are passed over. Reads what it can of a damaged one.
/// </summary>
internal static class TomlLines
{
    private const int MostStrings = 10_000;

    public static IEnumerable<TomlEntry> Read(string text)
    {
        var (table, number) = ("", 0);
        for (var at = 0; at < text.Length;)
        {
            at = SkipBlank(text, at, lines: true);
            if (at >= text.Length)
            {
                yield break;
            }

            var end = LineEnd(text, at);
            if (text[at] == '[')
            {
                var close = text.IndexOf(']', at);
                table = close < 0 || close > end ? table : string.Concat(text[at..close].Where(c => c is not ('[' or ' ' or '\t' or '"' or '\'')));
                number++;
                at = end;
                continue;
            }

            var equals = text.IndexOf('=', at, end - at);
            if (equals < 0)
            {
                at = end;
                continue;
            }

            var key = string.Concat(text[at..equals].Where(c => c is not (' ' or '\t' or '"' or '\'')));
            var strings = ImmutableArray.CreateBuilder<(string, string, int)>();
            var value = SkipBlank(text, equals + 1, lines: false);
            at = ReadValue(text, value, strings);
            yield return new TomlEntry(table, number, key, strings.ToImmutable(), value);
        }
    }

    /// <summary>Collects the strings of a value; a bracket makes it go over lines.</summary>
    private static int ReadValue(string text, int at, ImmutableArray<(string, string, int)>.Builder strings)
    {
        var (depth, key, word) = (0, "", at);
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '\n' or '\r' when depth == 0:
                    return at;
                case '#':
                    at = LineEnd(text, at);
                    continue;
                case '[' or '{':
                    depth++;
                    word = at + 1;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case ',':
                    key = "";
                    word = at + 1;
                    break;
                case '=':
                    key = text[word..at].Trim().Trim('"', '\'');
                    break;
                case '"' or '\'':
                    var start = at;
                    at = ReadString(text, at, out var value);
                    var isKey = depth > 0 && SkipBlank(text, at, lines: false) is var next && next < text.Length && text[next] == '=';
                    if (!isKey && strings.Count < MostStrings)
                    {
                        strings.Add((key, value, start));
                    }

                    continue;
            }

            at++;
        }

        return at;
    }

    private static int ReadString(string text, int at, out string value)
    {
        var quote = text[at];
        var many = text.AsSpan(at).StartsWith(quote == '"' ? "\"\"\"" : "'''");
        var start = at + (many ? 3 : 1);
        var result = new StringBuilder();
        for (at = start; at < text.Length; at++)
        {
            var c = text[at];
            if (many ? text.AsSpan(at).StartsWith(quote == '"' ? "\"\"\"" : "'''") : c == quote || c == '\n')
            {
                value = result.ToString();
                return at + (many ? 3 : c == '\n' ? 0 : 1);
            }

            if (c == '\\' && quote == '"' && at + 1 < text.Length)
            {
                at = ReadEscape(text, at + 1, result);
                continue;
            }

            result.Append(many && at == start && c is '\n' or '\r' && at == start ? "" : c.ToString());
        }

        value = result.ToString();
        return at;
    }

    private static int ReadEscape(string text, int at, StringBuilder result)
    {
        var digits = text[at] == 'u' ? 4 : text[at] == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < text.Length
            && int.TryParse(text.AsSpan(at + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
        {
            result.Append(new Rune(code).ToString());
            return at + digits;
        }

        if (text[at] is '\n' or '\r' or ' ')
        {
            while (at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]))
            {
                at++;
            }

            return at;
        }

        result.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        return at;
    }

    private static int SkipBlank(string text, int at, bool lines)
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\uFEFF' || (lines && text[at] is '\n' or '\r' && lines))
            {
                at++;
            }
            else if (lines && text[at] == '#')
            {
                at = LineEnd(text, at);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOfAny(['\n', '\r'], at);
        return end < 0 ? text.Length : end;
    }
}
