using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The checksum over the files of a package (SPDX 2.3, 7.9).</summary>
/// <param name="Value">SHA-1 in hexadecimal digits, as written.</param>
/// <param name="ExcludedFiles">Files that do not count.</param>
public sealed record SpdxVerificationCode(string? Value, ImmutableArray<string> ExcludedFiles);
