namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>A word or sign that may open a copyright statement.</summary>
/// <param name="Kind">How much it says by itself.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte behind it.</param>
internal readonly record struct CopyrightMark(CopyrightMarkKind Kind, int Start, int End);
