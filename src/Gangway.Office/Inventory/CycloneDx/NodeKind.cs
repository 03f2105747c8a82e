namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What a node of a <see cref="DocumentTree"/> is: a JSON value, or a piece of XML.</summary>
internal enum NodeKind : byte
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,

    /// <summary>Stands in a JSON tree for XML that CycloneDX does not define; its start is the node in the XML tree.</summary>
    Foreign,

    Element,
    Attribute,
    Characters,
    CData,
    Comment,
    Instruction,
}
