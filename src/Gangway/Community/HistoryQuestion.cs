namespace Gangway.Community;

/// <summary>What is wanted of a repository's history.</summary>
internal sealed record HistoryQuestion
{
    public GitScope Scope { get; init; }

    /// <summary>Whether added and deleted lines are counted.</summary>
    public bool WithLines { get; init; }

    /// <summary>Whether the commits are wanted as recorded, with people, times and trailers.</summary>
    public bool WithCommits { get; init; }

    /// <summary>The folder where what is found is kept for the next time; null where nothing is kept.</summary>
    public string? Cache { get; init; }
}
