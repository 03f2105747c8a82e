using System.Text;
using Gangway.Office.Inventory.CycloneDx;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

public class ValidationTests
{
    private const string Xml16 = "http://cyclonedx.org/schema/bom/1.6";

    private static CycloneDxFinding[] Of(string text, Func<string, string?>? expressionFault = null) =>
        [.. CycloneDxValidation.Of(Encoding.UTF8.GetBytes(text), "a", OfficialSchemas.Instance, expressionFault ?? Documents.NoFault)];

    private static string Json(string inside, string version = "1.6") => $$"""
        {"bomFormat":"CycloneDX","specVersion":"{{version}}",
         {{inside}}}
        """;

    [Theory]
    [InlineData("\"components\":[{\"type\":\"library\"}]", "cdx-required", "/components/0", 2, 16)]
    [InlineData("\"components\":[{\"type\":\"ship\",\"name\":\"a\"}]", "cdx-enum", "/components/0/type", 2, 24)]
    [InlineData("\"components\":[{\"type\":\"library\",\"name\":1}]", "cdx-type", "/components/0/name", 2, 41)]
    [InlineData("\"components\":[{\"type\":\"library\",\"name\":\"a\",\"nmae\":\"b\"}]", "cdx-undefined", "/components/0/nmae", 2, 52)]
    [InlineData("\"components\":[{\"type\":\"library\",\"name\":\"a\"},{\"name\":\"\\u0061\",\"type\":\"library\"}]", "cdx-unique-items", "/components/1", 2, 46)]
    [InlineData("\"serialNumber\":\"urn:uuid:1\"", "cdx-pattern", "/serialNumber", 2, 17)]
    [InlineData("\"version\":0", "cdx-range", "/version", 2, 12)]
    [InlineData("\"metadata\":{\"timestamp\":\"2024-05-01\"}", "cdx-format", "/metadata/timestamp", 2, 26)]
    [InlineData("\"externalReferences\":[{\"type\":\"vcs\",\"url\":\"a b\"}]", "cdx-format", "/externalReferences/0/url", 2, 44)]
    [InlineData("\"components\":[{\"type\":\"library\",\"name\":\"a\",\"licenses\":[{\"license\":{\"id\":\"Nope-1.0\"}}]}]", "cdx-license-id", "/components/0/licenses/0/license/id", 2, 74)]
    [InlineData("\"components\":[{\"type\":\"library\",\"name\":\"a\",\"licenses\":[{\"license\":{\"id\":\"MIT\",\"name\":\"MIT\"}}]}]", "cdx-one-of", "/components/0/licenses/0/license", 2, 68)]
    [InlineData("\"components\":[{\"type\":\"library\",\"name\":\"a\",\"bom-ref\":\"x\"},{\"type\":\"library\",\"name\":\"b\",\"bom-ref\":\"x\"}]", "cdx-duplicate-ref", "/components/1/bom-ref", 2, 99)]
    public void What_is_wrong_is_named_with_pointer_line_and_column(string inside, string rule, string path, int line, int column)
    {
        var finding = Assert.Single(Of(Json(inside)));
        Assert.Equal((rule, Severity.Error, path, line, column), (finding.Rule, finding.Severity, finding.Path, finding.Line, finding.Column));
        Assert.NotEmpty(finding.HowToFix);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_a_warning_and_a_BOM_link_is_none()
    {
        var finding = Assert.Single(Of(Json("\"dependencies\":[{\"ref\":\"urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#x\",\"dependsOn\":[\"gone\"]}]")));
        Assert.Equal((CycloneDxRules.DanglingReference, Severity.Warning, "/dependencies/0/dependsOn/0"), (finding.Rule, finding.Severity, finding.Path));
    }

    [Fact]
    public void A_circle_is_one_note_however_long_it_is()
    {
        var components = string.Join(',', Enumerable.Range(0, 50).Select(at => $$"""{"type":"library","name":"c{{at}}","bom-ref":"c{{at}}"}"""));
        var edges = string.Join(',', Enumerable.Range(0, 50).Select(at => $$"""{"ref":"c{{at}}","dependsOn":["c{{(at + 1) % 50}}"]}"""));
        var finding = Assert.Single(Of(Json($"\"components\":[{components}],\"dependencies\":[{edges}]")));
        Assert.Equal((CycloneDxRules.Cycle, Severity.Note), (finding.Rule, finding.Severity));
        Assert.StartsWith("50 components", finding.Message);
    }

    [Fact]
    public void A_purl_and_an_expression_that_are_none_are_warnings()
    {
        var findings = Of(
            Json("\"components\":[{\"type\":\"library\",\"name\":\"a\",\"purl\":\"npm/a\",\"licenses\":[{\"expression\":\"MIT AND\"}]}]"),
            expression => expression.EndsWith("AND", StringComparison.Ordinal) ? "an operand is missing" : null);
        Assert.Equal([CycloneDxRules.Purl, CycloneDxRules.Expression], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void An_expression_is_judged_once_however_often_it_stands()
    {
        var asked = 0;
        var components = string.Join(',', Enumerable.Range(0, 100).Select(at => $$"""{"type":"library","name":"c{{at}}","licenses":[{"expression":"MIT"}]}"""));
        Of(Json($"\"components\":[{components}]"), _ =>
        {
            asked++;
            return null;
        });
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.3")]
    public void The_strict_edition_holds_for_the_first_JSON_versions(string version)
    {
        Assert.Equal("cdx-undefined", Assert.Single(Of(Json("\"compnents\":[]", version))).Rule);
        Assert.Empty(Of(Json("\"components\":[{\"type\":\"library\",\"name\":\"a\",\"version\":\"1\"}]", version)));
    }

    [Fact]
    public void Thousands_of_the_same_are_counted()
    {
        var findings = Of(Json($"\"components\":[{string.Join(',', Enumerable.Range(0, 2500).Select(at => $$"""{"type":"library","name":"{{at}}","x":1}"""))}]"));
        Assert.Equal(1001, findings.Length);
        Assert.Contains("1500 more", findings[^1].Message);
    }

    [Fact]
    public void XML_is_judged_by_its_schema_with_path_and_line()
    {
        var findings = Of($"<bom xmlns=\"{Xml16}\" version=\"1\">\n <components>\n  <component type=\"library\"><name>a</name></component>\n  <component type=\"ship\"><name>b</name></component>\n </components>\n</bom>");
        var finding = Assert.Single(findings);
        Assert.Equal((CycloneDxRules.XmlSchema, "/bom/components/component[2]/@type", 4), (finding.Rule, finding.Path, finding.Line));
        Assert.DoesNotContain("cyclonedx.org", finding.Message);
    }

    [Fact]
    public void XML_has_the_same_findings_beyond_its_schema()
    {
        var findings = Of($"<bom xmlns=\"{Xml16}\" version=\"1\">\n<components>\n<component type=\"library\" bom-ref=\"a\"><name>a</name><purl>npm/a</purl></component>\n<component type=\"library\" bom-ref=\"a\"><name>b</name></component></components>\n<dependencies><dependency ref=\"gone\"/></dependencies></bom>");
        Assert.Equal([CycloneDxRules.Purl, CycloneDxRules.DuplicateReference, CycloneDxRules.DanglingReference], findings.Select(finding => finding.Rule));
        Assert.Equal(["/bom/components/component/purl", "/bom/components/component[2]", "/bom/dependencies/dependency"], findings.Select(finding => finding.Path));
        Assert.Equal([3, 4, 5], findings.Select(finding => finding.Line));
    }

    [Theory]
    [InlineData("<version>1</version>", " isExternal=\"true\"", 1)]
    [InlineData("", "", 1)]
    [InlineData("", " isExternal=\"true\"", 0)]
    public void A_version_range_in_XML_is_for_external_components_alone(string version, string attribute, int count)
    {
        var findings = Of($"<bom xmlns=\"http://cyclonedx.org/schema/bom/1.7\" version=\"1\"><components><component type=\"library\"{attribute}><name>a</name>{version}<versionRange>vers:npm/*</versionRange></component></components></bom>");
        Assert.Equal(count, findings.Count(finding => finding.Severity == Severity.Error));
    }

    [Fact]
    public void A_schema_that_a_document_names_is_not_loaded()
    {
        var findings = Of($"<bom xmlns=\"{Xml16}\" version=\"1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"{Xml16} file:///does/not/exist.xsd other http://192.0.2.1/other.xsd\"><components/><x:a xmlns:x=\"other\"/></bom>");
        Assert.Empty(findings);
    }
}
