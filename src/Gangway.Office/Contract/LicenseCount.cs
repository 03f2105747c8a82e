using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>How many files stand under a license.</summary>
/// <param name="Expression">SPDX expression.</param>
/// <param name="Files">Their number.</param>
/// <param name="Evidence">Where the first few of them say so.</param>
public sealed record LicenseCount(string Expression, int Files, ImmutableArray<Evidence> Evidence);
