using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Tests.Inventory.Sboms;

public class SbomFormatsTests
{
    private static readonly string Long = "{\"long\":\"" + new string('a', 5000) + "\",";

    public static TheoryData<string, string, string?> Files => new()
    {
        { "any.json", """{"bomFormat":"CycloneDX","specVersion":"1.6"}""", "CycloneDX JSON" },
        { "any.json", " \n{ \"serialNumber\": \"urn:uuid:0\", \"components\": [], \"bomFormat\":", "CycloneDX JSON" },
        { "any.json", """{"specVersion":"1.5","$schema":"http://cyclonedx.org/schema/bom-1.5.schema.json","comp""", "CycloneDX JSON" },
        { "any", "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [", "SPDX JSON" },
        { "any.json", """{"sbom":{"SPDXID":"SPDXRef-DOCUMENT",""", "SPDX JSON" },
        { "any.json", """{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[""", "SPDX JSON" },
        { "any.xml", "<?xml version=\"1.0\"?>\n<!-- <x> -->\n<b:bom xmlns:b=\"http://cyclonedx.org/schema/bom/1.4\">", "CycloneDX XML" },
        { "any.xml", "<!DOCTYPE bom [ <!ENTITY x SYSTEM 'file:///x'> ]><bom xmlns='http://cyclonedx.org/schema/bom/1.4'>", "CycloneDX XML" },
        { "bom.json", Long, "CycloneDX JSON" },
        { "a.cdx.json", Long, "CycloneDX JSON" },
        { "A.SPDX.json", Long, "SPDX JSON" },
        { "sbom-2024.json", Long, "CycloneDX JSON" },
        { "sbom.json", "{\"packages\":[" + Long, "SPDX JSON" },
        { "any.json", Long, null },
        { "a.spdx.json", """{"bomFormat":"CycloneDX"}""", "CycloneDX JSON" },
        { "a.spdx.json", "SPDXVersion: SPDX-2.2", "SPDX tag-value" },
        { "any", "# made by hand\n\nSPDXVersion: SPDX-2.3\n", "SPDX tag-value" },
        { "README.md", "This text shows an example:\nSPDXVersion: SPDX-2.3\n", null },
        { "a.spdx", "DocumentName: a", "SPDX tag-value" },
        { "any", "---\nSPDXID: SPDXRef-DOCUMENT\nspdxVersion: \"SPDX-2.3\"\n", "SPDX YAML" },
        { "any", "SPDXID: SPDXRef-DOCUMENT\ncreationInfo:\n  created: x\n'spdxVersion': SPDX-2.2\n", "SPDX YAML" },
        { "a.yaml", "name: a\nversion: 1\n", null },
        { "a.spdx.yml", "name: a\n", "SPDX YAML" },
        { "any", "<?xml version='1.0'?>\n<Document>\n<SPDXID>SPDXRef-DOCUMENT</SPDXID>", "SPDX XML" },
        { "any.xml", "<Document><body/></Document>", null },
        { "any", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:spdx='http://spdx.org/rdf/terms#'>", "SPDX RDF/XML" },
        { "doap.rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:doap='http://usefulinc.com/ns/doap#'>", null },
        { "any", "[ {\"spdxVersion\":\"SPDX-2.3\"} ]", "SPDX JSON" },
        { "bom.json", "", "CycloneDX JSON" },
        { "bom.xml", "<project xmlns='http://maven.apache.org/POM/4.0.0'>", null },
        { "any.xsd", "<xs:schema targetNamespace='http://cyclonedx.org/schema/bom/1.4'>", null },
        { "package.json", """{"name":"a","description":"bomFormat CycloneDX","devDependencies":{"bomFormat":"1","@cyclonedx/cyclonedx-npm":"1"}}""", null },
        { "schema.json", """{"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://cyclonedx.org/schema/bom-1.4.schema.json","properties":{"bomFormat":{}}}""", null },
        { "tsconfig.json", """{"files":[],"compilerOptions":{}}""", null },
        { "sbom-config.json", """{"output":"x"}""", null },
        { "any.json", "{\"a\":", null },
        { "any.json", "[1]", null },
        { "Program.cs", "namespace A; // bomFormat CycloneDX", null },
        { "any", "", null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_known_by_its_content_first(string name, string text, string? format)
    {
        foreach (var encoding in new[] { new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] content = text.Length == 0 ? [] : [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            var recognized = SbomFormats.All.Where(known => known.Recognizes(name, content.AsSpan(0, Math.Min(4096, content.Length))));
            Assert.Equal(format, recognized.SingleOrDefault()?.Name);
        }
    }

    [Fact]
    public void A_head_cut_off_anywhere_does_not_throw()
    {
        var content = Encoding.UTF8.GetBytes("""{"$schema":"http://cyclonedx.org/schema/bom-1.6.schema.json","sbom":{"a":"\ud83d\ude00"},"bomFormat":"CycloneDX"}""");
        for (var length = 0; length <= content.Length; length++)
        {
            Assert.True(SbomFormats.All.Count(format => format.Recognizes("a.json", content.AsSpan(0, length))) <= 1);
        }
    }
}
