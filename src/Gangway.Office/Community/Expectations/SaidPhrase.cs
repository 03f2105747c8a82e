using System.Collections.Immutable;

namespace Gangway.Office.Community.Expectations;

/// <summary>
/// A phrase to look for in a sentence: steps that follow one another, each with alternatives, written <c>must|should ... test|tests</c>.
/// A Latin alternative is whole words (with a closing <c>*</c> any ending), a Chinese one any part. Each step takes the alternative that
/// ends first, so that looking is linear in the sentence.
/// </summary>
public sealed class SaidPhrase
{
    private readonly ImmutableArray<ImmutableArray<Alternative>> steps;

    private SaidPhrase(ImmutableArray<ImmutableArray<Alternative>> steps, bool asItStands) => (this.steps, AsItStands) = (steps, asItStands);

    /// <summary>True where the phrase holds its own negation.</summary>
    public bool AsItStands { get; }

    /// <exception cref="FormatException">A step without words.</exception>
    public static SaidPhrase Parse(string text)
    {
        var asItStands = text.StartsWith('!');
        ImmutableArray<ImmutableArray<Alternative>> steps = [.. text[(asItStands ? 1 : 0)..].Split(" ... ").Select(step =>
            step.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Alternative.Of).ToImmutableArray())];
        return steps.Any(step => step.IsEmpty) ? throw new FormatException($"a phrase with an empty step: \"{text}\"") : new(steps, asItStands);
    }

    /// <summary>Where in the words of a sentence it stands; null where it does not.</summary>
    public (int Start, int End)? In(string words)
    {
        var (start, end) = (-1, 0);
        foreach (var step in steps)
        {
            var (from, to) = First(step, words, end);
            if (from < 0)
            {
                return null;
            }

            (start, end) = (start < 0 ? from : start, to);
        }

        return (start, end);
    }

    private static (int From, int To) First(ImmutableArray<Alternative> step, string words, int at)
    {
        var (from, to) = (-1, int.MaxValue);
        foreach (var alternative in step)
        {
            var (begin, end) = alternative.In(words, at);
            (from, to) = begin >= 0 && end < to ? (begin, end) : (from, to);
        }

        return (from, to);
    }

    private readonly record struct Alternative(string Text, bool IsWhole, bool EndsWord)
    {
        public static Alternative Of(string text)
        {
            var isLatin = char.IsAscii(text[0]);
            var open = text.EndsWith('*') || text == "@";
            return new(open ? text.TrimEnd('*') : text, isLatin && text != "@", isLatin && !open);
        }

        /// <summary>The end is that of the word, so that a next step cannot begin inside it.</summary>
        public (int Begin, int End) In(string words, int from)
        {
            for (var at = from; (at = words.IndexOf(Text, at, StringComparison.Ordinal)) >= 0; at++)
            {
                var end = at + Text.Length;
                if ((!IsWhole || !IsWord(words[at - 1])) && (!EndsWord || !IsWord(words[end])))
                {
                    return (at, end);
                }
            }

            return (-1, -1);
        }

        // Beside Chinese, a Latin word needs no space.
        private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '\'';
    }
}
