using System.Text.Json;
using System.Xml;
using System.Xml.Schema;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// The official schemas, compiled when first asked for and then kept. Their texts are handed in, as the npm package
/// <c>@cyclonedx/cyclonedx-library</c> has them below <c>res/schema</c>; nothing is ever loaded from an address.
/// May be used from several threads.
/// </summary>
public sealed class CycloneDxSchemas
{
    private readonly Func<string, string> text;
    private readonly Lazy<SchemaRule>[] rules;
    private readonly Lazy<XmlSchemaSet>[] xmlSchemas;
    private readonly Lazy<Shape>[] shapes;

    /// <param name="text">The text of a schema by its file name: <c>bom-1.6.SNAPSHOT.schema.json</c>. Its exceptions are not caught.</param>
    public CycloneDxSchemas(Func<string, string> text)
    {
        this.text = text;
        rules = [.. Versions().Select(version => new Lazy<SchemaRule>(() => ReadRule(version)))];
        xmlSchemas = [.. Versions().Select(version => new Lazy<XmlSchemaSet>(() => ReadXmlSchema(version)))];
        shapes = [.. Versions().Select(version => new Lazy<Shape>(() => ReadShape(version)))];
    }

    /// <summary>Every file the schemas are made of.</summary>
    public static IEnumerable<string> FileNames =>
    [
        .. Versions().Where(version => version.Has(CycloneDxFormat.Json)).Select(JsonFile),
        .. Versions().Select(XmlFile),
        SpdxXml,
        "spdx.SNAPSHOT.schema.json",
        "jsf-0.82.SNAPSHOT.schema.json",
        "cryptography-defs.SNAPSHOT.schema.json",
    ];

    private const string SpdxXml = "spdx.SNAPSHOT.xsd";

    /// <summary>
    /// What only one format of a version defines, and conversion to the other must drop: <c>/metadata/…: JSON key</c>,
    /// <c>XML &lt;element&gt;</c>, <c>XML @attribute</c>. Derived from both schemas.
    /// </summary>
    public IReadOnlyList<string> OnlyInOneFormat(CycloneDxVersion version)
    {
        var reader = new ShapeReader(XmlSchema(version), XmlName.SpaceOf(version));
        reader.Read(Rule(version));
        return reader.Unmatched;
    }

    /// <summary>The rules for JSON; for 1.0 and 1.1, which have no JSON, those of 1.2, which defines all that they do.</summary>
    internal SchemaRule Rule(CycloneDxVersion version) => rules[Math.Max(version.Minor, 2)].Value;

    internal XmlSchemaSet XmlSchema(CycloneDxVersion version) => xmlSchemas[version.Minor].Value;

    /// <summary>How JSON and XML of a version correspond.</summary>
    internal Shape Shape(CycloneDxVersion version) => shapes[version.Minor].Value;

    internal static IEnumerable<CycloneDxVersion> Versions() => Enumerable.Range(0, CycloneDxVersion.Latest.Minor + 1).Select(minor => new CycloneDxVersion(minor));

    /// <summary>Of 1.2 and 1.3 the strict edition: the other one lets every misspelled key pass.</summary>
    private static string JsonFile(CycloneDxVersion version) =>
        version.Minor <= 3 ? $"bom-{version}-strict.SNAPSHOT.schema.json" : $"bom-{version}.SNAPSHOT.schema.json";

    private static string XmlFile(CycloneDxVersion version) => $"bom-{version}.SNAPSHOT.xsd";

    private SchemaRule ReadRule(CycloneDxVersion version)
    {
        var documents = new Dictionary<string, JsonDocument>();
        try
        {
            var reader = new SchemaReader(Open);
            var rule = reader.Rule(JsonFile(version), "");
            return reader.NotUnderstood.Count == 0 ? rule
                : throw new NotSupportedException($"the schema of CycloneDX {version} uses {string.Join(", ", reader.NotUnderstood)}");
        }
        finally
        {
            foreach (var document in documents.Values)
            {
                document.Dispose();
            }
        }

        JsonElement Open(string file)
        {
            if (!documents.TryGetValue(file, out var document))
            {
                document = JsonDocument.Parse(text(file));
                documents.Add(file, document);
            }

            return document.RootElement;
        }
    }

    private XmlSchemaSet ReadXmlSchema(CycloneDxVersion version)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in new[] { SpdxXml, XmlFile(version) })
        {
            using var reader = XmlReader.Create(new StringReader(text(file)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }

    private Shape ReadShape(CycloneDxVersion version) => new ShapeReader(XmlSchema(version), XmlName.SpaceOf(version)).Read(Rule(version));
}
