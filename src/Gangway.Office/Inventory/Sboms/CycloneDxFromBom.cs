using System.Text.Encodings.Web;
using System.Text.Json;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Writes an inventory as CycloneDX 1.6 in JSON (ECMA-424).</summary>
public static class CycloneDxFromBom
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Components in the order of the inventory, edges grouped by their start. The same inventory and facts always become the
    /// same bytes. Linear.
    /// </summary>
    /// <param name="bom">The inventory.</param>
    /// <param name="isLicenseId">True for an id of the SPDX license list, which CycloneDX keeps apart from expressions.</param>
    /// <param name="isExpression">True for a valid SPDX license expression; any other claim is written as a name.</param>
    /// <param name="output">Takes UTF-8 without a byte order mark; stays open.</param>
    /// <param name="facts">What the document says of itself; null to leave out serial number, time and tool.</param>
    public static void Write(Bom bom, Func<string, bool> isLicenseId, Func<string, bool> isExpression, Stream output, SpdxCreationFacts? facts = null)
    {
        using var json = new Utf8JsonWriter(output, Options);
        var components = new CycloneDxComponents(json, new CycloneDxClaims(json, isLicenseId, isExpression));
        json.WriteStartObject();
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        WriteText(json, "serialNumber", facts?.Namespace);
        json.WriteNumber("version", 1);
        WriteMetadata(json, bom, facts, components);
        json.WriteStartArray("components");
        foreach (var component in bom.Components)
        {
            components.Write(component, "library");
            FlushSome(json);
        }

        json.WriteEndArray();
        WriteOrigin(json, bom);
        WriteDependencies(json, bom);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteMetadata(Utf8JsonWriter json, Bom bom, SpdxCreationFacts? facts, CycloneDxComponents components)
    {
        string[] tools = [.. bom.Tools.Concat(facts is null ? [] : [facts.Tool]).Distinct(StringComparer.Ordinal)];
        if (bom.Subject is null && facts is null && tools.Length == 0 && bom.Authors.IsEmpty && bom.Comment is null)
        {
            return;
        }

        json.WriteStartObject("metadata");
        WriteText(json, "timestamp", facts?.Created.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ"));
        WritePhases(json, bom.Comment);
        WriteTools(json, tools);
        WriteAuthors(json, bom);
        if (bom.Subject is { } subject)
        {
            json.WritePropertyName("component");
            components.Write(subject, "application");
        }

        json.WriteEndObject();
    }

    /// <summary>How the document came about, in a phase's own words: a name may be any.</summary>
    private static void WritePhases(Utf8JsonWriter json, string? comment)
    {
        if (comment is null)
        {
            return;
        }

        json.WriteStartArray("lifecycles");
        json.WriteStartObject();
        json.WriteString("name", comment);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTools(Utf8JsonWriter json, string[] tools)
    {
        if (tools.Length == 0)
        {
            return;
        }

        json.WriteStartObject("tools");
        json.WriteStartArray("components");
        foreach (var tool in tools)
        {
            json.WriteStartObject();
            json.WriteString("type", "application");
            json.WriteString("name", tool);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Who may be a person as well as an organization is one of the authors.</summary>
    private static void WriteAuthors(Utf8JsonWriter json, Bom bom)
    {
        if (bom.Authors.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("authors");
        foreach (var author in bom.Authors)
        {
            json.WriteStartObject();
            WriteText(json, "name", author.Name ?? author.Contact);
            WriteText(json, "email", author.Contact is { } contact && CycloneDxComponents.IsMail(contact) ? contact : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The document that this one was made of, where it has an address.</summary>
    private static void WriteOrigin(Utf8JsonWriter json, Bom bom)
    {
        if (bom.SerialNumber is not { } origin)
        {
            return;
        }

        json.WriteStartArray("externalReferences");
        json.WriteStartObject();
        json.WriteString("type", "bom");
        json.WriteString("url", origin);
        json.WriteString("comment", "the document that this one was made of");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteDependencies(Utf8JsonWriter json, Bom bom)
    {
        var ids = bom.Components.Select(component => component.Id).Concat(bom.Subject is { } subject ? [subject.Id] : []).ToHashSet(StringComparer.Ordinal);
        var needs = bom.Dependencies.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To)).ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        string[] refs = [.. needs.Select(from => from.Key), .. bom.Leaves.Where(leaf => ids.Contains(leaf) && !needs.Contains(leaf))];
        if (refs.Length == 0)
        {
            return;
        }

        json.WriteStartArray("dependencies");
        foreach (var from in refs)
        {
            json.WriteStartObject();
            json.WriteString("ref", from);
            json.WriteStartArray("dependsOn");
            foreach (var needed in needs[from].Distinct(StringComparer.Ordinal))
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
