namespace Gangway.Office.Inventory.CycloneDx;

/// <param name="Node">The element or attribute the schema refuses.</param>
/// <param name="Element">The local name of the element, also where an attribute is refused.</param>
/// <param name="Moment">When it was refused.</param>
/// <param name="Message">The validator's sentence.</param>
internal readonly record struct XmlSchemaFault(int Node, string Element, XmlSchemaMoment Moment, string Message);
