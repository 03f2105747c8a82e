using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>A condition in words: named conditions by their name, facts by theirs.</summary>
internal static class ConditionSentences
{
    public static string Of(Condition condition, FactVocabulary facts, Words words) => Of(condition, facts, words, isInner: false);

    private static string Of(Condition condition, FactVocabulary facts, Words words, bool isInner)
    {
        if (facts.NameOf(condition) is { } name)
        {
            return words.Named("when", name);
        }

        return condition switch
        {
            Condition.OneOf one => $"{words.Named("fact", one.Fact)} = {string.Join("|", one.Values.Select(value => Value(one.Fact, value, words)))}",
            Condition.No no => words.Of("when.not", Of(no.Inner, facts, words, isInner: true)),
            Condition.All { Inner.IsEmpty: true } => words["when.always"],
            Condition.All all => Joined(all.Inner.Select(part => Of(part, facts, words, isInner: true)), words["when.and"], isInner),
            Condition.Any any => Joined(any.Inner.Select(part => Of(part, facts, words, isInner: true)), words["when.or"], isInner),
            _ => "",
        };
    }

    private static string Value(string fact, string value, Words words) => fact == "delivery" ? words.Named("form", value) : words.Named("value", value);

    private static string Joined(IEnumerable<string> parts, string joint, bool isInner)
    {
        var text = string.Join(joint, parts);
        return isInner ? $"({text})" : text;
    }
}
