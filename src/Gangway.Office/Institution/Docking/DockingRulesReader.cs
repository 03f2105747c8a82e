using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>Reads <c>docking.yaml</c> and <c>reasons.yaml</c>.</summary>
public static class DockingRulesReader
{
    /// <exception cref="FormatException">A part is missing, or an act or fact is not in the vocabulary.</exception>
    public static DockingRules Read(string docking, string reasons, Vocabulary vocabulary)
    {
        var tree = YamlTree.Parse(docking, "docking.yaml", out var issue) ?? throw new FormatException($"docking.yaml, {issue?.Path}: {issue?.Message}");
        var why = YamlTree.Parse(reasons, "reasons.yaml", out issue) ?? throw new FormatException($"reasons.yaml, {issue?.Path}: {issue?.Message}");
        return new DockingRules
        {
            Vocabulary = vocabulary,
            Engagements = Part(tree, "engagements").ToImmutableSortedDictionary(entry => entry.Key, entry => Engagement(entry.Value, vocabulary), StringComparer.Ordinal),
            Deliveries = Part(tree, "deliveries").ToImmutableSortedDictionary(entry => entry.Key, entry => Acts(entry.Value.Scalars, vocabulary), StringComparer.Ordinal),
            Theirs = [.. tree.Texts("theirs")],
            Tasks = Part(tree, "tasks").ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Scalar ?? "", StringComparer.Ordinal),
            Authority = Part(tree, "authority").ToImmutableDictionary(entry => Act(entry.Key, vocabulary), entry => entry.Value.Scalars, StringComparer.Ordinal),
            OnTheWay = [.. tree.Texts("on-the-way")],
            WithObject = [.. Acts(tree.Texts("with-object"), vocabulary)],
            OneWay = Part(tree, "one-way").ToImmutableDictionary(entry => Act(entry.Key, vocabulary), entry => Acts(entry.Value.Scalars, vocabulary), StringComparer.Ordinal),
            ShownBy = Part(tree, "shown-by").ToImmutableDictionary(entry => Act(entry.Key, vocabulary), entry => entry.Value.Scalar ?? "", StringComparer.Ordinal),
            SpeaksOf = Part(tree, "speaks-of").ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Scalars, StringComparer.Ordinal),
            Reasons = Part(why, "reasons").ToImmutableDictionary(entry => entry.Key == "other" ? "other" : Act(entry.Key, vocabulary), entry => Reason(entry), StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<KeyValuePair<string, YamlTree>> Part(YamlTree tree, string name) =>
        tree[name]?.Entries ?? throw new FormatException($"{name} is missing");

    private static DockingRules.EngagementRule Engagement(YamlTree tree, Vocabulary vocabulary)
    {
        var facts = Part(tree, "facts");
        foreach (var (fact, value) in facts.Where(fact => vocabulary.Facts.Fact(fact.Key)?.Values.Contains(fact.Value.Scalar ?? "") != true))
        {
            throw new FormatException($"docking.yaml: {fact} is never \"{value.Scalar}\"");
        }

        return new(Acts(tree.Texts("wish"), vocabulary), [.. facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value.Scalar!))], Acts(tree.Texts("carried"), vocabulary));
    }

    private static DockingRules.Reason Reason(KeyValuePair<string, YamlTree> entry)
    {
        return new DockingRules.Reason(Of("firm"), Of("commons"), Of("breaks"));

        Localized Of(string part) => entry.Value[part] is { } tree && tree.Text("en") is { } en && tree.Text("zh") is { } zh
            ? new Localized(en, zh)
            : throw new FormatException($"reasons.yaml: {entry.Key}: {part} is missing in English or Chinese");
    }

    private static ImmutableArray<string> Acts(ImmutableArray<string> acts, Vocabulary vocabulary) => [.. acts.Select(act => Act(act, vocabulary))];

    private static string Act(string act, Vocabulary vocabulary) => vocabulary.Acts.ContainsKey(act) ? act : throw new FormatException($"\"{act}\" is no act");
}
