using System.Xml.Schema;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What the XML schema lets an element have: attributes, child elements in order, text.</summary>
internal sealed class XmlContent
{
    private readonly Dictionary<string, XmlSchemaAttribute> attributes = new(StringComparer.Ordinal);
    private readonly List<(XmlSchemaElement Element, bool IsRepeated)> children = [];

    public XmlContent(XmlSchemaType type)
    {
        IsMixed = type.IsMixed;
        HasText = true;
        if (type is not XmlSchemaComplexType complex || type.QualifiedName.Name == "anyType")
        {
            IsSimple = true;
            return;
        }

        HasText = complex.ContentType == XmlSchemaContentType.TextOnly;
        foreach (XmlSchemaAttribute attribute in complex.AttributeUses.Values)
        {
            attributes.TryAdd(attribute.QualifiedName.Name, attribute);
        }

        Collect(complex.ContentTypeParticle, isRepeated: false);
    }

    /// <summary>A simple type, or none stated.</summary>
    public bool IsSimple { get; }

    public bool HasText { get; }

    public bool IsMixed { get; }

    public IReadOnlyDictionary<string, XmlSchemaAttribute> Attributes => attributes;

    public IReadOnlyList<(XmlSchemaElement Element, bool IsRepeated)> Children => children;

    public int IndexOf(string name) => children.FindIndex(child => child.Element.QualifiedName.Name == name);

    /// <summary>Child elements that must be there whatever else is.</summary>
    public static IEnumerable<string> Required(XmlSchemaType? type) =>
        type is XmlSchemaComplexType complex && complex.QualifiedName.Name != "anyType" ? Required(complex.ContentTypeParticle) : [];

    private static IEnumerable<string> Required(XmlSchemaParticle particle) => particle switch
    {
        { MinOccurs: 0 } => [],
        XmlSchemaElement element => [element.QualifiedName.Name],
        XmlSchemaSequence or XmlSchemaAll => ((XmlSchemaGroupBase)particle).Items.OfType<XmlSchemaParticle>().SelectMany(Required),
        _ => [],
    };

    private void Collect(XmlSchemaParticle particle, bool isRepeated)
    {
        isRepeated |= particle.MaxOccurs > 1;
        switch (particle)
        {
            case XmlSchemaElement element when IndexOf(element.QualifiedName.Name) < 0:
                children.Add((element, isRepeated));
                break;
            case XmlSchemaGroupBase group:
                foreach (var part in group.Items.OfType<XmlSchemaParticle>())
                {
                    Collect(part, isRepeated);
                }

                break;
        }
    }
}
