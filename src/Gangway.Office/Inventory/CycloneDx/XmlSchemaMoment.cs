namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Where in an element the schema refuses it; tells what has to go for the rest to be valid.</summary>
internal enum XmlSchemaMoment : byte
{
    /// <summary>The element may not stand here.</summary>
    Start,

    /// <summary>The attribute may not stand here, or not with this value.</summary>
    Attribute,

    /// <summary>An attribute is missing.</summary>
    Attributes,

    /// <summary>The text is not valid, or a child element is missing.</summary>
    End,
}
