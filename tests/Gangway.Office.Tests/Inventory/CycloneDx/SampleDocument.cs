using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gangway.Office.Tests.Inventory.CycloneDx;

/// <summary>A document made from a JSON schema by chance: valid, and over some seeds with every key that the schema defines.</summary>
internal sealed class SampleDocument(JsonDocument schema, int seed, HashSet<string> seen)
{
    private const int Deepest = 9;

    private static readonly Dictionary<string, string> OfPattern = new()
    {
        ["^urn:uuid:"] = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
        ["^([a-fA-F0-9]{32}"] = "d6a770ba38583ed4bb4525bd96e50461655d2759",
        ["^[-+a-z0-9.]+/"] = "application/x-example+json",
        ["^urn:cdx:"] = "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#part",
        ["^([a-z]{2})"] = "en-US",
        ["^CRE:"] = "CRE:764-507",
        ["^[A-Z]{2}$"] = "CN",
        ["^[A-Za-z0-9]["] = "US-1234.5/B2",
        ["^(.*)$"] = "on one line",
    };

    private readonly Random chance = new(seed);
    private readonly bool mixesLicenses = AllKeys(schema).Contains("expressionDetails");
    private int references;

    public string Text(string version)
    {
        var root = (JsonObject)Sample(schema.RootElement, "", 0)!;
        root["bomFormat"] = "CycloneDX";
        root["specVersion"] = version;
        root.Remove("$schema");
        return root.ToJsonString();
    }

    /// <summary>The keys of all properties anywhere in a schema.</summary>
    public static HashSet<string> AllKeys(JsonDocument schema)
    {
        var keys = new HashSet<string>();
        Collect(schema.RootElement, keys);
        return keys;
    }

    private static void Collect(JsonElement element, HashSet<string> keys)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in element.EnumerateObject())
            {
                // A property may itself be called properties; its schema has a type.
                if (entry.NameEquals("properties") && entry.Value.ValueKind == JsonValueKind.Object && !(entry.Value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String))
                {
                    keys.UnionWith(entry.Value.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object).Select(property => property.Name));
                }

                Collect(entry.Value, keys);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, keys);
            }
        }
    }

    private JsonNode? Sample(JsonElement rule, string name, int depth)
    {
        if (rule.TryGetProperty("$ref", out var reference))
        {
            return Referred(reference.GetString()!, name, depth);
        }

        if (rule.TryGetProperty("allOf", out var parts) && !rule.TryGetProperty("properties", out _))
        {
            return Sample(parts[0], name, depth);
        }

        if (rule.TryGetProperty("enum", out var words))
        {
            return words[chance.Next(words.GetArrayLength())].GetString();
        }

        var branches = rule.TryGetProperty("oneOf", out var one) ? one : rule.TryGetProperty("anyOf", out var any) ? any : default;
        if (branches.ValueKind == JsonValueKind.Array && !IsOnlyRequired(branches[0]))
        {
            return Sample(branches[Branch(branches, name)], name, depth);
        }

        return (rule.TryGetProperty("type", out var type) ? type.GetString() : "object") switch
        {
            "object" => Record(rule, name, branches, depth),
            "array" => List(rule, name, depth),
            "integer" => (int)Least(rule) + chance.Next(6),
            "number" => JsonNode.Parse(chance.Next(2) == 0 ? "0.50" : "1"),
            "boolean" => chance.Next(2) == 0,
            _ => Word(rule, name),
        };
    }

    private JsonNode? Referred(string reference, string name, int depth) => reference.Split('#') switch
    {
        ["", var pointer] => Sample(schema.RootElement.GetProperty("definitions").GetProperty(pointer.Split('/')[^1]), name, depth),
        [var file, ..] when file.StartsWith("spdx", StringComparison.Ordinal) => "Apache-2.0",
        [_, var pointer] when pointer.EndsWith("ellipticCurvesEnum", StringComparison.Ordinal) => "nist/P-256",
        _ => "AES",
    };

    /// <summary>One identity alone is deprecated, and read again from XML as the list it should be.</summary>
    private int Branch(JsonElement branches, string name) => name == "identity" ? 0 : chance.Next(branches.GetArrayLength());

    private JsonObject Record(JsonElement rule, string name, JsonElement branches, int depth)
    {
        var record = new JsonObject();
        var required = Required(rule);
        var excluded = new HashSet<string>();
        if (rule.TryGetProperty("oneOf", out _) && rule.TryGetProperty("anyOf", out var some))
        {
            required.UnionWith(Required(some[chance.Next(some.GetArrayLength())]));
        }

        if (branches.ValueKind == JsonValueKind.Array)
        {
            var unsigned = Enumerable.Range(0, branches.GetArrayLength()).Where(at => !Required(branches[at]).Contains("signature")).ToArray();
            var chosen = unsigned[chance.Next(unsigned.Length)];
            required.UnionWith(Required(branches[chosen]));
            excluded.UnionWith(branches.EnumerateArray().SelectMany(Required).Except(Required(branches[chosen])));
        }

        foreach (var property in rule.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        {
            var isWanted = required.Contains(property.Name) || (!excluded.Contains(property.Name) && depth < Deepest && chance.Next(10) < (depth < 2 ? 8 : 4));
            if (isWanted && property.Name != "signature" && Sample(property.Value, property.Name, depth + 1) is { } value)
            {
                seen.Add(property.Name);
                record[property.Name] = value;
            }
        }

        return Consistent(record, name);
    }

    /// <summary>What the schema says by "not" and "if", and what would make a person look like a firm.</summary>
    private static JsonObject Consistent(JsonObject record, string name)
    {
        if (record.ContainsKey("versionRange"))
        {
            record.Remove("version");
            record["isExternal"] = true;
        }

        if (name is "asserter" or "patentAssignee")
        {
            var isFirm = record.ContainsKey("address") || record.ContainsKey("url") || record.ContainsKey("contact");
            record[isFirm ? "url" : "phone"] = isFirm ? new JsonArray("https://example.com/firm") : "0100";
        }

        return record;
    }

    private JsonArray List(JsonElement rule, string name, int depth)
    {
        var list = new JsonArray();
        var branches = rule.TryGetProperty("oneOf", out var one) ? one[chance.Next(one.GetArrayLength())] : rule;
        if (!branches.TryGetProperty("items", out var items))
        {
            list.Add(Word(rule, name));
            return list;
        }

        var isTuple = items.ValueKind == JsonValueKind.Array;
        var texts = new HashSet<string>();
        for (var count = isTuple || depth > 4 ? 1 : 1 + chance.Next(3); count > 0; count--)
        {
            var item = Sample(isTuple ? items[0] : items, name, depth + 1);
            if (item is not null && texts.Add(item.ToJsonString()))
            {
                list.Add(item);
            }
        }

        // Before 1.7 an expression stands alone, as XML has always asked for.
        if (name == "licenses" && !mixesLicenses && list.FirstOrDefault(item => item!["expression"] is not null) is { } expression)
        {
            list.Clear();
            list.Add(expression);
        }

        return list;
    }

    private string Word(JsonElement rule, string name)
    {
        if (name == "bom-ref")
        {
            return $"ref-{references++}";
        }

        if (rule.TryGetProperty("pattern", out var pattern))
        {
            return OfPattern.First(known => pattern.GetString()!.StartsWith(known.Key, StringComparison.Ordinal)).Value;
        }

        return (rule.TryGetProperty("format", out var format) ? format.GetString() : "") switch
        {
            "date-time" => "2024-02-29T12:30:59Z",
            "date" => "2024-02-29",
            "iri-reference" => $"https://example.com/{chance.Next(100)}?a=b&c=d",
            "idn-email" => "team@example.com",
            _ => name switch
            {
                "url" => "https://example.com/",
                "purl" => "pkg:npm/%40acme/part@1.0.0",
                "expression" => "MIT OR Apache-2.0",
                _ => new[] { "plain", " spaces around ", "<&>\"'\\", "two\nlines\tand a tab", "ÄÖ 漢字 \U0001F600", "", "x" }[rule.TryGetProperty("minLength", out _) ? 0 : chance.Next(7)],
            },
        };
    }

    private static double Least(JsonElement rule) => rule.TryGetProperty("minimum", out var least) ? least.GetDouble() : 0;

    private static bool IsOnlyRequired(JsonElement rule) => !rule.TryGetProperty("properties", out _) && rule.TryGetProperty("required", out _);

    private static HashSet<string> Required(JsonElement rule) =>
        rule.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
}
