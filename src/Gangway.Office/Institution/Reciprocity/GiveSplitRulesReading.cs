using System.Collections.Immutable;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What came of reading edits to a split.</summary>
public sealed record GiveSplitRulesReading(GiveSplitRules Rules, ImmutableArray<Issue> Issues);
