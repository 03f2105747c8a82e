using System.Collections.Immutable;

namespace Gangway.Office.Community.Measures;

/// <summary>The share that outlives a time, as Kaplan and Meier estimate it: S(t) = Π (1 − d/n) over the times until t at which d of n still there ended.</summary>
public sealed class SurvivalCurve
{
    private readonly ImmutableArray<(int Days, double Share)> steps;

    private SurvivalCurve(ImmutableArray<(int, double)> steps, int longest) => (this.steps, Longest) = (steps, longest);

    /// <summary>The longest time that was seen, ended or not: of more the curve knows nothing.</summary>
    public int Longest { get; }

    /// <summary>The first time at which at most half are left; null where more than half outlive what was seen.</summary>
    public double? Median => steps.Where(step => step.Share <= 0.5).Select(step => (double?)step.Days).FirstOrDefault();

    public static SurvivalCurve Of(IEnumerable<Lifetime> lifetimes) =>
        Of(lifetimes.GroupBy(life => life.Days).Select(group => (group.Key, (long)group.Count(life => life.Ended), (long)group.Count())));

    /// <param name="lifetimes">How many were seen for so many days, and of how many the end was seen; each number of days once.</param>
    public static SurvivalCurve Of(IEnumerable<(int Days, long Ended, long All)> lifetimes)
    {
        var groups = lifetimes.OrderBy(group => group.Days).ToList();
        var there = groups.Sum(group => group.All);
        var share = 1.0;
        var steps = ImmutableArray.CreateBuilder<(int, double)>();
        foreach (var (days, ended, all) in groups)
        {
            if (ended > 0)
            {
                share *= 1 - ((double)ended / there);
                steps.Add((days, share));
            }

            there -= all;
        }

        return new(steps.ToImmutable(), groups.Count == 0 ? 0 : groups[^1].Days);
    }

    /// <summary>0 to 1.</summary>
    public double At(int days) => steps.Where(step => step.Days <= days).Select(step => (double?)step.Share).LastOrDefault() ?? 1;
}
