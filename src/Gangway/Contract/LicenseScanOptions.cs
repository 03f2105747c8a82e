namespace Gangway.Contract;

/// <summary>How a scan is run.</summary>
/// <param name="Jobs">Files at once.</param>
/// <param name="ReadsStrings">Whether the readable runs of binary files are read.</param>
internal sealed record LicenseScanOptions(int Jobs, bool ReadsStrings = false);
