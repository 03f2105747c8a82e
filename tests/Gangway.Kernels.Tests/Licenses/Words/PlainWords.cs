using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Tests.Licenses.Words;

/// <summary>The words of a text of letters, blanks, commas and line ends, read letter by letter.</summary>
internal static class PlainWords
{
    public static List<ProseWord> Prose(string text)
    {
        var (words, line, pending, lineEmpty) = (new List<ProseWord>(), 1, ProseMark.Line | ProseMark.Paragraph, true);
        for (var at = 0; at < text.Length;)
        {
            var length = LettersAt(text, at);
            var joined = words.Count > 0 && words[^1].Start + words[^1].Length == at ? ProseMark.Joined : ProseMark.None;
            if (length > 0)
            {
                var word = text.Substring(at, length);
                var mark = char.IsAsciiLetterUpper(word[0]) ? word.All(char.IsAsciiLetterUpper) ? ProseMark.Capital | ProseMark.Caps : ProseMark.Capital : ProseMark.None;
                words.Add(new ProseWord(Spelled(Word.Of(word.ToLowerInvariant()), words), at, length, line, mark | pending | joined));
                (pending, lineEmpty) = (ProseMark.None, false);
            }
            else if (text[at] == '\n')
            {
                pending |= lineEmpty ? ProseMark.Line | ProseMark.Paragraph : ProseMark.Line;
                (line, lineEmpty) = (line + 1, true);
            }
            else if (text[at] == ',' && !lineEmpty)
            {
                words.Add(new ProseWord(ProseWord.Comma, at, 1, line, pending | joined));
            }

            at += Math.Max(length, 1);
        }

        return words;
    }

    public static List<(uint Hash, int Line, WordMark Mark)> Of(string text)
    {
        var (words, line, pending, lineEmpty, previous) = (new List<(uint, int, WordMark)>(), 1, WordMark.None, true, 0u);
        for (var at = 0; at < text.Length;)
        {
            var length = LettersAt(text, at);
            if (length > 0)
            {
                var hash = Word.Canonical(Word.Of(text.Substring(at, length).ToLowerInvariant()), previous);
                words.Add((hash, line, pending | (char.IsAsciiLetterUpper(text[at]) ? WordMark.Capital : WordMark.None)));
                if (hash == Word.Reserved && words.Count > 2 && words[^2].Item1 == Word.Rights && words[^3].Item1 == Word.All)
                {
                    words[^1] = words[^1] with { Item3 = words[^1].Item3 | WordMark.Notice };
                    words[^2] = words[^2] with { Item3 = words[^2].Item3 | WordMark.Notice };
                    words[^3] = words[^3] with { Item3 = words[^3].Item3 | WordMark.Notice };
                }

                (pending, lineEmpty, previous) = (WordMark.None, false, hash);
            }
            else if (text[at] == '\n')
            {
                pending |= lineEmpty ? WordMark.Paragraph : WordMark.None;
                (line, lineEmpty) = (line + 1, true);
            }

            at += Math.Max(length, 1);
        }

        return words;
    }

    private static uint Spelled(uint read, List<ProseWord> words)
    {
        var word = ProseTerms.Canonical(read);
        return words.Count > 0 && ProseTerms.Versions.Contains(words[^1].Value) ? ProseTerms.Spelled(word) : word;
    }

    private static int LettersAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
