namespace Gangway.Office.Inventory.Spdx;

/// <summary>A tag of the tag-value encoding.</summary>
/// <param name="Name">As written before the colon.</param>
/// <param name="Section">Where it belongs.</param>
/// <param name="Field">The field of the JSON encoding.</param>
/// <param name="IsMany">True where it may stand several times.</param>
internal sealed record SpdxTag(string Name, SpdxSection Section, string Field, bool IsMany = false);
