using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

/// <summary>Documents as the tests read, write and compare them.</summary>
internal static class Documents
{
    public static string[] Published(string version, string kind) =>
        [.. Directory.GetFiles(Checkout.SharedData($"cyclonedx/spec-{version}"), $"{kind}-*")
            .Where(file => Path.GetExtension(file) is ".json" or ".xml").Order(StringComparer.Ordinal)];

    public static CycloneDxDocument Fixture(string name) => Read(File.ReadAllBytes(Checkout.Fixture($"Inventory/CycloneDx/fixtures/{name}")), name);

    public static CycloneDxDocument Read(string text) => Read(Encoding.UTF8.GetBytes(text), "a");

    public static CycloneDxDocument Read(byte[] content, string name)
    {
        var reading = CycloneDxDocument.Read(content, name);
        Assert.True(reading.Document is not null, $"{name}: {reading.Issues.FirstOrDefault()}");
        return reading.Document;
    }

    public static byte[] Bytes(CycloneDxDocument document)
    {
        using var written = new MemoryStream();
        document.Write(written);
        return written.ToArray();
    }

    public static string Text(CycloneDxDocument document) => Encoding.UTF8.GetString(Bytes(document));

    public static CycloneDxConverted To(CycloneDxDocument document, string version, CycloneDxFormat format) =>
        CycloneDxConversion.To(document, OfficialSchemas.Version(version), format, OfficialSchemas.Instance);

    public static IEnumerable<CycloneDxFinding> Findings(CycloneDxDocument document) =>
        CycloneDxValidation.Of(document, OfficialSchemas.Instance, NoFault);

    public static IEnumerable<CycloneDxFinding> Errors(byte[] content, string name = "a") =>
        CycloneDxValidation.Of(content, name, OfficialSchemas.Instance, NoFault).Where(finding => finding.Severity == Severity.Error);

    public static string? NoFault(string expression) => null;

    /// <summary>A result must be valid, both as it is in memory and as it is read again.</summary>
    public static CycloneDxDocument Valid(CycloneDxConverted converted)
    {
        Assert.True(converted.Document is not null, $"{converted.Issues.FirstOrDefault()}");
        Assert.DoesNotContain(Findings(converted.Document), finding => finding.Severity == Severity.Error);
        var content = Bytes(converted.Document);
        Assert.Empty(Errors(content));
        return Read(content, "again");
    }

    /// <summary>
    /// Equal up to the order of keys, the mark of the format ($schema), and empty lists: XML that repeats an element has no
    /// way to repeat it no times.
    /// </summary>
    public static void AssertSameJson(string expected, string actual, string name)
    {
        var (left, right) = (JsonNode.Parse(expected)!, JsonNode.Parse(actual)!);
        Normalize(left, isRoot: true);
        Normalize(right, isRoot: true);
        Assert.True(JsonNode.DeepEquals(left, right), $"{name}: {Difference(left, right, "")}");
    }

    /// <summary>The document without what a conversion says it dropped: nothing else may be missing.</summary>
    public static string Without(string json, IEnumerable<CycloneDxChange> dropped)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var node in dropped.Select(change => At(root, change.Path)).ToList())
        {
            switch (node?.Parent)
            {
                case JsonObject record: record.Remove(node.GetPropertyName()); break;
                case JsonArray array: array.Remove(node); break;
            }
        }

        return root.ToJsonString();
    }

    private static JsonNode? At(JsonNode root, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate((JsonNode?)root, (node, step) => node is JsonArray array ? array[int.Parse(step)] : node?[step]);

    public static void AssertSameXml(string expected, string actual, string name) => Assert.True(Canonical(expected) == Canonical(actual), name);

    private static void Normalize(JsonNode? node, bool isRoot)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Normalize(item, isRoot: false);
            }
        }
        else if (node is JsonObject record)
        {
            foreach (var (key, value) in record.ToList())
            {
                Normalize(value, isRoot: false);
                if ((isRoot && key == "$schema") || value is JsonArray { Count: 0 } || (key == "tools" && value is JsonObject { Count: 0 }))
                {
                    record.Remove(key);
                }
            }
        }
    }

    private static string? Difference(JsonNode? left, JsonNode? right, string path) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Select(entry => entry.Key).Union(b.Select(entry => entry.Key))
            .Select(key => JsonNode.DeepEquals(a[key], b[key]) ? null : Difference(a[key], b[key], $"{path}/{key}")).FirstOrDefault(found => found is not null),
        (JsonArray a, JsonArray b) when a.Count == b.Count => Enumerable.Range(0, a.Count)
            .Select(at => JsonNode.DeepEquals(a[at], b[at]) ? null : Difference(a[at], b[at], $"{path}/{at}")).FirstOrDefault(found => found is not null),
        _ => $"{path}: {left?.ToJsonString() ?? "nothing"} became {right?.ToJsonString() ?? "nothing"}",
    };

    private static string Canonical(string xml)
    {
        var document = XDocument.Parse(xml.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);
        foreach (var element in document.Descendants())
        {
            element.ReplaceAttributes(element.Attributes().OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal).ToList());
            if (element.IsEmpty)
            {
                element.Value = "";
            }
        }

        return document.Root!.ToString(SaveOptions.DisableFormatting);
    }
}
