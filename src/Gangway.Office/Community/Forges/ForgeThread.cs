namespace Gangway.Office.Community.Forges;

/// <summary>An issue or a change request (pull request, merge request) as a forge's export tells it.</summary>
/// <param name="Id">The forge's number, as text.</param>
/// <param name="ByBot">A program opened it.</param>
/// <param name="Merged">Null where it was not accepted; the day alone counts for issues never.</param>
/// <param name="FirstResponse">The first comment or review by a person other than who opened it; null where there was none.</param>
/// <param name="ResponsesKnown">False where the export holds no comments: then the first response is unknown, not absent.</param>
public sealed record ForgeThread(
    string Id, bool IsChangeRequest, bool ByBot, DateTimeOffset Opened, DateTimeOffset? Closed, DateTimeOffset? Merged, DateTimeOffset? FirstResponse, bool ResponsesKnown)
{
    /// <summary>When it ended either way.</summary>
    public DateTimeOffset? Ended => Merged ?? Closed;
}
