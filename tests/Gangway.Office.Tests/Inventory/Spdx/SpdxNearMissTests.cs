using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Tests.Inventory.Spdx;

/// <summary>What writers do and the specification does not know: read, and said.</summary>
public class SpdxNearMissTests
{
    private const string Package = "{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\"}";

    [Fact]
    public void A_document_alone_in_an_array_is_read_with_a_note()
    {
        var reading = Json($$"""[ {"spdxVersion":"SPDX-2.3","packages":[{{Package}}]} ]""");
        Assert.Equal("/0/packages/0", Assert.Single(reading.Bom!.Components).Evidence.Locator);
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void Of_several_documents_in_an_array_the_first_is_read_with_a_warning()
    {
        var reading = Json($$"""[{"spdxVersion":"SPDX-2.3","packages":[{{Package}}]},{"spdxVersion":"SPDX-2.3"},3]""");
        Assert.Single(reading.Bom!.Components);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(Severity.Warning, issue.Severity);
        Assert.Contains("2 more", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[[{}]]")]
    [InlineData("[{\"a\":1}]")]
    [InlineData("[{\"spdxVersion\":\"SPDX-2.3\"}")]
    public void An_array_without_a_document_is_refused(string text) => Assert.Null(Json(text).Bom);

    [Theory]
    [InlineData("\n{\"a\":1}", "line 2", "7 bytes")]
    [InlineData("]", "line 1", "1 bytes")]
    [InlineData("\n\n\0\0", "line 3", "2 bytes")]
    public void Data_after_the_end_is_left_out_with_a_warning(string trail, string place, string size)
    {
        var reading = Json($$"""{"spdxVersion":"SPDX-2.3","packages":[{{Package}}]}""" + trail);
        Assert.Single(reading.Bom!.Components);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal((Severity.Warning, place), (issue.Severity, issue.Path));
        Assert.StartsWith(size, issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DESCRIBE", "DESCRIBES")]
    [InlineData("describes", "DESCRIBES")]
    public void A_near_miss_of_DESCRIBES_names_the_subject(string type, string right)
    {
        var reading = Json($$"""{"spdxVersion":"SPDX-2.2","packages":[{{Package}}],"relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"{{type}}","relatedSpdxElement":"SPDXRef-a"}]}""");
        Assert.Equal("a", reading.Bom!.Subject!.Name);
        Assert.Contains(right, Assert.Single(reading.Issues).HowToFix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("depends_on")]
    [InlineData("DEPENDS-ON")]
    [InlineData("dependsOn")]
    public void A_near_miss_of_a_dependency_is_an_edge(string type)
    {
        var reading = Json($$"""{"spdxVersion":"SPDX-2.2","packages":[{{Package}},{"SPDXID":"SPDXRef-b","name":"b"}],"relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"{{type}}","relatedSpdxElement":"SPDXRef-b"}]}""");
        Assert.Equal(new Dependency("SPDXRef-a", "SPDXRef-b"), Assert.Single(reading.Bom!.Dependencies));
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Theory]
    [InlineData("2.3", "PACKAGE_MANAGER", "purl", 1)]
    [InlineData("2.3", "PACKAGE-MANAGER", "purl", 0)]
    [InlineData("2.2", "PACKAGE_MANAGER", "purl", 0)]
    [InlineData("2.3", "OTHER", "http://spdx.org/rdf/references/purl", 0)]
    public void A_purl_is_read_under_every_name_of_its_category(string version, string category, string type, int notes)
    {
        var reading = Json($$"""{"spdxVersion":"SPDX-{{version}}","packages":[{"SPDXID":"SPDXRef-a","name":"a","externalRefs":[{"referenceCategory":"{{category}}","referenceType":"{{type}}","referenceLocator":"pkg:npm/a@1"}]}]}""");
        Assert.Equal("pkg:npm/a@1", reading.Bom!.Components[0].Purl!.ToString());
        Assert.Equal(notes, reading.Issues.Count(issue => issue.Severity == Severity.Note));
    }

    [Fact]
    public void A_range_in_purl_and_version_is_a_constraint()
    {
        var component = Json("""{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"^1.2","externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/a@^1.2"}]}]}""").Bom!.Components[0];
        Assert.Equal((null, "^1.2", "pkg:npm/a"), (component.Version, component.Constraint, component.Purl!.ToString()));
    }

    [Fact]
    public void SPDX_2_1_is_read_with_a_note()
    {
        var reading = Json($$"""{"spdxVersion":"SPDX-2.1","packages":[{{Package}}]}""");
        Assert.Equal("SPDX 2.1 JSON", reading.Bom!.Format);
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void Tag_value_under_the_name_of_JSON_is_recognized_and_read_with_a_note()
    {
        var content = "SPDXVersion: SPDX-2.3\nPackageName: a\nSPDXID: SPDXRef-a\n"u8.ToArray();
        var reading = BomFormats.Recognize("a.spdx.json", content)!.Read(content, "sub/a.spdx.json");
        Assert.Equal("a", Assert.Single(reading.Bom!.Components).Name);
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Theory]
    [InlineData("FilesAnalyzed: maybe", "line 5", "true or false")]
    [InlineData("PackageColour: red", "line 5", "no tag of SPDX 2")]
    [InlineData("packageVersion: 1", "line 5", "no tag of SPDX 2")]
    [InlineData("PackageVersion: 2", "line 5", "stands twice")]
    [InlineData("some words", "line 5", "neither a tag nor a comment")]
    [InlineData("FileComment: a", "line 5", "before the section")]
    [InlineData("PackageChecksum: abc", "line 5", "not of its form")]
    [InlineData("ExternalRefComment: abc", "line 5", "not of its form")]
    [InlineData("Relationship: SPDXRef-a CONTAINS", "line 5", "not of its form")]
    public void What_tag_value_does_wrong_in_one_line_is_said_and_the_rest_is_read(string line, string place, string words)
    {
        var reading = TagValue($"SPDXVersion: SPDX-2.3\nPackageName: a\nSPDXID: SPDXRef-a\nPackageVersion: 1\n{line}\nPackageCopyrightText: <text>b\n\n c</text>\n");
        Assert.Equal(("1", "b\n\n c"), (reading.Bom!.Components[0].Version, reading.Bom.Components[0].Copyright));
        var issue = Assert.Single(reading.Issues);
        Assert.Equal((Severity.Warning, place), (issue.Severity, issue.Path));
        Assert.Contains(words, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_value_with_the_line_breaks_of_Windows_says_the_same()
    {
        var text = Encoding.UTF8.GetString(SpdxFixtures.Bytes("six.spdx"));
        var windows = SpdxReader.Read(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)), "a", SpdxEncoding.TagValue).Document!;
        Assert.Equal(SpdxText.Of(SpdxReader.Read(Encoding.UTF8.GetBytes(text), "a", SpdxEncoding.TagValue).Document!), SpdxText.Of(windows));
    }

    [Fact]
    public void Dates_and_numbers_in_YAML_stay_text()
    {
        var bom = Yaml("spdxVersion: SPDX-2.3\npackages:\n- {SPDXID: SPDXRef-a, name: 1.10, versionInfo: 2024-01-01, copyrightText: ~}\n- SPDXID: SPDXRef-b\n  name: yes\n  versionInfo: 0x1F\n").Bom!;
        Assert.Equal([("1.10", "2024-01-01"), ("yes", "0x1F")], bom.Components.Select(component => (component.Name, component.Version!)));
        Assert.Null(bom.Components[0].Copyright);
    }

    [Theory]
    [InlineData("packages: 1", "line 2", "text stands where a list")]
    [InlineData("packages: {a: b}", "line 2", "a mapping stands where a list")]
    [InlineData("packages:\n- text", "line 3", "text stands where a mapping")]
    [InlineData("packages:\n- name: [a]", "line 3", "a list stands where text")]
    public void What_is_of_the_wrong_type_in_YAML_is_said(string rest, string place, string words)
    {
        var reading = Yaml($"spdxVersion: SPDX-2.3\n{rest}\n");
        Assert.Contains(reading.Issues, issue => issue.Path == place && issue.Message.StartsWith(words, StringComparison.Ordinal));
        Assert.NotNull(reading.Bom);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Every_encoding_is_read_with_and_without_a_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var (file, _, kind) in SpdxSixTests.Encodings.Select(row => row.Data))
        {
            var text = Encoding.UTF8.GetString(SpdxFixtures.Bytes(file));
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            var format = BomFormats.Recognize("a", content.AsSpan(0, Math.Min(content.Length, 4096)));
            Assert.NotNull(format!.Read(content, "a").Bom);
            Assert.NotNull(SpdxReader.Read(content, "a", kind).Document);
        }
    }

    private static BomReading Json(string text) => SpdxJsonReader.Read(Encoding.UTF8.GetBytes(text), "a");

    private static BomReading TagValue(string text) => SpdxTagValueReader.Read(Encoding.UTF8.GetBytes(text), "a");

    private static BomReading Yaml(string text) => SpdxYamlReader.Read(Encoding.UTF8.GetBytes(text), "a");
}
