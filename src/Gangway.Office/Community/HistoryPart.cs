namespace Gangway.Office.Community;

/// <summary>The commits of one group of authors, as counts; nobody is named.</summary>
/// <param name="Commits">Merges included.</param>
/// <param name="Contributors">Distinct addresses after the mailmap, in any case; one person with two unmapped addresses counts twice.</param>
/// <param name="First">The earliest credible author date; null where there is none.</param>
/// <param name="Last">The latest credible author date.</param>
public sealed record HistoryPart(long Commits, int Contributors, DateTimeOffset? First, DateTimeOffset? Last)
{
    public static HistoryPart None { get; } = new(0, 0, null, null);
}
