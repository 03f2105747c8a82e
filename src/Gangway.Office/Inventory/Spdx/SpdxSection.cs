namespace Gangway.Office.Inventory.Spdx;

/// <summary>The part of a tag-value document that a tag belongs to.</summary>
internal enum SpdxSection
{
    Document,
    Creation,
    Package,
    File,
    Snippet,
    License,
    Relationship,
    Annotation,
}
