using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Reads the <c>norms</c> and <c>otherwise</c> of a policy.</summary>
internal static class PolicyRuleReader
{
    private static readonly ImmutableArray<string> Fields =
    [
        "id", "duty", "on", "when", "verdict", "by", "overrides", "where-unknown", "role", "deontic", "aim", "object", "recipient", "how", "alternatives", "or-else", "bears", "benefits",
        "pillar", "artifact", "due", "words", "fix", "clause",
    ];

    public static ImmutableArray<PolicyRule> Rules(
        YamlTree? tree, string source, Vocabulary vocabulary, ImmutableArray<PolicyRole> roles, PolicyIssues issues)
    {
        var rules = ImmutableArray.CreateBuilder<PolicyRule>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in tree?.Items ?? [])
        {
            if (Rule(item, source, vocabulary, roles, issues) is { } rule)
            {
                if (!names.Add(rule.Name))
                {
                    issues.Error(item, $"{rule.Name} stands twice", "Give each norm a name of its own.");
                }

                rules.Add(rule);
            }
        }

        foreach (var (rule, other) in rules.SelectMany(rule => rule.Overrides.Select(other => (rule, other))).Where(pair => !names.Contains(pair.other)))
        {
            issues.Error(tree!.Items.First(item => item.Line == rule.Line), $"{rule.Name} overrides \"{other}\", which is no norm of this policy", "Name a norm of this policy.");
        }

        return rules.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, (Verdict Verdict, string? By)> Otherwise(
        YamlTree? tree, ImmutableArray<PolicyRole> roles, PolicyIssues issues)
    {
        var otherwise = ImmutableSortedDictionary.CreateBuilder<string, (Verdict Verdict, string? By)>(StringComparer.Ordinal);
        foreach (var engagement in Policy.Engagements)
        {
            otherwise[engagement] = (Verdict.Ask, roles.IsEmpty ? null : roles[0].Id);
        }

        foreach (var (engagement, value) in tree?.Entries ?? [])
        {
            var words = (value.Scalar ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Verdict? verdict = words switch
            {
                ["allow"] => Verdict.Allow,
                ["deny"] => Verdict.Deny,
                ["ask", _] => Verdict.Ask,
                _ => null,
            };
            if (!Policy.Engagements.Contains(engagement) || verdict is null)
            {
                issues.Error(value, $"otherwise: {engagement}: {value.Scalar} is not understood", $"Write ENGAGEMENT: allow, deny or ask ROLE; engagements are {string.Join(", ", Policy.Engagements)}.");
                continue;
            }

            if (verdict == Verdict.Ask)
            {
                CheckRole(words[1], value, "otherwise", roles, issues);
            }

            otherwise[engagement] = (verdict.Value, verdict == Verdict.Ask ? words[1] : null);
        }

        return otherwise.ToImmutable();
    }

    private static PolicyRule? Rule(YamlTree item, string source, Vocabulary vocabulary, ImmutableArray<PolicyRole> roles, PolicyIssues issues)
    {
        if (item.Text("id") is not { Length: > 0 } name)
        {
            issues.Error(item, "a norm has no id", "Give it a short name: id: strong-copyleft.");
            return null;
        }

        foreach (var (key, value) in item.Entries.Where(entry => !Fields.Contains(entry.Key)))
        {
            issues.Error(value, $"{name}: \"{key}\" is no field of a norm", $"Use one of {string.Join(", ", Fields)}.");
        }

        var duty = item.Text("duty") is { } key2 ? vocabulary.Duties.GetValueOrDefault(key2) : null;
        var on = (item["on"] ?? duty?["on"])?.Scalars ?? Policy.Engagements;
        foreach (var wrong in on.Where(engagement => !Policy.Engagements.Contains(engagement)))
        {
            issues.Error(item["on"] ?? item, $"{name}: \"{wrong}\" is no engagement", $"Use one of {string.Join(", ", Policy.Engagements)}.");
        }

        try
        {
            var when = item.Text("when") ?? duty?.Text("when") ?? "always";
            var norm = NormReader.Read(item, $"firm.{name}", Side.Firm, new NormSource("policy", source, $"line {item.Line}"), vocabulary);
            var rule = new PolicyRule
            {
                Norm = norm with { When = on.Length == Policy.Engagements.Length ? norm.When : new Condition.All([new Condition.OneOf("engagement", on), norm.When]) },
                Name = name,
                Verdict = VerdictOf(item, duty, name, issues),
                By = item.Text("by") ?? duty?.Text("by"),
                On = on,
                When = when,
                Own = norm.When,
                Overrides = item.Texts("overrides"),
                HoldsUp = HoldsUp(item, name, issues),
                Line = item.Line,
                Digest = PolicyDigest.Of(item),
            };
            Check(rule, item, roles, issues);
            return rule;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            var message = error.Message.StartsWith($"firm.{name}: ", StringComparison.Ordinal) ? error.Message[$"firm.{name}: ".Length..] : error.Message;
            issues.Error(item["when"] is { } at && message.StartsWith("when: ", StringComparison.Ordinal) ? at : item, $"{name}: {message}", "Use the words of the vocabulary, or declare a fact, a list or a term of your own.");
            return null;
        }
    }

    private static Verdict? VerdictOf(YamlTree item, YamlTree? duty, string name, PolicyIssues issues)
    {
        switch (item.Text("verdict") ?? duty?.Text("verdict"))
        {
            case null or "none": return null;
            case "allow": return Verdict.Allow;
            case "ask": return Verdict.Ask;
            case "deny": return Verdict.Deny;
            case var other:
                issues.Error(item["verdict"] ?? item, $"{name}: \"{other}\" is no verdict", "Write allow, ask or deny; leave it out for a norm of conduct.");
                return null;
        }
    }

    private static bool HoldsUp(YamlTree item, string name, PolicyIssues issues)
    {
        var word = item.Text("where-unknown") ?? "ask";
        if (word is not ("ask" or "say"))
        {
            issues.Error(item["where-unknown"], $"{name}: where-unknown is not \"{word}\"", "Write ask (an unknown fact holds the answer up) or say (the answer says it was not checked).");
        }

        return word == "ask";
    }

    /// <summary>A verdict says in one word what the norm says in its own; the two must not differ.</summary>
    private static void Check(PolicyRule rule, YamlTree item, ImmutableArray<PolicyRole> roles, PolicyIssues issues)
    {
        var (deontic, aim) = (rule.Norm.Deontic, rule.Norm.Aim);
        var fits = rule.Verdict switch
        {
            Verdict.Allow => deontic == Deontic.May,
            Verdict.Deny => deontic == Deontic.MustNot,
            Verdict.Ask => deontic == Deontic.Must && aim == "obtain-approval",
            _ => true,
        };
        if (!fits)
        {
            issues.Error(item, $"{rule.Name}: the verdict does not fit the norm", "allow is a may, deny a must-not, ask a must obtain-approval.");
        }

        if (rule.Verdict == Verdict.Ask)
        {
            CheckRole(rule.By, item, rule.Name, roles, issues);
        }
    }

    private static void CheckRole(string? role, YamlTree at, string name, ImmutableArray<PolicyRole> roles, PolicyIssues issues)
    {
        if (!roles.Any(known => known.Id == role))
        {
            issues.Error(at, $"{name}: \"{role}\" is no role of this policy", "Name it under roles, or ask one that is there.");
        }
    }
}
