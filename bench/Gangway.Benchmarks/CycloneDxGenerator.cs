using System.Text.Json;

namespace Gangway.Benchmarks;

/// <summary>
/// Writes a CycloneDX 1.6 document as generators write them: purls of four ecosystems, hashes, licenses, addresses, properties,
/// and a graph in which each component needs up to three later ones. The same arguments give the same bytes.
/// </summary>
internal sealed class CycloneDxGenerator(Utf8JsonWriter json, int count, bool isLean)
{
    private static readonly string[] Licenses =
        ["MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "EPL-2.0", "LGPL-2.1-only", "MPL-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"];

    private static readonly string[] Words =
        ["core", "http", "json", "stream", "codec", "logging", "parser", "client", "server", "crypto", "async", "utils", "types", "config", "cache", "queue"];

    private uint state = 2463534242;

    public static int Write(int count, string file, bool isLean)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = !isLean, SkipValidation = true });
        new CycloneDxGenerator(json, count, isLean).WriteBom();
        json.Flush();
        Console.WriteLine($"{count:N0} components, {stream.Length:N0} bytes");
        return 0;
    }

    private void WriteBom()
    {
        json.WriteStartObject();
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        json.WriteString("serialNumber", "urn:uuid:00000000-0000-4000-8000-000000000000");
        json.WriteNumber("version", 1);
        json.WriteStartObject("metadata");
        json.WriteString("timestamp", "2026-01-01T00:00:00Z");
        json.WriteStartObject("component");
        json.WriteString("type", "application");
        json.WriteString("bom-ref", "product");
        json.WriteString("name", "product");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("components");
        for (var index = 0; index < count; index++)
        {
            WriteComponent(index);
        }

        json.WriteEndArray();
        WriteDependencies();
        json.WriteEndObject();
    }

    private void WriteComponent(int index)
    {
        var (purl, group, name, version) = Identity(index);
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", isLean ? Reference(index) : purl);
        if (group is not null && !isLean)
        {
            json.WriteString("group", group);
        }

        json.WriteString("name", name);
        json.WriteString("version", version);
        if (!isLean)
        {
            WriteDetails(index, name);
        }

        json.WriteString("purl", purl);
        json.WriteEndObject();
    }

    private void WriteDetails(int index, string name)
    {
        json.WriteString("description", $"A library for {Words[index % 16]} and {Words[index / 16 % 16]}");
        json.WriteString("scope", index % 10 == 0 ? "optional" : "required");
        json.WriteStartArray("hashes");
        json.WriteStartObject();
        json.WriteString("alg", "SHA-256");
        json.WriteString("content", Hex(64));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteStartObject("license");
        json.WriteString("id", Licenses[index % 7]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("externalReferences");
        json.WriteStartObject();
        json.WriteString("type", "vcs");
        json.WriteString("url", $"https://git.example.org/{name}.git");
        json.WriteEndObject();
        json.WriteEndArray();
        if (index % 4 != 0)
        {
            return;
        }

        json.WriteStartArray("properties");
        json.WriteStartObject();
        json.WriteString("name", "example:path");
        json.WriteString("value", $"/opt/product/lib/{name}");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteDependencies()
    {
        json.WriteStartArray("dependencies");
        WriteEntry("product", Enumerable.Range(0, Math.Min(count, 20)));
        for (var index = 0; index < count && !isLean; index++)
        {
            WriteEntry(Identity(index).Purl, Enumerable.Range(0, 2).Select(_ => index + 1 + (int)(Next() % 1000)).Append(index + 1).Where(target => target < count).Distinct());
        }

        json.WriteEndArray();
    }

    private void WriteEntry(string reference, IEnumerable<int> targets)
    {
        json.WriteStartObject();
        json.WriteString("ref", reference);
        json.WriteStartArray("dependsOn");
        foreach (var target in targets)
        {
            json.WriteStringValue(isLean ? Reference(target) : Identity(target).Purl);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Reference(int index) => $"component-{index:d9}";

    private static (string Purl, string? Group, string Name, string Version) Identity(int index)
    {
        var name = $"{Words[index % 16]}-{Words[index / 16 % 16]}-{index}";
        var version = $"{index % 9}.{index % 23}.{index % 7}";
        return (index % 4) switch
        {
            0 => ($"pkg:maven/org.example.{Words[index / 7 % 16]}/{name}@{version}", $"org.example.{Words[index / 7 % 16]}", name, version),
            1 => ($"pkg:npm/{name}@{version}", null, name, version),
            2 => ($"pkg:pypi/{name}@{version}", null, name, version),
            _ => ($"pkg:nuget/{name}@{version}", null, name, version),
        };
    }

    private string Hex(int length)
    {
        Span<char> digits = stackalloc char[length];
        foreach (ref var digit in digits)
        {
            digit = "0123456789abcdef"[(int)(Next() % 16)];
        }

        return digits.ToString();
    }

    /// <summary>Xorshift (Marsaglia 2003): the same on every machine.</summary>
    private uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
