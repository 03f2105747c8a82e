using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Seats;
using Gangway.Office.Community.Upstream;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What is known of one project we depend on.</summary>
/// <param name="Upstream">Its repository, normalized.</param>
/// <param name="Activity">Its history; the ledger looks at its last year and the one before.</param>
/// <param name="Seats">Null where it lists no maintainers.</param>
public sealed record UpstreamHistory(string Upstream, Activity Activity, SeatBalance? Seats)
{
    /// <summary>What became of the patches of our fork of it; null where no fork is known.</summary>
    public UpstreamLag? Lag { get; init; }
}
