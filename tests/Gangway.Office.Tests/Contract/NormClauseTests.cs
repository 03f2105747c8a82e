using System.Text.Json;
using System.Text.RegularExpressions;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

/// <summary>Every clause that a norm cites stands in the text it cites, as far as the text numbers its clauses.</summary>
public sealed partial class NormClauseTests
{
    private static readonly string[] Consequences =
        ["license-terminates", "patent-license-terminates", "change-rejected", "release-blocked", "warned", "suspended", "banned", "none"];

    public static TheoryData<string> Families => [.. All().Select(family => family.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_clause_that_is_cited_stands_in_the_text(string key)
    {
        var family = All().Single(found => found.Key == key);
        var cited = family.Norms.SelectMany(norm => norm.Norm.Alternatives.Select(alternative => alternative.Clause).Append(norm.Norm.Source.Clause))
            .Concat(family.Restricts.Select(restriction => restriction.Clause))
            .Concat(family.MayPassUnder.Select(passage => passage.Clause))
            .Concat([family.ReachClause ?? "", family.NoFurtherRestrictions ?? ""]);
        Assert.All(
            cited.SelectMany(clause => clause.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(),
            clause => Assert.True(Stands(clause, family.Licenses), $"{key}: {clause}"));
    }

    [Fact]
    public void Every_norm_can_be_shown_in_both_languages_and_its_consequence_is_known()
    {
        var ids = All().SelectMany(family => family.Norms).Select(norm => norm.Norm.Id).ToHashSet();
        Assert.All(All().SelectMany(family => family.Norms).Select(licensed => licensed.Norm), norm =>
        {
            Assert.True(EncodedNorms.Vocabulary.Acts.ContainsKey(norm.Aim), norm.Id);
            Assert.NotEqual("", norm.Source.Clause);
            Assert.All((string[])["en", "zh"], language => Assert.All([norm.Words.Firm, norm.Words.Commons, norm.Fix], words => Assert.NotEqual("", words.In(language))));
            Assert.Matches("[一-鿿]", norm.Words.Firm.Zh + norm.Words.Commons.Zh);
            Assert.DoesNotMatch("[一-鿿]", norm.Words.Firm.En + norm.Words.Commons.En);
            Assert.True(norm.OrElse is null || Consequences.Contains(norm.OrElse) || ids.Contains(norm.OrElse), $"{norm.Id}: {norm.OrElse}");
        });
    }

    [Fact]
    public void What_is_said_of_how_and_of_ways_out_can_be_said_in_Chinese()
    {
        var phrases = YamlTree.Parse(File.ReadAllText(Path.Combine(EncodedNorms.Folder, "phrases.yaml")), "phrases.yaml", out _)!["phrases"]!.Entries;
        var said = All().SelectMany(family => family.Norms.SelectMany(norm => norm.Norm.How.Concat(norm.Norm.Alternatives.Select(alternative => alternative.Object)))
            .Concat(family.Termination?.Cure is { } cure ? [cure] : [])).Distinct().ToList();

        Assert.Empty(said.Except(phrases.Select(entry => entry.Key)));
        Assert.Empty(phrases.Select(entry => entry.Key).Except(said));
        Assert.All(phrases, entry => Assert.Matches("[一-鿿]", entry.Value.Scalar!));
    }

    private static bool Stands(string clause, IReadOnlyList<string> licenses)
    {
        if (OfAnother().Match(clause) is { Success: true } other)
        {
            return Text($"{other.Groups["id"].Value}-only") is not { } text || Holds(text, other.Groups["rest"].Value);
        }

        var texts = licenses.Select(Text).OfType<string>().ToList();
        return texts.Count == 0 || texts.Exists(text => Holds(text, clause));
    }

    /// <summary>The number at the head of something, and each letter in parentheses. What has no number is a title, and is not looked for.</summary>
    private static bool Holds(string text, string clause)
    {
        if (Number().Match(clause) is not { Success: true } match || !Numbered().IsMatch(text))
        {
            return true;
        }

        var number = Regex.Escape(match.Groups["number"].Value);
        return Regex.IsMatch(text, $@"(^|[\s(§“""-]){number}(\.0)?[.):,\s]", RegexOptions.Multiline | RegexOptions.NonBacktracking)
            && Letter().Matches(clause).All(letter => Regex.IsMatch(text, $@"(^|[\s(]){letter.Groups["letter"].Value}[.)]", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase));
    }

    private static string? Text(string id)
    {
        var path = Path.Combine(Checkout.Root, "node_modules", "spdx-license-list", "licenses", $"{id}.json");
        return File.Exists(path) ? JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("licenseText").GetString() : null;
    }

    private static IEnumerable<LicenseTerms> All() => EncodedNorms.Library.Ids.Select(id => EncodedNorms.Library.Of(id)!).DistinctBy(family => family.Key);

    [GeneratedRegex(@"^(?<id>L?GPL-[0-9.]+) (?<rest>.+)$")]
    private static partial Regex OfAnother();

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)*)(?=$|[^0-9.])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\((?<letter>[A-Za-z]+|[0-9]+)\)")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^\s*1[.)]\s", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
