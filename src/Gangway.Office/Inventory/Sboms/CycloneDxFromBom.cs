using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Writes an inventory as CycloneDX 1.6 in JSON (ECMA-424).</summary>
public static class CycloneDxFromBom
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Types =
    [
        "application", "framework", "library", "container", "platform", "operating-system", "device", "device-driver", "firmware", "file",
        "machine-learning-model", "data", "cryptographic-asset",
    ];

    /// <summary>
    /// Components in the order of the inventory, edges grouped by their start. The same inventory always becomes the same bytes:
    /// there is no serial number and no date. Linear.
    /// </summary>
    /// <param name="bom">The inventory.</param>
    /// <param name="isLicenseId">True for an id of the SPDX license list, which CycloneDX keeps apart from expressions.</param>
    /// <param name="isExpression">True for a valid SPDX license expression; any other claim is written as a name.</param>
    /// <param name="output">Takes UTF-8 without a byte order mark; stays open.</param>
    public static void Write(Bom bom, Func<string, bool> isLicenseId, Func<string, bool> isExpression, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        var licenses = new CycloneDxClaims(json, isLicenseId, isExpression);
        json.WriteStartObject();
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        json.WriteNumber("version", 1);
        if (bom.Subject is { } subject)
        {
            json.WriteStartObject("metadata");
            json.WritePropertyName("component");
            WriteComponent(json, subject, licenses, "application");
            json.WriteEndObject();
        }

        json.WriteStartArray("components");
        foreach (var component in bom.Components)
        {
            WriteComponent(json, component, licenses, "library");
            FlushSome(json);
        }

        json.WriteEndArray();
        WriteDependencies(json, bom);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteComponent(Utf8JsonWriter json, Component component, CycloneDxClaims licenses, string usualType)
    {
        json.WriteStartObject();
        json.WriteString("type", Array.IndexOf(Types, component.Type) >= 0 ? component.Type : usualType);
        json.WriteString("bom-ref", component.Id);
        WriteText(json, "group", component.Group);
        json.WriteString("name", component.Name);
        WriteText(json, "version", component.Version);
        WriteText(json, "scope", ScopeOf(component.Scope));
        licenses.Write(component.Declared, component.Concluded);
        WriteText(json, "copyright", component.Copyright);
        WriteText(json, "purl", component.Purl?.ToString());
        if (component.SourceRepository is { } repository)
        {
            json.WriteStartArray("externalReferences");
            json.WriteStartObject();
            json.WriteString("type", "vcs");
            json.WriteString("url", repository);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>CycloneDX calls excluded what the product does not ship.</summary>
    private static string? ScopeOf(DependencyScope scope) => scope switch
    {
        DependencyScope.Runtime => "required",
        DependencyScope.Optional => "optional",
        DependencyScope.Development or DependencyScope.Test => "excluded",
        _ => null,
    };

    private static void WriteDependencies(Utf8JsonWriter json, Bom bom)
    {
        if (bom.Dependencies.Length == 0)
        {
            return;
        }

        json.WriteStartArray("dependencies");
        foreach (var needs in bom.Dependencies.GroupBy(edge => edge.From, edge => edge.To, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("ref", needs.Key);
            json.WriteStartArray("dependsOn");
            foreach (var needed in needs.Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(needed);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            FlushSome(json);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void FlushSome(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }
}
