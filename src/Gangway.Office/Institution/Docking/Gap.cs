using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>One place where the norms of the two shores do not meet.</summary>
/// <param name="Kind">How.</param>
/// <param name="Certain">True: it is there. Unknown: one of <paramref name="Asks"/> decides.</param>
/// <param name="Pillar">What it concerns.</param>
/// <param name="Firm">The firm's norm; null where it has none.</param>
/// <param name="Commons">The project's norm; null where only the firm's is concerned.</param>
/// <param name="Act">The act on which they meet; the role that is missing for a role gap.</param>
/// <param name="FirmDays">Calendar days the firm takes; only for latency.</param>
/// <param name="CommonsDays">Calendar days of the community's window; only for latency.</param>
/// <param name="Asks">Facts that decide whether it is there.</param>
public sealed record Gap(
    GapKind Kind, Truth Certain, Pillar Pillar, DockedNorm? Firm, DockedNorm? Commons, string Act, double? FirmDays, double? CommonsDays, ImmutableArray<string> Asks)
{
    /// <summary>True for a conflict in which the firm's own policy forbids what is wished for.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Stable over runs: kind, norms, act.</summary>
    public string Id => Kind switch
    {
        // Which grant or which rule of several is shown may change while the gap stays.
        GapKind.OverStrict => $"{Kind}|{Firm?.Norm.Id}||{Act}",
        GapKind.Latency => $"{Kind}|||{Act}",
        _ => $"{Kind}|{Firm?.Norm.Id}|{Commons?.Norm.Id}|{Act}",
    };
}
