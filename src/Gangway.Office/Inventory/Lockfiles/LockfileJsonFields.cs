using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

// Fields of a document that may hold anything anywhere: what is not of the expected kind reads as absent.
internal static class LockfileJsonFields
{
    public static JsonElement Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The string, or null where there is none or an empty one.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name).AsText();

    public static string? AsText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;

    public static bool Flag(this JsonElement element, string name) => element.Field(name).ValueKind == JsonValueKind.True;

    public static int? Number(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static bool IsObject(this JsonElement element) => element.ValueKind == JsonValueKind.Object;

    public static IEnumerable<JsonProperty> Members(this JsonElement element) => element.IsObject() ? element.EnumerateObject() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>One step of a JSON pointer (RFC 6901).</summary>
    public static string Pointer(string parent, string key) =>
        parent + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
