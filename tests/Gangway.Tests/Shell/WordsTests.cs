using System.Text.RegularExpressions;
using Gangway.Institution;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Shell;

public sealed partial class WordsTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "data", "words");

    private static IEnumerable<KeyValuePair<string, YamlTree>> Entries =>
        Directory.GetFiles(Folder, "*.yaml").SelectMany(file => YamlTree.Parse(File.ReadAllText(file), file, out _)!.Entries);

    [Fact]
    public void Every_key_speaks_both_languages_and_stands_once()
    {
        Assert.All(Entries, entry => Assert.True(entry.Value.Text("en")?.Length > 0 && entry.Value.Text("zh")?.Length > 0, entry.Key));
        Assert.Empty(Entries.GroupBy(entry => entry.Key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void What_the_program_says_is_what_the_files_say_as_YAML()
    {
        Assert.Equal(Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal), Words.For("en").Keys.Order(StringComparer.Ordinal));
        Assert.All(Entries, entry => Assert.Equal((entry.Value.Text("en"), entry.Value.Text("zh")), (Words.For("en")[entry.Key], Words.For("zh")[entry.Key])));
    }

    [Theory]
    [InlineData("key: { en: \"a\", zh: \"b\" }\nkey two")]
    [InlineData("key: { en: \"a\" }")]
    [InlineData("key: { en: 'a', zh: 'b' }")]
    [InlineData("key: { en: \"a\\n\", zh: \"b\" }")]
    [InlineData("key: { en: \"a\", en: \"a\", zh: \"b\" }")]
    [InlineData("key: { en: \"a\", zh: \"b")]
    public void Words_of_another_form_are_a_mistake_and_say_where(string text) => Assert.Contains("words.yaml, line", Assert.Throws<FormatException>(() =>
    {
        var entries = new Dictionary<string, Phrase>();
        Phrase.Add(text, "words.yaml", entries);
        foreach (var phrase in entries.Values)
        {
            Assert.NotEmpty(phrase.English);
        }
    }).Message, StringComparison.Ordinal);

    [Fact]
    public void Both_languages_fill_in_the_same_places() =>
        Assert.All(Entries, entry =>
        {
            Assert.Equal(Places(entry.Value.Text("en")!), Places(entry.Value.Text("zh")!));
            Assert.Subset(Places(entry.Value.Text("en")!), Places(entry.Value.Text("one") ?? ""));
        });

    [Fact]
    public void Every_key_that_the_code_names_exists_and_every_key_is_named()
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(Checkout.Root, "src", "Gangway"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var literals = Literal().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var computed = Computed().Matches(code).Select(match => match.Groups[1].Value)
            .Concat(NamedKind().Matches(code).Select(match => $"{match.Groups[1].Value}.")).Concat(["rows.", "value.", "orelse.", "when.", "fact.", "metric.", "unit.", "why.", "told.", "with.", "firm.", "type.", "identities."]).ToList();
        var keys = Words.For("en").Keys.ToList();

        Assert.Empty(NamedWhole().Matches(code).Select(match => match.Groups[1].Value).Except(keys));
        Assert.DoesNotContain(keys, key => !literals.Contains(key) && !computed.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_word_of_a_closed_list_has_a_name()
    {
        IEnumerable<string> needed =
        [
            .. Enum.GetValues<ObligationState>().Select(state => $"state.{CensusSentences.Word(state)}"),
            .. Enum.GetValues<ConclusionBasis>().Select(basis => $"basis.{CensusSentences.Word(basis)}"),
            .. Enum.GetValues<ConflictKind>().Select(kind => $"conflict.{CensusSentences.Word(kind)}"),
            .. Enum.GetValues<OwnLicenseBasis>().Select(basis => $"own.{CensusSentences.Word(basis)}"),
            .. Enum.GetValues<TreeFindingKind>().SelectMany(kind => new[] { $"finding.{CensusSentences.Word(kind)}", $"sarif.license-{CensusSentences.Word(kind)}" }),
            .. Enum.GetValues<LicenseFindingKind>().Select(kind => $"match.{CensusSentences.Word(kind)}"),
            .. Enum.GetValues<Gangway.Contract.ScanStatus>().Select(status => $"scanned.{CensusSentences.Word(status)}"),
            .. Enum.GetValues<Severity>().Select(severity => $"severity.{CensusSentences.Word(severity)}"),
            .. Enum.GetValues<DeliveryForm>().Select(form => $"form.{form.Word()}"),
            .. typeof(NextSteps).GetFields().Where(field => field.IsLiteral).Select(field => $"next.{field.GetRawConstantValue()}"),
        ];

        Assert.Empty(needed.Except(Words.For("en").Keys));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("artifact")]
    public void Every_role_and_artifact_of_the_norms_has_a_name(string kind)
    {
        var norms = Directory.GetFiles(Path.Combine(Checkout.Root, "data", "norms"), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText);
        var used = norms.SelectMany(text => Regex.Matches(text, $@"\b{kind}: ([a-z-]+)").Select(match => $"{kind}.{match.Groups[1].Value}"));

        Assert.Empty(used.Distinct().Except(Words.For("zh").Keys));
    }

    [Fact]
    public void A_count_of_one_is_singular_in_English() =>
        Assert.Equal(("1 component", "1,234 components", "1 个组件"),
            (Words.For("en").Of("components", 1), Words.For("en").Of("components", 1234), Words.For("zh-CN").Of("components", 1)));

    [Theory]
    [InlineData(0, 10, "0%")]
    [InlineData(10, 10, "100%")]
    [InlineData(1, 3, "33.3%")]
    [InlineData(1, 100_000, "<0.1%")]
    [InlineData(99_999, 100_000, ">99.9%")]
    [InlineData(0, 0, "–")]
    public void A_share_is_never_rounded_to_nothing_or_to_all(long count, long of, string expected) => Assert.Equal(expected, Words.Percent(count, of));

    [Fact]
    public void An_unknown_fact_or_role_is_shown_by_its_own_word()
    {
        Assert.Equal("no-such-fact", Words.For("en").Question("no-such-fact"));
        Assert.Equal("juggler", Words.For("zh").Named("role", "juggler"));
    }

    private static SortedSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"([a-z][a-z-]*(?:\\.[a-z-]+)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\$\"([a-z]+\\.)\\{")]
    private static partial Regex Computed();

    [GeneratedRegex("\\.Named\\(\"([a-z]+)\"")]
    private static partial Regex NamedKind();

    /// <summary>words["key"] and words.Of("key": what is certainly meant as a key.</summary>
    [GeneratedRegex("[wW]ords(?:\\[|\\.Of\\()\"([a-z.-]+)\"")]
    private static partial Regex NamedWhole();
}
