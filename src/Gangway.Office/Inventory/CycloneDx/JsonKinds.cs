namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>The types of JSON Schema, as a set.</summary>
[Flags]
internal enum JsonKinds : byte
{
    None = 0,
    Object = 1,
    Array = 2,
    Text = 4,
    Integer = 8,
    Number = 16,
    Boolean = 32,
    Null = 64,
    Any = 127,
}
