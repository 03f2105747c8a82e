namespace Gangway.Office.Inventory.Spdx;

/// <summary>A checksum (SPDX 2.3, 7.10).</summary>
/// <param name="Algorithm">The word of SPDX 2.3: <c>SHA1</c>, <c>SHA3-256</c>, <c>BLAKE2b-256</c>.</param>
/// <param name="Value">Hexadecimal digits, as written.</param>
public sealed record SpdxChecksum(string Algorithm, string Value);
