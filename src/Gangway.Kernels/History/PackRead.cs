namespace Gangway.Kernels.History;

/// <summary>Reads bytes of a file from an offset on. Called from any thread.</summary>
/// <returns>How many: fewer than there is room for at the file's end, or where it cannot be read.</returns>
public delegate int PackRead(long offset, Span<byte> into);
