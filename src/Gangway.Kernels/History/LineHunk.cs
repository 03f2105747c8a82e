namespace Gangway.Kernels.History;

/// <summary>Lines of one text that took the place of lines of another; all counted from 0, either count may be 0.</summary>
internal readonly record struct LineHunk(int OldStart, int OldCount, int NewStart, int NewCount);
