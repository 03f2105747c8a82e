namespace Gangway.Kernels.History;

/// <summary>How a history is scanned.</summary>
public sealed record HistoryScanOptions
{
    /// <summary>Threads.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Whether a merge is compared with its first parent. As <c>git log</c> does, it is not compared at all otherwise.</summary>
    public bool ComparesMerges { get; init; }

    public ObjectLimits Objects { get; init; } = ObjectLimits.Default;

    public TreeLimits Trees { get; init; } = TreeLimits.Default;
}
