namespace Gangway.Community;

/// <summary>What a history holds of one period.</summary>
/// <param name="Name">As 2026, 2026-Q1 or 2026-01; empty for commits without a time.</param>
/// <param name="Unknown">Changes whose lines are not known; they count in neither of the two numbers of lines.</param>
internal sealed record HistoryPeriod(string Name, long Commits, int Authors, long Merges, long Changes, long Added, long Deleted, long Unknown);
