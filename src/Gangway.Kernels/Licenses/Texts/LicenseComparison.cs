using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A text beside the license text it was found to be.</summary>
/// <param name="Id">Of the license whose text is compared with (<see cref="LicenseTexts.TextOf"/>): an id of the list, at times a deprecated one.</param>
/// <param name="Score">Likeness, 0 to 1.</param>
/// <param name="Differences">In the order of the license text; empty for the same words.</param>
public sealed record LicenseComparison(string Id, double Score, ImmutableArray<LicenseDifference> Differences);
