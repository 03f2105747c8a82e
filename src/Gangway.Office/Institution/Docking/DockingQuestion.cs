using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>A fact nobody has stated, with what each answer would lead to.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Outcomes">Value by value, in the order of the vocabulary.</param>
public sealed record DockingQuestion(string Fact, ImmutableArray<DockingQuestion.Outcome> Outcomes)
{
    /// <param name="Value">One of the fact's values.</param>
    /// <param name="Answers">Trust, contract, community if it is this.</param>
    /// <param name="Gaps">How many certain gaps there would be.</param>
    /// <param name="Approvals">How many people would have to agree first.</param>
    /// <param name="Open">How many questions would be left.</param>
    public sealed record Outcome(string Value, ImmutableArray<(Pillar Pillar, AnswerKind Kind)> Answers, int Gaps, int Approvals, int Open);
}
