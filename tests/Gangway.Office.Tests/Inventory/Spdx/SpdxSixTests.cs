using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;
using Gangway.Office.Tests.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Spdx;

/// <summary>One document, written by hand in each of the six encodings.</summary>
public class SpdxSixTests
{
    public static TheoryData<string, string, SpdxEncoding> Encodings => new()
    {
        { "six.spdx.json", "SPDX 2.3 JSON", SpdxEncoding.Json },
        { "six.spdx", "SPDX 2.3 tag-value", SpdxEncoding.TagValue },
        { "six.spdx.yaml", "SPDX 2.3 YAML", SpdxEncoding.Yaml },
        { "six.spdx.xml", "SPDX 2.3 XML", SpdxEncoding.Xml },
        { "six.spdx.rdf", "SPDX 2.3 RDF/XML", SpdxEncoding.Rdf },
        { "six.spdx3.json", "SPDX 3.0.1 JSON-LD", SpdxEncoding.JsonLd },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void One_document_in_six_encodings_is_one_inventory(string file, string format, SpdxEncoding encoding)
    {
        Assert.True(Enum.IsDefined(encoding));
        var content = File.ReadAllBytes(Checkout.Fixture($"Inventory/Spdx/fixtures/{file}"));
        var recognized = Assert.Single(SbomFormats.All, known => known.Recognizes("a.file", content.AsSpan(0, Math.Min(content.Length, 4096))));
        var reading = recognized.Read(content, file);
        Assert.Equal(format, reading.Bom!.Format);
        Snapshot.Matches("six.txt", SbomText.Of(reading with { Bom = reading.Bom with { Format = "SPDX in six encodings" } }));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void One_document_in_six_encodings_says_the_same_in_every_field(string file, string format, SpdxEncoding encoding)
    {
        Assert.NotEmpty(format);
        var reading = SpdxReader.Read(File.ReadAllBytes(Checkout.Fixture($"Inventory/Spdx/fixtures/{file}")), file, encoding);
        Assert.Empty(reading.Issues);
        Assert.Equal(Own(SpdxFixtures.Six()), Own(reading.Document!));

        // SPDX 3 does not say whether files were analyzed, and knows no list of relationships that fields imply.
        static string Own(SpdxDocument document) => SpdxText.Of(document with
        {
            Version = "",
            Packages = [.. document.Packages.Select(package => package with { FilesAnalyzed = null })],
            Relationships = [.. document.Relationships.OrderBy(relationship => $"{relationship.From} {relationship.Type}", StringComparer.Ordinal).Select(relationship => relationship with { Extra = document.Extra.Clear() })],
            Annotations = [.. document.Annotations.Select(annotation => annotation with { Extra = document.Extra.Clear() })],
            Creation = document.Creation! with { Extra = document.Extra.Clear() },
            ExtractedLicenses = [.. document.ExtractedLicenses.Select(license => license with { Extra = document.Extra.Clear() })],
            Extra = document.Extra.Clear(),
            OtherElements = [],
        });
    }
}
