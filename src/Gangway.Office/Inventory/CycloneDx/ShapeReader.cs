using System.Xml;
using System.Xml.Schema;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Derives how JSON and XML of one version correspond, by walking both official schemas together. What one has and the
/// other has not is kept as <see cref="Unmatched"/>, so that a test can say that nothing was overlooked.
/// </summary>
internal sealed class ShapeReader(XmlSchemaSet schemas, string space)
{
    private readonly Dictionary<(XmlSchemaType, SchemaRule, string?), Shape> known = [];
    private readonly Dictionary<SchemaRule, SchemaRule> items = [];

    /// <summary>For lists of which the schema does not say what is in them: there are such, of addresses.</summary>
    private static readonly SchemaRule AnyText = new() { Name = "text", Kinds = JsonKinds.Text };

    /// <summary>Keys and elements without a counterpart, each with its path.</summary>
    public List<string> Unmatched { get; } = [];

    public Shape Read(SchemaRule root)
    {
        var bom = (XmlSchemaElement)schemas.GlobalElements[new XmlQualifiedName("bom", space)]!;
        return Derive("", bom, root, null);
    }

    /// <param name="keys">The keys of the JSON object that belong to this element; null for all.</param>
    private Shape Derive(string path, XmlSchemaElement element, SchemaRule rule, string[]? keys)
    {
        var type = element.ElementSchemaType!;
        var key = (type, rule, ShapeExceptions.AlternativesOf(element.QualifiedName.Name).Length > 0 ? element.QualifiedName.Name : keys?[^1]);
        if (known.TryGetValue(key, out var shape))
        {
            return shape;
        }

        shape = new Shape();
        known.Add(key, shape);
        Fill(shape, path, element, rule, keys);
        return shape;
    }

    private void Fill(Shape shape, string path, XmlSchemaElement element, SchemaRule rule, string[]? keys)
    {
        var content = new XmlContent(element.ElementSchemaType!);
        var parts = Parts(rule).ToList();
        var alternatives = ShapeExceptions.AlternativesOf(element.QualifiedName.Name)
            .Where(one => content.IndexOf(one.Element) >= 0).ToArray();
        shape.IsCollapsed = IsCollapsed(element.ElementSchemaType!);
        if (ShapeExceptions.IsUnion(element.QualifiedName.Name))
        {
            shape.IsUnion = true;
            shape.Items = [.. alternatives.Select(one => Item(path, content, one, PartFor(parts, one.Element), isWrapped: false))];
            return;
        }

        if (ItemOf(rule) is { } item && !content.IsSimple)
        {
            AddItems(shape, path, content, alternatives, item);
        }

        shape.Scalars = parts.Aggregate(JsonKinds.None, (kinds, part) => kinds | ScalarsOf(part));
        if (shape.IsText && content.IsSimple)
        {
            return;
        }

        if (shape.IsText && content is { HasText: false, IsMixed: false })
        {
            shape.TextAttribute = content.Attributes.Keys.FirstOrDefault();
        }

        var properties = parts.SelectMany(part => part.Properties).Where(property => keys is null || keys.Contains(property.Key)).DistinctBy(property => property.Key).ToList();
        if (properties.Count > 0 && content.IsSimple)
        {
            shape.LoneKey = keys is null ? properties.Single().Key : keys[0];
            shape.Scalars = JsonKinds.Text;
        }
        else if (properties.Count > 0)
        {
            AddFields(shape, path, content, properties, [.. parts.SelectMany(part => part.Required)]);
        }
    }

    private void AddItems(Shape shape, string path, XmlContent content, ShapeExceptions.Alternative[] alternatives, SchemaRule itemRule)
    {
        if (alternatives.Length > 0)
        {
            shape.Items = alternatives.Length == 1
                ? [Item(path, content, alternatives[0], itemRule, isWrapped: true) with { Fits = (_, _) => true }]
                : [.. alternatives.Select(one => Item(path, content, one, itemRule, isWrapped: true))];
            return;
        }

        foreach (var (extra, _) in content.Children.Skip(1))
        {
            Unmatched.Add($"{path}: XML <{extra.QualifiedName.Name}>");
        }

        var child = content.Children[0].Element;
        shape.Items = [new ShapeItem(child.QualifiedName.Name, null, (_, _) => true, Derive($"{path}/{child.QualifiedName.Name}", child, itemRule, null))];
    }

    private ShapeItem Item(string path, XmlContent content, ShapeExceptions.Alternative one, SchemaRule rule, bool isWrapped)
    {
        var element = content.Children[content.IndexOf(one.Element)].Element;
        var inner = one.Key is null || !isWrapped ? rule : Parts(rule).SelectMany(part => part.Properties).First(property => property.Key == one.Key).Value;
        var meant = one.Key is null && one.Keys is null ? Nearest(inner, new XmlContent(element.ElementSchemaType!)) : inner;
        return new ShapeItem(one.Element, one.Key, one.Fits, Derive($"{path}/{one.Element}", element, meant, one.Keys));
    }

    /// <summary>Of several JSON objects the one with the same names as the element.</summary>
    private static SchemaRule Nearest(SchemaRule rule, XmlContent content)
    {
        var objects = Parts(rule).Where(part => part.Properties.Count > 0).ToList();
        return objects.Count < 2 ? rule : objects.MaxBy(part =>
            part.Properties.Keys.Sum(name => content.Attributes.ContainsKey(name) || content.IndexOf(name) >= 0 ? 1 : -1))!;
    }

    private void AddFields(Shape shape, string path, XmlContent content, List<KeyValuePair<string, SchemaRule>> properties, HashSet<string> required)
    {
        shape.IsRecord = true;
        var loose = new List<KeyValuePair<string, SchemaRule>>();
        foreach (var property in properties)
        {
            if (Field(path, content, property, properties, required) is { } field)
            {
                shape.Add(field);
            }
            else if (!shape.Fields.Any(other => other.Companion == property.Key))
            {
                loose.Add(property);
            }
        }

        loose.RemoveAll(property => shape.Fields.Any(field => field.Companion == property.Key));
        if (loose.Count == 1 && content.HasText)
        {
            var text = new Shape { Scalars = JsonKinds.Text, IsCollapsed = shape.IsCollapsed };
            shape.Add(new ShapeField(loose[0].Key, ShapePlace.Content, "", 0, IsRepeated: false, required.Contains(loose[0].Key), null, text));
            loose.Clear();
        }

        Unmatched.AddRange(loose.Select(property => $"{path}: JSON {property.Key}"));
        Unmatched.AddRange(content.Attributes.Keys.Where(name => shape.OfAttribute(name) is null).Order(StringComparer.Ordinal).Select(name => $"{path}: XML @{name}"));
        Unmatched.AddRange(content.Children.Select(child => child.Element.QualifiedName.Name)
            .Where(name => shape.OfElement(name) is null && !Array.Exists(shape.Items, item => item.Element == name)).Select(name => $"{path}: XML <{name}>"));
    }

    private ShapeField? Field(
        string path, XmlContent content, KeyValuePair<string, SchemaRule> property, List<KeyValuePair<string, SchemaRule>> properties, HashSet<string> required)
    {
        var (key, rule) = property;
        var other = ShapeExceptions.XmlNameOf(key);
        if ((content.Attributes.ContainsKey(key) ? key : content.Attributes.ContainsKey(other ?? "") ? other : null) is { } attribute)
        {
            var text = new Shape { Scalars = Parts(rule).Aggregate(JsonKinds.None, (kinds, part) => kinds | ScalarsOf(part)), IsCollapsed = false };
            return new ShapeField(key, ShapePlace.Attribute, attribute, 0, IsRepeated: false, required.Contains(key), null, text);
        }

        var order = content.IndexOf(key) is >= 0 and var same ? same : content.IndexOf(other ?? "");
        if (order < 0)
        {
            return null;
        }

        var (element, isRepeated) = content.Children[order];
        var name = element.QualifiedName.Name;
        var inside = new XmlContent(element.ElementSchemaType!);
        if (Companion(inside, rule, properties) is { } companion)
        {
            var text = new Shape { Scalars = JsonKinds.Text };
            return new ShapeField(key, ShapePlace.Element, name, order, IsRepeated: false, required.Contains(key), companion, text);
        }

        var item = ItemOf(rule);
        var isFlat = item is not null && !ShapeExceptions.IsUnion(name) ? !IsAround(inside, item, name) : item is not null && isRepeated;
        var shape = Derive($"{path}/{name}{(isFlat ? "*" : "")}", element, isFlat ? item! : rule, null);
        return new ShapeField(key, ShapePlace.Element, name, order, isFlat, required.Contains(key), null, shape);
    }

    /// <summary>JSON has a text and, beside it, what XML has as an attribute of the element with that text.</summary>
    private string? Companion(XmlContent inside, SchemaRule rule, List<KeyValuePair<string, SchemaRule>> properties) =>
        rule.Properties.Count == 0 && ItemOf(rule) is null && inside is { IsSimple: false, HasText: true }
            ? inside.Attributes.Keys.FirstOrDefault(name => properties.Exists(property => property.Key == name))
            : null;

    /// <summary>The element stands around the items and is no item itself.</summary>
    private bool IsAround(XmlContent inside, SchemaRule item, string name) =>
        !inside.IsSimple && !inside.HasText && !inside.IsMixed && (HoldsAlternatives(inside, name)
        || (inside.Attributes.Count == 0 && inside.Children.Count == 1 && inside.Children[0].IsRepeated
            && !Parts(item).Any(part => part.Properties.GetValueOrDefault(inside.Children[0].Element.QualifiedName.Name) is { } inner && ItemOf(inner) is not null)));

    private static bool HoldsAlternatives(XmlContent inside, string name)
    {
        var alternatives = ShapeExceptions.AlternativesOf(name);
        return inside.Children.Any(child => Array.Exists(alternatives, one => one.Element == child.Element.QualifiedName.Name))
            && (name == "tools" || inside.Children.All(child => Array.Exists(alternatives, one => one.Element == child.Element.QualifiedName.Name)));
    }

    /// <summary>A rule and everything it may mean: alternatives count as parts, because all of them are to be written.</summary>
    private static IEnumerable<SchemaRule> Parts(SchemaRule rule) =>
        [rule, .. rule.AllOf.Concat(rule.OneOf).Concat(rule.AnyOf).SelectMany(Parts)];

    /// <summary>What the items of a list may be, tuples and alternatives included; null where the rule is about no list.</summary>
    private SchemaRule? ItemOf(SchemaRule rule)
    {
        if (items.TryGetValue(rule, out var known))
        {
            return known;
        }

        var isList = Parts(rule).Any(part => part.Kinds == JsonKinds.Array);
        SchemaRule[] all = [.. Parts(rule).Select(part => part.Items ?? part.Tuple?[0]).OfType<SchemaRule>().Distinct()];
        if (all.Length > 1)
        {
            items[rule] = new SchemaRule { Name = rule.Name, AnyOf = all };
        }

        return all.Length > 1 ? items[rule] : all.FirstOrDefault() ?? (isList ? AnyText : null);
    }

    /// <summary>The part of a union meant by an element.</summary>
    private static SchemaRule PartFor(List<SchemaRule> parts, string element) => element switch
    {
        "ref" => parts.First(part => part.Kinds == JsonKinds.Text),
        "organization" => parts.First(part => part.Properties.ContainsKey("address")),
        _ => parts.First(part => part.Properties.ContainsKey("phone")),
    };

    private static JsonKinds ScalarsOf(SchemaRule rule) => rule.Kinds == JsonKinds.Any
        ? JsonKinds.None
        : rule.Kinds & ~(JsonKinds.Object | JsonKinds.Array);

    private static bool IsCollapsed(XmlSchemaType type)
    {
        var datatype = type.Datatype;
        return datatype is not null && datatype.TypeCode is not (XmlTypeCode.String or XmlTypeCode.NormalizedString or XmlTypeCode.UntypedAtomic or XmlTypeCode.AnyAtomicType);
    }
}
