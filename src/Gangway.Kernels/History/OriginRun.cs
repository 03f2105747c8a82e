namespace Gangway.Kernels.History;

/// <summary>Lines of a file that follow one another and came with the same commit.</summary>
/// <param name="Commit">The place of the commit; -1 where it is not known: it lies behind the edge of a shallow clone, or behind what could not be read.</param>
public readonly record struct OriginRun(int Commit, int Lines);
