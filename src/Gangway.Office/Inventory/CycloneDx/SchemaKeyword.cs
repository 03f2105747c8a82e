namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Which keyword of JSON Schema a value breaks.</summary>
internal enum SchemaKeyword : byte
{
    Type,
    Enum,
    Const,
    Pattern,
    Format,
    Length,
    Range,
    Items,
    UniqueItems,
    Undefined,
    Required,
    RequiredOneOf,
    OneOf,
    Not,
}
