using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Gangway.Shell;

/// <summary>Writes fields of JSON documents that hold foreign text, as they come: what is held does not grow with the document.</summary>
internal static class JsonFields
{
    private const int FlushAt = 1 << 16;

    /// <summary>Readable Chinese; what a terminal or a page would obey (controls, overrides, markup) is escaped.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(Readable());

    public static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    public static void Text(Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text is null ? null : WellFormed(text));

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(WellFormed(text));
        }

        json.WriteEndArray();
    }

    public static void Number(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>JSON has no place for half a surrogate pair; a name that holds one must not cost the whole report.</summary>
    public static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (char.GetUnicodeCategory((char)code) is UnicodeCategory.Format or UnicodeCategory.Control)
            {
                settings.ForbidCharacter((char)code);
            }
        }

        return settings;
    }
}
