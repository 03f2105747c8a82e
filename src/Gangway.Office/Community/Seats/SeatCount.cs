using System.Collections.Immutable;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Seats;

/// <summary>How many of a project's seats are ours, and how many were won or lost since an earlier list?</summary>
public static class SeatCount
{
    /// <param name="before">An earlier list; null where there is none to compare with.</param>
    public static SeatBalance Of(ImmutableArray<Seat> now, DateOnly today, ImmutableArray<Seat>? before, DateOnly then, Roster roster)
    {
        var active = now.Where(seat => seat.Kind != SeatKind.Emeritus).ToList();
        var ours = Ours(active, today, roster);
        var earlier = before is { } list ? Ours(list.Where(seat => seat.Kind != SeatKind.Emeritus), then, roster) : null;
        var unknown = active.Count(seat => seat.IsTeam || roster.AtKey(seat.Key, today).Kind == FirmAffiliationKind.Unknown);
        return new(ours.Count, unknown, active.Count, earlier is null ? null : ours.Except(earlier).Count(), earlier?.Except(ours).Count());
    }

    private static HashSet<string> Ours(IEnumerable<Seat> seats, DateOnly on, Roster roster) =>
        [.. seats.Where(seat => !seat.IsTeam && roster.IsOurs(roster.AtKey(seat.Key, on))).Select(seat => roster.StandsFor(seat.Key))];
}
