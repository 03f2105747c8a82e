using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gangway.Office.Inventory;

namespace Gangway.Shell;

/// <summary>The topics <c>purl</c> and <c>purl-build</c>.</summary>
internal static class PlumbingPurls
{
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>A purl that breaks a rule but leaves no doubt has both an error and the canonical text it should have had.</summary>
    public static void Parse(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        using var json = new Utf8JsonWriter(answer, Json);
        json.WriteStartObject();
        if (PackageUrl.TryParse(line, out var purl, out var error))
        {
            WriteParts(json, purl);
            json.WriteString("canonical", purl.ToString());
        }
        else
        {
            json.WriteString("error", error);
            if (PackageUrl.TryRepair(line, out var repaired, out _))
            {
                json.WriteString("canonical", repaired.ToString());
            }
        }

        json.WriteEndObject();
    }

    public static void Build(ReadOnlySpan<char> line, IBufferWriter<byte> answer) => Encoding.UTF8.GetBytes(Built(line) ?? "error", answer);

    private static void WriteParts(Utf8JsonWriter json, PackageUrl purl)
    {
        json.WriteString("type", purl.Type);
        json.WriteString("namespace", purl.Namespace);
        json.WriteString("name", purl.Name);
        json.WriteString("version", purl.Version);
        if (purl.Qualifiers.Count == 0)
        {
            json.WriteNull("qualifiers");
        }
        else
        {
            json.WriteStartObject("qualifiers");
            foreach (var (key, value) in purl.Qualifiers)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("subpath", purl.Subpath);
    }

    private static string? Built(ReadOnlySpan<char> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToString(), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Built(document.RootElement) : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Not JSON, or text with half a surrogate pair, which System.Text.Json notices only when it is read.
            return null;
        }
    }

    private static string? Built(JsonElement parts)
    {
        var isText = true;
        var pairs = new List<KeyValuePair<string, string?>>();
        if (parts.TryGetProperty("qualifiers", out var qualifiers) && qualifiers.ValueKind == JsonValueKind.Object)
        {
            pairs.AddRange(qualifiers.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, Text(qualifiers, pair.Name, ref isText))));
        }
        else
        {
            isText = qualifiers.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
        }

        var (type, @namespace, name) = (Text(parts, "type", ref isText), Text(parts, "namespace", ref isText), Text(parts, "name", ref isText));
        var (version, subpath) = (Text(parts, "version", ref isText), Text(parts, "subpath", ref isText));
        return isText && PackageUrl.TryCreate(type, @namespace, name, version, pairs, subpath, out var purl, out _) ? purl.ToString() : null;
    }

    private static string? Text(JsonElement parts, string name, ref bool isText)
    {
        if (!parts.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        isText &= value.ValueKind == JsonValueKind.String;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
