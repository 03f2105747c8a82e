using System.Collections.Immutable;

namespace Gangway.Office.Community.Ownership;

/// <param name="Period"><c>2024-Q3</c> or <c>2024-09</c>.</param>
/// <param name="Lines">That stood at its end, for each year of <see cref="LineCohorts.Years"/>.</param>
public sealed record CohortSample(string Period, ImmutableArray<long> Lines)
{
    public long Total => Lines.Sum();
}
