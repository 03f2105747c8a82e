namespace Gangway.Office.Inventory;

/// <summary>A checksum of a component's artifact.</summary>
/// <param name="Algorithm">As CycloneDX spells it: <c>SHA-512</c>, <c>MD5</c>.</param>
/// <param name="Value">As written: hex digits.</param>
public readonly record struct ComponentHash(string Algorithm, string Value);
