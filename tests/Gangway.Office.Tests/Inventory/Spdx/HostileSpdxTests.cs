using System.Diagnostics;
using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Tests.Inventory.Spdx;

public class HostileSpdxTests
{
    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, string, BomReading>> Readers = new()
    {
        ["json"] = SpdxJsonReader.Read, ["tag"] = SpdxTagValueReader.Read, ["yaml"] = SpdxYamlReader.Read, ["xml"] = SpdxXmlReader.Read, ["rdf"] = SpdxRdfReader.Read,
    };

    public static TheoryData<string, string, string?> Broken => new()
    {
        { "yaml", "", null },
        { "yaml", "- a\n- b\n", "line 1" },
        { "yaml", "just text", "line 1" },
        { "yaml", "a: [1, 2", "line 2, column 1" },
        { "yaml", "a: 1\nb: 2\na: 3\n", "line 3, column 1" },
        { "yaml", "a: &x 1\nb: *x\n", "line 2, column 4" },
        { "yaml", "a: 1\n---\nb: 2\n", "line 2, column 1" },
        { "yaml", "? [a]\n: b\n", "line 1, column 5" },
        { "yaml", "name: a\n", "line 1" },
        { "yaml", "a: \"\\uD800", "line 1" },
        { "yaml", "a: \"\\U00110000\"\n", "line 1, column" },
        { "yaml", "a: \"\\uD800\\uD800\"\n", "line 1, column" },
        { "yaml", "a: b\nc: {!<]>", "line 2, column" },
        { "yaml", "- {%FOO\n\r---|-\n }", "line 1, column" },
        { "yaml", "...\n|\r", "line 1, column" },
        { "xml", " \n", null },
        { "xml", "<Document><SPDXID>", "line 1, column 19" },
        { "xml", "<bom/>", "line 1" },
        { "xml", "<Document/>", "line 1" },
        { "xml", "<Document><name>a</name></Document>", "line 1" },
        { "xml", "<Document><spdxVersion>SPDX-2.3</spdxVersion></Document>\n<a/>", "line 2, column 2" },
        { "xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Document><name>&x;</name></Document>", "line 1, column 1" },
        { "xml", "<Document><name>&#xD800;</name></Document>", "line 1" },
        { "rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "line 1" },
        { "rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", "line 1" },
        { "rdf", "<!DOCTYPE a><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "line 1, column 1" },
        { "rdf", "<a xmlns='http://spdx.org/rdf/terms#'><b/></a>", "line 1" },
        { "tag", "", null },
        { "tag", "SPDXVersion: SPDX-2.3\nPackageComment: <text>never\nends", "line 2" },
        { "tag", "SPDXVersion: SPDX-2.3\nPackageNam", "line 2" },
        { "tag", "{\"spdxVersion\":\"SPDX-2.3\"}\n", "line 1" },
        { "tag", "SPDXVersion: SPDX-1.2\n", "line 1" },
        { "json", "{\"@graph\":[{\"type\":\"CreationInfo\",\"specVersion\":\"4.0.0\"}]}", "/@context" },
        { "json", "{\"@graph\":3}", "/@context" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_documents_are_refused_with_their_place(string encoding, string text, string? place)
    {
        var reading = Readers[encoding](Encoding.UTF8.GetBytes(text), "a");
        Assert.Null(reading.Bom);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(Severity.Error, issue.Severity);
        Assert.NotEmpty(issue.HowToFix!);
        Assert.True(place is null ? issue.Path is null : issue.Path!.StartsWith(place, StringComparison.Ordinal), $"{issue.Path}: {issue.Message}");
    }

    [Theory]
    [InlineData("yaml", 511, true)]
    [InlineData("yaml", 512, false)]
    [InlineData("yaml", 50_000, false)]
    [InlineData("xml", 511, true)]
    [InlineData("xml", 512, false)]
    [InlineData("xml", 50_000, false)]
    [InlineData("json", 511, true)]
    [InlineData("json", 512, false)]
    [InlineData("json", 50_000, false)]
    public void Nesting_is_read_to_512_levels_and_refused_beyond(string encoding, int inside, bool isRead)
    {
        var text = encoding switch
        {
            "yaml" => $"spdxVersion: SPDX-2.3\nx: {new string('[', inside)}{new string(']', inside)}\n",
            "xml" => $"<Document><spdxVersion>SPDX-2.3</spdxVersion>{string.Concat(Enumerable.Repeat("<a>", inside))}{string.Concat(Enumerable.Repeat("</a>", inside))}</Document>",
            _ => $"{{\"spdxVersion\":\"SPDX-2.3\",\"x\":{new string('[', inside)}{new string(']', inside)}}}",
        };
        var watch = Stopwatch.StartNew();
        var reading = Readers[encoding](Encoding.UTF8.GetBytes(text), "a");
        Assert.Equal(isRead, reading.Bom is not null);
        Assert.True(isRead || reading.Issues[0].Path is not null);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_was_kept_from_512_levels_can_be_written_again()
    {
        var text = $"{{\"spdxVersion\":\"SPDX-2.3\",\"x\":{new string('[', 511)}{new string(']', 511)}}}";
        var document = SpdxReader.Read(Encoding.UTF8.GetBytes(text), "a", SpdxEncoding.Json).Document!;
        foreach (var encoding in new[] { SpdxEncoding.Json, SpdxEncoding.Yaml, SpdxEncoding.Xml, SpdxEncoding.TagValue, SpdxEncoding.JsonLd })
        {
            using var stream = new MemoryStream();
            SpdxWriter.Write(document, encoding, stream);
            Assert.NotNull(SpdxReader.Read(stream.ToArray(), "a", encoding).Document);
        }
    }

    [Fact]
    public void Licenses_that_hold_each_other_are_left_out_of_RDF()
    {
        const string Sets = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#">
              <SpdxDocument rdf:about="https://a.example#SPDXRef-DOCUMENT"><specVersion>SPDX-2.3</specVersion></SpdxDocument>
              <Package rdf:about="https://a.example#SPDXRef-a"><name>a</name><licenseDeclared rdf:nodeID="n0"/></Package>
              <ConjunctiveLicenseSet rdf:nodeID="n0"><member rdf:nodeID="n1"/><member rdf:resource="http://spdx.org/licenses/MIT"/></ConjunctiveLicenseSet>
              <ConjunctiveLicenseSet rdf:nodeID="n1"><member rdf:nodeID="n0"/></ConjunctiveLicenseSet>
            </rdf:RDF>
            """;
        var reading = SpdxRdfReader.Read(Encoding.UTF8.GetBytes(Sets), "a");
        Assert.Empty(reading.Bom!.Components[0].Declared);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void Licenses_that_double_at_each_step_stay_small()
    {
        var sets = new StringBuilder();
        for (var at = 0; at < 60; at++)
        {
            sets.Append($"<DisjunctiveLicenseSet rdf:nodeID=\"n{at}\"><member rdf:nodeID=\"n{at + 1}\"/><member rdf:parseType=\"Resource\"><rdf:type rdf:resource=\"http://spdx.org/rdf/terms#OrLaterOperator\"/><member rdf:nodeID=\"n{at + 1}\"/></member></DisjunctiveLicenseSet>\n");
        }

        var rdf = $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#">
              <SpdxDocument rdf:about="https://a.example#SPDXRef-DOCUMENT"><specVersion>SPDX-2.3</specVersion></SpdxDocument>
              <Package rdf:about="https://a.example#SPDXRef-a"><name>a</name><licenseDeclared rdf:nodeID="n0"/></Package>
              {sets}<License rdf:nodeID="n60"><licenseId>MIT</licenseId></License>
            </rdf:RDF>
            """;
        var watch = Stopwatch.StartNew();
        Assert.Empty(SpdxRdfReader.Read(Encoding.UTF8.GetBytes(rdf), "a").Bom!.Components[0].Declared);

        var graph = string.Join(',', Enumerable.Range(0, 60).Select(at => $$"""{"type":"expandedlicensing_ConjunctiveLicenseSet","spdxId":"urn:n{{at}}","expandedlicensing_member":["urn:n{{at + 1}}","urn:n{{at + 1}}"]}"""));
        var reading = SpdxJsonReader.Read(Encoding.UTF8.GetBytes($$"""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"software_Package","spdxId":"urn:a","name":"a"},
            {"type":"Relationship","spdxId":"urn:r","relationshipType":"hasDeclaredLicense","from":"urn:a","to":["urn:n0"]},
            {"type":"simplelicensing_LicenseExpression","spdxId":"urn:n60","simplelicensing_licenseExpression":"MIT"},{{graph}}]}
            """), "a");
        Assert.Empty(reading.Bom!.Components[0].Declared);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Collections_of_SPDX_3_that_hold_each_other_come_to_an_end()
    {
        var reading = SpdxJsonReader.Read("""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
            {"type":"SpdxDocument","spdxId":"urn:d","rootElement":["urn:b1"]},{"type":"Bom","spdxId":"urn:b1","rootElement":["urn:b2","urn:b1"]},
            {"type":"software_Sbom","spdxId":"urn:b2","rootElement":["urn:b1","urn:p"]},{"type":"software_Package","spdxId":"urn:p","name":"p"}]}
            """u8.ToArray(), "a");
        Assert.Equal("p", reading.Bom!.Subject!.Name);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("tag")]
    [InlineData("yaml")]
    [InlineData("xml")]
    [InlineData("rdf")]
    [InlineData("ld")]
    public void Ten_times_the_packages_take_about_ten_times_as_long(string encoding)
    {
        var small = Time(encoding, 2_000);
        var large = Time(encoding, 20_000);
        Assert.True(large < (small * 40) + TimeSpan.FromSeconds(1), $"{small} for 2,000 and {large} for 20,000");
    }

    private static TimeSpan Time(string encoding, int count)
    {
        var packages = Enumerable.Range(0, count);
        var text = encoding switch
        {
            "json" => $$"""{"spdxVersion":"SPDX-2.3","packages":[{{string.Join(',', packages.Select(at => $"{{\"SPDXID\":\"SPDXRef-{at}\",\"name\":\"a\"}}"))}}],"relationships":[{{string.Join(',', packages.Select(at => $"{{\"spdxElementId\":\"SPDXRef-0\",\"relationshipType\":\"DEPENDS_ON\",\"relatedSpdxElement\":\"SPDXRef-{at}\"}}"))}}]}""",
            "tag" => "SPDXVersion: SPDX-2.3\n" + string.Concat(packages.Select(at => $"PackageName: a\nSPDXID: SPDXRef-{at}\nPackageComment: <text>a\nb</text>\nRelationship: SPDXRef-0 DEPENDS_ON SPDXRef-{at}\n")),
            "yaml" => "spdxVersion: SPDX-2.3\npackages:\n" + string.Concat(packages.Select(at => $"- name: a\n  SPDXID: SPDXRef-{at}\n")),
            "xml" => "<Document><spdxVersion>SPDX-2.3</spdxVersion>" + string.Concat(packages.Select(at => $"<packages><name>a</name><SPDXID>SPDXRef-{at}</SPDXID></packages>")) + "</Document>",
            "rdf" => "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://spdx.org/rdf/terms#'><SpdxDocument rdf:about='a#b'><specVersion>SPDX-2.3</specVersion></SpdxDocument>"
                + string.Concat(packages.Select(at => $"<Package rdf:about='a#SPDXRef-{at}'><name>a</name><relationship><Relationship><relationshipType rdf:resource='http://spdx.org/rdf/terms#relationshipType_dependsOn'/><relatedSpdxElement rdf:resource='a#SPDXRef-0'/></Relationship></relationship></Package>")) + "</rdf:RDF>",
            _ => $$"""{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{{string.Join(',', packages.Select(at => $"{{\"type\":\"software_Package\",\"spdxId\":\"urn:{at}\",\"name\":\"a\"}},{{\"type\":\"Relationship\",\"spdxId\":\"urn:r{at}\",\"relationshipType\":\"hasDeclaredLicense\",\"from\":\"urn:0\",\"to\":[\"https://spdx.org/licenses/L{at}\"]}}"))}}]}""",
        };
        var watch = Stopwatch.StartNew();
        var reading = (encoding == "ld" ? SpdxJsonReader.Read : Readers[encoding])(Encoding.UTF8.GetBytes(text), "a");
        Assert.Equal(count, reading.Bom!.Components.Length);
        return watch.Elapsed;
    }
}
