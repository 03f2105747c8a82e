using Gangway.Office.Inventory.CycloneDx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

/// <summary>The test cases of the specification itself, JSON and XML.</summary>
public class SpecificationTests
{
    /// <summary>Where we judge otherwise than the specification's test cases, and why. There is no such case.</summary>
    private static readonly Dictionary<string, string> Disagreements = [];

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void What_the_specification_calls_valid_is_accepted(string version) =>
        Assert.All(Cases(version, "valid"), file => Assert.Empty(Documents.Errors(File.ReadAllBytes(file), file)));

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void What_the_specification_calls_invalid_is_refused_with_its_place(string version) =>
        Assert.All(Cases(version, "invalid"), file =>
        {
            var errors = Documents.Errors(File.ReadAllBytes(file), file).ToList();
            Assert.NotEmpty(errors);
            Assert.All(errors, error => Assert.True(error.Line > 0 || error.Path.Length > 0));
            Assert.All(errors, error => Assert.NotEmpty(error.HowToFix));
            Assert.All(errors, error => Assert.Contains(error.Rule, CycloneDxRules.All.Keys));
        });

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void Every_valid_document_converts_to_every_version_and_format_and_stays_valid(string version) =>
        Assert.All(Cases(version, "valid"), file =>
        {
            var document = Documents.Read(File.ReadAllBytes(file), file);
            foreach (var target in Enumerable.Range(0, 8).Select(minor => new CycloneDxVersion(minor)))
            {
                foreach (var format in Enum.GetValues<CycloneDxFormat>().Where(target.Has))
                {
                    Documents.Valid(CycloneDxConversion.To(document, target, format, OfficialSchemas.Instance));
                }
            }
        });

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void Every_invalid_document_that_can_be_read_converts_to_something_valid_or_says_why_not(string version) =>
        Assert.All(Cases(version, "invalid"), file =>
        {
            if (CycloneDxDocument.Read(File.ReadAllBytes(file), file).Document is not { } document)
            {
                return;
            }

            foreach (var format in Enum.GetValues<CycloneDxFormat>())
            {
                var converted = Documents.To(document, "1.7", format);
                Assert.True(converted.Document is null ? converted.Issues.Length > 0 : Documents.Valid(converted) is not null);
            }
        });

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void JSON_through_XML_is_the_same_JSON_but_for_its_signatures(string version)
    {
        foreach (var file in Cases(version, "valid").Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
        {
            var document = Documents.Read(File.ReadAllBytes(file), file);
            var xml = Documents.To(document, version, CycloneDxFormat.Xml);
            var back = Documents.To(Documents.Valid(xml), version, CycloneDxFormat.Json);
            Assert.All(xml.Changes, change => Assert.Contains("JSF", change.Message));
            // One identity that stands alone is read again as the list it should be (evidence.identity, deprecated in 1.6).
            if (xml.Changes.Length == 0 && !file.EndsWith("valid-evidence-1.6.json", StringComparison.Ordinal))
            {
                Documents.AssertSameJson(File.ReadAllText(file), Documents.Text(Documents.Valid(back)), file);
            }
        }
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void A_document_written_in_its_own_format_is_the_same(string version)
    {
        foreach (var file in Cases(version, "valid"))
        {
            var written = Documents.Text(Documents.Read(File.ReadAllBytes(file), file));
            if (file.EndsWith(".json", StringComparison.Ordinal))
            {
                Documents.AssertSameJson(File.ReadAllText(file), written, file);
            }
            else
            {
                Documents.AssertSameXml(File.ReadAllText(file), written, file);
            }
        }
    }

    [Theory]
    [InlineData("keycloak-10.0.2.json")]
    [InlineData("keycloak-10.0.2.xml")]
    [InlineData("juice-shop-11.1.2.json")]
    public void A_published_inventory_survives_the_other_format(string name)
    {
        var document = Documents.Read(File.ReadAllBytes(Checkout.SharedData($"cyclonedx/real/{name}")), name);
        var json = CycloneDxConversion.To(document, document.Version.Minor < 2 ? new CycloneDxVersion(2) : document.Version, CycloneDxFormat.Json, OfficialSchemas.Instance);
        var xml = CycloneDxConversion.To(json.Document!, json.Document!.Version, CycloneDxFormat.Xml, OfficialSchemas.Instance);
        var back = CycloneDxConversion.To(xml.Document!, json.Document.Version, CycloneDxFormat.Json, OfficialSchemas.Instance);
        Documents.AssertSameJson(Documents.Text(json.Document), Documents.Text(back.Document!), name);
    }

    private static string[] Cases(string version, string kind) =>
        [.. Documents.Published(version, kind).Where(file => !Disagreements.ContainsKey(Path.GetFileName(file)))];
}
