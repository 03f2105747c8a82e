using System.Text;

namespace Gangway.Office.Contract;

/// <summary>
/// A name broken into words that compare: "Apache License, Version 2" and "the apache-2.0 licence" are both <c>apache 2.0</c>.
/// </summary>
internal static class LicenseNameWords
{
    private const string Comma = ",";
    private static readonly string[] Dropped = ["the", "license", "licence", "licenses", "licences", "version", "ver", "v", "vers"];
    private const string Harmless = "-_/()[]{}:.'\"`*®™“”‘’–—·（）：。《》「」";
    private static readonly string[] Later = ["later", "newer", "greater", "above", "higher", "up", "onwards"];
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <param name="name">Any text; parentheses count as spaces.</param>
    /// <param name="families">First words of families, which may have a version glued to them: <c>gplv2</c>.</param>
    public static List<string> Of(string name, IReadOnlySet<string> families)
    {
        var raw = Split(ChineseLicenseWords.InEnglish(name.ToLowerInvariant())).SelectMany(word => Unglued(word, families)).ToList();
        var words = new List<string>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            var skipped = LaterWords(raw, i);
            if (skipped > 0 && words.Count > 0 && IsVersion(words[^1]))
            {
                words[^1] = words[^1].TrimEnd('+') + "+";
                i += skipped - 1;
            }
            else if (raw[i] is ">=" or "==" && i + 1 < raw.Count && IsVersion(raw[i + 1]))
            {
                words.Add(Canonical(raw[i + 1]) + (raw[i] == ">=" ? "+" : ""));
                i++;
            }
            else if (!Dropped.Contains(raw[i]) && !(raw[i] == Comma && CommaOfVersion(raw, i)))
            {
                words.Add(Canonical(raw[i]));
            }
        }

        return words;
    }

    public static bool IsVersion(string word) => char.IsAsciiDigit(word[0]) && word.TrimEnd('+').All(c => char.IsAsciiDigit(c) || c == '.');

    /// <summary>A month or a year, which some write after a version.</summary>
    public static bool IsDate(string word) => Months.Contains(word) || (word.Length == 4 && word.All(char.IsAsciiDigit));

    /// <summary>How many words from here on say "or any later version"; 0 for none.</summary>
    private static int LaterWords(List<string> raw, int start)
    {
        var i = start;
        if (i < raw.Count && raw[i] == Comma)
        {
            i++;
        }

        if (i >= raw.Count || raw[i] is not ("or" or "and"))
        {
            return 0;
        }

        i++;
        foreach (var filler in (string[])["at", "your", "option", "any"])
        {
            i += i < raw.Count && raw[i] == filler ? 1 : 0;
        }

        if (i >= raw.Count || !Later.Contains(raw[i]))
        {
            return 0;
        }

        i++;
        return i - start + (i < raw.Count && raw[i] is "version" or "versions" ? 1 : 0);
    }

    /// <summary>A comma before a version belongs to the name; any other may separate two licenses and stays.</summary>
    private static bool CommaOfVersion(List<string> raw, int comma)
    {
        var next = comma + 1 < raw.Count ? raw[comma + 1] : "";
        return next is "version" or "v" or "ver" or "only" or "with" or "" || Months.Contains(next) || char.IsAsciiDigit(next[0]) || (next[0] == 'v' && next.Length > 1 && char.IsAsciiDigit(next[1]));
    }

    private static string Canonical(string word)
    {
        var number = Array.IndexOf(Numbers, word);
        if (number >= 0)
        {
            return $"{number}.0";
        }

        var plain = word.TrimEnd('+');
        return plain.Length is > 0 and < 4 && plain.All(char.IsAsciiDigit) ? $"{plain}.0{word[plain.Length..]}" : word;
    }

    /// <summary><c>gplv2.1+</c> → <c>gpl</c>, <c>2.1+</c>; <c>v2</c> → <c>2</c>.</summary>
    private static IEnumerable<string> Unglued(string word, IReadOnlySet<string> families)
    {
        var letters = word.TakeWhile(char.IsAsciiLetterLower).Count();
        var stem = word[..letters];
        if (letters == word.Length || !char.IsAsciiDigit(word[letters]))
        {
            return [word];
        }

        stem = stem.EndsWith('v') && !families.Contains(stem) ? stem[..^1] : stem;
        return stem.Length == 0 ? [word[letters..]] : families.Contains(stem) ? [stem, word[letters..]] : [word];
    }

    /// <summary>
    /// Letters, digits, dots between them and a closing plus make a word; a comma or semicolon is one by itself. Of other signs only those are
    /// passed over that change no meaning: "MIT?" and "&lt; 3" are not "MIT" and "3".
    /// </summary>
    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var inside = c == '.' && word.Length > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !(IsVersionSign(word) && char.IsAsciiDigit(text[i + 1]));
            if (char.IsLetterOrDigit(c) || inside || (c is '+' or '*' && word.Length > 0))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (Sign(text, ref i) is { } sign)
            {
                yield return sign;
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>"v.2" and "ver.2": the dot closes the abbreviation.</summary>
    private static bool IsVersionSign(StringBuilder word) => word.Equals("v") || word.Equals("ver") || word.Equals("vers");

    /// <summary>What a sign between words says; null where it says nothing.</summary>
    private static string? Sign(string text, ref int i)
    {
        var c = text[i];
        var isDouble = i + 1 < text.Length && text[i + 1] == c;
        switch (c)
        {
            case ',' or ';' or '，' or '、' or '；':
                return Comma;
            case '|' or '&':
                i += isDouble ? 1 : 0;
                return c == '|' ? "or" : "and";
            case '≥':
                return ">=";
            case '>' or '=' when i + 1 < text.Length && text[i + 1] == '=':
                i++;
                return c + "=";
            case '.' when isDouble:
                return "..";
            default:
                return char.IsWhiteSpace(c) || Harmless.Contains(c) ? null : c.ToString();
        }
    }
}
