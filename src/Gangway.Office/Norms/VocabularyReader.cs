using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>Reads <c>acts.yaml</c>, <c>facts.yaml</c> and <c>duties.yaml</c>.</summary>
public static class VocabularyReader
{
    /// <exception cref="FormatException">A file is not YAML, or a relation names an act that does not exist; the message names both.</exception>
    public static Vocabulary Read(string acts, string facts, string duties)
    {
        var vocabulary = new Vocabulary(Acts(Tree(acts, "acts.yaml")), Facts(Tree(facts, "facts.yaml")), Duties(Tree(duties, "duties.yaml")));
        foreach (var act in vocabulary.Acts.Values)
        {
            foreach (var other in act.Includes.Concat(act.Implies).Concat(act.Contradicts).Where(id => !vocabulary.Acts.ContainsKey(id)))
            {
                throw new FormatException($"acts.yaml: {act.Id} is related to \"{other}\", which is no act");
            }
        }

        return vocabulary;
    }

    internal static YamlTree Tree(string text, string source) =>
        YamlTree.Parse(text, source, out var issue)
        ?? throw new FormatException($"{source}, {issue?.Path}: {issue?.Message ?? "empty"}");

    internal static Localized Localized(YamlTree? tree, string where) =>
        tree?.Text("en") is { } en && tree.Text("zh") is { } zh
            ? new Localized(en, zh)
            : throw new FormatException($"{where}: both an English and a Chinese wording are needed");

    private static ImmutableDictionary<string, Act> Acts(YamlTree tree) =>
        tree["acts"]!.Entries.ToImmutableDictionary(
            entry => entry.Key,
            entry => new Act(
                entry.Key,
                entry.Value.Texts("includes"),
                entry.Value.Texts("implies"),
                entry.Value.Texts("contradicts"),
                Localized(entry.Value, $"acts.yaml: {entry.Key}")),
            StringComparer.Ordinal);

    private static FactVocabulary Facts(YamlTree tree) =>
        new(
            tree["facts"]!.Entries.Select(entry =>
                new Fact(entry.Key, entry.Value.Texts("values"), Localized(entry.Value["ask"], $"facts.yaml: {entry.Key}"))),
            tree["terms"]!.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Scalar ?? "")));

    private static ImmutableDictionary<string, YamlTree> Duties(YamlTree tree) =>
        tree["duties"]!.Entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
