using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>A JSON object and where it stands. What is of the wrong type becomes an issue and reads as absent.</summary>
/// <param name="Element">An object.</param>
/// <param name="Pointer">Its JSON pointer (RFC 6901).</param>
/// <param name="Issues">Where to say what is wrong with it.</param>
internal readonly record struct JsonPlace(JsonElement Element, string Pointer, BomIssues Issues)
{
    public string At(string name) => $"{Pointer}/{name}";

    /// <summary>Null where there is no such text, or only white space.</summary>
    public string? Text(string name)
    {
        if (Find(name, JsonValueKind.String, "text") is not { } found)
        {
            return null;
        }

        var text = found.GetString();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public JsonPlace? Object(string name) =>
        Find(name, JsonValueKind.Object, "an object") is { } found ? new JsonPlace(found, At(name), Issues) : null;

    public IEnumerable<JsonPlace> Objects(string name)
    {
        if (Find(name, JsonValueKind.Array, "an array") is not { } array)
        {
            yield break;
        }

        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            var pointer = $"{Pointer}/{name}/{index++}";
            if (element.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonPlace(element, pointer, Issues);
            }
            else
            {
                WrongType(element, pointer, "an object");
            }
        }
    }

    public IEnumerable<(string Text, string Pointer)> Texts(string name)
    {
        if (Find(name, JsonValueKind.Array, "an array") is not { } array)
        {
            yield break;
        }

        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            var pointer = $"{Pointer}/{name}/{index++}";
            if (element.ValueKind == JsonValueKind.String)
            {
                yield return (element.GetString()!, pointer);
            }
            else
            {
                WrongType(element, pointer, "text");
            }
        }
    }

    private JsonElement? Find(string name, JsonValueKind kind, string expected)
    {
        if (!Element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        WrongType(value, At(name), expected);
        return null;
    }

    private void WrongType(JsonElement value, string pointer, string expected) =>
        Issues.WrongType(value.ValueKind.ToString().ToLowerInvariant(), expected, pointer);
}
