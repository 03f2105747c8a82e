using System.Collections.Immutable;

namespace Gangway.Office.Institution.Policies;

/// <summary>A policy, or why there is none. Warnings may stand beside a policy, errors never do: a rule that is left out would permit.</summary>
public sealed record PolicyReading(Policy? Policy, ImmutableArray<Issue> Issues);
