using System.Collections.Immutable;
using System.Text;

namespace Gangway.Office.Community.Expectations;

/// <summary>
/// Cuts a project's document (Markdown, reStructuredText, plain text; English or Chinese) into sentences that remember their line.
/// Linear in the text; what lies beyond <see cref="MostCharacters"/> is not read.
/// </summary>
public static class Prose
{
    private const int MostCharacters = 1 << 20;
    private const int LongestParagraph = 16 * 1024;

    public static ImmutableArray<ProseSentence> Read(string text)
    {
        var reading = new Reading();
        var line = 0;
        foreach (var span in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateLines())
        {
            reading.Take(span, ++line);
        }

        return reading.End();
    }

    /// <summary>The lines of a settings file, each for itself.</summary>
    public static ImmutableArray<ProseSentence> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<ProseSentence>();
        var number = 0;
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateLines())
        {
            number++;
            var plain = line.Trim().ToString();
            if (plain.Length is > 0 and < LongestParagraph)
            {
                lines.Add(new ProseSentence(number, plain, ProseWords.Of(plain), plain[0] == '#' ? ProseKind.Comment : ProseKind.Text, []));
            }
        }

        return lines.ToImmutable();
    }

    private sealed class Reading
    {
        private readonly ImmutableArray<ProseSentence>.Builder sentences = ImmutableArray.CreateBuilder<ProseSentence>();
        private readonly StringBuilder paragraph = new();
        private readonly List<(int At, int Line)> starts = [];
        private ProseKind kind;
        private bool inFence;
        private bool inComment;
        private bool inList;
        private bool afterBlank = true;

        public void Take(ReadOnlySpan<char> line, int number)
        {
            var text = line.Trim();
            if (IsFence(text))
            {
                Flush();
                inFence = !inFence;
                return;
            }

            if (inFence || IsIndentedCode(line, text))
            {
                Flush();
                Add(text, number, ProseKind.Code);
                afterBlank = text.IsEmpty;
                return;
            }

            var isComment = inComment || text.StartsWith("<!--") || text.StartsWith("[//]:");
            inComment = inComment ? !text.Contains("-->", StringComparison.Ordinal) : text.StartsWith("<!--") && !text.Contains("-->", StringComparison.Ordinal);
            if (text.IsEmpty || IsRule(text))
            {
                // A row of = or - below a line makes it a heading.
                kind = !text.IsEmpty && kind == ProseKind.Text && starts.Count == 1 ? ProseKind.Heading : kind;
                Flush();
                inList = inList && (text.IsEmpty || line[0] is ' ' or '\t');
                afterBlank = true;
                return;
            }

            Continue(line, text, number, isComment);
            afterBlank = false;
        }

        public ImmutableArray<ProseSentence> End()
        {
            Flush();
            return sentences.DrainToImmutable();
        }

        private void Continue(ReadOnlySpan<char> line, ReadOnlySpan<char> text, int number, bool isComment)
        {
            var now = isComment ? ProseKind.Comment : text[0] == '>' ? ProseKind.Quote : text[0] == '#' ? ProseKind.Heading : ProseKind.Text;
            var isItem = IsItem(text.TrimStart("> "));
            if (now != kind || isItem || kind == ProseKind.Heading || text[0] == '|' || paragraph.Length > LongestParagraph)
            {
                Flush();
            }

            inList = isItem || (inList && (line[0] is ' ' or '\t' || !afterBlank));
            kind = now;
            starts.Add((paragraph.Length, number));
            paragraph.Append(text.TrimStart("> #")).Append(' ');
        }

        private void Flush()
        {
            if (starts.Count > 0)
            {
                var text = paragraph.ToString();
                foreach (var (start, end) in ProseSentences.Of(text))
                {
                    Add(text.AsSpan(start, end - start), LineAt(start), kind);
                }
            }

            paragraph.Clear();
            starts.Clear();
            kind = ProseKind.Text;
        }

        private int LineAt(int at)
        {
            var found = starts.BinarySearch((at, int.MaxValue));
            return starts[Math.Max(0, (found < 0 ? ~found : found) - 1)].Line;
        }

        private void Add(ReadOnlySpan<char> text, int line, ProseKind sentenceKind)
        {
            var plain = ProseMarkup.Plain(text, out var links);
            var words = ProseWords.Of(plain);
            if (words.Length > 2)
            {
                sentences.Add(new ProseSentence(line, plain, words, sentenceKind, links));
            }
        }

        private bool IsIndentedCode(ReadOnlySpan<char> line, ReadOnlySpan<char> text) =>
            starts.Count == 0 && !inList && !text.IsEmpty && (line.StartsWith("    ") || line.StartsWith("\t")) && !IsItem(text);

        private static bool IsFence(ReadOnlySpan<char> text) => text.StartsWith("```") || text.StartsWith("~~~");

        private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 3 && text[0] is '=' or '-' or '~' or '*' or '^' && text.IndexOfAnyExcept(text[0]) < 0 && text.Length >= 3;

        private static bool IsItem(ReadOnlySpan<char> text)
        {
            if (text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ')
            {
                return true;
            }

            var digits = text.IndexOfAnyExceptInRange('0', '9');
            return digits is > 0 and < 4 && text[digits] is '.' or ')' or '、' && digits > 0;
        }
    }
}
