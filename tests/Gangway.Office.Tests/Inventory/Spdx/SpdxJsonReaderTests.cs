using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Spdx;
using Gangway.Office.Tests.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Spdx;

public class SpdxJsonReaderTests
{
    [Fact]
    public void A_document_becomes_an_inventory() => Snapshot.Matches("shop.spdx.json.txt", SbomText.Of(Read(Fixture())));

    [Fact]
    public void The_envelope_of_GitHub_is_opened()
    {
        var (bare, wrapped) = (Read(Fixture()), Read($$"""{"sbom":{{Fixture()}}}"""));
        Assert.Equal(bare.Bom!.Components.Select(SbomText.Line), wrapped.Bom!.Components.Select(SbomText.Line));
        Assert.Equal("/sbom/packages/1", wrapped.Bom.Components[0].Evidence.Locator);
    }

    [Theory]
    [InlineData("""{"@context":"https://spdx.org/rdf/3.1.0/spdx-context.jsonld","@graph":[]}""", "3.1.0")]
    [InlineData("""{"@context":"https://example.org/context.jsonld","@graph":[]}""", "does not say")]
    [InlineData("""{"spdxVersion":"SPDX-2.0"}""", "SPDX-2.0")]
    [InlineData("""{"spdxVersion":"SPDX-9.9"}""", "SPDX-9.9")]
    [InlineData("""{"spdxVersion":2.3}""", "does not say")]
    [InlineData("{}", "does not say")]
    [InlineData("""{"sbom":[]}""", "does not say")]
    public void Other_versions_are_refused_with_what_is_read(string text, string words)
    {
        var reading = Read(text);
        Assert.Null(reading.Bom);
        var issue = Assert.Single(reading.Issues);
        Assert.Contains(words, issue.Message, StringComparison.Ordinal);
        Assert.Contains("2.3", issue.HowToFix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_about_several_packages_has_no_subject()
    {
        var bom = Read("""{"spdxVersion":"SPDX-2.2","documentDescribes":["SPDXRef-a","SPDXRef-b"],"packages":[{"SPDXID":"SPDXRef-a","name":"a"},{"SPDXID":"SPDXRef-b","name":"b"}]}""").Bom!;
        Assert.Null(bom.Subject);
        Assert.Equal(2, bom.Components.Length);
    }

    [Fact]
    public void A_package_described_twice_over_is_one_subject()
    {
        var bom = Read("""
            {"spdxVersion":"SPDX-2.2","SPDXID":"SPDXRef-DOCUMENT","documentDescribes":["SPDXRef-a"],"packages":[{"SPDXID":"SPDXRef-a","name":"a"}],
            "relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"DESCRIBED_BY","relatedSpdxElement":"SPDXRef-DOCUMENT"}]}
            """).Bom!;
        Assert.Equal("a", bom.Subject!.Name);
        Assert.Empty(bom.Components);
    }

    [Fact]
    public void Ids_given_twice_and_edges_to_nothing_are_warnings()
    {
        var reading = Read("""
            {"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"SPDXRef-a","name":"a"},{"SPDXID":"SPDXRef-a","name":"b"}],
            "relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-gone"}]}
            """);
        Assert.Equal(2, reading.Bom!.Components.Length);
        Assert.Equal(["/packages/1", "/relationships/0"], reading.Issues.Select(issue => issue.Path));
        Assert.All(reading.Issues, issue => Assert.Equal(Severity.Warning, issue.Severity));
    }

    [Theory]
    [InlineData("git+https://git.example.org/a", true)]
    [InlineData("git://git.example.org/a", true)]
    [InlineData("git@git.example.org:a/b", true)]
    [InlineData("https://git.example.org/a.git#sub/path", true)]
    [InlineData("https://git.example.org/a.git@v1", true)]
    [InlineData("https://example.org/a.tar.gz", false)]
    [InlineData("NOASSERTION", false)]
    public void A_download_location_is_a_repository_where_it_says_so(string location, bool isRepository)
    {
        var component = Read($$"""{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"{{location}}"}]}""").Bom!.Components[0];
        Assert.Equal(isRepository ? location : null, component.SourceRepository);
    }

    [Theory]
    [InlineData("^1.2", true)]
    [InlineData("~> 1.0", true)]
    [InlineData(">= 1.2, < 2", true)]
    [InlineData("[1.0,2.0)", true)]
    [InlineData("(,1.0]", true)]
    [InlineData("1.x", true)]
    [InlineData("4.*.*", true)]
    [InlineData("1.0 - 2.0", true)]
    [InlineData("^1 || ^2", true)]
    [InlineData("= 1.2.3", true)]
    [InlineData("1.0~rc1", false)]
    [InlineData("1.0^git20240101", false)]
    [InlineData("1:2.4.47-2+b1", false)]
    [InlineData("(devel)", false)]
    [InlineData("1.0-x64", false)]
    [InlineData("v0.0.0-20240101000000-abcdefabcdef", false)]
    public void A_range_of_versions_is_a_constraint(string version, bool isRange)
    {
        var component = Read($$"""{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"{{version}}"}]}""").Bom!.Components[0];
        Assert.Equal(isRange ? (null, version) : (version, null), (component.Version, component.Constraint));
    }

    private static string Fixture() => File.ReadAllText(Checkout.Fixture("Inventory/Spdx/fixtures/shop.spdx.json"));

    private static BomReading Read(string text) => SpdxJsonReader.Read(Encoding.UTF8.GetBytes(text), "shop");
}
