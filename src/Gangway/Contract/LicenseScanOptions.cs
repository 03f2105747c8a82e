using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Contract;

/// <summary>How a scan is run.</summary>
/// <param name="Jobs">Files at once.</param>
/// <param name="ReadsStrings">Whether the readable runs of binary files are read.</param>
/// <param name="Rules">An added rule pack that is read with; null for none.</param>
internal sealed record LicenseScanOptions(int Jobs, bool ReadsStrings = false, RuleDetector? Rules = null);
