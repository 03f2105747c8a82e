using System.Collections.Immutable;
using System.Globalization;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// Reads a <c>policy.yaml</c>: roles, thresholds, facts and lists of the firm's own, contexts, and norms in the grammar of
/// <see cref="NormReader"/>. A policy is read whole or not at all.
/// </summary>
public static class PolicyReader
{
    private static readonly ImmutableArray<string> Keys =
        ["policy", "name", "roles", "produces", "thresholds", "otherwise", "facts", "lists", "terms", "contexts", "duties", "norms"];

    /// <param name="text">The policy.</param>
    /// <param name="source">Its name in issues and in the source of its norms.</param>
    /// <param name="vocabulary">Acts, facts and duties it may use; the duties of <c>data/policy/duties.yaml</c> among them.</param>
    /// <returns>Every mistake with its line; no policy where one of them is an error.</returns>
    public static PolicyReading Read(string text, string source, Vocabulary vocabulary)
    {
        if (YamlTree.Parse(text, source, out var refused) is not { } tree)
        {
            return new PolicyReading(null, [refused ?? new Issue(source, "the policy is empty", Severity.Error)]);
        }

        var issues = new PolicyIssues(source);
        foreach (var (key, value) in tree.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            issues.Error(value, $"\"{key}\" is no part of a policy", $"Use one of {string.Join(", ", Keys)}.");
        }

        if (tree.Text("policy") != "1")
        {
            issues.Error(tree, "the first line of a policy is \"policy: 1\"", "Write policy: 1 at the top; it names the format.");
        }

        var own = OwnVocabulary(tree, vocabulary, issues, out var lists);
        var roles = Roles(tree["roles"], issues);
        var policy = new Policy
        {
            Name = tree.Text("name") ?? source,
            Source = source,
            Digest = PolicyDigest.Of(tree),
            Vocabulary = own,
            Roles = roles,
            Produces = tree.Texts("produces"),
            Thresholds = Thresholds(tree["thresholds"], issues),
            Lists = lists,
            Contexts = Contexts(tree["contexts"], source, own.Facts, issues),
            Otherwise = PolicyRuleReader.Otherwise(tree["otherwise"], roles, issues),
            Rules = PolicyRuleReader.Rules(tree["norms"], source, own, roles, issues),
        };
        return new PolicyReading(issues.HasError ? null : policy, issues.All);
    }

    /// <summary>The vocabulary with the duties of <c>data/policy/duties.yaml</c>.</summary>
    /// <exception cref="FormatException">The file is not YAML: it is part of the program.</exception>
    public static Vocabulary WithDuties(Vocabulary vocabulary, string text, string source) =>
        vocabulary with { Duties = vocabulary.Duties.SetItems(VocabularyReader.Tree(text, source)["duties"]?.Entries ?? []) };

    private static Vocabulary OwnVocabulary(YamlTree tree, Vocabulary vocabulary, PolicyIssues issues, out ImmutableArray<PolicyList> lists)
    {
        lists = PolicyListReader.Read(tree["lists"], vocabulary.Facts, issues);
        var facts = vocabulary.Facts
            .With((tree["facts"]?.Entries ?? []).Select(entry => Fact(entry, issues)).OfType<Fact>())
            .With(lists.Select(list => new Fact(list.Name, ["yes", "no"], new Localized($"Is it on the list \"{list.Title.En}\"?", $"是否在名单“{list.Title.Zh}”上？"))));
        foreach (var (term, value) in tree["terms"]?.Entries ?? [])
        {
            try
            {
                facts = facts.With(term, ConditionText.Parse(value.Scalar ?? "", facts));
            }
            catch (FormatException error)
            {
                issues.Error(value, $"terms: {term}: {error.Message}", "Write it with facts and values of the vocabulary.");
            }
        }

        var duties = (tree["duties"]?.Entries ?? []).Select(entry => entry);
        return vocabulary with { Facts = facts, Duties = vocabulary.Duties.SetItems(duties) };
    }

    private static Fact? Fact(KeyValuePair<string, YamlTree> entry, PolicyIssues issues)
    {
        var values = entry.Value.Texts("values");
        if (values.Length < 2 || issues.Localized(entry.Value["ask"], $"facts: {entry.Key}: ask") is not { } ask)
        {
            issues.Error(entry.Value, $"facts: {entry.Key} needs at least two values and a question", "Write { values: [a, b], ask: { en: \"…\", zh: \"…\" } }.");
            return null;
        }

        return new Fact(entry.Key, values, ask);
    }

    private static ImmutableArray<PolicyRole> Roles(YamlTree? tree, PolicyIssues issues)
    {
        var roles = ImmutableArray.CreateBuilder<PolicyRole>();
        foreach (var (id, value) in tree?.Entries ?? [])
        {
            int? days = null;
            if (value.Text("answers-within") is { } text)
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 366)
                {
                    days = number;
                }
                else
                {
                    issues.Error(value["answers-within"]!, $"roles: {id}: answers-within is a number of working days, not \"{text}\"", "Write for example answers-within: 2.");
                }
            }

            if (issues.Localized(value, $"roles: {id}") is { } name)
            {
                roles.Add(new PolicyRole(id, days, name, value.Line));
            }
        }

        if (roles.Count == 0)
        {
            issues.Error(tree, "no role is named", "Name at least one: roles: { ospo: { answers-within: 2, en: \"open source office\", zh: \"开源办公室\" } }.");
        }

        return roles.ToImmutable();
    }

    private static PolicyThresholds Thresholds(YamlTree? tree, PolicyIssues issues)
    {
        var thresholds = new PolicyThresholds();
        foreach (var (name, value) in tree?.Entries ?? [])
        {
            if (!PolicyThresholds.Names.Contains(name))
            {
                issues.Error(value, $"thresholds: \"{name}\" is not known", $"Use one of {string.Join(", ", PolicyThresholds.Names)}.");
            }
            else if (!double.TryParse(value.Scalar, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1e12)
            {
                issues.Error(value, $"thresholds: {name} is a number, not \"{value.Scalar}\"", "Write digits, with a point for decimals.");
            }
            else
            {
                thresholds = thresholds.With(name, number);
            }
        }

        return thresholds;
    }

    private static ImmutableSortedDictionary<string, Context> Contexts(YamlTree? tree, string source, FactVocabulary vocabulary, PolicyIssues issues)
    {
        var contexts = ImmutableSortedDictionary.CreateBuilder<string, Context>(StringComparer.Ordinal);
        foreach (var (name, facts) in tree?.Entries ?? [])
        {
            var context = Context.Empty;
            foreach (var (fact, value) in facts.Entries)
            {
                if (vocabulary.Fact(fact) is { } known && known.Values.Contains(value.Scalar ?? ""))
                {
                    context = context.With(fact, value.Scalar!, $"{source}:{value.Line}");
                }
                else
                {
                    issues.Error(value, $"contexts: {name}: {fact} is never \"{value.Scalar}\"",
                        vocabulary.Fact(fact) is { } asked ? $"Use one of {string.Join(", ", asked.Values)}." : $"\"{fact}\" is no fact; declare it under facts.");
                }
            }

            contexts[name] = context;
        }

        return contexts.ToImmutable();
    }
}
