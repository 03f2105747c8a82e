using System.Text;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

public class ConversionTests
{
    private const string Bom = "\"bomFormat\":\"CycloneDX\",\"specVersion\":";

    [Theory]
    [InlineData("1.4", CycloneDxFormat.Json)]
    [InlineData("1.2", CycloneDxFormat.Json)]
    [InlineData("1.6", CycloneDxFormat.Xml)]
    [InlineData("1.0", CycloneDxFormat.Xml)]
    public void What_an_older_version_or_another_format_cannot_say_is_dropped_by_name(string version, CycloneDxFormat format)
    {
        var converted = Documents.To(Documents.Fixture("harbour-1.6.cdx.json"), version, format);
        Documents.Valid(converted);
        Snapshot.Matches($"harbour-to-{version}-{format.ToString().ToLowerInvariant()}.txt", Shown(converted));
    }

    [Fact]
    public void From_one_point_four_to_one_point_two_goes_what_came_between()
    {
        var first = Documents.To(Documents.Fixture("harbour-1.6.cdx.json"), "1.4", CycloneDxFormat.Json);
        var second = Documents.To(first.Document!, "1.2", CycloneDxFormat.Json);
        Documents.Valid(second);
        Snapshot.Matches("harbour-1.4-to-1.2.txt", Shown(second));
    }

    [Fact]
    public void XML_of_another_version_keeps_foreign_elements_and_JSON_says_that_it_cannot()
    {
        var quay = Documents.Fixture("quay-1.4.cdx.xml");
        var newer = Documents.To(quay, "1.7", CycloneDxFormat.Xml);
        Documents.Valid(newer);
        Assert.Empty(newer.Changes);
        Snapshot.Matches("quay-1.7.cdx.xml", Documents.Text(newer.Document!));

        var json = Documents.To(quay, "1.4", CycloneDxFormat.Json);
        Documents.Valid(json);
        Snapshot.Matches("quay-to-json.txt", Shown(json));
    }

    [Fact]
    public void A_newer_version_takes_everything_but_the_signature()
    {
        var converted = Documents.To(Documents.Fixture("harbour-1.6.cdx.json"), "1.7", CycloneDxFormat.Json);
        Documents.Valid(converted);
        Assert.Equal("/signature", Assert.Single(converted.Changes).Path);
    }

    [Fact]
    public void The_same_version_and_format_is_the_document_itself()
    {
        var harbour = Documents.Fixture("harbour-1.6.cdx.json");
        var converted = Documents.To(harbour, "1.6", CycloneDxFormat.Json);
        Assert.Same(harbour, converted.Document);
        Assert.Empty(converted.Changes);
    }

    [Fact]
    public void A_conversion_leaves_its_source_as_it_was()
    {
        var harbour = Documents.Fixture("harbour-1.6.cdx.json");
        var before = Documents.Text(harbour);
        Documents.To(harbour, "1.2", CycloneDxFormat.Json);
        Documents.To(harbour, "1.0", CycloneDxFormat.Xml);
        Assert.Equal(before, Documents.Text(harbour));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public void There_is_no_JSON_before_one_point_two(string version)
    {
        var converted = Documents.To(Documents.Fixture("harbour-1.6.cdx.json"), version, CycloneDxFormat.Json);
        Assert.Null(converted.Document);
        Assert.Contains("choose", Assert.Single(converted.Issues).HowToFix);
    }

    [Fact]
    public void Control_characters_cannot_go_into_XML_and_that_is_said()
    {
        var document = Documents.Read("{" + Bom + "\"1.6\",\"components\":[{\"type\":\"library\",\"name\":\"a\\u0000b\\uffff\"}]}");
        var converted = Documents.To(document, "1.6", CycloneDxFormat.Xml);
        Documents.Valid(converted);
        Assert.Equal(("/components/0/name", false), (converted.Changes[0].Path, converted.Changes[0].IsDropped));
        Assert.Contains("a\uFFFDb\uFFFD", Documents.Text(converted.Document!));
    }

    [Fact]
    public void Unknown_keys_stay_in_their_own_format_and_are_named_where_they_cannot_go()
    {
        var document = Documents.Read("{" + Bom + "\"1.6\",\"x-house\":{\"a\":[1e5,null,1.50]},\"components\":[]}");
        Documents.AssertSameJson("{" + Bom + "\"1.6\",\"x-house\":{\"a\":[1e5,null,1.50]},\"components\":[]}", Documents.Text(document), "same");
        Assert.Contains("1.50", Documents.Text(document));
        Assert.Contains("1e5", Documents.Text(document));
        Assert.Equal("/x-house", Assert.Single(Documents.To(document, "1.6", CycloneDxFormat.Xml).Changes).Path);
    }

    [Fact]
    public void Numbers_with_an_exponent_become_decimals_in_XML()
    {
        var document = Documents.Read("{" + Bom + "\"1.6\",\"components\":[{\"type\":\"library\",\"name\":\"a\",\"evidence\":{\"identity\":[{\"field\":\"name\",\"confidence\":5e-1}]}}]}");
        var converted = Documents.To(document, "1.6", CycloneDxFormat.Xml);
        Documents.Valid(converted);
        Assert.Contains("<confidence>0.5</confidence>", Documents.Text(converted.Document!));
    }

    [Fact]
    public void An_expression_beside_other_licenses_becomes_the_name_of_one_before_one_point_seven()
    {
        var document = Documents.Read("{" + Bom + "\"1.7\",\"components\":[{\"type\":\"library\",\"name\":\"a\",\"licenses\":[{\"expression\":\"MIT OR Apache-2.0\"},{\"license\":{\"id\":\"MIT\"}}]}]}");
        var converted = Documents.To(document, "1.6", CycloneDxFormat.Json);
        Documents.Valid(converted);
        Assert.Equal("/components/0/licenses/0/expression", Assert.Single(converted.Changes).Path);
        Assert.Contains("\"name\": \"MIT OR Apache-2.0\"", Documents.Text(converted.Document!));
    }

    [Fact]
    public void Details_of_an_expression_go_to_XML_and_back()
    {
        const string Licenses = "[{\"expression\":\"MIT OR LicenseRef-a\",\"bom-ref\":\"e\",\"expressionDetails\":[{\"licenseIdentifier\":\"LicenseRef-a\",\"text\":{\"content\":\"own words\"}}]},{\"license\":{\"name\":\"b\"}}]";
        var document = Documents.Read("{" + Bom + "\"1.7\",\"components\":[{\"type\":\"library\",\"name\":\"a\",\"licenses\":" + Licenses + "}]}");
        var xml = Documents.To(document, "1.7", CycloneDxFormat.Xml);
        Assert.Empty(xml.Changes);
        var back = Documents.To(Documents.Valid(xml), "1.7", CycloneDxFormat.Json);
        Documents.AssertSameJson(Documents.Text(document), Documents.Text(back.Document!), "details");
    }

    [Fact]
    public void What_a_document_tells_validators_of_XML_does_not_hinder_its_conversion()
    {
        var document = Documents.Read("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><components xsi:type=\"gone:type\"><component type=\"library\" xsi:nil=\"false\"><name>a</name></component></components></bom>");
        var converted = Documents.To(document, "1.1", CycloneDxFormat.Xml);
        Assert.Contains("<name>a</name>", Documents.Text(Documents.Valid(converted)));
    }

    [Fact]
    public void A_document_of_one_point_zero_becomes_JSON()
    {
        var document = Documents.Read(Encoding.UTF8.GetBytes(
            "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.0\" version=\"1\"><components><component type=\"library\"><name>a</name><version>1</version>"
            + "<licenses><license><id>MIT</id></license></licenses><modified>false</modified></component></components></bom>"), "old.xml");
        var converted = Documents.To(document, "1.6", CycloneDxFormat.Json);
        Documents.Valid(converted);
        Assert.Empty(converted.Changes);
        Assert.Contains("\"modified\": false", Documents.Text(converted.Document!));
    }

    private static string Shown(CycloneDxConverted converted) => string.Concat(
        converted.Changes.Select(change => $"{(change.IsDropped ? "dropped" : "changed")} {change.Path}: {change.Message}\n")) + "\n" + Documents.Text(converted.Document!);
}
