namespace Gangway.Office.Inventory;

/// <summary>Whether the product names a component itself or gets it through another.</summary>
public enum Directness
{
    Unknown,
    Direct,
    Transitive,
}
