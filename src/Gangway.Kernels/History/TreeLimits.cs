namespace Gangway.Kernels.History;

/// <summary>What a comparison of two trees may cost. Twelve objects can name ten thousand million paths.</summary>
public sealed record TreeLimits
{
    public static TreeLimits Default { get; } = new();

    /// <summary>Folders inside folders.</summary>
    public int Deepest { get; init; } = 256;

    /// <summary>Paths that differ in one commit; what lies beyond is unknown.</summary>
    public int MostChanges { get; init; } = 1_000_000;

    /// <summary>Trees read for one commit.</summary>
    public int MostTrees { get; init; } = 500_000;
}
