using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Gangway.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Gangway.Office.Tests.Contract;

/// <summary>The norm data is consistent in itself: whatever one file names, another one defines.</summary>
public sealed partial class NormDataTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "data", "norms");
    private static readonly string[] Categories =
        ["permissive", "weak-copyleft", "strong-copyleft", "network-copyleft", "public-domain", "source-available", "documentation", "font"];

    private static readonly string[] Reaches = ["none", "file", "library", "work", "network"];
    private static readonly string[] Deontics = ["must", "must-not", "may", "should"];
    private static readonly string[] Artifacts =
        ["notice", "license-text", "copyright-notice", "notice-file", "source-archive", "source-offer", "change-notice", "installation-information", "none"];

    private static readonly string[] OrElse = ["license-terminates", "patent-license-terminates"];

    public static TheoryData<string> Licenses => [.. Directory.GetFiles(Path.Combine(Folder, "licenses")).Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    public static TheoryData<string> Exceptions => [.. Directory.GetFiles(Path.Combine(Folder, "exceptions")).Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    private static HashSet<string> Acts => Keys(Map(Load("acts.yaml"), "acts"));

    private static YamlMappingNode Duties => Map(Load("duties.yaml"), "duties");

    [Fact]
    public void Acts_relate_to_acts_and_speak_both_languages()
    {
        foreach (var (id, act) in Map(Load("acts.yaml"), "acts"))
        {
            foreach (var relation in (string[])["includes", "implies", "contradicts"])
            {
                Assert.All(List(act, relation), other => Assert.Contains(other, Acts));
                Assert.DoesNotContain(id.ToString(), List(act, relation));
            }

            Assert.NotEmpty(Text(act, "en"));
            Assert.NotEmpty(Text(act, "zh"));
        }
    }

    [Fact]
    public void Contradictions_are_mutual()
    {
        var acts = Map(Load("acts.yaml"), "acts");
        foreach (var (id, act) in acts)
        {
            Assert.All(List(act, "contradicts"), other => Assert.Contains(id.ToString(), List(acts[other], "contradicts")));
        }
    }

    [Fact]
    public void Every_fact_can_be_asked_in_both_languages()
    {
        foreach (var (_, fact) in Map(Load("facts.yaml"), "facts"))
        {
            Assert.NotEmpty(List(fact, "values"));
            Assert.NotEmpty(Text(fact["ask"], "en"));
            Assert.NotEmpty(Text(fact["ask"], "zh"));
        }
    }

    [Fact]
    public void Every_duty_is_worded_for_both_shores_in_both_languages()
    {
        foreach (var (_, duty) in Duties)
        {
            foreach (var language in (string[])["en", "zh"])
            {
                Assert.NotEmpty(Text(duty["words"][language], "firm"));
                Assert.NotEmpty(Text(duty["words"][language], "commons"));
                Assert.NotEmpty(Text(duty["fix"], language));
            }

            Assert.Contains(Text(duty, "aim"), Acts);
            Assert.Contains(Text(duty, "deontic"), Deontics);
            Assert.Contains(Text(duty, "artifact"), Artifacts);
            Assert.All((string[])["role", "object", "recipient", "pillar", "bears", "benefits", "due"], field => Assert.NotEmpty(Text(duty, field)));
        }
    }

    [Theory]
    [MemberData(nameof(Licenses))]
    public void A_license_names_what_exists(string key)
    {
        var license = Load($"licenses/{key}.yaml");
        Assert.Equal(key, Text(license, "key"));
        Assert.Contains(Text(license, "category"), Categories);
        Assert.Contains(Text(license, "reach"), Reaches);
        Assert.Equal(Text(license, "reach") == "none", !license.Children.ContainsKey("reach-clause"));
        Assert.All(List(license, "licenses").Append(Text(license, "text")), AssertListed);
        foreach (var pass in Items(license, "may-pass-under"))
        {
            Assert.All(List(pass, "licenses"), AssertListed);
            Assert.All(List(pass, "for"), id => Assert.Contains(id, List(license, "licenses")));
        }

        Assert.All(Items(license, "restricts"), restriction => Assert.Contains(Text(restriction, "act"), Acts));
        var further = license.Children.TryGetValue("forbids-further-restrictions", out var found) ? List(found, "accepts") : [];
        Assert.All(further, act => Assert.Contains(act, Acts));
        AssertNorms(license);
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void An_exception_names_what_exists(string key)
    {
        var exception = Load($"exceptions/{key}.yaml");
        Assert.Equal(key, Text(exception, "key"));
        Assert.Equal(Text(exception, "exception"), KnownIds.Ids.Exception(Text(exception, "exception")));
        Assert.All(List(exception, "applies-to"), AssertListed);
        Assert.Contains(Text(exception, "reach"), Reaches);
        Assert.NotEmpty(Text(exception["words"]["zh"], "commons"));
        AssertCondition(Text(exception, "when"));
    }

    [Fact]
    public void No_license_has_two_sets_of_norms()
    {
        var ids = Directory.GetFiles(Path.Combine(Folder, "licenses")).SelectMany(path => List(Load($"licenses/{Path.GetFileName(path)}"), "licenses")).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.True(ids.Count >= 60, $"{ids.Count} licenses");
    }

    private static void AssertNorms(YamlMappingNode license)
    {
        var norms = Items(license, "norms").ToList();
        Assert.NotEmpty(norms);
        Assert.Equal(norms.Count, norms.Select(norm => Text(norm, "id")).Distinct().Count());
        foreach (var norm in norms)
        {
            Assert.Contains(Text(norm, "duty"), Keys(Duties));
            Assert.NotEmpty(Text(norm, "clause"));
            AssertCondition(Text(norm, "when"));
            Assert.All(Optional(norm, "aim"), act => Assert.Contains(act, Acts));
            Assert.All(Optional(norm, "deontic"), deontic => Assert.Contains(deontic, Deontics));
            Assert.All(Optional(norm, "or-else"), consequence => Assert.Contains(consequence, OrElse));
            var alternatives = Items(norm, "alternatives").ToList();
            Assert.NotEqual(1, alternatives.Count);
            Assert.All(alternatives, alternative => Assert.Contains(Text(alternative, "aim"), Acts));
            Assert.All(alternatives, alternative => Assert.Contains(Text(alternative, "artifact"), Artifacts));
        }
    }

    /// <summary>Words of a condition: facts before a comparison, values after it, terms elsewhere.</summary>
    private static void AssertCondition(string condition)
    {
        var facts = Map(Load("facts.yaml"), "facts");
        var terms = Keys(Map(Load("facts.yaml"), "terms"));
        var rest = Comparison().Replace(condition, match =>
        {
            Assert.Contains(match.Groups["fact"].Value, Keys(facts));
            var values = match.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries);
            Assert.All(values, value => Assert.Contains(value, List(facts[match.Groups["fact"].Value], "values")));
            return " ";
        });
        foreach (var word in Word().Matches(rest).Select(match => match.Value).Except(["and", "or", "not", "always"]))
        {
            Assert.Contains(word, terms);
        }
    }

    /// <summary>An id of the SPDX list, or a reference for a license that is on none.</summary>
    private static void AssertListed(string id) => Assert.True(id.StartsWith("LicenseRef-", StringComparison.Ordinal) || KnownIds.Ids.License(id) == id, id);

    private static readonly ConcurrentDictionary<string, YamlMappingNode> Loaded = new();

    private static YamlMappingNode Load(string name) => Loaded.GetOrAdd(name, Read);

    private static YamlMappingNode Read(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, name))));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    private static HashSet<string> Keys(YamlMappingNode node) => [.. node.Children.Keys.Select(key => key.ToString())];

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value ?? "";

    private static IEnumerable<YamlNode> Items(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var items) ? ((YamlSequenceNode)items).Children : [];

    private static List<string> List(YamlNode node, string key) => [.. Items(node, key).Select(item => item.ToString())];

    private static IEnumerable<string> Optional(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? [value.ToString()] : [];

    [GeneratedRegex(@"(?<fact>[a-z-]+)\s*(=|!=|\bin\b)\s*\(?(?<values>[a-z-]+(\s*,\s*[a-z-]+)*)\)?")]
    private static partial Regex Comparison();

    [GeneratedRegex("[a-z-]+")]
    private static partial Regex Word();
}
