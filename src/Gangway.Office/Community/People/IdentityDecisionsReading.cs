using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>What came of reading decisions; rows without one are still open and count nowhere.</summary>
public sealed record IdentityDecisionsReading(ImmutableArray<IdentityDecision> Decisions, int Open, ImmutableArray<Issue> Issues);
