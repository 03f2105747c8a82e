using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>Reads one norm from YAML: its own fields first, those of the duty it names for the rest.</summary>
public static class NormReader
{
    private static readonly ImmutableDictionary<string, Deontic> Deontics = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("must", Deontic.Must),
        KeyValuePair.Create("must-not", Deontic.MustNot),
        KeyValuePair.Create("may", Deontic.May),
        KeyValuePair.Create("should", Deontic.Should),
        KeyValuePair.Create("does", Deontic.Does),
    ]);

    /// <param name="tree">The norm's mapping.</param>
    /// <param name="id">Its full id.</param>
    /// <param name="side">Who made it.</param>
    /// <param name="source">Kind and document; the clause is the norm's own where it is empty here.</param>
    /// <param name="vocabulary">The words it may use.</param>
    /// <exception cref="FormatException">A field is missing or not in the vocabulary; the message names norm and field.</exception>
    public static Norm Read(YamlTree tree, string id, Side side, NormSource source, Vocabulary vocabulary)
    {
        var fields = new Fields(tree, Duty(tree, id, vocabulary), id);
        var words = fields.Tree("words");
        return new Norm
        {
            Id = id,
            Side = side,
            Source = source.Clause.Length > 0 ? source : source with { Clause = fields.Required("clause") },
            Role = fields.Required("role"),
            Deontic = Known(Deontics, fields.Required("deontic"), id, "deontic"),
            Aim = Act(fields.Required("aim"), id, vocabulary),
            Object = fields.Required("object"),
            Recipient = fields.Optional("recipient"),
            When = When(fields.Optional("when") ?? "always", id, vocabulary),
            How = fields.Tree("how")?.Scalars ?? [],
            Alternatives = [.. (fields.Tree("alternatives")?.Items ?? []).Select(item => Alternative(item, id, vocabulary))],
            OrElse = fields.Optional("or-else"),
            Bears = fields.Optional("bears"),
            Benefits = fields.Optional("benefits"),
            Pillar = Enum.Parse<Pillar>(fields.Required("pillar"), ignoreCase: true),
            Artifact = fields.Required("artifact"),
            Due = fields.Required("due"),
            Words = Words(words, id),
            Fix = VocabularyReader.Localized(fields.Tree("fix"), $"{id}: fix"),
        };
    }

    private static YamlTree? Duty(YamlTree tree, string id, Vocabulary vocabulary) => tree.Text("duty") switch
    {
        null => null,
        { } duty => Known(vocabulary.Duties, duty, id, "duty"),
    };

    private static T Known<T>(ImmutableDictionary<string, T> known, string word, string id, string field) =>
        known.TryGetValue(word, out var value) ? value : throw new FormatException($"{id}: {field} \"{word}\" is not in the vocabulary");

    private static string Act(string act, string id, Vocabulary vocabulary) => Known(vocabulary.Acts, act, id, "aim").Id;

    private static Condition When(string text, string id, Vocabulary vocabulary)
    {
        try
        {
            return ConditionText.Parse(text, vocabulary.Facts);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{id}: when: {error.Message}", error);
        }
    }

    private static Alternative Alternative(YamlTree item, string id, Vocabulary vocabulary)
    {
        var fields = new Fields(item, null, id);
        return new Alternative(
            Act(fields.Required("aim"), id, vocabulary), fields.Required("object"), fields.Required("clause"), fields.Required("artifact"));
    }

    private static Wording Words(YamlTree? words, string id)
    {
        return new Wording(Of("firm"), Of("commons"));

        Localized Of(string shore) => words?["en"]?.Text(shore) is { } en && words["zh"]?.Text(shore) is { } zh
            ? new Localized(en, zh)
            : throw new FormatException($"{id}: words of the {shore} are missing in English or Chinese");
    }

    private sealed record Fields(YamlTree Own, YamlTree? Duty, string Id)
    {
        public string? Optional(string field) => Own.Text(field) ?? (Own[field] is null ? Duty?.Text(field) : null);

        public string Required(string field) => Optional(field) ?? throw new FormatException($"{Id}: {field} is missing (line {Own.Line})");

        public YamlTree? Tree(string field) => Own[field] ?? Duty?[field];
    }
}
