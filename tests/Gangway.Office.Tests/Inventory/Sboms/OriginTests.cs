using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

/// <summary>Who wrote an SBOM, and where its components come from.</summary>
public class OriginTests
{
    [Theory]
    [InlineData("origin.cdx.json")]
    [InlineData("origin.cdx.xml")]
    public void CycloneDX_says_who_wrote_it_when_and_with_what(string fixture)
    {
        var bom = Read(fixture);
        Assert.Equal(["Open Source Office <ospo@example.com>", "Example Works <https://example.com>"], bom.Authors.Select(author => author.ToString()));
        Assert.Equal(["bom-maker 2.1", "bom-service"], bom.Tools);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.Zero).AddTicks(1234567), bom.Timestamp);
        Assert.Equal(("urn:uuid:11111111-1111-4111-8111-111111111111", "build, release"), (bom.SerialNumber, bom.Comment));
        Assert.Equal(["full", "half"], bom.Leaves);
    }

    [Theory]
    [InlineData("origin.cdx.json")]
    [InlineData("origin.cdx.xml")]
    public void CycloneDX_says_where_a_component_comes_from(string fixture)
    {
        var components = Read(fixture).Components;
        var (full, half, bare) = (components[0], components[1], components[2]);
        Assert.Equal(("Example Supply <post@example.com>", "Example Makers <https://makers.example.com>"), (full.Supplier?.ToString(), full.Creator?.ToString()));
        Assert.Equal([new("SHA-256", "aa"), new ComponentHash("SHA-512", "bb")], full.Hashes);
        Assert.Equal(["cpe:2.3:a:example:full:1.2.3:*:*:*:*:*:*:*", "swid-full"], full.OtherIds);
        Assert.Equal(new ComponentFile("full.zip", false, true, true), full.File);
        Assert.Equal(("https://dl.example.com/full.zip", "https://git.example.com/full.git"), (full.DownloadLocation, full.SourceRepository));
        Assert.Equal(("Example Press", "Second <second@example.com>"), (half.Supplier?.ToString(), half.Creator?.ToString()));
        Assert.Equal((null, "vers:generic/>=1"), (half.Version, half.Constraint));
        Assert.Equal(new ComponentFile(null), half.File);
        Assert.Equal((null, null, null, null), (bare.Supplier, bare.Creator, bare.File, bare.DownloadLocation));
        Assert.Empty(bare.Hashes);
    }

    [Fact]
    public void SPDX_says_who_wrote_it_and_where_a_package_comes_from()
    {
        var bom = Read("origin.spdx.json");
        Assert.Equal(["Example Works <ospo@example.com>", "Release Desk"], bom.Authors.Select(author => author.ToString()));
        Assert.Equal(["bom-maker-2.1"], bom.Tools);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.Zero), bom.Timestamp);
        Assert.Equal(("https://example.com/spdx/product-1.0", "SBOM Type: Build"), (bom.SerialNumber, bom.Comment));
        Assert.Equal(["SPDXRef-full"], bom.Leaves);
        var (full, bare) = (bom.Components[0], bom.Components[1]);
        Assert.Equal(("Example Supply <post@example.com>", "Maker"), (full.Supplier?.ToString(), full.Creator?.ToString()));
        Assert.Equal([new("SHA-512", "bb"), new("SHA3-256", "aa"), new ComponentHash("MD5", "cc")], full.Hashes);
        Assert.Equal(["cpe:2.3:a:example:full:1.2.3:*:*:*:*:*:*:*"], full.OtherIds);
        Assert.Equal(("full.zip", "https://dl.example.com/full.zip", null), (full.File?.Name, full.DownloadLocation, full.SourceRepository));
        Assert.Equal((null, null, null, null), (bare.Supplier, bare.Creator, bare.File, bare.DownloadLocation));
    }

    [Fact]
    public void Tools_of_CycloneDX_1_4_are_a_list()
    {
        var json = CycloneDxJsonReader.Read("""{"bomFormat":"CycloneDX","specVersion":"1.4","metadata":{"tools":[{"vendor":"Example","name":"maker","version":"1"}],"manufacture":{"name":"of the product"}}}"""u8.ToArray(), "a").Bom!;
        var xml = CycloneDxXmlReader.Read("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><metadata><tools><tool><vendor>Example</vendor><name>maker</name><version>1</version></tool></tools><manufacture><name>of the product</name></manufacture></metadata></bom>"u8.ToArray(), "a").Bom!;
        Assert.Equal(["Example maker 1"], json.Tools);
        Assert.Equal(["Example maker 1"], xml.Tools);
        Assert.Empty(json.Authors);
        Assert.Empty(xml.Authors);
    }

    [Theory]
    [InlineData("2026-03-01T10:20:30Z", true)]
    [InlineData("2026-03-01T10:20:30+02:00", true)]
    [InlineData("2026-03-01T10:20:30.5", true)]
    [InlineData("2026-03-01", false)]
    [InlineData("yesterday", false)]
    [InlineData("2026-13-01T10:20:30Z", false)]
    public void A_time_that_is_none_is_unknown(string time, bool isRead)
    {
        var content = Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"timestamp":"{{time}}"} }""");
        Assert.Equal(isRead, CycloneDxJsonReader.Read(content, "a").Bom!.Timestamp is not null);
    }

    private static Bom Read(string fixture)
    {
        var content = File.ReadAllBytes(Checkout.Fixture($"Inventory/Sboms/fixtures/{fixture}"));
        var reading = SbomFormats.All.Single(format => format.Recognizes(fixture, content)).Read(content, fixture);
        Assert.Empty(reading.Issues);
        return reading.Bom!;
    }
}
