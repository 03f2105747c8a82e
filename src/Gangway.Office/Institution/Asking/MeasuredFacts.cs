using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Asking;

/// <summary>Turns measured figures into facts, by the thresholds of the policy; the basis names figure and threshold.</summary>
public static class MeasuredFacts
{
    /// <param name="context">What is known already.</param>
    /// <param name="score">Highest CVSS score of a known vulnerability, 0 to 10; 0: there is none.</param>
    /// <param name="thresholds">The policy's.</param>
    public static Context WithScore(this Context context, double score, PolicyThresholds thresholds) => context.With(
        "vulnerability", score <= 0 ? "none" : score >= thresholds.WorstScore ? "above" : "below", $"score {score:0.0}, threshold {thresholds.WorstScore:0.0}");

    /// <param name="context">What is known already.</param>
    /// <param name="days">Days since the last commit.</param>
    /// <param name="thresholds">The policy's.</param>
    public static Context WithQuietDays(this Context context, double days, PolicyThresholds thresholds) => context.With(
        "project-activity", days > thresholds.QuietAfterDays ? "quiet" : "active", $"{days:0} days without a commit, threshold {thresholds.QuietAfterDays:0}");

    /// <param name="context">What is known already.</param>
    /// <param name="count">Active maintainers.</param>
    /// <param name="thresholds">The policy's.</param>
    public static Context WithMaintainers(this Context context, double count, PolicyThresholds thresholds) => context.With(
        "maintainers", count <= 0 ? "nobody" : count < thresholds.FewestMaintainers ? "few" : "enough", $"{count:0} active, threshold {thresholds.FewestMaintainers:0}");

    /// <param name="context">What is known already.</param>
    /// <param name="amount">A year, in the firm's currency.</param>
    /// <param name="limit">The policy's limit for the engagement.</param>
    public static Context WithAmount(this Context context, double amount, double limit) => context.With(
        "cost", amount <= 0 ? "nothing" : amount > limit ? "above" : "within", $"{amount:0} a year, limit {limit:0}");
}
