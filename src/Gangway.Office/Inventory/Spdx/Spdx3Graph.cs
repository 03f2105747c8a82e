using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The elements of a document of SPDX 3 in JSON-LD, as its context compacts them; the context itself is never fetched.</summary>
internal sealed class Spdx3Graph
{
    private readonly List<JsonPlace> elements = [];
    private readonly Dictionary<string, JsonPlace> byId = new(StringComparer.Ordinal);

    public Spdx3Graph(JsonPlace root)
    {
        elements.AddRange(root.Element.TryGetProperty("@graph", out _) ? root.Objects("@graph") : [root]);
        foreach (var element in elements)
        {
            Index(element);
        }
    }

    public IReadOnlyList<JsonPlace> Elements => elements;

    public static bool IsOne(JsonElement root) => root.TryGetProperty("@graph", out _) || root.TryGetProperty("@context", out _);

    public JsonPlace? Find(string id) => byId.TryGetValue(id, out var element) ? element : null;

    public static string? IdOf(JsonPlace element) => element.Text("spdxId") ?? element.Text("@id");

    /// <summary>The class without the prefix of its profile: <c>Package</c> of <c>software_Package</c>.</summary>
    public static string TypeOf(JsonPlace element)
    {
        var type = element.Text("type") ?? element.Text("@type") ?? "";
        return type[(type.LastIndexOf('_') + 1)..];
    }

    /// <summary>The ids that a property names: one or several, as text or as objects with an id.</summary>
    public static IEnumerable<string> References(JsonPlace element, string name)
    {
        if (!element.Element.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(ReferenceOf).OfType<string>(),
            _ => ReferenceOf(value) is { } one ? [one] : [],
        };
    }

    /// <summary>The text of a property that holds one, or the first of several.</summary>
    public static string? Reference(JsonPlace element, string name) => References(element, name).FirstOrDefault();

    private static string? ReferenceOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("spdxId", out var id) || value.TryGetProperty("@id", out id)
            ? id.ValueKind == JsonValueKind.String ? id.GetString() : null
            : null,
        _ => null,
    };

    /// <summary>Elements stand side by side; agents and creation infos may also stand inside the element that names them.</summary>
    private void Index(JsonPlace element)
    {
        if (IdOf(element) is { } id)
        {
            byId.TryAdd(id, element);
        }

        foreach (var property in element.Element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object && ReferenceOf(property.Value) is { } inner)
            {
                byId.TryAdd(inner, new JsonPlace(property.Value, element.At(property.Name), element.Issues));
            }
        }
    }
}
