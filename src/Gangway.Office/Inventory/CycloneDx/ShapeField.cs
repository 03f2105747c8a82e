namespace Gangway.Office.Inventory.CycloneDx;

/// <param name="Key">The JSON key.</param>
/// <param name="Place">Where its value stands in the XML element.</param>
/// <param name="XmlName">Name of the attribute or child element; empty for the text.</param>
/// <param name="Order">Place in the sequence that the XML schema asks for.</param>
/// <param name="IsRepeated">A JSON array stands as that many elements, without one around them.</param>
/// <param name="IsRequired">The JSON schema asks for the key.</param>
/// <param name="Companion">A key beside this one whose value is an attribute of this element.</param>
/// <param name="Shape">Of the value; where it is repeated, of each.</param>
internal sealed record ShapeField(
    string Key, ShapePlace Place, string XmlName, int Order, bool IsRepeated, bool IsRequired, string? Companion, Shape Shape);
