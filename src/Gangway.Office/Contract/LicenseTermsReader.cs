using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>Reads one file of <c>data/norms/licenses</c>.</summary>
public static class LicenseTermsReader
{
    private static readonly ImmutableDictionary<string, LicenseCategory> Categories = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("public-domain", LicenseCategory.PublicDomain),
        KeyValuePair.Create("permissive", LicenseCategory.Permissive),
        KeyValuePair.Create("font", LicenseCategory.Font),
        KeyValuePair.Create("documentation", LicenseCategory.Documentation),
        KeyValuePair.Create("weak-copyleft", LicenseCategory.WeakCopyleft),
        KeyValuePair.Create("strong-copyleft", LicenseCategory.StrongCopyleft),
        KeyValuePair.Create("network-copyleft", LicenseCategory.NetworkCopyleft),
        KeyValuePair.Create("source-available", LicenseCategory.SourceAvailable),
    ]);

    /// <exception cref="FormatException">A field is missing or not in the vocabulary; the message names file and field.</exception>
    public static LicenseTerms Read(string text, string source, Vocabulary vocabulary)
    {
        var tree = YamlTree.Parse(text, source, out var issue) ?? throw new FormatException($"{source}, {issue?.Path}: {issue?.Message}");
        var key = Required(tree, "key", source);
        var licenses = tree.Texts("licenses");
        var document = licenses.IsEmpty ? throw new FormatException($"{source}: licenses are missing") : licenses[0];
        var forbids = tree["forbids-further-restrictions"];
        return new LicenseTerms
        {
            Key = key,
            Licenses = licenses,
            Name = Required(tree, "name", source),
            Category = Categories.TryGetValue(Required(tree, "category", source), out var category)
                ? category
                : throw new FormatException($"{source}: category \"{tree.Text("category")}\" is not known"),
            Reach = Enum.Parse<CopyleftReach>(Required(tree, "reach", source), ignoreCase: true),
            ReachClause = tree.Text("reach-clause"),
            IsReachSettled = tree.Text("reach-settled") != "no",
            Termination = tree["termination"] is { Entries.IsEmpty: false } ends ? (Required(ends, "clause", source), ends.Text("cure") is { } cure && cure != "null" ? cure : null) : null,
            NoFurtherRestrictions = forbids?.Text("clause"),
            Accepts = Acts(forbids?.Texts("accepts") ?? [], source, vocabulary),
            Unsettled = Acts(forbids?.Texts("unsettled") ?? [], source, vocabulary),
            Restricts = [.. (tree["restricts"]?.Items ?? []).Select(item => Restriction(item, source, vocabulary))],
            MayPassUnder = [.. (tree["may-pass-under"]?.Items ?? []).Select(item =>
                new Passage(item.Texts("licenses"), Required(item, "clause", source), item.Texts("for"), item.Text("combined-only") == "true"))],
            Norms = [.. (tree["norms"]?.Items ?? []).Select(item => Norm(item, key, document, source, vocabulary))],
        };
    }

    private static LicensedNorm Norm(YamlTree item, string key, string document, string source, Vocabulary vocabulary)
    {
        var id = $"license.{key}.{Required(item, "id", source)}";
        var holdsFor = item.Texts("for");
        var norm = NormReader.Read(item, id, Side.Commons, new NormSource("license", holdsFor.IsEmpty ? document : holdsFor[0], ""), vocabulary);
        return new LicensedNorm(norm, holdsFor);
    }

    private static Restriction Restriction(YamlTree item, string source, Vocabulary vocabulary) =>
        new(Acts([Required(item, "act", source)], source, vocabulary)[0], Required(item, "clause", source), item.Text("settled") != "no");

    private static ImmutableArray<string> Acts(ImmutableArray<string> acts, string source, Vocabulary vocabulary) =>
        acts.FirstOrDefault(act => !vocabulary.Acts.ContainsKey(act)) is { } unknown
            ? throw new FormatException($"{source}: \"{unknown}\" is no act")
            : acts;

    private static string Required(YamlTree tree, string field, string source) =>
        tree.Text(field) ?? throw new FormatException($"{source}, line {tree.Line}: {field} is missing");
}
