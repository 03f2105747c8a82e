using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Gangway.Office.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

public partial class SbomValidationTests
{
    [Theory]
    [InlineData("Spdx/fixtures/six.spdx", "SPDX 2.3 tag-value")]
    [InlineData("Spdx/fixtures/six.spdx.json", "SPDX 2.3 JSON")]
    [InlineData("Spdx/fixtures/six.spdx.yaml", "SPDX 2.3 YAML")]
    [InlineData("Spdx/fixtures/six.spdx.xml", "SPDX 2.3 XML")]
    [InlineData("Spdx/fixtures/six.spdx.rdf", "SPDX 2.3 RDF/XML")]
    [InlineData("Spdx/fixtures/six.spdx3.json", "SPDX 3.0.1 JSON-LD")]
    [InlineData("CycloneDx/fixtures/harbour-1.6.cdx.json", "CycloneDX 1.6 JSON")]
    [InlineData("CycloneDx/fixtures/quay-1.4.cdx.xml", "CycloneDX 1.4 XML")]
    public void A_document_of_any_form_is_known_by_its_content_and_valid(string fixture, string format)
    {
        foreach (var content in new[] { Bytes(fixture), Packed(Bytes(fixture)) })
        {
            var verdict = SbomConversionTests.Verdict(content, "any.name");
            Assert.Equal((format, true), (verdict.Format, verdict.IsValid));
        }
    }

    [Fact]
    public void The_envelope_of_GitHub_is_taken_off_and_places_name_it()
    {
        var text = $"{{\"sbom\":{Encoding.UTF8.GetString(Bytes("Spdx/fixtures/six.spdx.json")).Replace("CC0-1.0", "MIT", StringComparison.Ordinal)}}}";
        var finding = Assert.Single(Verdict(text).Findings);
        Assert.Equal(("spdx-data-license", "/sbom/dataLicense", 3), (finding.Rule, finding.Path, finding.Line));
    }

    [Theory]
    [InlineData("six.spdx.json", "SPDX-2.3", "SPDX-2.1")]
    [InlineData("six.spdx.json", "SPDX-2.3", "SPDX-2.2")]
    [InlineData("six.spdx", "SPDX-2.3", "SPDX-2.2")]
    public void Older_versions_are_judged_by_their_own_rules(string fixture, string now, string old) =>
        Assert.True(Verdict(Encoding.UTF8.GetString(Bytes($"Spdx/fixtures/{fixture}")).Replace(now, old, StringComparison.Ordinal)).IsRead);

    /// <summary>The words that are broken stand on the line that the finding names, whatever the encoding.</summary>
    [Theory]
    [InlineData("six.spdx", "PackageLicenseDeclared: Apache-2.0", "PackageLicenseDeclared: Apache-")]
    [InlineData("six.spdx.json", "\"licenseDeclared\": \"Apache-2.0\"", "\"licenseDeclared\": \"Apache-\"")]
    [InlineData("six.spdx.yaml", "licenseDeclared: Apache-2.0", "licenseDeclared: Apache-")]
    [InlineData("six.spdx.xml", "<licenseDeclared>Apache-2.0", "<licenseDeclared>Apache-")]
    public void A_finding_names_the_line(string fixture, string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(Bytes($"Spdx/fixtures/{fixture}"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var broken = text.Replace(right, wrong, StringComparison.Ordinal);
        var finding = Assert.Single(Verdict(broken).Findings, finding => finding.Rule == "spdx-license-expression");
        Assert.Contains(wrong, broken.Split('\n')[finding.Line - 1], StringComparison.Ordinal);
        Assert.NotEmpty(finding.HowToFix);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void In_UTF_16_the_line_is_the_same(string encoding)
    {
        var text = Encoding.UTF8.GetString(Bytes("Spdx/fixtures/six.spdx.json")).Replace("CC0-1.0", "MIT", StringComparison.Ordinal);
        var coded = Encoding.GetEncoding(encoding);
        Assert.Equal(Assert.Single(Verdict(text).Findings), Assert.Single(SbomConversionTests.Verdict((byte[])[.. coded.GetPreamble(), .. coded.GetBytes(text)], "a").Findings));
    }

    [Fact]
    public void What_is_missing_is_placed_where_it_should_stand()
    {
        const string Text = "{\n \"spdxVersion\": \"SPDX-2.3\",\n \"packages\": [\n  {\n   \"SPDXID\": \"SPDXRef-a\"}]}";
        var finding = Verdict(Text).Findings.Single(finding => finding.Rule == "spdx-package-name");
        Assert.Equal(("/packages/0/name", 4, 3), (finding.Path, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("", "bom-unknown")]
    [InlineData("{\"a\":1}", "bom-unknown")]
    [InlineData("some words", "bom-unknown")]
    [InlineData("<html></html>", "bom-unknown")]
    [InlineData("{\"a\":\n}", "bom-unknown", 2)]
    [InlineData("{\"bomFormat\":\"CycloneDX\",\n", "cdx-unreadable", 2)]
    [InlineData("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"9\"}", "cdx-unreadable", 1)]
    [InlineData("{\"spdxVersion\":\"SPDX-2.3\",\n\"spdxVersion\":\"SPDX-2.3\"}", "spdx-unreadable", 2)]
    [InlineData("SPDXVersion: SPDX-2.3\nPackageComment: <text>never", "spdx-unreadable", 2)]
    [InlineData("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">\n<", "cdx-unreadable", 2)]
    public void What_cannot_be_read_is_not_called_invalid_but_unread(string text, string rule, int line = 0)
    {
        var verdict = Verdict(text);
        Assert.False(verdict.IsRead);
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((rule, line), (finding.Rule, finding.Line));
        Assert.NotEmpty(finding.HowToFix);
    }

    [Fact]
    public void A_lockfile_is_no_SBOM_and_is_told_so()
    {
        var verdict = SbomConversionTests.Verdict(Bytes("Lockfiles/fixtures/npm-v3.json"), "package-lock.json");
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((false, "bom-lockfile"), (verdict.IsRead, finding.Rule));
        Assert.Contains("gangway bom convert package-lock.json", finding.HowToFix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_in_gzip_is_refused_with_its_reason()
    {
        var verdict = SbomConversionTests.Verdict(Packed(new byte[200 << 20]), "a.json.gz");
        Assert.False(verdict.IsRead);
        Assert.Contains("100 times", Assert.Single(verdict.Findings).Message, StringComparison.Ordinal);
    }

    /// <summary>A rule without a sentence would be unknown to those who read SARIF.</summary>
    [Fact]
    public void Every_rule_that_the_code_names_has_a_sentence()
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(Checkout.Root, "src/Gangway.Office/Inventory/Spdx"), "*.cs").Where(file => !file.EndsWith("SpdxRuleNames.cs")).Select(File.ReadAllText));
        var named = Rule().Matches(code).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Equal(named.Order(StringComparer.Ordinal), SbomRules.All.Keys.Where(rule => rule.StartsWith("spdx-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    internal static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static SbomVerdict Verdict(string text) => SbomConversionTests.Verdict(Encoding.UTF8.GetBytes(text), "a.file");

    private static byte[] Bytes(string fixture) => File.ReadAllBytes(Checkout.Fixture($"Inventory/{fixture}"));

    [GeneratedRegex("\"(spdx-[a-z]+(?:-[a-z]+)*)\"")]
    private static partial Regex Rule();
}
