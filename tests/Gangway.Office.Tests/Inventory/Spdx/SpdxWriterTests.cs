using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;
using Gangway.Office.Tests.Inventory.Sboms;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Spdx;

public class SpdxWriterTests
{
    [Theory]
    [InlineData(SpdxEncoding.Json, "six.spdx.json")]
    [InlineData(SpdxEncoding.TagValue, "six.spdx")]
    [InlineData(SpdxEncoding.Yaml, "six.spdx.yaml")]
    [InlineData(SpdxEncoding.Xml, "six.spdx.xml")]
    [InlineData(SpdxEncoding.JsonLd, "six.spdx3.json")]
    public void A_document_is_written_as_people_know_it(SpdxEncoding encoding, string name)
    {
        var (text, losses) = Written(SpdxFixtures.Six(), encoding);
        Snapshot.Matches(name + ".written", text + string.Concat(losses.Select(loss => $"{loss.Severity}: {loss.Message}\n")));
    }

    [Theory]
    [InlineData(SpdxEncoding.Json)]
    [InlineData(SpdxEncoding.TagValue)]
    [InlineData(SpdxEncoding.Yaml)]
    [InlineData(SpdxEncoding.Xml)]
    public void What_is_written_in_SPDX_2_is_read_again_word_for_word(SpdxEncoding encoding) =>
        Prop.ForAll(SpdxArbitrary.Documents, document =>
        {
            var (text, losses) = Written(document, encoding);
            Assert.Empty(losses);
            Assert.Equal(SpdxText.Of(document), SpdxText.Of(Read(text, encoding)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_is_written_in_SPDX_3_is_read_again_word_for_word() =>
        Prop.ForAll(SpdxArbitrary.Documents, document =>
        {
            var first = Read(Written(document, SpdxEncoding.JsonLd).Text, SpdxEncoding.JsonLd);
            var (text, losses) = Written(first, SpdxEncoding.JsonLd);
            Assert.Empty(losses);
            Assert.Equal(SpdxText.Of(first), SpdxText.Of(Read(text, SpdxEncoding.JsonLd)));
            Assert.Equal(text, Written(Read(text, SpdxEncoding.JsonLd), SpdxEncoding.JsonLd).Text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void An_inventory_is_the_same_in_every_encoding() =>
        Prop.ForAll(SpdxArbitrary.Documents, document =>
        {
            var json = Lines(document, SpdxEncoding.Json, SpdxJsonReader.Read);
            Assert.Equal(json, Lines(document, SpdxEncoding.TagValue, SpdxTagValueReader.Read));
            Assert.Equal(json, Lines(document, SpdxEncoding.Yaml, SpdxYamlReader.Read));
            Assert.Equal(json, Lines(document, SpdxEncoding.Xml, SpdxXmlReader.Read));
            Assert.Equal(json, Lines(document, SpdxEncoding.JsonLd, SpdxJsonReader.Read));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Fields_that_SPDX_does_not_define_are_kept_in_JSON_and_YAML()
    {
        const string Text = """
            {"spdxVersion":"SPDX-2.3","x":{"y":[1,2.50,null,true,"z",[[]]]},"packages":[{"SPDXID":"SPDXRef-a","name":"a","crossRefs":[],"1 a":"b"}],
            "creationInfo":{"who":"me"},"relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"NONE","because":false}]}
            """;
        var document = Read(Text, SpdxEncoding.Json);
        Assert.Equal(["x"], document.Extra.Keys);
        Assert.Equal(SpdxText.Of(document), SpdxText.Of(Read(Written(document, SpdxEncoding.Json).Text, SpdxEncoding.Json)));
        Assert.Equal(SpdxText.Of(document), SpdxText.Of(Read(Written(document, SpdxEncoding.Yaml).Text, SpdxEncoding.Yaml)));
        Assert.Contains(Written(document, SpdxEncoding.Xml).Losses, loss => loss.Message.Contains("\"1 a\"", StringComparison.Ordinal));
        Assert.Contains(Written(document, SpdxEncoding.TagValue).Losses, loss => loss.Message.Contains("crossRefs", StringComparison.Ordinal));
        Assert.Contains(Written(document, SpdxEncoding.JsonLd).Losses, loss => loss.Message.Contains("crossRefs", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_encoding_cannot_hold_is_said()
    {
        var document = SpdxFixtures.Six() with { Comment = "a</text>\nb", Name = "bell \u0007" };
        Assert.Contains(Written(document, SpdxEncoding.TagValue).Losses, loss => loss.Message.Contains("end mark", StringComparison.Ordinal));
        Assert.Contains(Written(document, SpdxEncoding.Xml).Losses, loss => loss.Message.Contains("U+FFFD", StringComparison.Ordinal));
        Assert.Empty(Written(document, SpdxEncoding.Yaml).Losses);
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(document, SpdxEncoding.Rdf));
    }

    [Fact]
    public void From_2_3_to_3_0_1_and_back_only_what_was_said_to_be_dropped_is_gone()
    {
        var six = SpdxFixtures.Six();
        var three = SpdxConversion.ToSpdx3(six, out var lostOnTheWay);
        var back = SpdxConversion.ToSpdx23(Read(Written(three, SpdxEncoding.JsonLd).Text, SpdxEncoding.JsonLd), out var lostBack);
        Snapshot.Matches("six.there-and-back.txt", string.Concat(lostOnTheWay.Concat(lostBack).Select(loss => $"{loss.Severity}: {loss.Message} [{loss.Path}] {loss.HowToFix}\n")));
        Assert.Equal(SpdxText.Of(Kept(six)), SpdxText.Of(Kept(back)));

        static SpdxDocument Kept(SpdxDocument document) => document with
        {
            Packages = [.. document.Packages.Select(package => package with { FilesAnalyzed = null })],
            Relationships = [.. document.Relationships.OrderBy(relationship => relationship.ToString(), StringComparer.Ordinal)],
        };
    }

    [Fact]
    public void From_3_0_1_to_2_3_elements_get_ids_of_SPDX_2()
    {
        var document = Read("""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
              {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2024-01-01T00:00:00Z","createdBy":["https://a.example/who"]},
              {"type":"SpdxDocument","spdxId":"https://a.example/doc","creationInfo":"_:c","rootElement":["https://a.example/p/one"]},
              {"type":"software_Package","spdxId":"https://a.example/p/one","creationInfo":"_:c","name":"one","software_primaryPurpose":"model","originatedBy":["https://a.example/who","https://a.example/b"]},
              {"type":"software_Package","spdxId":"https://b.example/p/one","creationInfo":"_:c","name":"other"},
              {"type":"security_Vulnerability","spdxId":"https://a.example/v","creationInfo":"_:c"},
              {"type":"Relationship","spdxId":"https://a.example/r","creationInfo":"_:c","from":"https://a.example/p/one","relationshipType":"testedOn","to":["https://b.example/p/one"]},
              {"type":"Relationship","spdxId":"https://a.example/r2","creationInfo":"_:c","from":"https://a.example/v","relationshipType":"affects","to":["https://b.example/p/one"]}]}
            """, SpdxEncoding.JsonLd);
        var two = SpdxConversion.ToSpdx23(document, out var losses);
        Assert.Equal(["SPDXRef-one", "SPDXRef-one-2"], two.Packages.Select(package => package.Id));
        Assert.Equal("https://a.example/doc", two.Namespace);
        Assert.Equal(["SPDXRef-DOCUMENT DESCRIBES SPDXRef-one", "SPDXRef-one OTHER SPDXRef-one-2"], two.Relationships.Select(r => $"{r.From} {r.Type} {r.To}"));
        Assert.Equal(
            ["element of type Vulnerability", "software_primaryPurpose model", "relationshipType testedOn, which became OTHER", "relationship affects beyond the document"],
            losses.Select(loss => loss.Message.Split('"')[1]));
    }

    private static List<string> Lines(SpdxDocument document, SpdxEncoding encoding, Func<ReadOnlyMemory<byte>, string, BomReading> read)
    {
        var bom = read(System.Text.Encoding.UTF8.GetBytes(Written(document, encoding).Text), "a").Bom!;
        return [bom.Subject is null ? "no subject" : SbomText.Line(bom.Subject), .. bom.Components.Select(SbomText.Line), .. bom.Dependencies.Select(edge => $"{edge.From} {edge.To}")];
    }

    private static (string Text, IReadOnlyList<Issue> Losses) Written(SpdxDocument document, SpdxEncoding encoding)
    {
        using var stream = new MemoryStream();
        var losses = SpdxWriter.Write(document, encoding, stream);
        return (System.Text.Encoding.UTF8.GetString(stream.ToArray()), losses);
    }

    private static SpdxDocument Read(string text, SpdxEncoding encoding)
    {
        var reading = SpdxReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "a", encoding);
        Assert.True(reading.Document is not null, $"{string.Join('\n', reading.Issues)}\n{text}");
        return reading.Document;
    }
}
