namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>How one JSON value stands in XML, and back: a text, a record of fields, a list in an element, or one of several elements.</summary>
internal sealed class Shape
{
    private readonly List<ShapeField> fields = [];
    private readonly Dictionary<string, ShapeField> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShapeField> byElement = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShapeField> byAttribute = new(StringComparer.Ordinal);

    /// <summary>The JSON types of a value without parts; none where it has parts.</summary>
    public JsonKinds Scalars { get; set; }

    /// <summary>White space around the text is no part of the value.</summary>
    public bool IsCollapsed { get; set; }

    /// <summary>The text stands in this attribute of an empty element: <c>&lt;subject ref="…"/&gt;</c>.</summary>
    public string? TextAttribute { get; set; }

    /// <summary>JSON wraps the text into an object with this one key: <c>{"text": "…"}</c>.</summary>
    public string? LoneKey { get; set; }

    /// <summary>The elements a list may hold, or of which a union holds one.</summary>
    public ShapeItem[] Items { get; set; } = [];

    /// <summary>The value is no list: one of the items stands in the element.</summary>
    public bool IsUnion { get; set; }

    public bool IsRecord { get; set; }

    /// <summary>The field that is the text of the element itself.</summary>
    public ShapeField? Content { get; private set; }

    public IReadOnlyList<ShapeField> Fields => fields;

    public bool IsText => Scalars != JsonKinds.None;

    public void Add(ShapeField field)
    {
        fields.Add(field);
        byKey.TryAdd(field.Key, field);
        switch (field.Place)
        {
            case ShapePlace.Content: Content = field; break;
            case ShapePlace.Attribute: byAttribute.TryAdd(field.XmlName, field); break;
            default: byElement.TryAdd(field.XmlName, field); break;
        }

        // JSON keeps beside the text what XML keeps in an attribute of its element.
        if (field.Companion is { } companion)
        {
            byKey.TryAdd(companion, field);
        }
    }

    public ShapeField? OfKey(string key) => byKey.GetValueOrDefault(key);

    public ShapeField? OfElement(string name) => byElement.GetValueOrDefault(name);

    public ShapeField? OfAttribute(string name) => byAttribute.GetValueOrDefault(name);
}
