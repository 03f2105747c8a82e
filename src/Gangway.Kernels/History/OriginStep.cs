namespace Gangway.Kernels.History;

/// <summary>One text that a new one is compared with.</summary>
/// <param name="State">The change that made it; -1 where it is not known which lines of it came from where.</param>
/// <param name="Script">Of the two texts, by number.</param>
internal readonly record struct OriginStep(int State, int Script);
