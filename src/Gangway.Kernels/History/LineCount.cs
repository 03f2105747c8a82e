namespace Gangway.Kernels.History;

/// <summary>Lines that one change added and deleted.</summary>
/// <param name="Kind">Whether the numbers mean something.</param>
public readonly record struct LineCount(int Added, int Deleted, LineCountKind Kind = LineCountKind.Counted);
