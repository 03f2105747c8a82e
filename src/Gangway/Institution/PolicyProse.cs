using System.Collections.Immutable;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>A policy as sentences: each rule with its verdict, its condition in words, and what follows where it is not kept.</summary>
internal static class PolicyProse
{
    public static string Verdict(PolicyRule rule, Policy policy, Words words) => rule.Verdict switch
    {
        Office.Institution.Policies.Verdict.Allow => words["prose.allow"],
        Office.Institution.Policies.Verdict.Deny => words["prose.deny"],
        Office.Institution.Policies.Verdict.Ask => words.Of("prose.ask", AskLines.Role(policy, rule.By!, words)),
        _ => words[$"prose.{rule.Norm.Deontic switch { Deontic.Must => "must", Deontic.MustNot => "must-not", Deontic.Should => "should", _ => "may" }}"],
    };

    /// <summary>Verdict and condition in one sentence.</summary>
    public static string Rule(PolicyRule rule, Policy policy, Words words)
    {
        var sentence = rule.Own is Condition.All { Inner.IsEmpty: true }
            ? words.Of("prose.always", Verdict(rule, policy, words))
            : words.Of("prose.if", Verdict(rule, policy, words), Condition(rule.Own, policy, words, isInside: false));
        return sentence
            + (rule.Overrides.IsEmpty ? "" : " " + words.Of("prose.overrides", words.List(rule.Overrides)))
            + (rule.HoldsUp ? "" : " " + words["prose.say"])
            + (rule.Norm.OrElse is null or "none" ? "" : " " + words.Of("prose.or-else", words.Named("consequence", rule.Norm.OrElse)));
    }

    public static string Otherwise(Policy policy, string engagement, Words words)
    {
        var (verdict, by) = policy.Otherwise[engagement];
        var said = verdict switch
        {
            Office.Institution.Policies.Verdict.Allow => words["prose.allow"],
            Office.Institution.Policies.Verdict.Deny => words["prose.deny"],
            _ => words.Of("prose.ask", AskLines.Role(policy, by ?? "", words)),
        };
        return words.Of("prose.otherwise", said);
    }

    public static string Condition(Condition condition, Policy policy, Words words, bool isInside = false) => condition switch
    {
        Condition.OneOf one => Compared(one, "prose.is", policy, words),
        Condition.No { Inner: Condition.OneOf one } => Compared(one, "prose.is-not", policy, words),
        Condition.No no => words.Of("prose.not", Condition(no.Inner, policy, words)),
        Condition.All all => Joined(all.Inner, "prose.and", policy, words, isInside: false),
        Condition.Any any => Joined(any.Inner, "prose.or", policy, words, isInside),
        _ => "",
    };

    private static string Compared(Condition.OneOf one, string key, Policy policy, Words words)
    {
        if (policy.Lists.FirstOrDefault(list => list.Name == one.Fact) is { } list)
        {
            var isOn = one.Values is ["yes"] == (key == "prose.is");
            return words.Of(isOn ? "prose.on-list" : "prose.off-list", words.In(list.Title));
        }

        return words.Of(key, AskLines.Fact(one.Fact, words), string.Join(words["prose.or"], one.Values.Select(value => AskLines.Value(value, words))));
    }

    /// <summary>An "or" inside an "and" is put into brackets.</summary>
    private static string Joined(ImmutableArray<Condition> parts, string joint, Policy policy, Words words, bool isInside)
    {
        var text = string.Join(words[joint], parts.Select(part => Condition(part, policy, words, isInside: joint == "prose.and")));
        return isInside ? words.Of("prose.bracketed", text) : text;
    }
}
