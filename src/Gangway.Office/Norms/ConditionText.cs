using System.Buffers;
using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>
/// The written form of a condition: <c>and</c>, <c>or</c>, <c>not</c>, parentheses, <c>fact = value</c>, <c>fact != value</c>,
/// <c>fact in (a, b)</c>, a named term, <c>always</c>. "and" binds tighter than "or".
/// </summary>
public static class ConditionText
{
    private const int MaxDepth = 32;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n(),=!");

    /// <summary>Parses <paramref name="text"/>; every fact, value and term must be in the vocabulary.</summary>
    /// <exception cref="FormatException">The text is not a condition; the message says what stands where.</exception>
    public static Condition Parse(string text, FactVocabulary vocabulary)
    {
        var reading = new Reading(Words(text), vocabulary);
        var condition = reading.Disjunction(0);
        return reading.AtEnd ? condition : throw new FormatException($"\"{reading.Next}\" is one word too many in \"{text}\"");
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            at += text[at] is '(' or ')' or ',' or '=' ? 1 : text.AsSpan(at).StartsWith("!=") ? 2 : WordLength(text.AsSpan(at));
            words.Add(text[start..at]);
        }

        return words;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(WordEnds);
        return length < 0 ? text.Length : Math.Max(1, length);
    }

    private sealed class Reading(List<string> words, FactVocabulary vocabulary)
    {
        private int at;

        public bool AtEnd => at == words.Count;

        public string Next => AtEnd ? "the end" : words[at];

        public Condition Disjunction(int depth) => Chain("or", () => Conjunction(depth), parts => new Condition.Any(parts));

        private Condition Conjunction(int depth) => Chain("and", () => Negation(depth), parts => new Condition.All(parts));

        private Condition Chain(string word, Func<Condition> part, Func<ImmutableArray<Condition>, Condition> join)
        {
            var parts = ImmutableArray.Create(part());
            while (Take(word))
            {
                parts = parts.Add(part());
            }

            return parts.Length == 1 ? parts[0] : join(parts);
        }

        private Condition Negation(int depth)
        {
            if (depth > MaxDepth)
            {
                throw new FormatException($"the condition is nested deeper than {MaxDepth}");
            }

            if (Take("not"))
            {
                return new Condition.No(Negation(depth + 1));
            }

            if (!Take("("))
            {
                return Atom();
            }

            var inner = Disjunction(depth + 1);
            Require(")");
            return inner;
        }

        private Condition Atom()
        {
            var word = Word("a fact or a term");
            if (word == "always")
            {
                return Condition.Always;
            }

            if (Next is not ("=" or "!=" or "in"))
            {
                return vocabulary.Term(word) ?? throw new FormatException($"\"{word}\" is no term, and no value is asked of it");
            }

            return Comparison(word, words[at++]);
        }

        private Condition Comparison(string name, string comparison)
        {
            var fact = vocabulary.Fact(name) ?? throw new FormatException($"\"{name}\" is no fact of the vocabulary");
            var values = comparison == "in" ? List() : [Word("a value")];
            foreach (var value in values.Where(value => !fact.Values.Contains(value)))
            {
                throw new FormatException($"{name} is never \"{value}\"; it is one of {string.Join(", ", fact.Values)}");
            }

            var oneOf = new Condition.OneOf(name, values);
            return comparison == "!=" ? new Condition.No(oneOf) : oneOf;
        }

        private ImmutableArray<string> List()
        {
            Require("(");
            var values = ImmutableArray.Create(Word("a value"));
            while (Take(","))
            {
                values = values.Add(Word("a value"));
            }

            Require(")");
            return values;
        }

        private string Word(string expected) =>
            AtEnd || words[at] is "(" or ")" or "," or "=" or "!=" ? throw new FormatException($"{expected} is expected, not {Next}") : words[at++];

        private bool Take(string word)
        {
            var taken = !AtEnd && words[at] == word;
            at += taken ? 1 : 0;
            return taken;
        }

        private void Require(string word)
        {
            if (!Take(word))
            {
                throw new FormatException($"\"{word}\" is expected, not {Next}");
            }
        }
    }
}
