namespace Gangway.Kernels.History;

/// <summary>Where an object lies.</summary>
/// <param name="Pack">Number of the pack; -1 where none has it.</param>
/// <param name="Offset">In bytes.</param>
internal readonly record struct PackPlace(int Pack, long Offset)
{
    public static PackPlace None => new(-1, -1);

    public bool IsNone => Pack < 0;

    /// <summary>One number for both: packs of up to 16 TiB.</summary>
    public long Key => ((long)Pack << 44) | Offset;
}
