using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Writes components of an inventory as CycloneDX 1.6 has them. What its schema would refuse is left out: a hash of a wrong length, a CPE that is none.</summary>
internal sealed class CycloneDxComponents(Utf8JsonWriter json, CycloneDxClaims licenses)
{
    private const string SwidPrefix = "swid:";

    private static readonly string[] Types =
    [
        "application", "framework", "library", "container", "platform", "operating-system", "device", "device-driver", "firmware", "file",
        "machine-learning-model", "data", "cryptographic-asset",
    ];

    private static readonly Dictionary<string, int> HashDigits = new(StringComparer.Ordinal)
    {
        ["MD5"] = 32, ["SHA-1"] = 40, ["SHA-256"] = 64, ["SHA-384"] = 96, ["SHA-512"] = 128, ["SHA3-256"] = 64, ["SHA3-384"] = 96, ["SHA3-512"] = 128,
        ["BLAKE2b-256"] = 64, ["BLAKE2b-384"] = 96, ["BLAKE2b-512"] = 128, ["BLAKE3"] = 64,
    };

    public static bool IsMail(string contact) => contact.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < contact.Length - 1 && !contact.Any(char.IsWhiteSpace);

    public void Write(Component component, string usualType)
    {
        json.WriteStartObject();
        json.WriteString("type", Array.IndexOf(Types, component.Type) >= 0 ? component.Type : usualType);
        json.WriteString("bom-ref", component.Id);
        WriteOrganization("supplier", component.Supplier);
        WriteOrganization("manufacturer", component.Creator);
        WriteText("group", component.Group);
        json.WriteString("name", component.Name);
        WriteText("version", component.Version);
        WriteText("scope", ScopeOf(component.Scope));
        WriteHashes(component.Hashes);
        licenses.Write(component.Declared, component.Concluded);
        WriteText("copyright", component.Copyright);
        WriteIds(component);
        WriteReferences(component);
        WriteProperties(component);
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

    private void WriteOrganization(string name, Party? party)
    {
        if (party is null)
        {
            return;
        }

        json.WriteStartObject(name);
        WriteText("name", party.Name);
        if (party.Contact is { } contact && IsMail(contact))
        {
            json.WriteStartArray("contact");
            json.WriteStartObject();
            json.WriteString("email", contact);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else if (party.Contact is { } site)
        {
            json.WriteStartArray("url");
            json.WriteStringValue(site);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteHashes(ImmutableArray<ComponentHash> hashes)
    {
        var valid = hashes.Where(hash => HashDigits.TryGetValue(hash.Algorithm, out var digits) && hash.Value.Length == digits && hash.Value.All(char.IsAsciiHexDigit))
            .Distinct().ToList();
        if (valid.Count == 0)
        {
            return;
        }

        json.WriteStartArray("hashes");
        foreach (var hash in valid)
        {
            json.WriteStartObject();
            json.WriteString("alg", hash.Algorithm);
            json.WriteString("content", hash.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>One CPE, the newer form first; one SWID tag; what SPDX calls gitoid is an OmniBOR id.</summary>
    private void WriteIds(Component component)
    {
        var ids = component.OtherIds;
        WriteText("cpe", ids.FirstOrDefault(id => id.StartsWith("cpe:2.3:", StringComparison.Ordinal)) ?? ids.FirstOrDefault(id => id.StartsWith("cpe:/", StringComparison.Ordinal)));
        WriteText("purl", component.Purl?.ToString());
        WriteFirst("omniborId", ids.FirstOrDefault(id => id.StartsWith("gitoid:", StringComparison.Ordinal)));
        WriteFirst("swhid", ids.FirstOrDefault(id => id.StartsWith("swh:", StringComparison.Ordinal)));
        if (ids.FirstOrDefault(id => !IsOther(id)) is { } tag)
        {
            json.WriteStartObject("swid");
            json.WriteString("tagId", tag.StartsWith(SwidPrefix, StringComparison.Ordinal) ? tag[SwidPrefix.Length..] : tag);
            json.WriteString("name", component.Name);
            json.WriteEndObject();
        }
    }

    private static bool IsOther(string id) =>
        id.StartsWith("cpe:", StringComparison.Ordinal) || id.StartsWith("gitoid:", StringComparison.Ordinal) || id.StartsWith("swh:", StringComparison.Ordinal);

    private void WriteReferences(Component component)
    {
        if (component.SourceRepository is null && component.DownloadLocation is null)
        {
            return;
        }

        json.WriteStartArray("externalReferences");
        WriteReference("vcs", component.SourceRepository);
        WriteReference("distribution", component.DownloadLocation == component.SourceRepository ? null : component.DownloadLocation);
        json.WriteEndArray();
    }

    private void WriteReference(string type, string? url)
    {
        if (url is not null)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("url", url);
            json.WriteEndObject();
        }
    }

    /// <summary>The file in the words of BSI TR-03183-2; a range of versions, for which 1.6 has no field, in our own.</summary>
    private void WriteProperties(Component component)
    {
        var range = component.Version is null ? component.Constraint : null;
        if (component.File is null && range is null)
        {
            return;
        }

        json.WriteStartArray("properties");
        WriteProperty("bsi:component:filename", component.File?.Name);
        WriteProperty("bsi:component:executable", component.File?.IsExecutable switch { true => "executable", false => "non-executable", null => null });
        WriteProperty("bsi:component:archive", component.File?.IsArchive switch { true => "archive", false => "no archive", null => null });
        WriteProperty("bsi:component:structured", component.File?.IsStructured switch { true => "structured", false => "unstructured", null => null });
        WriteProperty("gangway:version-range", range);
        json.WriteEndArray();
    }

    private void WriteProperty(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
    }

    private void WriteFirst(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteStartArray(name);
            json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }

    private void WriteText(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
