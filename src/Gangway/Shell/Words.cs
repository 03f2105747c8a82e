using System.Collections.Frozen;
using System.Globalization;
using Gangway.Office;
using Gangway.Office.Norms;

namespace Gangway.Shell;

/// <summary>
/// What the program says, by key, in one language: <c>data/words/*.yaml</c>. An entry has en and zh, and where it matters "one",
/// the English form for a first argument of exactly 1. A key that is missing is a bug, and throws.
/// </summary>
internal sealed class Words
{
    private static readonly Lazy<Words> English = new(() => new Words("en"));
    private static readonly Lazy<Words> Chinese = new(() => new Words("zh"));

    // Read when first asked for: a command whose output is for programs says nothing in words.
    private readonly Lazy<Dictionary<string, Phrase>> entries = new(Entries);
    private readonly Lazy<FrozenDictionary<string, YamlTree>> facts = new(() => Under("data/norms/facts.yaml", "facts"));
    private readonly Lazy<FrozenDictionary<string, YamlTree>> phrases = new(() => Under("data/norms/phrases.yaml", "phrases"));
    private readonly Lazy<FrozenDictionary<string, YamlTree>> acts = new(() => Under("data/norms/acts.yaml", "acts"));

    private Words(string language) => Language = language;

    /// <summary>"en" or "zh".</summary>
    public string Language { get; }

    /// <summary>The language as HTML names it.</summary>
    public string Tag => Language == "zh" ? "zh-Hans" : "en";

    public IEnumerable<string> Keys => entries.Value.Keys;

    public string this[string key] => Own(entries.Value[key]);

    /// <summary>"zh…" is Chinese, everything else English.</summary>
    public static Words For(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese.Value : English.Value;

    /// <summary>The sentence with its places filled; whole numbers get thousands separators.</summary>
    public string Of(string key, params ReadOnlySpan<object> arguments)
    {
        var texts = new object[arguments.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = arguments[at] is int or long ? Number(Convert.ToInt64(arguments[at], CultureInfo.InvariantCulture)) : arguments[at];
        }

        var isOne = Language == "en" && arguments.Length > 0 && arguments[0] is 1 or 1L;
        return string.Format(CultureInfo.InvariantCulture, (isOne ? entries.Value[key].One : null) ?? this[key], texts);
    }

    /// <summary>A word of a closed list (a role, an artifact) under its kind; the word itself where the list has grown since.</summary>
    public string Named(string kind, string word) =>
        entries.Value.TryGetValue($"{kind}.{word}", out var entry) ? Own(entry) : word;

    /// <summary>The question that asks for a fact.</summary>
    public string Question(string fact) => facts.Value.TryGetValue(fact, out var tree) ? tree["ask"]?.Text(Language) ?? fact : fact;

    /// <summary>What people call an act.</summary>
    public string Act(string act) => acts.Value.TryGetValue(act, out var tree) ? tree.Text(Language) ?? act : act;

    /// <summary>A phrase of the encoded licenses (how, a way to fulfil a duty); as it is encoded where it has no other wording.</summary>
    public string Encoded(string phrase) => Language == "zh" && phrases.Value.TryGetValue(phrase, out var tree) ? tree.Scalar ?? phrase : phrase;

    public string In(Localized text) => text.In(Language);

    public string List(IEnumerable<string> items) => string.Join(Language == "zh" ? "、" : ", ", items);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent that never rounds something to nothing or to all.</summary>
    public static string Percent(long count, long of) => of <= 0 ? "–"
        : count == 0 ? "0%"
        : count == of ? "100%"
        : (100.0 * count / of) switch
        {
            < 0.1 => "<0.1%",
            > 99.9 => ">99.9%",
            var percent => percent.ToString("0.0", CultureInfo.InvariantCulture) + "%",
        };

    public static string Date(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    public static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private string Own(Phrase phrase) => Language == "zh" ? phrase.Chinese : phrase.English;

    private static Dictionary<string, Phrase> Entries()
    {
        var entries = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var (name, text) in Embedded("data/words/"))
        {
            Phrase.Add(text, name, entries);
        }

        return entries;
    }

    private static FrozenDictionary<string, YamlTree> Under(string resource, string key) => Embedded(resource)
        .Select(file => YamlTree.Parse(file.Text, file.Name, out var issue) ?? throw new FormatException($"{file.Name}, {issue?.Path}: {issue?.Message}"))
        .SelectMany(tree => tree[key]?.Entries ?? [])
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> Embedded(string prefix)
    {
        var assembly = typeof(Words).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
