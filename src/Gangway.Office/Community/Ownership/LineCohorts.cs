using System.Collections.Immutable;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Community.Ownership;

/// <summary>How many lines that stood at a time were written in which year.</summary>
/// <param name="Years">Calendar years of the authors' dates, ascending; null, which stands last, is unknown.</param>
/// <param name="Samples">In ascending order, at the end of each quarter, or of each month of a history of less than two years; the last one is now.</param>
/// <param name="Survival">How long a line stood, of those whose dates are known: from its author's date until the commit that took it away; lines that stand are censored.</param>
/// <param name="Gone">Lines behind the curve that were taken away.</param>
/// <param name="Standing">Lines behind the curve that stand.</param>
public sealed record LineCohorts(ImmutableArray<int?> Years, ImmutableArray<CohortSample> Samples, SurvivalCurve Survival, long Gone, long Standing);
