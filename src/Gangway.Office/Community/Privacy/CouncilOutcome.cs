namespace Gangway.Office.Community.Privacy;

/// <summary>What a step led to.</summary>
/// <param name="Mode">Unchanged where the step was refused.</param>
/// <param name="Refusal">Null where the step was taken.</param>
public sealed record CouncilOutcome(WorksCouncilMode Mode, Issue? Refusal);
