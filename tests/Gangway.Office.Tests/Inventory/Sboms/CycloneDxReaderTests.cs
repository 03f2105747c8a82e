using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

public class CycloneDxReaderTests
{
    [Fact]
    public void A_document_in_JSON_becomes_an_inventory() =>
        Snapshot.Matches("shop.cdx.json.txt", SbomText.Of(Json(Fixture("shop.cdx.json"))));

    [Fact]
    public void The_same_document_in_XML_becomes_the_same_inventory()
    {
        var (json, xml) = (Json(Fixture("shop.cdx.json")).Bom!, Xml(Fixture("shop.cdx.xml")).Bom!);
        Assert.Equal("CycloneDX 1.6 XML", xml.Format);
        Assert.Equal(
            json.Components.Where(component => component.Name != "alone").Select(SbomText.Line),
            xml.Components.Where(component => component.Name != "alone").Select(SbomText.Line));
        Assert.Equal(json.Dependencies, xml.Dependencies);
        Assert.Equal(SbomText.Line(json.Subject!), SbomText.Line(xml.Subject!));
    }

    [Fact]
    public void A_license_claim_says_where_it_stands()
    {
        var json = Json(Fixture("shop.cdx.json")).Bom!.Components.Single(component => component.Id == "web");
        Assert.Equal("shop:/components/0/licenses/0/license/id", json.Declared[0].Evidence.ToString());
        Assert.Equal("shop:/components/0/licenses/1/license/text/content", json.Concluded[1].Evidence.ToString());
        var xml = Xml(Fixture("shop.cdx.xml")).Bom!.Components.Single(component => component.Id == "web");
        Assert.Equal("shop:line 21", xml.Declared[0].Evidence.ToString());
    }

    [Fact]
    public void The_inventory_names_the_digest_of_the_document()
    {
        var reading = CycloneDxJsonReader.Read("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\"}"u8.ToArray(), "a");
        Assert.Equal(64, reading.Bom!.Evidence.Digest!.Length);
        Assert.True(reading.Bom.IsSbom);
        Assert.Empty(reading.Issues);
    }

    [Theory]
    [InlineData("\"1.2\"", true)]
    [InlineData("\"1.3\"", true)]
    [InlineData("\"1.7\"", true)]
    [InlineData("\"1.1\"", false)]
    [InlineData("\"2.0\"", false)]
    [InlineData("\"9.9\"", false)]
    [InlineData("1.4", false)]
    [InlineData("null", false)]
    public void Versions_that_are_not_read_are_refused_with_the_way_to_convert(string version, bool isRead)
    {
        var reading = Json($$"""{"bomFormat":"CycloneDX","specVersion":{{version}}}""");
        Assert.Equal(isRead, reading.Bom is not null);
        if (!isRead)
        {
            var issue = Assert.Single(reading.Issues);
            Assert.Contains("1.2 to 1.7", issue.Message, StringComparison.Ordinal);
            Assert.Contains("cyclonedx convert", issue.HowToFix, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_document_of_another_format_is_refused() =>
        Assert.Equal("/bomFormat", Assert.Single(Json("""{"bomFormat":"Other","specVersion":"1.5"}""").Issues).Path);

    [Theory]
    [InlineData("""{"components":{}}""", 0, "/components")]
    [InlineData("""{"components":[1,{"name":"a"}]}""", 1, "/components/0")]
    [InlineData("""{"components":[{"name":"a","licenses":"MIT"}]}""", 1, "/components/0/licenses")]
    [InlineData("""{"components":[{"name":1e999,"bom-ref":"r"}]}""", 1, "/components/0/name")]
    [InlineData("""{"components":[{"name":"a","licenses":[{"license":"MIT"}]}]}""", 1, "/components/0/licenses/0/license")]
    [InlineData("""{"components":[{"name":"a","licenses":[{"license":{"name":"n","text":{"content":"%","encoding":"base64"}}}]}]}""", 1, "/components/0/licenses/0/license/text/content")]
    [InlineData("""{"metadata":[],"components":[{"name":"a"}]}""", 1, "/metadata")]
    [InlineData("""{"components":[{"name":"a","bom-ref":"a"}],"dependencies":[{"ref":"a","dependsOn":["b"]}]}""", 1, "/dependencies/0/dependsOn/0")]
    [InlineData("""{"components":[{"name":"a","bom-ref":"a"}],"dependencies":[{"ref":"a","dependsOn":[true]}]}""", 1, "/dependencies/0/dependsOn/0")]
    [InlineData("""{"components":[{"name":"a","bom-ref":"a"},{"name":"b","bom-ref":"a"}]}""", 2, "/components/1")]
    [InlineData("""{"components":[{"name":"a","purl":"npm/a"}]}""", 1, "/components/0")]
    [InlineData("""{"components":[{"version":"1"}]}""", 1, "/components/0")]
    public void What_is_wrong_in_one_place_is_said_and_the_rest_is_read(string rest, int components, string path)
    {
        var reading = Json($$"""{"bomFormat":"CycloneDX","specVersion":"1.6",{{rest[1..]}}""");
        Assert.Equal(components, reading.Bom!.Components.Length);
        Assert.Contains(reading.Issues, issue => issue.Path == path && issue.Severity == Severity.Warning && issue.HowToFix is not null);
        Assert.Equal(components, reading.Bom.Components.Select(component => component.Id).Distinct().Count());
    }

    [Fact]
    public void A_purl_against_the_rules_of_its_type_is_kept_with_a_note()
    {
        var reading = Json("""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"stdlib","purl":"pkg:golang/stdlib@1.22"}]}""");
        Assert.Equal("1.22", reading.Bom!.Components[0].Version);
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void A_range_in_a_purl_is_a_constraint_and_no_version()
    {
        var component = Json("""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"a","purl":"pkg:maven/g/a@[2.8.6,2.9)"}]}""").Bom!.Components[0];
        Assert.Equal((null, "[2.8.6,2.9)", "pkg:maven/g/a"), (component.Version, component.Constraint, component.Purl!.ToString()));
    }

    [Fact]
    public void Issues_of_one_kind_are_shown_ten_times_and_then_counted()
    {
        var components = string.Join(',', Enumerable.Repeat("""{"name":"a","bom-ref":"same"}""", 1000));
        var reading = Json($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{{components}}]}""");
        Assert.Equal(1000, reading.Bom!.Components.Length);
        Assert.Equal(11, reading.Issues.Length);
        Assert.Contains("989 more ids given twice", reading.Issues[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_graph_nothing_is_said_about_directness()
    {
        var reading = Json("""{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"p","bom-ref":"p"}},"components":[{"name":"a","bom-ref":"a"}]}""");
        Assert.Equal(Directness.Unknown, reading.Bom!.Components[0].Directness);
    }

    [Fact]
    public void The_subject_listed_again_is_not_among_its_components()
    {
        var reading = Json("""{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"p","bom-ref":"p"}},"components":[{"name":"p","bom-ref":"p"},{"name":"a"}]}""");
        Assert.Equal("a", Assert.Single(reading.Bom!.Components).Name);
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void A_component_nested_250_deep_is_read_and_one_nested_300_deep_refused()
    {
        Assert.Equal(250, Json(Nested(250)).Bom!.Components.Length);
        Assert.Contains("512", Assert.Single(Json(Nested(300)).Issues).Message, StringComparison.Ordinal);

        static string Nested(int depth) => "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\""
            + string.Concat(Enumerable.Repeat(",\"components\":[{\"name\":\"a\"", depth)) + string.Concat(Enumerable.Repeat("}]", depth)) + "}";
    }

    [Fact]
    public void A_graph_of_a_long_chain_with_a_cycle_is_walked_without_recursion()
    {
        const int Length = 50_000;
        var components = string.Join(',', Enumerable.Range(0, Length).Select(i => $$"""{"name":"c","bom-ref":"{{i}}" }"""));
        var edges = string.Join(',', Enumerable.Range(0, Length).Select(i => $$"""{"ref":"{{i}}","dependsOn":["{{(i + 1) % Length}}"] }"""));
        var bom = Json($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"p","bom-ref":"p"} },"components":[{{components}}],"dependencies":[{"ref":"p","dependsOn":["0"]},{{edges}}]}""").Bom!;
        Assert.Equal(Directness.Direct, bom.Components[0].Directness);
        Assert.All(bom.Components.Skip(1), component => Assert.Equal(Directness.Transitive, component.Directness));
    }

    [Theory]
    [InlineData("http://cyclonedx.org/schema/bom/1.0", true)]
    [InlineData("http://cyclonedx.org/schema/bom/1.1", true)]
    [InlineData("http://cyclonedx.org/schema/bom/1.7", true)]
    [InlineData("http://cyclonedx.org/schema/bom/2.0", false)]
    [InlineData("http://cyclonedx.org/schema/bom/", false)]
    [InlineData("http://example.org/", false)]
    public void The_namespace_of_XML_is_its_version(string name, bool isRead) =>
        Assert.Equal(isRead, Xml($"<bom xmlns='{name}'><components><component type='library'><name>a</name></component></components></bom>").Bom is not null);

    [Fact]
    public void The_dependency_graph_of_1_1_is_an_extension()
    {
        var bom = Xml("""
            <bom xmlns="http://cyclonedx.org/schema/bom/1.1" xmlns:dg="http://cyclonedx.org/schema/ext/dependency-graph/1.0"><components>
            <component bom-ref="a"><name>a</name></component><component bom-ref="b"><name>b</name></component></components>
            <dg:dependencies><dg:dependency ref="a"><dg:dependency ref="b"/></dg:dependency></dg:dependencies></bom>
            """).Bom!;
        Assert.Equal([new Dependency("a", "b")], bom.Dependencies);
    }

    [Theory]
    [InlineData("<!DOCTYPE bom [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><bom xmlns='http://cyclonedx.org/schema/bom/1.4'>&x;</bom>")]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components>")]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'></bom><bom/>")]
    [InlineData("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>&#xD800;</bom>")]
    [InlineData("  ")]
    [InlineData("")]
    public void XML_that_is_hostile_or_broken_is_refused(string text)
    {
        var issue = Assert.Single(Xml(text).Issues);
        Assert.Equal(Severity.Error, issue.Severity);
        Assert.NotNull(issue.HowToFix);
        Assert.True(text.Trim().Length == 0 || issue.Path!.StartsWith("line ", StringComparison.Ordinal), issue.ToString());
    }

    [Fact]
    public void XML_nested_too_deep_is_refused()
    {
        var deep = "<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>" + string.Concat(Enumerable.Repeat("<x>", 50_000));
        Assert.Contains("512", Assert.Single(Xml(deep).Issues).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_taken_off(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);
        foreach (var (file, read) in new (string, Func<ReadOnlyMemory<byte>, string, BomReading>)[] { ("shop.cdx.json", CycloneDxJsonReader.Read), ("shop.cdx.xml", CycloneDxXmlReader.Read) })
        {
            byte[] content = [.. marked.GetPreamble(), .. marked.GetBytes(Fixture(file))];
            Assert.NotEmpty(marked.GetPreamble());
            Assert.Equal(8, read(content, "shop").Bom!.Components.Length);
            Assert.Contains(SbomFormats.All, format => format.Recognizes("any", content.AsSpan(0, 1024)));
        }
    }

    private static string Fixture(string name) => File.ReadAllText(Checkout.Fixture($"Inventory/Sboms/fixtures/{name}"));

    private static BomReading Json(string text) => CycloneDxJsonReader.Read(Encoding.UTF8.GetBytes(text), "shop");

    private static BomReading Xml(string text) => CycloneDxXmlReader.Read(Encoding.UTF8.GetBytes(text), "shop");
}
