using System.Collections.Immutable;

namespace Gangway.Office.Community.Measures;

/// <summary>The share that outlives a time, as Kaplan and Meier estimate it: S(t) = Π (1 − d/n) over the times until t at which d of n still there ended.</summary>
public sealed class SurvivalCurve
{
    private readonly ImmutableArray<(int Days, double Share)> steps;

    private SurvivalCurve(ImmutableArray<(int, double)> steps) => this.steps = steps;

    /// <summary>The first time at which at most half are left; null where more than half outlive what was seen.</summary>
    public double? Median => steps.Where(step => step.Share <= 0.5).Select(step => (double?)step.Days).FirstOrDefault();

    public static SurvivalCurve Of(IEnumerable<Lifetime> lifetimes)
    {
        var groups = lifetimes.GroupBy(life => life.Days).OrderBy(group => group.Key).ToList();
        var there = groups.Sum(group => group.Count());
        var share = 1.0;
        var steps = ImmutableArray.CreateBuilder<(int, double)>();
        foreach (var group in groups)
        {
            var ended = group.Count(life => life.Ended);
            if (ended > 0)
            {
                share *= 1 - (double)ended / there;
                steps.Add((group.Key, share));
            }

            there -= group.Count();
        }

        return new(steps.ToImmutable());
    }

    /// <summary>0 to 1.</summary>
    public double At(int days) => steps.Where(step => step.Days <= days).Select(step => (double?)step.Share).LastOrDefault() ?? 1;
}
