using System.Collections.Immutable;

namespace Gangway.Office.Institution.Policies;

/// <summary>A fact nobody has stated that could change the answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Answers">Each value it may have, with the verdict it would lead to, all else as it is, and the roles that would answer.</param>
/// <param name="HoldsUp">False where an answer was given without it.</param>
public sealed record PolicyQuestion(string Fact, ImmutableArray<(string Value, Verdict Verdict, ImmutableArray<string> By)> Answers, bool HoldsUp);
