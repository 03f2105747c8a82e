using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;
using Gangway.Office.Tests.Inventory.CycloneDx;
using Gangway.Office.Tests.Inventory.Lockfiles;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Sboms;

public class SbomConversionTests
{
    private static readonly string[] Ids = ["Apache-2.0", "MIT", "ISC", "GPL-3.0-or-later", "BSD-3-Clause"];

    private static readonly SbomConversion Conversion = new(
        OfficialSchemas.Instance, Ids.Contains, IsExpression,
        new SpdxCreationFacts(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), "urn:uuid:11111111-1111-4111-8111-111111111111", "example-1.0", "an inventory"));

    public static TheoryData<string> Targets => [.. SbomTarget.Names];

    private static readonly string[] Documents =
    [
        "Spdx/fixtures/six.spdx", "Spdx/fixtures/six.spdx.json", "Spdx/fixtures/six.spdx.yaml", "Spdx/fixtures/six.spdx.xml", "Spdx/fixtures/six.spdx.rdf",
        "Spdx/fixtures/six.spdx3.json", "Sboms/fixtures/origin.cdx.json", "Sboms/fixtures/origin.cdx.xml", "CycloneDx/fixtures/harbour-1.6.cdx.json",
        "CycloneDx/fixtures/quay-1.4.cdx.xml",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_document_becomes_a_valid_one_of_every_form(string target)
    {
        foreach (var name in Documents)
        {
            // The two of origin are no valid documents: their hashes have two digits. That is kept within a family, and dropped on the way to the other.
            var converted = Convert(name, target);
            Assert.True(converted.Content is not null, name);
            var verdict = Verdict(converted.Content.Value, "new");
            Assert.True(verdict.IsRead, name);
            Assert.True(verdict.IsValid || (name.Contains("origin") && target.StartsWith("cyclonedx")), $"{name} as {target}: {verdict.Findings.FirstOrDefault()}");
        }
    }

    [Theory]
    [InlineData("cyclonedx-json")]
    [InlineData("cyclonedx-xml-1.2")]
    [InlineData("spdx-json")]
    [InlineData("spdx-tag-value")]
    [InlineData("spdx-yaml")]
    [InlineData("spdx-jsonld")]
    public void Every_lockfile_becomes_a_valid_document_with_the_same_packages(string target)
    {
        foreach (var (fixture, path) in LockfileFormatsTests.Fixtures.Select(row => ((string)row.Data.Item1, (string)row.Data.Item2)))
        {
            var content = LockfileFormatsTests.Bytes(fixture);
            if (LockfileFormatsTests.Read(path, content).Bom is not { } bom || !SbomTarget.TryParse(target, out var form))
            {
                continue;
            }

            var converted = Conversion.Of(bom, form);
            Assert.True(converted.Content is not null, fixture);
            var verdict = Verdict(converted.Content.Value, "new");
            Assert.True(verdict.IsValid, $"{fixture} as {target}: {verdict.Findings.FirstOrDefault()}");
            Assert.Equal(bom.Components.Select(Purl), Inventory(converted.Content.Value, "new").Bom!.Components.Select(Purl));
        }

        static string? Purl(Component component) => component.Purl?.ToString();
    }

    [Theory]
    [InlineData("Spdx/fixtures/six.spdx.json", "cyclonedx-json")]
    [InlineData("Spdx/fixtures/six.spdx.json", "cyclonedx-xml-1.4")]
    [InlineData("Spdx/fixtures/six.spdx3.json", "cyclonedx-json")]
    [InlineData("CycloneDx/fixtures/harbour-1.6.cdx.json", "spdx-json")]
    [InlineData("CycloneDx/fixtures/harbour-1.6.cdx.json", "spdx-jsonld")]
    [InlineData("Sboms/fixtures/origin.cdx.json", "spdx-tag-value")]
    public void What_goes_from_one_family_to_the_other_is_said(string name, string target) => Snapshot.Matches(
        $"losses-{Path.GetFileName(name)}-{target}.txt",
        string.Concat(Convert(name, target).Losses.Select(loss => $"{(loss.IsDropped ? "dropped" : "changed")} {loss.Count} {loss.Field} [{loss.First}]: {loss.Reason}\n")));

    /// <summary>The promise itself: every text of the old document is in the new one, or its place is among what is said to be lost.</summary>
    [Theory]
    [InlineData("spdx-json")]
    [InlineData("spdx-tag-value")]
    public void No_text_of_a_CycloneDX_document_is_lost_in_silence(string target)
    {
        const string Name = "CycloneDx/fixtures/harbour-1.6.cdx.json";
        var converted = Convert(Name, target);
        var written = Encoding.UTF8.GetString(converted.Content!.Value.Span);
        var lost = converted.Losses.Where(loss => loss.IsDropped).Select(loss => loss.Field.Split('[')[0].TrimEnd('*', '/')).ToList();
        // Ids are the document's own; what its words mean is said in the words of the other.
        string[] renamed = ["/$schema", "/bomFormat", "/specVersion", "/serialNumber", "bom-ref", "/ref", "/dependsOn/*", "/scope", "/acknowledgement", "/alg", "/type", "/encoding", "/contentType"];
        foreach (var (path, text) in Texts(JsonDocument.Parse(File.ReadAllBytes(Fixture(Name))).RootElement, ""))
        {
            var isSaid = lost.Exists(field => path.Replace("/components/*/components/*", "/components/*").StartsWith(field, StringComparison.Ordinal));
            Assert.True(isSaid || renamed.Any(path.EndsWith) || IsThere(text), $"{path}: {text}");
        }

        bool IsThere(string text) => written.Contains(text, StringComparison.Ordinal) || written.Contains(JsonEncodedText.Encode(text).Value, StringComparison.Ordinal)
            || (DateTimeOffset.TryParse(text, out var time) && written.Contains(time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ")))
            || (System.Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length > 0 && written.Contains(Encoding.UTF8.GetString(System.Convert.FromBase64String(text)).Split('\n')[0]));
    }

    [Fact]
    public void Into_its_own_version_and_encoding_CycloneDX_is_the_same_document()
    {
        var converted = Convert("CycloneDx/fixtures/harbour-1.6.cdx.json", "cyclonedx-json");
        Assert.Empty(converted.Losses);
        Gangway.Office.Tests.Inventory.CycloneDx.Documents.AssertSameJson(
            File.ReadAllText(Fixture("CycloneDx/fixtures/harbour-1.6.cdx.json")), Encoding.UTF8.GetString(converted.Content!.Value.Span), "harbour");
    }

    [Theory]
    [InlineData("six.spdx.json", "spdx-tag-value")]
    [InlineData("six.spdx.json", "spdx-yaml")]
    [InlineData("six.spdx.json", "spdx-xml")]
    [InlineData("six.spdx.rdf", "spdx-json")]
    public void From_one_encoding_of_SPDX_to_another_nothing_is_lost(string file, string target)
    {
        var converted = Convert($"Spdx/fixtures/{file}", target);
        Assert.Empty(converted.Losses);
        var (old, young) = (Inventory(File.ReadAllBytes(Fixture($"Spdx/fixtures/{file}")), file).Bom!, Inventory(converted.Content!.Value, "new").Bom!);
        Assert.Equal(old.Components.Select(SbomText.Line), young.Components.Select(SbomText.Line));
    }

    [Theory]
    [InlineData("spdx", "spdx-json")]
    [InlineData("spdx-tv", "spdx-tag-value")]
    [InlineData("spdx-tv-2.3", "spdx-tag-value-2.3")]
    [InlineData("spdx-3", "spdx-jsonld")]
    [InlineData("cyclonedx", "cyclonedx-json")]
    public void Other_names_mean_the_same(string name, string same) =>
        Assert.Equal(same, SbomTarget.TryParse(name, out var target) ? target.Name : null);

    [Theory]
    [InlineData("")]
    [InlineData("cyclonedx-json-1.1")]
    [InlineData("cyclonedx-json-2.0")]
    [InlineData("spdx-rdf")]
    [InlineData("SPDX-JSON")]
    public void What_does_not_exist_is_no_target(string name) => Assert.False(SbomTarget.TryParse(name, out _));

    [Fact]
    public void Version_2_3_is_written_where_it_is_asked_for()
    {
        var old = Encoding.UTF8.GetBytes(File.ReadAllText(Fixture("Spdx/fixtures/six.spdx.json")).Replace("SPDX-2.3", "SPDX-2.2", StringComparison.Ordinal));
        Assert.Equal("SPDX 2.2 tag-value", Verdict(Convert(old, "a.json", "spdx-tag-value").Content!.Value, "new").Format);
        Assert.Equal("SPDX 2.3 tag-value", Verdict(Convert(old, "a.json", "spdx-tag-value-2.3").Content!.Value, "new").Format);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":")]
    [InlineData("nothing that is known")]
    [InlineData("<a/>")]
    [InlineData("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"9\"}")]
    [InlineData("{\"spdxVersion\":\"SPDX-2.3\",\"spdxVersion\":\"SPDX-2.3\"}")]
    public void What_cannot_be_read_is_not_converted_and_says_why(string text)
    {
        var converted = Convert(Encoding.UTF8.GetBytes(text), "a.file", "spdx-json");
        Assert.Null(converted.Content);
        Assert.Equal(Severity.Error, Assert.Single(converted.Issues).Severity);
        Assert.NotEmpty(converted.Issues[0].HowToFix!);
    }

    internal static BomReading Inventory(ReadOnlyMemory<byte> content, string name) =>
        BomFormats.Recognize(name, content.Span[..Math.Min(content.Length, 4096)])?.Read(content, name) ?? BomReading.Refused(name, "unknown");

    internal static SbomVerdict Verdict(ReadOnlyMemory<byte> content, string name) =>
        SbomValidation.Of(SbomReading.Of(content, name, name), name, OfficialSchemas.Instance, (text, _) => IsExpression(text) ? null : "unknown id");

    private static SbomConverted Convert(string fixture, string target) => Convert(File.ReadAllBytes(Fixture(fixture)), Path.GetFileName(fixture), target);

    private static SbomConverted Convert(byte[] content, string name, string target) =>
        Conversion.To(SbomReading.Of(content, name, name), () => Inventory(content, name), SbomTarget.TryParse(target, out var form) ? form : throw new ArgumentException(target));

    private static string Fixture(string name) => Checkout.Fixture($"Inventory/{name}");

    private static bool IsExpression(string text) => text.Split(' ', '(', ')')
        .All(word => word is "" or "OR" or "AND" || Ids.Contains(word) || word.Contains("LicenseRef-", StringComparison.Ordinal) || word is "WITH" || word.StartsWith("GPL", StringComparison.Ordinal) || word.EndsWith("exception-2.0"));

    private static IEnumerable<(string Path, string Text)> Texts(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Texts(field.Value, $"{path}/{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Texts(item, $"{path}/*")),
        JsonValueKind.String => [(path, element.GetString()!)],
        _ => [],
    };
}
