using System.Text;
using System.Text.Json;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

/// <summary>The correspondence of JSON and XML is derived from both schemas; these tests say that nothing of them was overlooked.</summary>
public class SchemaNamesTests
{
    [Fact]
    public void What_only_one_format_defines_is_a_short_list_that_a_person_has_read()
    {
        var text = new StringBuilder();
        foreach (var minor in Enumerable.Range(0, 8))
        {
            var version = new CycloneDxVersion(minor);
            text.Append("CycloneDX ").Append(version).Append(minor < 2 ? " XML beside 1.2 JSON\n" : "\n");
            foreach (var line in OfficialSchemas.Instance.OnlyInOneFormat(version).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        Snapshot.Matches("only-in-one-format.txt", text.ToString());
    }

    [Fact]
    public void Every_schema_that_is_asked_for_is_in_the_package() =>
        Assert.All(CycloneDxSchemas.FileNames, file => Assert.NotEmpty(OfficialSchemas.Text(file)));

    [Theory]
    [InlineData("1.2", "-strict")]
    [InlineData("1.3", "-strict")]
    [InlineData("1.4", "")]
    [InlineData("1.5", "")]
    [InlineData("1.6", "")]
    [InlineData("1.7", "")]
    public void A_document_with_every_key_of_the_schema_loses_none_of_them_in_XML(string version, string edition)
    {
        using var schema = JsonDocument.Parse(OfficialSchemas.Text($"bom-{version}{edition}.SNAPSHOT.schema.json"));
        var seen = new HashSet<string>();
        var wanted = SampleDocument.AllKeys(schema).Except(["$schema", "signature"]).ToHashSet();
        for (var seed = 0; seed < 12 || (seed < 500 && !wanted.IsSubsetOf(seen)); seed++)
        {
            var text = new SampleDocument(schema, seed, seen).Text(version);
            Assert.Empty(Documents.Errors(Encoding.UTF8.GetBytes(text)));
            var xml = Documents.To(Documents.Read(text), version, CycloneDxFormat.Xml);
            // The XML schemas ask for more here and there: a score beside its rationale, the pattern of a CPE.
            Assert.All(xml.Changes, change => Assert.StartsWith("the XML schema refuses it", change.Message));
            var back = Documents.To(Documents.Valid(xml), version, CycloneDxFormat.Json);
            Assert.Empty(back.Changes);
            Documents.AssertSameJson(Documents.Without(text, xml.Changes), Documents.Text(Documents.Valid(back)), $"seed {seed}");
        }

        Assert.Empty(wanted.Except(seen));
    }

    [Theory]
    [InlineData("1.7", "")]
    [InlineData("1.6", "")]
    [InlineData("1.5", "")]
    [InlineData("1.3", "-strict")]
    public void Every_document_of_the_schema_converts_to_every_version_and_stays_valid(string version, string edition)
    {
        using var schema = JsonDocument.Parse(OfficialSchemas.Text($"bom-{version}{edition}.SNAPSHOT.schema.json"));
        for (var seed = 100; seed < 104; seed++)
        {
            var document = Documents.Read(new SampleDocument(schema, seed, []).Text(version));
            foreach (var target in Enumerable.Range(0, 8).Select(minor => new CycloneDxVersion(minor)))
            {
                foreach (var format in Enum.GetValues<CycloneDxFormat>().Where(target.Has))
                {
                    Documents.Valid(CycloneDxConversion.To(document, target, format, OfficialSchemas.Instance));
                }
            }
        }
    }
}
