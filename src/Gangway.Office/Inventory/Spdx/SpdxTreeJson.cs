using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A field of YAML or XML that the model does not have, as the JSON it would be.</summary>
internal static class SpdxTreeJson
{
    /// <summary>Recursion is bounded by the depth that the readers accept.</summary>
    public static string Of(IReadOnlyList<SpdxTree> values) => SpdxExtra.Written(json =>
    {
        if (values.Count == 1)
        {
            Write(json, values[0]);
        }
        else
        {
            WriteList(json, values);
        }
    });

    private static void Write(Utf8JsonWriter json, SpdxTree value)
    {
        if (value.Entries is not null)
        {
            json.WriteStartObject();
            foreach (var names in value.Entries.GroupBy(entry => entry.Name, entry => entry.Value))
            {
                json.WritePropertyName(names.Key);
                if (names.Count() == 1)
                {
                    Write(json, names.First());
                }
                else
                {
                    WriteList(json, [.. names]);
                }
            }

            json.WriteEndObject();
        }
        else if (value.Items is not null)
        {
            WriteList(json, value.Items);
        }
        else if (value.IsNull)
        {
            json.WriteNullValue();
        }
        else if (value.IsPlain && value.Text is ("true" or "false"))
        {
            json.WriteBooleanValue(value.Text == "true");
        }
        else if (value.IsPlain && IsNumber(value.Text!))
        {
            json.WriteRawValue(value.Text!);
        }
        else
        {
            json.WriteStringValue(value.Text);
        }
    }

    /// <summary>By the grammar of JSON; what YAML takes for a number beyond that stays text.</summary>
    private static bool IsNumber(string text)
    {
        if (text.Length is 0 or > 64 || !(char.IsAsciiDigit(text[0]) || text[0] == '-'))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<SpdxTree> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            Write(json, value);
        }

        json.WriteEndArray();
    }
}
