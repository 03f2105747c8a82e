namespace Gangway.Kernels.Licenses.Input;

/// <summary>Lines of a text, from 1, both inclusive.</summary>
public readonly record struct LineRange(int Start, int End);
