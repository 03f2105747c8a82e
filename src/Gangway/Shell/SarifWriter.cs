using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gangway.Shell;

/// <summary>
/// Findings as SARIF 2.1.0. Each carries a fingerprint of its rule, file and place, because without one a code host shows the same finding
/// anew for every upload.
/// </summary>
internal static class SarifWriter
{
    /// <param name="Rule">Stable id.</param>
    /// <param name="Level">error, warning or note.</param>
    /// <param name="Message">What is wrong, and how to fix it.</param>
    /// <param name="File">Relative, '/' between segments.</param>
    /// <param name="Place">A JSON pointer or XML path; empty where only the line is known.</param>
    /// <param name="Line">From 1; 0 is unknown.</param>
    /// <param name="Column">From 1; 0 is unknown.</param>
    public sealed record Finding(string Rule, string Level, string Message, string File, string Place, int Line, int Column);

    /// <summary>Something that was added to the tool and took part (SARIF 2.1.0, 3.18.3).</summary>
    public sealed record Extension(string Name, string Version, string FullName);

    public static void Write(IEnumerable<Finding> findings, IReadOnlyDictionary<string, string> rules, TextWriter output, Extension? extension = null)
    {
        using var bytes = new Utf8Sink(output);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, rules, extension);
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartArray("results");
            foreach (var finding in findings)
            {
                Result(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void Tool(Utf8JsonWriter json, IReadOnlyDictionary<string, string> rules, Extension? extension)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "gangway");
        json.WriteString("semanticVersion", Institution.CensusJson.Version);
        json.WriteStartArray("rules");
        foreach (var (id, text) in rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", text);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        if (extension is not null)
        {
            json.WriteStartArray("extensions");
            json.WriteStartObject();
            json.WriteString("name", extension.Name);
            json.WriteString("version", extension.Version);
            json.WriteString("fullName", extension.FullName);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteString("level", finding.Level);
        json.WriteStartObject("message");
        json.WriteString("text", Printable.Of(finding.Message));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, finding.Line));
        if (finding.Column > 0)
        {
            json.WriteNumber("startColumn", finding.Column);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (finding.Place.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", Printable.Of(finding.Place));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("gangway/v1", Fingerprint(finding));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Fingerprint(Finding finding)
    {
        var place = finding.Place.Length > 0 ? finding.Place : finding.Line.ToString(CultureInfo.InvariantCulture);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{finding.File}\n{place}")))[..32];
    }
}
