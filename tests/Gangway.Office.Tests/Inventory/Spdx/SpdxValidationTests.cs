using System.Text;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Tests.Inventory.Spdx;

public class SpdxValidationTests
{
    [Theory]
    [InlineData("six.spdx.json", SpdxEncoding.Json)]
    [InlineData("six.spdx", SpdxEncoding.TagValue)]
    [InlineData("six.spdx3.json", SpdxEncoding.JsonLd)]
    public void A_valid_document_has_no_findings(string file, SpdxEncoding encoding) =>
        Assert.Empty(SpdxValidation.Of(SpdxReader.Read(SpdxFixtures.Bytes(file), file, encoding), _ => null));

    [Theory]
    [InlineData("\"SPDXID\": \"SPDXRef-DOCUMENT\",", "\"SPDXID\": \"SPDXRef-Doc\",", "spdx-document-id", "/SPDXID")]
    [InlineData("CC0-1.0", "MIT", "spdx-data-license", "/dataLicense")]
    [InlineData("\"name\": \"shop\",\n  \"doc", "\"doc", "spdx-document-name", "/name")]
    [InlineData("\"https://example.org/shop\"", "\"shop\"", "spdx-namespace", "/documentNamespace")]
    [InlineData("\"https://example.org/shop\"", "\"https://example.org/shop#a\"", "spdx-namespace", "/documentNamespace")]
    [InlineData("\"Tool: example-1.0\"", "\"example\"", "spdx-creator", "/creationInfo/creators")]
    [InlineData("2024-05-06T07:08:09Z", "2024-05-06", "spdx-date", "/creationInfo/created")]
    [InlineData("2024-05-01T00:00:00Z", "2024-02-31T00:00:00Z", "spdx-date", "/packages/0/releaseDate")]
    [InlineData("\"SPDXRef-lint\",\n      \"name\"", "\"SPDXRef-web\",\n      \"name\"", "spdx-id-twice", "/packages/2/SPDXID")]
    [InlineData("\"SPDXRef-lint\",\n      \"name\"", "\"lint!\",\n      \"name\"", "spdx-id", "/packages/2/SPDXID")]
    [InlineData("\"downloadLocation\": \"NONE\",", "", "spdx-download-location", "/packages/2/downloadLocation")]
    [InlineData("\"name\": \"lint\",", "", "spdx-package-name", "/packages/2/name")]
    [InlineData("\"filesAnalyzed\": true,", "\"filesAnalyzed\": false,", "spdx-verification-code", "/packages/0/packageVerificationCode")]
    [InlineData("\"packageVerificationCode\": { \"packageVerificationCodeValue\": \"d6a770ba38583ed4bb4525bd96e50461655d2758\" },", "", "spdx-verification-code", "/packages/0/packageVerificationCode")]
    [InlineData("d6a770ba38583ed4bb4525bd96e50461655d2758", "d6a7", "spdx-checksum", "/packages/0/packageVerificationCode")]
    [InlineData("\"e3b0c4", "\"g3b0c4", "spdx-checksum", "/packages/1/checksums")]
    [InlineData("\"SHA256\"", "\"SHA-256\"", "spdx-checksum-algorithm", "/packages/1/checksums")]
    [InlineData("\"licenseDeclared\": \"Apache-2.0\"", "\"licenseDeclared\": \"bad OR\"", "spdx-license-expression", "/packages/0/licenseDeclared")]
    [InlineData("\"licenseId\": \"LicenseRef-web\"", "\"licenseId\": \"LicenseRef-other\"", "spdx-license-ref", "/packages/1/licenseDeclared")]
    [InlineData("\"licenseId\": \"LicenseRef-web\"", "\"licenseId\": \"web\"", "spdx-license-id", "/hasExtractedLicensingInfos/0/licenseId")]
    [InlineData("\"extractedText\"", "\"text\"", "spdx-license-text", "/hasExtractedLicensingInfos/0/extractedText")]
    [InlineData("\"supplier\": \"Organization: ", "\"supplier\": \"", "spdx-agent", "/packages/0/supplier")]
    [InlineData("\"SECURITY\"", "\"SAFETY\"", "spdx-reference", "/packages/1/externalRefs/1/referenceCategory")]
    [InlineData("pkg:npm/lint@0.1.0", "npm/lint", "spdx-purl", "/packages/2/externalRefs/0/referenceLocator")]
    [InlineData("\"APPLICATION\"", "\"APP\"", "spdx-purpose", "/packages/0/primaryPackagePurpose")]
    [InlineData("\"fileTypes\": [ \"SOURCE\"", "\"fileTypes\": [ \"CODE\"", "spdx-file-type", "/files/0/fileTypes")]
    [InlineData("\"fileName\"", "\"name\"", "spdx-file-name", "/files/0/fileName")]
    [InlineData("\"snippetFromFile\": \"SPDXRef-conf\"", "\"snippetFromFile\": \"SPDXRef-gone\"", "spdx-snippet-file", "/snippets/0/snippetFromFile")]
    [InlineData("\"offset\": 10", "\"offset\": 30", "spdx-snippet-range", "/snippets/0/ranges")]
    [InlineData("\"DESCRIBES\"", "\"DESCRIBE\"", "spdx-relationship-type", "/relationships/0/relationshipType")]
    [InlineData("\"relatedSpdxElement\": \"SPDXRef-web\"", "\"relatedSpdxElement\": \"SPDXRef-gone\"", "spdx-dangling", "/relationships/1/relatedSpdxElement")]
    [InlineData("\"DocumentRef-other:SPDXRef-base\"", "\"DocumentRef-gone:SPDXRef-base\"", "spdx-dangling", "/relationships/3/relatedSpdxElement")]
    [InlineData("\"DocumentRef-other\"", "\"other\"", "spdx-document-ref", "/externalDocumentRefs/0")]
    [InlineData("\"REVIEW\"", "\"LOOK\"", "spdx-annotation", "/annotations/0/annotationType")]
    [InlineData("\"creators\": [", "\"creators\": [1, ", "spdx-form", "/creationInfo/creators/0")]
    public void What_breaks_a_rule_is_found_with_its_place_and_the_way_to_fix_it(string right, string wrong, string rule, string place)
    {
        var text = Encoding.UTF8.GetString(SpdxFixtures.Bytes("six.spdx.json"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var reading = SpdxReader.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)), "a", SpdxEncoding.Json);
        var findings = SpdxValidation.Of(reading, expression => expression.StartsWith("bad", StringComparison.Ordinal) ? "it ends after OR" : null);
        Assert.Contains(findings, finding => finding.Rule == rule && finding.Place == place && finding.HowToFix.Length > 0);
    }

    [Fact]
    public void In_tag_value_a_finding_names_the_line_of_the_field()
    {
        var text = Encoding.UTF8.GetString(SpdxFixtures.Bytes("six.spdx")).Replace("PackageLicenseDeclared: Apache-2.0", "PackageLicenseDeclared: bad", StringComparison.Ordinal);
        var line = text[..text.IndexOf("PackageLicenseDeclared: bad", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        var findings = SpdxValidation.Of(SpdxReader.Read(Encoding.UTF8.GetBytes(text), "a", SpdxEncoding.TagValue), expression => expression == "bad" ? "unknown id" : null);
        Assert.Equal($"line {line}", Assert.Single(findings).Place);
    }

    [Fact]
    public void SPDX_2_2_asks_for_what_2_3_leaves_open()
    {
        const string Text = """
            {"spdxVersion":"SPDX-2.2","SPDXID":"SPDXRef-DOCUMENT","name":"a","dataLicense":"CC0-1.0","documentNamespace":"https://example.org/a","creationInfo":{"created":"2024-01-01T00:00:00Z","creators":["Tool: a"]},
            "packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE","filesAnalyzed":false,"externalRefs":[{"referenceCategory":"PACKAGE_MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/a@1"}]}]}
            """;
        Assert.Equal(["spdx-package-license", "spdx-package-license", "spdx-package-copyright"], Rules(Text));
        Assert.Equal(["spdx-reference"], Rules(Text.Replace("2.2", "2.3", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_one_finding() => Assert.Equal(["spdx-unreadable"], Rules("{"));

    [Fact]
    public void Many_findings_of_a_rule_are_counted()
    {
        var packages = string.Join(',', Enumerable.Range(0, 1000).Select(_ => "{\"SPDXID\":\"SPDXRef-a\",\"downloadLocation\":\"NONE\",\"filesAnalyzed\":false,\"name\":\"a\"}"));
        var rules = SpdxValidation.Of(SpdxReader.Read(Encoding.UTF8.GetBytes($$"""{"spdxVersion":"SPDX-2.3","packages":[{{packages}}]}"""), "a", SpdxEncoding.Json), _ => null);
        Assert.Equal(101, rules.Count(finding => finding.Rule == "spdx-id-twice"));
        Assert.Contains(rules, finding => finding.Message == "899 more findings of this rule, 999 in all");
    }

    private static IEnumerable<string> Rules(string text) =>
        SpdxValidation.Of(SpdxReader.Read(Encoding.UTF8.GetBytes(text), "a", SpdxEncoding.Json), _ => null).Select(finding => finding.Rule);
}
