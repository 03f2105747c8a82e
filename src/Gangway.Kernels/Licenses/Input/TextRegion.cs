namespace Gangway.Kernels.Licenses.Input;

/// <summary>A part of a text that may speak of licenses.</summary>
/// <param name="Start">First byte, the first of its line or of a cut in a very long line.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Line">Line of the first byte, from 1.</param>
internal sealed record TextRegion(int Start, int Length, int Line);
