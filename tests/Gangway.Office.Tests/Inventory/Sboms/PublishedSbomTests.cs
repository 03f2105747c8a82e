using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

/// <summary>Documents of others, where they lie beside the checkout.</summary>
public class PublishedSbomTests
{
    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void Every_valid_document_of_the_CycloneDX_specification_is_read(string version)
    {
        var folder = Checkout.SharedData($"cyclonedx/spec-{version}");
        var refused = Directory.GetFiles(folder, "valid-*.json").Select(file => ReadFile(file, "CycloneDX JSON"))
            .Concat(Directory.GetFiles(folder, "valid-*.xml").Select(file => ReadFile(file, "CycloneDX XML")))
            .Where(reading => reading.Bom is null)
            .SelectMany(reading => reading.Issues);
        Assert.Empty(refused);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.4")]
    [InlineData("1.6")]
    public void No_invalid_document_of_the_CycloneDX_specification_stops_the_reader(string version)
    {
        foreach (var file in Directory.GetFiles(Checkout.SharedData($"cyclonedx/spec-{version}"), "*invalid-*"))
        {
            var content = File.ReadAllBytes(file);
            foreach (var format in SbomFormats.All)
            {
                var reading = format.Read(content, Path.GetFileName(file));
                Assert.Equal(reading.Bom is null, reading.Issues.Any(issue => issue.Severity == Severity.Error));
            }
        }
    }

    [Theory]
    [InlineData("juice-shop-11.1.2.json", 840, 840)]
    [InlineData("keycloak-10.0.2.json", 903, 903)]
    public void The_inventory_of_a_real_document_is_complete(string file, int components, int purls)
    {
        var bom = ReadFile(Checkout.SharedData($"cyclonedx/real/{file}"), "CycloneDX JSON").Bom!;
        Assert.Equal(components, bom.Components.Length);
        Assert.Equal(purls, bom.Components.Count(component => component.Purl is not null));
        Assert.Equal(components, bom.Components.Select(component => component.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_document_in_JSON_and_in_XML_gives_the_same_inventory()
    {
        var json = ReadFile(Checkout.SharedData("cyclonedx/real/keycloak-10.0.2.json"), "CycloneDX JSON").Bom!;
        var xml = ReadFile(Checkout.SharedData("cyclonedx/real/keycloak-10.0.2.xml"), "CycloneDX XML").Bom!;
        Assert.Equal(json.Components.Select(Line), xml.Components.Select(Line));
        Assert.Equal(json.Dependencies, xml.Dependencies);
        Assert.Equal((json.Subject!.Id, json.Subject.Purl), (xml.Subject!.Id, xml.Subject.Purl));

        // The JSON of this document has addresses that its XML leaves out, because they are none: unresolved variables, two joined by "and".
        static string Line(Component component) => SbomText.Line(component with
        {
            SourceRepository = component.SourceRepository?.Contains("${", StringComparison.Ordinal) == true ? null : component.SourceRepository,
            Declared = [.. component.Declared.Where(claim => claim.Form != LicenseClaimForm.Url || !claim.Value.Contains(' ', StringComparison.Ordinal))],
        });
    }

    private static BomReading ReadFile(string file, string format)
    {
        var content = File.ReadAllBytes(file);
        var recognized = SbomFormats.All.Where(known => known.Recognizes("some.name", content.AsSpan(0, Math.Min(content.Length, 4096))));
        Assert.Equal(format, Assert.Single(recognized).Name);
        return SbomFormats.All.Single(known => known.Name == format).Read(content, Path.GetFileName(file));
    }
}
