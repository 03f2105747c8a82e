namespace Gangway.Kernels.History;

/// <summary>What the reader accepts of a foreign repository. A kilobyte of pack can announce terabytes.</summary>
public sealed record ObjectLimits
{
    public static ObjectLimits Default { get; } = new();

    /// <summary>Bytes of one unpacked object; a larger one is unknown.</summary>
    public int MostBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Deltas from an object to its base; git makes at most 4,095.</summary>
    public int MostDeltas { get; init; } = 4095;

    /// <summary>Bytes of unpacked objects that each reader keeps, since the next one is likely a delta to them.</summary>
    public long CacheBytes { get; init; } = 24 * 1024 * 1024;

    /// <summary>Bytes of them that suffice as long as every object is small: less than an eighth.</summary>
    public long FewBytes { get; init; } = long.MaxValue;

    /// <summary>
    /// Pieces of eight kilobytes of a pack that each reader keeps, a power of two; 0 where packs are read as they are mapped. Less memory where what
    /// is asked for lies together, as commits and trees do, and more work where it does not.
    /// </summary>
    public int Pieces { get; init; }
}
