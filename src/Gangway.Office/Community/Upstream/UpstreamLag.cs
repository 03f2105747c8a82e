using System.Collections.Immutable;

namespace Gangway.Office.Community.Upstream;

/// <summary>
/// Which patches of a fork are upstream, and how long that took: upstream first is the habit, and the lag its measure. A patch that upstream
/// changed before taking it is not recognized and counts as kept.
/// </summary>
/// <param name="Patches">In the order given.</param>
/// <param name="MedianDays">Of the landed patches with known times; null where there are none. Of an even number the mean of the middle two.</param>
public sealed record UpstreamLag(ImmutableArray<PatchFate> Patches, double? MedianDays)
{
    public int Count(PatchOutcome outcome) => Patches.Count(patch => patch.Outcome == outcome);

    /// <summary>The patches of two forks of one project; a commit that both have counts once.</summary>
    public UpstreamLag And(UpstreamLag other) => Of([.. Patches.Concat(other.Patches).DistinctBy(fate => fate.Patch.Commit)]);

    /// <param name="fork">Patches of the fork that are no commits of upstream.</param>
    /// <param name="upstream">Patches of upstream; those that cannot match by their paths may be left out.</param>
    /// <param name="isWhole">Whether all of upstream could be read: else what is not found there is unknown.</param>
    public static UpstreamLag Of(IReadOnlyCollection<Patch> fork, IReadOnlyCollection<Patch> upstream, bool isWhole)
    {
        var known = new Dictionary<string, Patch>(StringComparer.Ordinal);
        foreach (var patch in upstream.Where(patch => patch.Id is not null))
        {
            if (!known.TryGetValue(patch.Id!, out var earlier) || patch.Committed < earlier.Committed)
            {
                known[patch.Id!] = patch;
            }
        }

        var canMiss = !isWhole || upstream.Any(patch => patch.Id is null);
        return Of([.. fork.Select(patch => Fate(patch, known, canMiss))]);
    }

    private static UpstreamLag Of(ImmutableArray<PatchFate> fates) => new(fates, Median([.. fates.Select(fate => fate.Days).OfType<int>().Order()]));

    private static PatchFate Fate(Patch patch, Dictionary<string, Patch> upstream, bool canMiss)
    {
        if (patch.Id is null)
        {
            return new(patch, PatchOutcome.Unknown);
        }

        if (!upstream.TryGetValue(patch.Id, out var found))
        {
            return new(patch, canMiss ? PatchOutcome.Unknown : PatchOutcome.Kept);
        }

        if (patch.Committed is null || found.Committed is null)
        {
            return new(patch, PatchOutcome.Unknown, found.Commit);
        }

        var days = (found.Committed - patch.Authored)?.TotalDays;
        return patch.Committed > found.Committed
            ? new(patch, PatchOutcome.Backport, found.Commit)
            : new(patch, PatchOutcome.Landed, found.Commit, days is >= 0 ? (int)days : null);
    }

    private static double? Median(int[] days) =>
        days.Length == 0 ? null : days.Length % 2 == 1 ? days[days.Length / 2] : (days[(days.Length / 2) - 1] + days[days.Length / 2]) / 2.0;
}
