namespace Gangway.Kernels.History;

/// <summary>How one text became another.</summary>
/// <param name="OldLines">-1 where the old text could not be read, or is no text.</param>
/// <param name="NewLines">-1 where the new text could not be read.</param>
/// <param name="IsBinary">The new one is no text.</param>
/// <param name="IsOldRead">Whether the old one could be read, text or not.</param>
/// <param name="Worker">Which thread has its hunks.</param>
internal readonly record struct LineScript(int OldLines, int NewLines, bool IsBinary, bool IsOldRead, int Worker, int FirstHunk, int Hunks);
