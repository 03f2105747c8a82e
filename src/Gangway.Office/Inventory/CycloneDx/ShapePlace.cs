namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Where in an XML element a JSON property stands.</summary>
internal enum ShapePlace : byte
{
    Element,
    Attribute,
    Content,
}
