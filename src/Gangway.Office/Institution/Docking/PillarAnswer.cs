using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>The answer on one pillar.</summary>
/// <param name="Pillar">Trust, contract or community.</param>
/// <param name="Kind">The answer.</param>
/// <param name="Gaps">Conflicts of an answer in conflict; what has to be done for the others.</param>
/// <param name="Possible">Gaps that open questions may still bring.</param>
/// <param name="Asks">Facts that would settle an unknown answer; empty where nothing is known to ask for.</param>
/// <param name="Approvals">Rules of the firm that hold and make a person agree first.</param>
/// <param name="Norms">How many norms of the commons hold here.</param>
public sealed record PillarAnswer(Pillar Pillar, AnswerKind Kind, ImmutableArray<Gap> Gaps, ImmutableArray<Gap> Possible, ImmutableArray<string> Asks, ImmutableArray<DockedNorm> Approvals, int Norms)
{
    /// <summary>
    /// A certain conflict settles it; a possible one leaves it open; certain gaps and approvals otherwise make it an "if". What is open where a
    /// known answer stands can add to its list, never change it.
    /// </summary>
    public static PillarAnswer Of(Pillar pillar, ImmutableArray<Gap> all, DockedSides sides)
    {
        ImmutableArray<Gap> certain = [.. all.Where(gap => gap.Pillar == pillar && gap.Certain == Truth.True)];
        ImmutableArray<Gap> possible = [.. all.Where(gap => gap.Pillar == pillar && gap.Certain == Truth.Unknown)];
        ImmutableArray<Gap> conflicts = [.. certain.Where(gap => gap.Kind == GapKind.Conflict)];
        var asking = sides.Firm.Where(norm => norm.Norm.Pillar == pillar && norm.By is not null && norm.Demands && norm.Norm.Aim == "obtain-approval").ToList();
        ImmutableArray<DockedNorm> approvals = [.. asking.Where(norm => norm.IsHeld)];
        var open = asking.Where(norm => norm.Active == Truth.Unknown && norm.HoldsUp).ToList();
        var spoken = sides.Commons.Where(norm => norm.Norm.Pillar == pillar && norm.IsPossible).ToList();
        var norms = spoken.Count(norm => norm.IsHeld);
        var kind = conflicts.Length > 0 ? AnswerKind.InConflict
            : possible.Any(gap => gap.Kind == GapKind.Conflict) ? AnswerKind.Unknown
            : certain.Length + approvals.Length > 0 ? AnswerKind.AlignedIf
            : possible.Length + open.Count > 0 || norms == 0 ? AnswerKind.Unknown
            : AnswerKind.Aligned;
        return new PillarAnswer(
            pillar, kind, kind == AnswerKind.InConflict ? [.. conflicts, .. certain.Except(conflicts)] : certain, possible,
            [.. possible.SelectMany(gap => gap.Asks).Concat(open.SelectMany(norm => norm.Asks)).Concat(norms == 0 ? spoken.SelectMany(norm => norm.Asks) : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], approvals, norms);
    }
}
