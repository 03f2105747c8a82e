using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Writes SPDX 2 in JSON.</summary>
internal static class SpdxJsonWriter
{
    /// <summary>Control characters and quotation marks are escaped, nothing else is: license texts stay readable.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1024,
    };

    public static void Write(SpdxDocument document, Stream output)
    {
        var tree = new SpdxObjectTree(document);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        foreach (var (name, value) in tree.Head().Entries!)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        foreach (var (name, items) in tree.Lists())
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                WriteValue(json, item);
                FlushSome(json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public static void WriteValue(Utf8JsonWriter json, SpdxTree value)
    {
        if (value.Entries is not null)
        {
            json.WriteStartObject();
            foreach (var (name, inner) in value.Entries)
            {
                json.WritePropertyName(name);
                WriteValue(json, inner);
            }

            json.WriteEndObject();
        }
        else if (value.Items is not null)
        {
            json.WriteStartArray();
            foreach (var inner in value.Items)
            {
                WriteValue(json, inner);
            }

            json.WriteEndArray();
        }
        else if (value.IsPlain)
        {
            json.WriteRawValue(value.Text!);
        }
        else
        {
            json.WriteStringValue(value.Text);
        }
    }

    /// <summary>The writer holds all that is not flushed.</summary>
    public static void FlushSome(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }
}
