using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Spdx;
using Gangway.Office.Tests.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Spdx;

/// <summary>Documents of others, where they lie beside the checkout.</summary>
public class PublishedSpdxTests
{
    [Fact]
    public void Every_document_is_known_by_its_content_and_read_without_a_warning()
    {
        foreach (var file in Files())
        {
            var reading = Read(file);
            Assert.True(reading.Bom is not null && reading.Issues.IsEmpty, $"{file}: {string.Join('\n', reading.Issues)}");
        }
    }

    [Fact]
    public void One_document_in_five_encodings_of_2_3_gives_one_inventory()
    {
        var readings = new[] { "SPDXJSONExample-v2.3.spdx.json", "SPDXTagExample-v2.3.spdx", "SPDXYAMLExample-2.3.spdx.yaml", "SPDXXMLExample-v2.3.spdx.xml", "SPDXRdfExample-v2.3.spdx.rdf" }
            .Select(file => Lines(Read(Checkout.SharedData($"spdx/one-document/{file}")).Bom!)).ToList();
        Assert.Equal(5, readings[0].Count);
        Assert.All(readings, lines => Assert.Equal(readings[0], lines));
    }

    [Fact]
    public void The_example_of_3_0_1_beside_them_is_another_document_and_is_read()
    {
        var bom = Read(Checkout.SharedData("spdx/one-document/SPDXJsonLDExample-v3.0.1.json")).Bom!;
        Assert.Equal(("my-package", "1.0"), (bom.Subject!.Name, bom.Subject.Version));
        Assert.Empty(bom.Components);
    }

    /// <summary>
    /// The differences are in the documents: 3.0 sorts the members of an expression, says in example 11 that what the product
    /// depends on is needed to build it, leaves out the license texts of example 9, and describes the product of example 7 as a file.
    /// </summary>
    [Theory]
    [InlineData("example1/spdx2.2-example1.spdx", "example1/spdx3.0-example1.json")]
    [InlineData("example3/spdx2.2-example3-bin.spdx", "example3/spdx3.0-example3-bin.json")]
    [InlineData("example3/spdx2.2-example3-src.spdx", "example3/spdx3.0-example3-src.json")]
    [InlineData("example5/spdx2.2-example5-bin.spdx", "example5/spdx3.0-example5-bin.json")]
    [InlineData("example5/spdx2.2-example5-src.spdx", "example5/spdx3.0-example5-src.json")]
    [InlineData("example9/spdx2.2-appbomination.spdx.json", "example9/spdx3.0-appbomination.spdx3.json")]
    [InlineData("example11/spdx2.3-sbom.spdx.json", "example11/spdx3.0-sbom.spdx3.json")]
    public void The_same_example_in_2_and_in_3_gives_the_same_inventory(string two, string three)
    {
        var (first, second) = (Read(Checkout.SharedData($"spdx/{two}")).Bom!, Read(Checkout.SharedData($"spdx/{three}")).Bom!);
        Assert.Equal(Core(first), Core(second));
        Assert.Equal(Edges(first), Edges(second));
    }

    [Fact]
    public void Every_document_is_written_and_read_again_without_a_difference()
    {
        foreach (var file in Files())
        {
            var encoding = EncodingOf(file);
            var document = SpdxReader.Read(File.ReadAllBytes(file), file, encoding).Document!;
            foreach (var target in encoding == SpdxEncoding.JsonLd ? [encoding] : new[] { SpdxEncoding.Json, SpdxEncoding.TagValue, SpdxEncoding.Yaml, SpdxEncoding.Xml })
            {
                using var stream = new MemoryStream();
                var losses = SpdxWriter.Write(document, target, stream);
                var again = SpdxReader.Read(stream.ToArray(), file, target).Document!;
                if (losses.IsEmpty)
                {
                    Assert.Equal(SpdxText.Of(Sorted(document)), SpdxText.Of(Sorted(again)));
                }
            }
        }
    }

    /// <summary>Annotations stand with their element except in tag-value, and so in another order.</summary>
    private static SpdxDocument Sorted(SpdxDocument document) =>
        document with { Annotations = [.. document.Annotations.OrderBy(annotation => annotation.Element, StringComparer.Ordinal).ThenBy(annotation => annotation.Comment, StringComparer.Ordinal)] };

    private static IEnumerable<string> Files() => Directory.GetFiles(Checkout.SharedData("spdx"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static SpdxEncoding EncodingOf(string file) =>
        file.Contains("spdx3.0", StringComparison.Ordinal) || file.Contains("v3.0.1", StringComparison.Ordinal) ? SpdxEncoding.JsonLd
        : Path.GetExtension(file) switch
        {
            ".json" => SpdxEncoding.Json,
            ".yaml" => SpdxEncoding.Yaml,
            ".xml" => SpdxEncoding.Xml,
            ".rdf" => SpdxEncoding.Rdf,
            _ => SpdxEncoding.TagValue,
        };

    private static BomReading Read(string file)
    {
        var content = File.ReadAllBytes(file);
        return BomFormats.Recognize("a.file", content.AsSpan(0, Math.Min(content.Length, 4096)))!.Read(content, "a.file");
    }

    private static List<string> Lines(Bom bom) =>
        [SbomText.Line(bom.Subject!), .. bom.Components.Select(SbomText.Line).Order(StringComparer.Ordinal), .. bom.Dependencies.Select(edge => $"{edge.From} {edge.To}").Order(StringComparer.Ordinal)];

    /// <summary>What is compared between 2 and 3: all but ids, scopes and license texts, the words of an expression in any order.</summary>
    private static IEnumerable<string> Core(Bom bom) => bom.Components.Prepend(bom.Subject!)
        .Select(component => $"{component.Name} {component.Version} {component.Purl} {component.SourceRepository} {component.Copyright} {component.Directness} {Words(component.Declared)} / {Words(component.Concluded)}")
        .Order(StringComparer.Ordinal);

    private static string Words(IEnumerable<LicenseClaim> claims) => string.Join(' ', claims.Where(claim => claim.Form == LicenseClaimForm.Expression)
        .SelectMany(claim => claim.Value.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Edges(Bom bom)
    {
        var names = bom.Components.Prepend(bom.Subject!).ToDictionary(component => component.Id, component => component.Name);
        return bom.Dependencies.Select(edge => $"{names[edge.From]} {names[edge.To]}").Order(StringComparer.Ordinal);
    }
}
