namespace Gangway.Office.Community;

/// <summary>Counts one group's commits while a history is read.</summary>
internal sealed class HistoryTally
{
    private readonly HashSet<int> contributors = [];

    public long Commits { get; private set; }

    private DateTimeOffset? First { get; set; }

    private DateTimeOffset? Last { get; set; }

    /// <param name="date">Null where it is not credible.</param>
    public void Add(int contributor, DateTimeOffset? date)
    {
        Commits++;
        contributors.Add(contributor);
        First = date < First || First is null ? date ?? First : First;
        Last = date > Last || Last is null ? date ?? Last : Last;
    }

    public HistoryPart ToPart() => new(Commits, contributors.Count, First, Last);
}
