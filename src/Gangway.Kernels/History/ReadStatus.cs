namespace Gangway.Kernels.History;

/// <summary>What reading one object came to.</summary>
public enum ReadStatus : byte
{
    Fine,

    /// <summary>It is not here: a shallow or partial clone, or a lost file.</summary>
    Missing,

    /// <summary>It is here and breaks the format.</summary>
    Corrupt,

    /// <summary>It is larger, or further from its base, than the limits allow.</summary>
    TooLarge,
}
