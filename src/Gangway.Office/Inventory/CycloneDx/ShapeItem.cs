namespace Gangway.Office.Inventory.CycloneDx;

/// <param name="Element">The element of the item.</param>
/// <param name="Key">JSON wraps the item into an object with this one key; null where it does not.</param>
/// <param name="Fits">Whether a JSON value is written as this element; the first that fits is taken.</param>
/// <param name="Shape">Of the item, without the wrapping.</param>
internal sealed record ShapeItem(string Element, string? Key, Func<DocumentTree, int, bool> Fits, Shape Shape);
