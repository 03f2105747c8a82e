using Gangway.Office.Norms;

namespace Gangway.Office.Community.Practice;

/// <summary>A practice, and how often it was kept.</summary>
/// <param name="Norm">Without a deontic: a strategy.</param>
/// <param name="Kept">Of how many; nothing known where the practice is no share.</param>
public sealed record PracticedNorm(Norm Norm, Share Kept)
{
    /// <summary>How many days it takes; null where the practice is no time.</summary>
    public double? Days { get; init; }
}
