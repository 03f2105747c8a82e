using System.Runtime.InteropServices;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>One node in 24 bytes. Index 0 is the root, so that 0 stands for "none" in every link.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TreeNode
{
    /// <summary>Index into the names of the tree; -1 for array items, text and comments.</summary>
    public int Name;

    /// <summary>The next sibling.</summary>
    public int Next;

    /// <summary>First child of an object, array or element; start of the text of anything else.</summary>
    public int Start;

    /// <summary>Last child of an object, array or element; length of the text of anything else, in bytes.</summary>
    public int End;

    /// <summary>Offset in the JSON, or index into the positions of the tree.</summary>
    public int Origin;

    public NodeKind Kind;

    /// <summary>The text is a slice of JSON with backslashes in it.</summary>
    public bool IsEscaped;

    /// <summary>Left out of what is written; it still counts in the indexes of JSON pointers.</summary>
    public bool IsRemoved;

    /// <summary>An element written as one tag: <c>&lt;name/&gt;</c>.</summary>
    public bool IsSelfClosed;

    public readonly bool IsContainer => Kind is NodeKind.Object or NodeKind.Array or NodeKind.Element;
}
