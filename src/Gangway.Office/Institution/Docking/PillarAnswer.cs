using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>The answer on one pillar.</summary>
/// <param name="Pillar">Trust, contract or community.</param>
/// <param name="Kind">The answer.</param>
/// <param name="Gaps">Conflicts of an answer in conflict; what has to be done for the others.</param>
/// <param name="Possible">Gaps that open questions may still bring.</param>
/// <param name="Asks">Facts that would settle an unknown answer; empty where nothing is known to ask for.</param>
/// <param name="Norms">How many norms of the commons hold here.</param>
public sealed record PillarAnswer(Pillar Pillar, AnswerKind Kind, ImmutableArray<Gap> Gaps, ImmutableArray<Gap> Possible, ImmutableArray<string> Asks, int Norms)
{
    /// <summary>
    /// A certain conflict settles it; a possible one leaves it open; certain gaps otherwise make it an "if". What is still open where a
    /// known answer stands can add to its list, never change it.
    /// </summary>
    public static PillarAnswer Of(Pillar pillar, ImmutableArray<Gap> all, DockedSides sides)
    {
        ImmutableArray<Gap> certain = [.. all.Where(gap => gap.Pillar == pillar && gap.Certain == Truth.True)];
        ImmutableArray<Gap> possible = [.. all.Where(gap => gap.Pillar == pillar && gap.Certain == Truth.Unknown)];
        ImmutableArray<Gap> conflicts = [.. certain.Where(gap => gap.Kind == GapKind.Conflict)];
        var norms = sides.Commons.Count(norm => norm.Norm.Pillar == pillar && norm.IsPossible);
        var kind = conflicts.Length > 0 ? AnswerKind.InConflict
            : possible.Any(gap => gap.Kind == GapKind.Conflict) ? AnswerKind.Unknown
            : certain.Length > 0 ? AnswerKind.AlignedIf
            : possible.Length > 0 || norms == 0 ? AnswerKind.Unknown
            : AnswerKind.Aligned;
        return new PillarAnswer(
            pillar, kind, kind == AnswerKind.InConflict ? [.. conflicts, .. certain.Except(conflicts)] : certain, possible,
            [.. possible.SelectMany(gap => gap.Asks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], norms);
    }
}
