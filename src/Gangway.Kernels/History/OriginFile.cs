namespace Gangway.Kernels.History;

/// <summary>A text file of the newest commit.</summary>
/// <param name="Path">Its number in the path table.</param>
/// <param name="FirstRun">Where its runs begin in <see cref="LineOrigins.Runs"/>.</param>
public readonly record struct OriginFile(int Path, int FirstRun, int Runs, int Lines);
