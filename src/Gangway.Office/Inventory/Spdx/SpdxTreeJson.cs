using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A field of YAML or XML that the model does not have, as the JSON it would be.</summary>
internal static class SpdxTreeJson
{
    /// <summary>Recursion is bounded by the depth that the readers accept.</summary>
    public static string Of(IReadOnlyList<SpdxTree> values)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, SpdxJsonWriter.Options))
        {
            if (values.Count == 1)
            {
                Write(json, values[0]);
            }
            else
            {
                WriteList(json, values);
            }
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

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
        else if (value.IsPlain && long.TryParse(value.Text, out var number) && number.ToString() == value.Text)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(value.Text);
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
