using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Community.Expectations;

/// <summary>Reads the files of <c>data/norms/community</c> that hold <c>expectations</c>.</summary>
public static class ExpectationRuleReader
{
    /// <exception cref="FormatException">A field is missing or not in the vocabulary; the message names entry and field.</exception>
    public static ImmutableArray<ExpectationRule> Read(string text, string source, Vocabulary vocabulary)
    {
        var tree = YamlTree.Parse(text, source, out var issue) ?? throw new FormatException($"{source}, {issue?.Path}: {issue?.Message}");
        return [.. (tree["expectations"]?.Items ?? []).Select(item => Rule(item, source, vocabulary))];
    }

    private static ExpectationRule Rule(YamlTree item, string source, Vocabulary vocabulary)
    {
        var id = item.Text("id") ?? throw new FormatException($"{source}, line {item.Line}: id is missing");
        var topic = Word<ExpectationTopic>(item.Text("topic"), id);
        return new ExpectationRule
        {
            Id = id,
            Topic = topic,
            Norm = item["norm"] is { } norm
                ? NormReader.Read(norm, $"community.{id}", Side.Commons, new NormSource(KindOf(topic), source, ""), vocabulary)
                : null,
            From = [.. item.Texts("from").Select(word => Word<ProjectTextKind>(word, id))],
            File = item.Text("file") is { } file ? Word<ProjectTextKind>(file, id) : null,
            Said = [.. item.Texts("said").Select(SaidPhrase.Parse)],
            Code = [.. item.Texts("code").Select(SaidPhrase.Parse)],
            Monitors = item.Texts("monitors"),
            Ladder = item.Texts("ladder"),
            AlternativeTo = item.Text("alternative-to"),
            Alternative = item["alternative"] is { } other ? Alternative(other, id, vocabulary) : null,
            ReadsDeontic = item.Text("deontic") == "read",
            ReadsPeriod = item.Text("period") == "read",
            ReadsCount = item.Text("count") == "read",
            CountsOwners = item.Text("count") == "owners",
        };
    }

    private static Alternative Alternative(YamlTree tree, string id, Vocabulary vocabulary) =>
        tree.Text("aim") is { } aim && vocabulary.Acts.ContainsKey(aim)
            ? new Alternative(aim, tree.Text("object") ?? "", tree.Text("clause") ?? "", tree.Text("artifact") ?? "none")
            : throw new FormatException($"{id}: alternative: aim \"{tree.Text("aim")}\" is not in the vocabulary");

    private static T Word<T>(string? word, string id)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && char.IsAsciiLetter(word![0]) ? value : throw new FormatException($"{id}: \"{word}\" is no {typeof(T).Name}");

    /// <summary>The word for it in a <see cref="NormSource"/>.</summary>
    internal static string KindOf(ExpectationTopic topic) => topic switch
    {
        ExpectationTopic.Dco => "dco",
        ExpectationTopic.Cla => "cla",
        ExpectationTopic.Conduct => "code-of-conduct",
        ExpectationTopic.Security => "security",
        ExpectationTopic.Contribution => "contributing",
        _ => "governance",
    };
}
