namespace Gangway.Office.Community;

/// <summary>The commits authored in one calendar year of their authors' own clocks.</summary>
/// <param name="Ours">Null where the user did not say who is ours.</param>
/// <param name="Unknown">Commits whose address tells no affiliation.</param>
public sealed record HistoryYear(int Year, long Commits, long? Ours, long Unknown, long Bots);
