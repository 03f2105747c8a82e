using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Compiles the JSON schemas of CycloneDX. They are our own data: what they hold that is not understood here is a bug of ours.</summary>
internal sealed class SchemaReader(Func<string, JsonElement> open)
{
    /// <summary>Say nothing about what is valid.</summary>
    private static readonly HashSet<string> Remarks =
        ["$schema", "$id", "$comment", "title", "description", "examples", "default", "deprecated", "meta:enum", "definitions"];

    private readonly Dictionary<string, SchemaRule> known = [];

    /// <summary>Keywords met that have no effect here.</summary>
    public HashSet<string> NotUnderstood { get; } = [];

    /// <param name="file">As <c>$ref</c> names it.</param>
    /// <param name="pointer">A JSON pointer into it; empty for the whole.</param>
    public SchemaRule Rule(string file, string pointer)
    {
        if (known.TryGetValue(file + "#" + pointer, out var rule))
        {
            return rule;
        }

        var element = open(file);
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.GetProperty(step);
        }

        rule = new SchemaRule { Name = pointer[(pointer.LastIndexOf('/') + 1)..] };
        known.Add(file + "#" + pointer, rule);
        Fill(rule, element, file);
        return rule;
    }

    private SchemaRule Rule(JsonElement element, string file, string name)
    {
        // Beside $ref, draft-07 ignores every other keyword (section 8.3).
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            var parts = reference.GetString()!.Split('#');
            return Rule(parts[0].Length == 0 ? file : parts[0], parts.Length > 1 ? parts[1] : "");
        }

        var rule = new SchemaRule { Name = name };
        Fill(rule, element, file);
        return rule;
    }

    private void Fill(SchemaRule rule, JsonElement element, string file)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            rule.Kinds = element.ValueKind == JsonValueKind.True ? JsonKinds.Any : JsonKinds.None;
            rule.Complete(null);
            return;
        }

        if (element.TryGetProperty("$ref", out _))
        {
            rule.AllOf = [Rule(element, file, rule.Name)];
            rule.Complete(null);
            return;
        }

        IEnumerable<string>? values = null;
        foreach (var keyword in element.EnumerateObject())
        {
            if (keyword.NameEquals("enum"))
            {
                values = keyword.Value.EnumerateArray().Select(value => value.GetString()!);
            }
            else if (!SetText(rule, keyword.Name, keyword.Value) && !SetNumber(rule, keyword.Name, keyword.Value)
                && !SetRules(rule, keyword.Name, keyword.Value, file) && !Remarks.Contains(keyword.Name))
            {
                NotUnderstood.Add(keyword.Name);
            }
        }

        rule.Complete(values);
    }

    private static bool SetText(SchemaRule rule, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "type": rule.Kinds = Kinds(value); return true;
            case "format": rule.Format = value.GetString(); return true;
            case "pattern": rule.Pattern = Pattern(value.GetString()!); return true;
            case "const":
                rule.Const = value.ToString().ToLowerInvariant() is "true" or "false" ? value.ToString().ToLowerInvariant() : value.ToString();
                rule.IsConstText = value.ValueKind == JsonValueKind.String;
                return true;
            case "required":
                rule.Required = [.. value.EnumerateArray().Select(name => name.GetString()!)];
                return true;
            default: return false;
        }
    }

    private static bool SetNumber(SchemaRule rule, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "minimum": rule.Minimum = value.GetDouble(); return true;
            case "maximum": rule.Maximum = value.GetDouble(); return true;
            case "minLength": rule.MinLength = value.GetInt32(); return true;
            case "maxLength": rule.MaxLength = value.GetInt32(); return true;
            case "minItems": rule.MinItems = value.GetInt32(); return true;
            case "maxItems": rule.MaxItems = value.GetInt32(); return true;
            case "uniqueItems": rule.HasUniqueItems = value.GetBoolean(); return true;
            default: return false;
        }
    }

    private bool SetRules(SchemaRule rule, string keyword, JsonElement value, string file)
    {
        switch (keyword)
        {
            case "properties":
                foreach (var property in value.EnumerateObject())
                {
                    rule.Properties.Add(property.Name, Rule(property.Value, file, property.Name));
                }

                return true;
            case "items" when value.ValueKind == JsonValueKind.Array: rule.Tuple = Rules(value); return true;
            case "items": rule.Items = Rule(value, file, rule.Name); return true;
            // Without a tuple of items the keyword means nothing (section 6.4.2).
            case "additionalItems" when value.ValueKind is JsonValueKind.False: rule.IsTupleClosed = true; return true;
            case "additionalProperties" when value.ValueKind is JsonValueKind.False or JsonValueKind.True:
                rule.IsClosed = value.ValueKind == JsonValueKind.False;
                return true;
            case "oneOf": rule.OneOf = Rules(value); return true;
            case "anyOf": rule.AnyOf = Rules(value); return true;
            case "allOf": rule.AllOf = Rules(value); return true;
            case "not": rule.Not = Rule(value, file, rule.Name); return true;
            case "if": rule.If = Rule(value, file, rule.Name); return true;
            case "then": rule.Then = Rule(value, file, rule.Name); return true;
            case "else": rule.Else = Rule(value, file, rule.Name); return true;
            default: return false;
        }

        SchemaRule[] Rules(JsonElement list) => [.. list.EnumerateArray().Select(one => Rule(one, file, rule.Name))];
    }

    private static JsonKinds Kinds(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Aggregate(JsonKinds.None, (kinds, one) => kinds | Kinds(one))
        : type.GetString() switch
        {
            "object" => JsonKinds.Object,
            "array" => JsonKinds.Array,
            "string" => JsonKinds.Text,
            "integer" => JsonKinds.Integer,
            "number" => JsonKinds.Number | JsonKinds.Integer,
            "boolean" => JsonKinds.Boolean,
            "null" => JsonKinds.Null,
            _ => JsonKinds.None,
        };

    /// <summary>ECMA-262 means the end of the text by <c>$</c>, .NET also the place before a last line feed; <c>^(.*)$</c> refuses line ends in both.</summary>
    private static Regex Pattern(string pattern) =>
        new(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
