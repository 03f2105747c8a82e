namespace Gangway.Contract;

/// <summary>What a caller of <c>license detect</c> wants.</summary>
/// <param name="Paths">Files, folders, bare repositories.</param>
/// <param name="Format">table, json, jsonl, spdx, sarif or html.</param>
/// <param name="Explains">Whether the matched text is shown beside the reference.</param>
/// <param name="ShowsDifferences">Whether the words of near texts that differ are shown.</param>
/// <param name="ListsCopyrights">Whether copyright statements are listed.</param>
/// <param name="Scan">How the scan is run.</param>
internal sealed record LicenseDetectOptions(
    IReadOnlyList<string> Paths, string Format, bool Explains, bool ShowsDifferences, bool ListsCopyrights, LicenseScanOptions Scan);
